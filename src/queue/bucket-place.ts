import { Readable } from "node:stream";
import { type Bucket, isMissing, openBucket } from "../network/bucket.ts";
import { networkRefused } from "../network/failure.ts";
import type { Network } from "../network/network.ts";
import { parseS3 } from "../network/uris.ts";
import type { Place } from "./place.ts";

/** No result of a shard comes near it. */
const mostOfResult = 1_000_000_000;

/** A prefix of a bucket: `s3://bucket/results/`. What cannot be read or written there is thrown as `Refused`. */
export function bucketPlace(uri: string, network: Network): Place {
  const object = parseS3(uri);
  let opened: Promise<Bucket> | null = null;
  const bucket = (): Promise<Bucket> => {
    if (object === null) return Promise.reject(networkRefused("not-a-url"));
    opened ??= openBucket(object.bucket, network);
    return opened;
  };
  const prefix = (object?.key ?? "").replace(/(?<=[^/])$/, "/");
  return {
    name: uri,
    read: async (name) => {
      try {
        return await (await bucket()).get(prefix + name, mostOfResult);
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    has: async (name) => (await bucket()).has(prefix + name),
    isHere: () => Promise.resolve(true),
    // A bucket shows an object when all of it is there.
    write: async (name, content) =>
      (await bucket()).put(prefix + name, { length: content.length, open: () => Readable.from([content]) }),
  };
}
