import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { Refused, tooLarge } from "../run.ts";
import { networkRefused } from "./failure.ts";

/** How a body may be encoded, and what decodes it; a request says that it takes these. */
const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
};

export const acceptedEncodings = "gzip, br";

export interface Body {
  readonly stream: Readable;
  /** As its headers have them; null where they have none. */
  readonly encoding: string | null;
  readonly length: string | null;
}

/** All bytes of a body, of so many at most, sent and decoded; however many it says or sends, no more are taken. */
export async function bytesWithin({ stream, encoding, length }: Body, most: number): Promise<Uint8Array> {
  try {
    // What is encoded is no larger than what it comes to, but for what is made to be.
    if (length !== null && Number(length) > most) throw new Refused(tooLarge(Number(length), most));
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of decoded(stream, encoding) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > most) throw new Refused(tooLarge(null, most));
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    abandon(stream);
  }
}

/** Takes no more of a body that nobody wants. */
export function abandon(stream: Readable): void {
  stream.on("error", () => {}).destroy();
}

function decoded(stream: Readable, encoding: string | null): Readable {
  const name = (encoding ?? "identity").trim().toLowerCase();
  if (name === "identity" || name === "") return stream;
  const decoder = decoders[name];
  if (decoder === undefined) throw networkRefused("bad-answer", name);
  // Whoever reads the end of it is told what went wrong in the middle.
  return pipeline(stream, decoder(), () => {});
}
