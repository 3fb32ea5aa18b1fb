import type { Content } from "../run.ts";
import { networkRefused } from "./failure.ts";
import type { Network } from "./network.ts";
import { parseS3, schemeOf } from "./uris.ts";

/** Reads what is at an address, of so many bytes at most; throws `Refused`. */
export async function readUri(uri: string, most: number, network: Network): Promise<Uint8Array | Content> {
  if (schemeOf(uri) !== "s3") {
    const { fetchPage } = await import("./fetch.ts");
    return fetchPage(uri, most, network);
  }
  const object = parseS3(uri);
  if (object === null) throw networkRefused("not-a-url");
  const { openBucket } = await import("./bucket.ts");
  return (await openBucket(object.bucket, network)).get(object.key, most);
}
