import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { digestOf } from "../run.ts";

/** Speed counts more than size: an entry is written once for every input. */
const compression = { level: 1 };

/** Results kept in a folder from one run to the next, by a digest of all that they depend on. */
export interface Cache {
  /** What was kept, or null. */
  readonly get: <Value>(key: string) => Promise<Value | null>;
  /** Keeps plain data; where that cannot be written, nothing is kept. */
  readonly put: (key: string, value: unknown) => Promise<void>;
}

/** Where results are kept, and whose they are: of another version of the program nothing is found. */
export interface CacheFolder {
  /** Absolute. */
  readonly folder: string;
  /** Stands for everything about the program that results depend on. */
  readonly program: string;
}

/**
 * A file for each entry, written beside and renamed: several threads and runs may share a folder.
 */
export function openCache({ folder, program }: CacheFolder): Cache {
  const writer = digestOf(`${performance.timeOrigin} ${performance.now()} ${Math.random()}`).slice(0, 12);
  let written = 0;
  const fileOf = (key: string) => {
    const name = digestOf(`${program}\n${key}`);
    return join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    get: async (key) => {
      try {
        return deserialize(inflateRawSync(await readFile(fileOf(key))));
      } catch {
        // Not there, or not whole: it is made again.
        return null;
      }
    },
    put: async (key, value) => {
      const file = fileOf(key);
      const temporary = `${file}.${writer}${written++}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(temporary, deflateRawSync(serialize(value), compression));
        await rename(temporary, file);
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      }
    },
  };
}
