import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { expect } from "vitest";
import { unpack } from "../../src/batch/packed.ts";
import { placesIn } from "../../src/queue/result-file.ts";
import type { Reading } from "../../src/run.ts";

/** Every reading in a folder of results, by the path that it is of; a path that is there twice fails. */
export async function readingsIn(folder: string): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const name of await readdir(folder, { recursive: true })) {
    const [shard] = /[0-9a-f]{64}(?=\.readings$)/.exec(name) ?? [];
    if (shard === undefined) continue;
    const file = await readFile(join(folder, name));
    for (const { path, offset, length } of placesIn(shard, file) ?? []) {
      expect(readings.has(path), path).toBe(false);
      readings.set(path, unpack(inflateRawSync(file.subarray(offset, offset + length))));
    }
  }
  return readings;
}
