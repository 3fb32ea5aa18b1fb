import { open, writeFile } from "node:fs/promises";
import { nullIfMissing } from "./folder-place.ts";
import type { Place } from "./place.ts";
import { type EntryPlace, placesAt, resultName } from "./result-file.ts";

/** The result of a shard in a file of this machine. */
export interface StoredResult {
  /** Absolute. */
  readonly file: string;
  readonly places: readonly EntryPlace[];
}

/** Why there is no result of a shard, and what it would be called. */
export interface NoResult {
  readonly problem: "result-missing" | "result-damaged";
  readonly file: string;
}

const lineEnd = 0x0a;
/** The first line of a file, which names its inputs, is seldom longer. */
const usualHeadBytes = 65_536;

/** Finds the result of a shard; what is kept elsewhere is fetched into a temporary file. Damage behind the first line shows when it is read. */
export async function storedResult(
  shard: string,
  place: Place,
  temporaryFile: () => string,
): Promise<StoredResult | NoResult> {
  const name = resultName(shard);
  const own = place.fileOf?.(name);
  const file = own ?? temporaryFile();
  const head = own === undefined ? await fetched(place, name, file) : await headOf(file);
  const shown = own ?? `${place.name.replace(/\/?$/, "/")}${name}`;
  if (head === null) return { problem: "result-missing", file: shown };
  const places = placesAt(shard, head.beginning, head.size);
  return places === null ? { problem: "result-damaged", file: shown } : { file, places };
}

/** The beginning of a file, and how many bytes it has. */
interface Head {
  readonly beginning: Uint8Array;
  readonly size: number;
}

async function fetched(place: Place, name: string, file: string): Promise<Head | null> {
  const content = await place.read(name);
  if (content === null) return null;
  await writeFile(file, content);
  return { beginning: content, size: content.length };
}

/** A file up to the end of its first line, or further; null where there is none. */
async function headOf(file: string): Promise<Head | null> {
  const handle = await open(file).catch(nullIfMissing);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    let beginning = Buffer.alloc(0);
    while (!beginning.includes(lineEnd) && beginning.length < size) {
      const more = Buffer.alloc(Math.min(Math.max(beginning.length, usualHeadBytes), size - beginning.length));
      const { bytesRead } = await handle.read(more, 0, more.length, beginning.length);
      if (bytesRead === 0) break;
      beginning = Buffer.concat([beginning, more.subarray(0, bytesRead)]);
    }
    return { beginning, size };
  } finally {
    await handle.close();
  }
}
