import { crc32, deflateRawSync, gzipSync } from "node:zlib";

/** A member as it is to be written, with whatever is to be wrong with it. */
export interface ZipMember {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly stored?: boolean;
  /** In the central directory instead of what is right. */
  readonly says?: { readonly bytes?: number; readonly crc?: number; readonly method?: number };
  readonly flags?: number;
  readonly extra?: Uint8Array;
  /** Made on Unix, with this mode. */
  readonly mode?: number;
  /** Has no bytes of its own but those of the member of this number. */
  readonly sharesWith?: number;
}

export const utf8Name = 0x800;
export const encrypted = 0x1;

/** A zip archive; with `zip64` its directory is found and its sizes are stated as in one that is too large for 32 bits. */
export function zip(members: readonly ZipMember[], { zip64 = false, comment = "" } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const member of members) {
    const { content = "", stored = false, says = {}, flags = 0, extra = Buffer.alloc(0), mode, sharesWith } = member;
    const name = Buffer.from(member.name);
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const method = says.method ?? (stored ? 0 : 8);
    const crc = says.crc ?? crc32(bytes);
    const size = says.bytes ?? bytes.length;
    const offset = sharesWith === undefined ? length : (offsets[sharesWith] as number);
    offsets.push(offset);
    if (sharesWith === undefined) {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50);
      local.writeUInt16LE(flags, 6);
      local.writeUInt16LE(method, 8);
      local.writeUInt16LE(name.length, 26);
      parts.push(local, name, packed);
      length += 30 + name.length + packed.length;
    }
    const large = zip64 ? zip64Field(size, packed.length, offset) : Buffer.alloc(0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(mode === undefined ? 20 : (3 << 8) | 20, 4);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(zip64 ? 0xffffffff : packed.length, 20);
    central.writeUInt32LE(zip64 ? 0xffffffff : size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(large.length + extra.length, 30);
    central.writeUInt32LE(((mode ?? 0) << 16) >>> 0, 38);
    central.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
    directory.push(Buffer.concat([central, name, large, Buffer.from(extra)]));
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([
    ...parts,
    central,
    ...directoryEnd(members.length, central.length, length, { zip64, comment }),
  ]);
}

/** An extra field of a zip member. */
export function extraField(id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

function zip64Field(...numbers: readonly number[]): Buffer {
  const data = Buffer.alloc(8 * numbers.length);
  for (const [i, number] of numbers.entries()) data.writeBigUInt64LE(BigInt(number), 8 * i);
  return extraField(1, data);
}

function directoryEnd(
  count: number,
  size: number,
  offset: number,
  { zip64, comment }: { readonly zip64: boolean; readonly comment: string },
): Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : size, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  if (!zip64) return [end, Buffer.from(comment)];
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator, end, Buffer.from(comment)];
}

export interface TarMember {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** `0` a file, `5` a folder, `2` a link, `x` an extended header, `L` a long name. */
  readonly type?: string;
  readonly prefix?: string;
  /** Instead of how long the content is. */
  readonly size?: number;
}

/** A tar archive; without its end where `end` is false. */
export function tar(members: readonly TarMember[], { end = true } = {}): Buffer {
  const parts = members.flatMap(({ name, content = "", type = "0", prefix = "", size }) => {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(512);
    Buffer.from(name).copy(header, 0, 0, 100);
    header.write("0000644\0", 100);
    header.write(`${(size ?? bytes.length).toString(8).padStart(11, "0")}\0`, 124);
    header.write(type, 156);
    header.write("ustar\0" + "00", 257);
    header.write(prefix, 345);
    header.fill(" ", 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat(end ? [...parts, Buffer.alloc(1024)] : parts);
}

/** A record of an extended header. */
export function pax(key: string, value: string): string {
  const text = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(text) + 1;
  while (Buffer.byteLength(`${length}${text}`) !== length) length = Buffer.byteLength(`${length}${text}`);
  return `${length}${text}`;
}

export interface WarcPage {
  readonly url: string;
  readonly body: string | Uint8Array;
  /** Of the response. */
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the record. */
  readonly type?: string;
}

/** The records of a crawl, its own first. */
export function warcRecords(pages: readonly WarcPage[]): Buffer[] {
  const info = record({ "WARC-Type": "warcinfo" }, Buffer.from("software: test\r\n"));
  return [info, ...pages.map(warcRecord)];
}

function warcRecord({
  url,
  body,
  status = "200 OK",
  headers = { "Content-Type": "text/html" },
  type = "response",
}: WarcPage) {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${fields.join("")}\r\n`), Buffer.from(body)]);
  return record({ "WARC-Type": type, "WARC-Target-URI": url, "Content-Type": "application/http" }, block);
}

function record(fields: Readonly<Record<string, string>>, block: Buffer): Buffer {
  const all = { ...fields, "WARC-Date": "2025-01-01T00:00:00Z", "Content-Length": String(block.length) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join("")}\r\n`), block, Buffer.from("\r\n\r\n")]);
}

export function warc(pages: readonly WarcPage[]): Buffer {
  return Buffer.concat(warcRecords(pages));
}

/** Compressed as crawlers do it, every record by itself. */
export function warcGz(pages: readonly WarcPage[]): Buffer {
  return Buffer.concat(warcRecords(pages).map((one) => gzipSync(one)));
}

/** For what is found without putting anything aside. */
export const noTemporaryFile = {
  temporaryFile: (): string => {
    throw new Error("nothing should be put aside");
  },
};
