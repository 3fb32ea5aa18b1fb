import { createReadStream } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Target } from "../batch/sinks/sink.ts";
import type { Bucket, Contents } from "../network/bucket.ts";
import { networkRefused } from "../network/failure.ts";
import type { Network } from "../network/network.ts";
import { parseS3 } from "../network/uris.ts";
import { Refused } from "../run.ts";
import type { Words } from "../words/index.ts";
import { temporaryFile } from "./temporary.ts";

/** What objects of buckets are written with. */
export interface Buckets {
  readonly network: Network;
  /** For what goes wrong. */
  readonly words: Words;
}

/** An object that is written here first, and put when it is whole. What goes wrong is an error of the system. */
export async function objectTarget(uri: string, buckets: Buckets): Promise<Target> {
  const put = await putting(uri, buckets);
  const file = temporaryFile();
  const handle = await open(file, "w");
  const remove = () => rm(file, { force: true });
  return {
    file,
    write: (content) => handle.writeFile(content),
    finish: async () => {
      await handle.close();
      const { size } = await stat(file);
      await put({ length: size, open: () => createReadStream(file) });
      await remove();
    },
    discard: async () => {
      await handle.close();
      await remove();
    },
  };
}

/** Puts an object whose content is at hand. */
export async function putObject(uri: string, content: string | Uint8Array, buckets: Buckets): Promise<void> {
  const bytes = Buffer.from(content);
  const put = await putting(uri, buckets);
  await put({ length: bytes.length, open: () => Readable.from([bytes]) });
}

/** What puts the object of this address; that there is a bucket at all is found out at once. */
async function putting(uri: string, { network, words }: Buckets): Promise<(contents: Contents) => Promise<void>> {
  const told = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      throw Object.assign(new Error(`${uri}${words.colon}${words.failure(error.failure)}`), { syscall: "put" });
    });
  const { key, bucket } = await told(bucketOf(uri, network));
  return (contents) => told(bucket.put(key, contents));
}

async function bucketOf(uri: string, network: Network): Promise<{ readonly key: string; readonly bucket: Bucket }> {
  const object = parseS3(uri);
  if (object === null) throw networkRefused("not-a-url");
  const { openBucket } = await import("../network/bucket.ts");
  return { key: object.key, bucket: await openBucket(object.bucket, network) };
}
