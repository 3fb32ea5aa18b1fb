import { crc32, deflateRawSync } from "node:zlib";
import type { Packed } from "./packed.ts";

/** What came of one input, as it is kept in a file. */
export interface Entry {
  readonly path: string;
  /** A packed reading, as raw deflate. */
  readonly reading: Uint8Array;
  /** How many bytes it has when it is inflated, and their CRC-32. */
  readonly bytes: number;
  readonly crc: number;
}

const compression = { level: 1 };

export function entryOf(path: string, packed: Packed): Entry {
  return { path, reading: deflateRawSync(packed, compression), bytes: packed.length, crc: crc32(packed) };
}
