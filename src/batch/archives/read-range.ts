import { open } from "node:fs/promises";
import { crc32, gunzipSync, inflateRawSync } from "node:zlib";
import { Refused, tooLarge } from "../../run.ts";
import type { Range } from "../origin.ts";
import { archiveRefused } from "./failure.ts";
import { inflated } from "./inflate.ts";
import { mostHeadBytes } from "./limits.ts";
import { recordIn, responseBody } from "./warc-record.ts";

/** The local header of a zip member, without the name and the extra field behind it. */
const localHeaderBytes = 30;
const localSignature = 0x04034b50;
/** Behind its local header a name and an extra field are seldom longer; where they are, it is read again. */
const usualNameBytes = 512;

/** The bytes of a member, of so many at most. Rejects with `Refused` where they are not what the archive says of them. */
export async function readRange(range: Range, most: number): Promise<Uint8Array> {
  if (range.bytes !== null && range.bytes > most) throw new Refused(tooLarge(range.bytes, most));
  const packed = await packedBytes(range);
  const bytes = unpacked(packed, range, most);
  if (range.bytes !== null && bytes.length !== range.bytes) throw archiveRefused("size-differs");
  if (range.crc !== null && crc32(bytes) !== range.crc) throw archiveRefused("checksum-differs");
  return bytes;
}

async function packedBytes({ file, offset, length, packing }: Range): Promise<Buffer> {
  const handle = await open(file);
  const read = async (position: number, size: number) => {
    const bytes = Buffer.allocUnsafe(size);
    const { bytesRead } = await handle.read(bytes, 0, size, position);
    return bytes.subarray(0, bytesRead);
  };
  try {
    if (packing !== "zip-stored" && packing !== "zip-deflate") return whole(await read(offset, length), length);
    const bytes = await read(offset, localHeaderBytes + usualNameBytes + length);
    if (bytes.length < localHeaderBytes || bytes.readUInt32LE(0) !== localSignature)
      throw archiveRefused("member-damaged");
    const start = localHeaderBytes + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
    if (start + length <= bytes.length) return bytes.subarray(start, start + length);
    return whole(await read(offset + start, length), length);
  } finally {
    await handle.close();
  }
}

function whole(bytes: Buffer, length: number): Buffer {
  if (bytes.length < length) throw archiveRefused("cut-off");
  return bytes;
}

function unpacked(packed: Buffer, { packing, bytes }: Range, most: number): Uint8Array {
  // zlib takes no bound of none.
  const maxOutputLength = Math.max(bytes ?? most, 1);
  switch (packing) {
    case "stored":
    case "zip-stored":
      return packed;
    case "deflate":
    case "zip-deflate":
    case "reading":
      return inflated(() => inflateRawSync(packed, { maxOutputLength }), bytes, most);
    case "warc":
      return responseBody(recordIn(packed), most);
    case "warc-gzip":
      return responseBody(
        recordIn(inflated(() => gunzipSync(packed, { maxOutputLength: most + 2 * mostHeadBytes }), null, most)),
        most,
      );
  }
}
