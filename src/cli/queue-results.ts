import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { folderPlace } from "../queue/folder-place.ts";
import type { Place } from "../queue/place.ts";

const bucket = /^s3:\/\//;

/** The name of a place for results, as it is the same for every machine: a folder is absolute. */
export function placeName(given: string, cwd: string): string {
  return bucket.test(given) ? given.replace(/\/*$/, "/") : resolve(cwd, given);
}

/** Where results of this name are kept. */
export function placeAt(name: string): Place {
  return folderPlace(name);
}

/** Makes a folder for results; workers expect that it is there. */
export async function makePlace(name: string): Promise<void> {
  if (!bucket.test(name)) await mkdir(name, { recursive: true });
}
