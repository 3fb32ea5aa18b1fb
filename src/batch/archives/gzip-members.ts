import type { FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createInflateRaw, type InflateRaw, inflateRawSync } from "node:zlib";
import { FileSource } from "./byte-source.ts";
import { archiveRefused, isZlibError } from "./failure.ts";

/** One of the gzip files that a file is a row of. */
export interface GzipMember {
  readonly offset: number;
  readonly length: number;
  readonly bytes: Buffer;
}

/** What is inflated at once; what is larger is inflated piece by piece. */
const mostWhole = 16_000_000;
const firstWindow = 65_536;
const lastWindow = mostWhole;
const windowBytes = 1 << 20;
/** The checksum and the size behind what is deflated. */
const trailerBytes = 8;

/** Bits of a header that say which parts follow it. */
const flags = { headerChecksum: 2, extra: 4, name: 8, comment: 16 } as const;

/** Reads a file that is a row of gzip files, one after another. */
export class GzipMembers {
  readonly #handle: FileHandle;
  readonly #source: FileSource;
  readonly #size: number;

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.#source = new FileSource(handle, size, windowBytes);
    this.#size = size;
  }

  /** The next one; `"large"` for one that `inflate` is to be asked for, null at the end. Throws `Refused`. */
  async next(): Promise<GzipMember | "large" | null> {
    const offset = this.#source.position;
    for (let want = firstWindow; ; want *= 4) {
      const window = await this.#source.peek(want);
      if (window.every((byte) => byte === 0)) return null;
      const start = this.#headerBytes(window);
      const isAll = offset + window.length >= this.#size;
      const inflated = inflateFirst(window.subarray(start));
      if (inflated === "large") return "large";
      if (inflated !== "unfinished") {
        const length = start + inflated.packed + trailerBytes;
        if (!(await this.#source.skip(length))) throw archiveRefused("cut-off");
        return { offset, length, bytes: inflated.bytes };
      }
      if (isAll) throw archiveRefused("cut-off");
      if (want >= lastWindow) return "large";
    }
  }

  /** Gives what the next one inflates to piece by piece, to its end, and goes on behind it. */
  async inflate(take: (pieces: AsyncIterable<Buffer>) => Promise<void>): Promise<void> {
    const start = this.#source.position + this.#headerBytes(await this.#source.peek(firstWindow));
    const inflate: InflateRaw = createInflateRaw();
    // Whatever goes wrong is thrown where the pieces are taken.
    pipeline(this.#handle.createReadStream({ start, autoClose: false }), inflate, () => {});
    try {
      await take(inflate);
    } finally {
      inflate.destroy();
    }
    await this.#source.skip(start - this.#source.position + inflate.bytesWritten + trailerBytes);
  }

  #headerBytes(window: Buffer): number {
    const bytes = gzipHeaderBytes(window);
    if (bytes === null) {
      throw this.#source.position === 0 ? archiveRefused("not-an-archive", "GZIP") : archiveRefused("damaged", "gzip");
    }
    return bytes;
  }
}

function inflateFirst(packed: Buffer): { readonly bytes: Buffer; readonly packed: number } | "large" | "unfinished" {
  try {
    // With `info` it says how much it has read; its types do not.
    const inflated: unknown = inflateRawSync(packed, { info: true, maxOutputLength: mostWhole });
    const { buffer, engine } = inflated as { buffer: Buffer; engine: InflateRaw };
    return { bytes: buffer, packed: engine.bytesWritten };
  } catch (error) {
    if (!isZlibError(error)) throw error;
    if (error.code === "ERR_BUFFER_TOO_LARGE") return "large";
    if (error.code === "Z_BUF_ERROR") return "unfinished";
    throw archiveRefused("damaged", error.message);
  }
}

/** How long the header is that bytes begin with; null where they begin with none. */
function gzipHeaderBytes(bytes: Buffer): number | null {
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return null;
  const set = bytes[3] as number;
  let at = 10;
  if (set & flags.extra) at += 2 + bytes.readUInt16LE(at);
  for (const text of [flags.name, flags.comment]) {
    if ((set & text) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (set & flags.headerChecksum) at += 2;
  return at < bytes.length ? at : null;
}
