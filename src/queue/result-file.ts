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
  return placesAt(shard, file, file.length);
}

/** The same of a file of so many bytes, of which the beginning is at hand, with the end of its first line. */
export function placesAt(shard: string, beginning: Uint8Array, size: number): EntryPlace[] | null {
  const end = beginning.indexOf(lineEnd);
  const head = end < 0 ? null : headIn(beginning.subarray(0, end));
  if (head === null || head.shard !== shard) return null;
  let offset = end + 1;
  const places = head.entries.map(([path, length, bytes, crc]): EntryPlace => {
    const place = { path, offset, length, bytes, crc };
    offset += length;
    return place;
  });
  return offset === size ? places : null;
}

/** What a line says where it is whole: a damaged one may say anything. */
function headIn(line: Uint8Array): Head | null {
  try {
    const head = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line)) as Partial<Head> | null;
    const isWhole = head?.schemaVersion === schemaVersion && head.entries?.every(isEntry);
    return isWhole ? (head as Head) : null;
  } catch {
    return null;
  }
}

function isEntry(entry: Head["entries"][number]): boolean {
  const [path, ...numbers] = entry;
  return (
    typeof path === "string" &&
    numbers.length === 3 &&
    numbers.every((number) => Number.isSafeInteger(number) && number >= 0)
  );
}
