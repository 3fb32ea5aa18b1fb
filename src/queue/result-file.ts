import type { Entry } from "../batch/packed-entry.ts";

export { type Entry, entryOf } from "../batch/packed-entry.ts";

// What came of a shard, in one file: a line of JSON that says what there is, and the packed readings one after another.

/** Where a reading stands in the file. */
export interface EntryPlace extends Omit<Entry, "reading"> {
  readonly offset: number;
  readonly length: number;
}

interface Head {
  readonly schemaVersion: typeof schemaVersion;
  readonly shard: string;
  /** Path, packed length, length, CRC-32 of each. */
  readonly entries: readonly (readonly [path: string, length: number, bytes: number, crc: number])[];
}

const schemaVersion = "1.0";
const lineEnd = 0x0a;

/** What the results of a shard are called in the place where results go; a folder takes no more names than it can show. */
export function resultName(shard: string): string {
  return `${shard.slice(0, 2)}/${shard}.readings`;
}

export function encodeResult(shard: string, entries: readonly Entry[]): Uint8Array {
  const head: Head = {
    schemaVersion,
    shard,
    entries: entries.map(({ path, reading, bytes, crc }) => [path, reading.length, bytes, crc]),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...entries.map(({ reading }) => reading)]);
}

/** Where the readings of a file stand; null for one that is not whole, or of another shard. */
export function placesIn(shard: string, file: Uint8Array): EntryPlace[] | null {
  const end = file.indexOf(lineEnd);
  const head = end < 0 ? null : headIn(file.subarray(0, end));
  if (head === null || head.schemaVersion !== schemaVersion || head.shard !== shard) return null;
  let offset = end + 1;
  const places = head.entries.map(([path, length, bytes, crc]): EntryPlace => {
    const place = { path, offset, length, bytes, crc };
    offset += length;
    return place;
  });
  return offset === file.length ? places : null;
}

function headIn(line: Uint8Array): Head | null {
  try {
    return JSON.parse(new TextDecoder().decode(line)) as Head;
  } catch {
    return null;
  }
}
