import { type FileHandle, open } from "node:fs/promises";
import { crc32, deflateRawSync } from "node:zlib";
import type { Range } from "../origin.ts";

/** Little is gained by more: what is kept here is read once or twice, and gone when the run is over. */
const level = 1;
/** So much is written at a time. */
const piece = 1 << 20;

/**
 * A temporary file in which the members are kept of what can only be inflated from front to back, each deflated by
 * itself, so that any of them can be read once they are flushed. `temporaryFile` names the file, and sees to it that it is removed.
 */
export class Spool {
  readonly #temporaryFile: () => string;
  #opened: { readonly file: string; readonly handle: FileHandle } | null = null;
  #end = 0;
  #pending: Buffer[] = [];
  #written = 0;

  constructor(temporaryFile: () => string) {
    this.#temporaryFile = temporaryFile;
  }

  async keep(bytes: Uint8Array): Promise<Range> {
    const { file } = await this.#open();
    const packed = deflateRawSync(bytes, { level });
    const offset = this.#end;
    this.#end += packed.length;
    // A copy: what zlib gives is the beginning of something much larger.
    this.#pending.push(Buffer.from(packed));
    if (this.#end - this.#written >= piece) await this.flush();
    return { file, offset, length: packed.length, packing: "deflate", bytes: bytes.length, crc: crc32(bytes) };
  }

  /** What was kept until now can be read. */
  async flush(): Promise<void> {
    const pending = Buffer.concat(this.#pending);
    this.#pending = [];
    await this.#opened?.handle.write(pending, 0, pending.length, this.#written);
    this.#written += pending.length;
  }

  /** Nothing more is kept; what was can be read as long as the file is there. */
  async close(): Promise<void> {
    await this.#opened?.handle.close();
  }

  async #open() {
    if (this.#opened === null) {
      const file = this.#temporaryFile();
      // Nobody else may read what reports there are before they are published.
      this.#opened = { file, handle: await open(file, "wx", 0o600) };
    }
    return this.#opened;
  }
}
