/** A header of a tar entry, whose content follows in blocks. */
export interface TarHeader {
  /** As the archive has it: nothing says in which encoding. */
  readonly name: Buffer;
  readonly type: string;
  readonly size: number;
}

export const blockBytes = 512;

/** Fields of a header: where each begins, and how long it is. */
const fields = {
  name: [0, 100],
  size: [124, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 6],
  prefix: [345, 155],
} as const;

/** How POSIX marks its headers, whose names may have a part of their own for the folder. */
const posixMagic = "ustar\0";

/** The header that a block holds; null for one that holds none. */
export function tarHeader(block: Buffer): TarHeader | null {
  if (block.length < blockBytes || numberIn(block, fields.checksum) !== checksumOf(block)) return null;
  const size = numberIn(block, fields.size);
  if (!Number.isSafeInteger(size) || size < 0) return null;
  const prefix = field(block, fields.magic).toString("latin1") === posixMagic ? text(block, fields.prefix) : null;
  const own = text(block, fields.name);
  const name = prefix === null || prefix.length === 0 ? own : Buffer.concat([prefix, Buffer.from("/"), own]);
  return { name, type: field(block, fields.type).toString("latin1"), size };
}

/** Two such blocks end an archive. */
export function isEnd(block: Buffer): boolean {
  return block.length === blockBytes && block.every((byte) => byte === 0);
}

/** The records of an extended header: `27 path=…\n` each; null where it is none. */
export function paxRecords(bytes: Buffer): ReadonlyMap<string, Buffer> | null {
  const records = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    const length = blank < 0 ? 0 : Number(bytes.toString("latin1", at, blank));
    const equals = bytes.indexOf(0x3d, blank);
    if (!Number.isInteger(length) || equals < 0 || equals >= at + length || at + length > bytes.length) return null;
    records.set(bytes.toString("utf8", blank + 1, equals), Buffer.from(bytes.subarray(equals + 1, at + length - 1)));
    at += length;
  }
  return records;
}

/** A text ends with its field, or with a null byte in it. */
export function untilNull(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end));
}

function field(block: Buffer, [start, length]: readonly [number, number]): Buffer {
  return block.subarray(start, start + length);
}

function text(block: Buffer, place: readonly [number, number]): Buffer {
  return untilNull(field(block, place));
}

/** Octal digits; or, where they do not suffice, a binary number after a bit that says so. */
function numberIn(block: Buffer, place: readonly [number, number]): number {
  const bytes = field(block, place);
  if (((bytes[0] as number) & 0x80) === 0) {
    const digits = untilNull(bytes).toString("latin1").trim();
    return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : Number.NaN;
  }
  return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, (bytes[0] as number) & 0x7f);
}

/** The sum of all bytes, where those of the sum itself count as blanks. */
function checksumOf(block: Buffer): number {
  const [start, length] = fields.checksum;
  let sum = length * 0x20;
  for (let at = 0; at < blockBytes; at++) if (at < start || at >= start + length) sum += block[at] as number;
  return sum;
}
