import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { Refused } from "../../run.ts";
import type { InputList } from "../input-list.ts";
import { archiveFailure, archiveRefused } from "./failure.ts";
import type { ArchiveFile } from "./index-archive.ts";
import { decodeName, plainName } from "./member-name.ts";
import type { Members } from "./members.ts";

/** How a member may be packed, by the number of its method. */
const packingOf: ReadonlyMap<number, "zip-stored" | "zip-deflate"> = new Map([
  [0, "zip-stored"],
  [8, "zip-deflate"],
]);
const utf8Flag = 0x800;
/** Info-ZIP's field for the name in UTF-8, beside the one that older programs read. */
const unicodePathField = 0x7075;
const madeOnUnix = 3;
const fileTypeBits = 0o170000;
const regularFile = 0o100000;
const localHeaderBytes = 30;
const windowBytes = 1 << 20;

/** The members that a central directory names: what it says of each is all that is read of it. */
export async function indexZip({ file, handle, size }: ArchiveFile, members: Members): Promise<void> {
  const signature = Buffer.alloc(2);
  await handle.read(signature, 0, 2, 0);
  if (signature.toString("latin1") !== "PK") throw archiveRefused("not-an-archive", "ZIP");
  try {
    const reader = new WindowReader(handle);
    const zip = await yauzl.fromRandomAccessReaderPromise(reader, size, {
      decodeStrings: false,
      validateEntrySizes: false,
    });
    members.count(zip.entryCount);
    for await (const entry of zip.eachEntry()) take(entry, file, members);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw message.startsWith("End of central directory")
      ? archiveRefused("cut-off")
      : archiveRefused("damaged", message);
  } finally {
    refuseOverlapping(members.list);
  }
}

function take(entry: yauzl.Entry, file: string, members: Members): void {
  const name = plainName(nameOf(entry));
  if (name === "" || name.endsWith("/")) return;
  const { compressedSize: length, uncompressedSize: bytes, relativeOffsetOfLocalHeader: offset, crc32: crc } = entry;
  if (!members.accepts(name, { bytes, packed: length, isFile: isFile(entry) })) return;
  const packing = packingOf.get(entry.compressionMethod);
  if (entry.isEncrypted()) members.refuse(name, archiveFailure("encrypted"));
  else if (packing === undefined) members.refuse(name, archiveFailure("method-unknown", entry.compressionMethod));
  else if (packing === "zip-stored" && length !== bytes) members.refuse(name, archiveFailure("size-differs"));
  else members.add(name, { file, offset, length, packing, bytes, crc });
}

/** In UTF-8 where the entry or its field says so, else as whoever packed it writes names. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: yauzl.Entry): string {
  const isUtf8 = (generalPurposeBitFlag & utf8Flag) !== 0;
  const unicode = isUtf8 ? undefined : extraFields.find(({ id }) => id === unicodePathField)?.data;
  // A version, the checksum of the name that it stands for, the name.
  const isOfName = unicode !== undefined && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(fileNameRaw);
  return isOfName ? decodeName(unicode.subarray(5)) : decodeName(fileNameRaw);
}

function isFile({ versionMadeBy, externalFileAttributes }: yauzl.Entry): boolean {
  if (versionMadeBy >>> 8 !== madeOnUnix) return true;
  const type = (externalFileAttributes >>> 16) & fileTypeBits;
  return type === 0 || type === regularFile;
}

/** Refuses members of which one begins before another ends: what they share may be packed once and inflated a million times. */
function refuseOverlapping(list: InputList): void {
  const starts = new Float64Array(list.length).fill(Number.NaN);
  const ends = new Float64Array(list.length);
  for (let number = 0; number < list.length; number++) {
    const origin = list.originOf(number);
    if (origin.kind !== "range") continue;
    starts[number] = origin.offset;
    ends[number] = origin.offset + localHeaderBytes + origin.length;
  }
  const byStart = Uint32Array.from(starts.keys()).sort((a, b) => (starts[a] as number) - (starts[b] as number));
  let last: number | null = null;
  for (const number of byStart) {
    if (Number.isNaN(starts[number])) continue;
    if (last !== null && (starts[number] as number) < (ends[last] as number)) {
      for (const shared of [last, number])
        list.replace(shared, { kind: "refused", failure: archiveFailure("overlaps") });
    }
    if (last === null || (ends[number] as number) > (ends[last] as number)) last = number;
  }
}

/** Reads a file through a window: a directory is read entry by entry, from front to back. */
class WindowReader extends yauzl.RandomAccessReader {
  readonly #handle: FileHandle;
  #window = Buffer.alloc(0);
  #windowAt = 0;

  constructor(handle: FileHandle) {
    super();
    this.#handle = handle;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    const give = () => {
      const start = position - this.#windowAt;
      callback(null, this.#window.copy(buffer, offset, start, start + length));
    };
    const isInWindow = position >= this.#windowAt && position + length <= this.#windowAt + this.#window.length;
    if (isInWindow) give();
    else this.#fill(position, Math.max(length, windowBytes)).then(give, callback);
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }

  async #fill(position: number, size: number): Promise<void> {
    const window = Buffer.allocUnsafe(size);
    const { bytesRead } = await this.#handle.read(window, 0, size, position);
    this.#window = window.subarray(0, bytesRead);
    this.#windowAt = position;
  }
}
