import type { Failure } from "../model/outcome.ts";
import type { Network } from "../network/network.ts";
import { type Content, type Declared, type Input, Refused, readFailure, tooLarge } from "../run.ts";
import { defaultMaxBytes, readFileWithin } from "./read-within.ts";

/** How the bytes of an input stand in the range of a file that has them. */
export const packings = ["stored", "deflate", "zip-stored", "zip-deflate", "warc", "warc-gzip", "reading"] as const;
export type Packing = (typeof packings)[number];

/** A part of a file: a member of an archive, or of what was kept of one. */
export interface Range {
  /** Absolute. */
  readonly file: string;
  /**
   * Of what the packing names: the bytes themselves, or raw deflate; for `zip-` the member's local header, of which only
   * the archive itself says how long it is; for `warc` a record, for `warc-gzip` a gzip member that holds one; for
   * `reading` a packed reading as raw deflate, of a page that was read elsewhere.
   */
  readonly offset: number;
  /** How many packed bytes; for `zip-` those behind the local header. */
  readonly length: number;
  readonly packing: Packing;
  /** How many bytes there are of the input itself; null where nothing says so. */
  readonly bytes: number | null;
  /** Their CRC-32; null where nothing says so. */
  readonly crc: number | null;
  /** The encoding that whoever sent the page declared for it. */
  readonly charset?: string;
}

/** Where the bytes of an input are to be had from: plain data, which can be sent to another thread. */
export type Origin =
  | { readonly kind: "file" /** Absolute. */; readonly file: string }
  | ({ readonly kind: "range" } & Range)
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** At an address of a network: `https://…`, `s3://…`. */
  | { readonly kind: "uri"; readonly uri: string }
  /** Whoever made the input knows how to read it: it has to be read before it can be sent. */
  | { readonly kind: "own" }
  /** Something that was found and cannot be read. */
  | { readonly kind: "refused"; readonly failure: Failure };

/** One that anybody can read. */
export type ReadableOrigin = Exclude<Origin, { kind: "own" }>;

/** An input of a run. */
export interface BatchInput extends Input {
  readonly origin: Origin;
}

/** What an input may take. */
export interface InputLimits {
  /** Larger inputs are refused before they are read. */
  readonly maxBytes?: number;
  /** What may be fetched; nothing where it is left out. */
  readonly network?: Network;
}

/** An input that is read from where it is; `declared` comes before what its origin says. */
export function openInput(
  path: string,
  origin: ReadableOrigin,
  limits: InputLimits = {},
  declared: Declared = {},
): BatchInput {
  return { path, origin, read: () => readOrigin(origin, limits), ...declaredBy(origin), ...declared };
}

function declaredBy(origin: ReadableOrigin): Declared & Pick<Input, "isSent"> {
  if (origin.kind === "uri") return { isSent: true };
  if (origin.kind !== "range") return {};
  if (origin.packing === "reading") return { holds: "reading" };
  return origin.charset === undefined ? {} : { charset: origin.charset };
}

/** What is said of an input, as plain data. */
export function declaredOf({ charset, mediaType, holds }: Declared): Declared {
  return {
    ...(charset === undefined ? {} : { charset }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(holds === undefined ? {} : { holds }),
  };
}

async function readOrigin(
  origin: ReadableOrigin,
  { maxBytes = defaultMaxBytes, network = {} }: InputLimits,
): Promise<Uint8Array | Content> {
  switch (origin.kind) {
    case "file":
      return readFileWithin(origin.file, maxBytes);
    case "range": {
      const { readRange } = await import("./archives/read-range.ts");
      return origin.packing === "reading" ? readReading(origin, readRange) : readRange(origin, maxBytes);
    }
    case "uri": {
      const { readUri } = await import("../network/read-uri.ts");
      return readUri(origin.uri, maxBytes, network);
    }
    case "bytes":
      if (origin.bytes.length > maxBytes) throw new Refused(tooLarge(origin.bytes.length, maxBytes));
      return origin.bytes;
    case "refused":
      throw new Refused(origin.failure);
  }
}

/** What was read of a page is as large as it is; where it is not to be had, the page is not to blame, nor an archive. */
async function readReading(
  range: Range,
  readRange: (range: Range, most: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  try {
    return await readRange(range, Number.POSITIVE_INFINITY);
  } catch (error) {
    const { file } = range;
    if (error instanceof Refused) throw new Refused({ stage: "read", reason: "result-damaged", file });
    if (readFailure(error).reason === "not-found") throw new Refused({ stage: "read", reason: "result-missing", file });
    throw error;
  }
}
