import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Network } from "../network/network.ts";
import { isUri, parseS3 } from "../network/uris.ts";
import { bucketPlace } from "../queue/bucket-place.ts";
import { folderPlace } from "../queue/folder-place.ts";
import type { Place } from "../queue/place.ts";

/** The name of a place for results, as it is the same for every machine: a folder is absolute; null for what is no place. */
export function placeName(given: string, cwd: string): string | null {
  if (!isUri(given)) return resolve(cwd, given);
  return parseS3(given) === null ? null : given.replace(/\/*$/, "/");
}

/** Where results of this name are kept. */
export function placeAt(name: string, network: Network): Place {
  return isUri(name) ? bucketPlace(name, network) : folderPlace(name);
}

/** Makes a folder for results; workers expect that it is there. Throws `Refused` where a bucket cannot be asked. */
export async function makePlace(name: string, network: Network): Promise<void> {
  if (isUri(name)) await placeAt(name, network).has("any");
  else await mkdir(name, { recursive: true });
}
