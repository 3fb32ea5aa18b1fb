import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { errorCode } from "../model/error-code.ts";
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

/** What making a folder ends with where there is a file of its name, or of a folder above. */
const inTheWay: ReadonlySet<unknown> = new Set(["EEXIST", "ENOTDIR"]);
/** Any name that no result has. */
const nobody = "results";

/**
 * Makes a folder for results, as workers expect that it is there. False where a file is in its way; throws `Refused` where
 * a bucket cannot be asked.
 */
export async function makePlace(name: string, network: Network): Promise<boolean> {
  if (isUri(name)) {
    await placeAt(name, network).has(nobody);
    return true;
  }
  try {
    await mkdir(name, { recursive: true });
    return true;
  } catch (error) {
    if (inTheWay.has(errorCode(error))) return false;
    throw error;
  }
}
