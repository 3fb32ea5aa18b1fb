import type { FileHandle } from "node:fs/promises";

/** Bytes that are read from front to back. */
export interface ByteSource {
  /** Where the next byte stands that was not skipped. */
  readonly position: number;
  /** The next bytes, which stay the next ones; fewer where there are no more. Valid until the next call. */
  peek(length: number): Promise<Buffer>;
  /** Goes on behind so many bytes; false where there are fewer. */
  skip(length: number): Promise<boolean>;
}

/** What is read of a file at once, unless more is asked for: heads, and the pages between them where those are small. */
const usualWindow = 32_768;

/** The bytes of a file; what is skipped is not read. */
export class FileSource implements ByteSource {
  readonly #handle: FileHandle;
  readonly #size: number;
  readonly #windowBytes: number;
  #position = 0;
  #window = Buffer.alloc(0);
  #windowAt = 0;

  constructor(handle: FileHandle, size: number, windowBytes = usualWindow) {
    this.#handle = handle;
    this.#size = size;
    this.#windowBytes = windowBytes;
  }

  get position(): number {
    return this.#position;
  }

  async peek(length: number): Promise<Buffer> {
    const start = this.#position - this.#windowAt;
    const isInWindow = start >= 0 && start + Math.min(length, this.#size - this.#position) <= this.#window.length;
    if (isInWindow) return this.#window.subarray(start, start + length);
    const window = Buffer.allocUnsafe(Math.max(length, this.#windowBytes));
    const { bytesRead } = await this.#handle.read(window, 0, window.length, this.#position);
    this.#window = window.subarray(0, bytesRead);
    this.#windowAt = this.#position;
    return this.#window.subarray(0, length);
  }

  async skip(length: number): Promise<boolean> {
    const isThere = this.#position + length <= this.#size;
    this.#position = Math.min(this.#position + length, this.#size);
    return isThere;
  }
}

/** The bytes of a stream, such as what a file inflates to. */
export class StreamSource implements ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #position = 0;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  get position(): number {
    return this.#position;
  }

  async peek(length: number): Promise<Buffer> {
    while (this.#pendingBytes < length && (await this.#more()));
    if (this.#pending.length > 1 && (this.#pending[0] as Buffer).length < length) {
      this.#pending = [Buffer.concat(this.#pending)];
    }
    return (this.#pending[0] ?? Buffer.alloc(0)).subarray(0, length);
  }

  async skip(length: number): Promise<boolean> {
    for (let left = length; left > 0; ) {
      const [first] = this.#pending;
      if (first === undefined) {
        if (!(await this.#more())) return false;
        continue;
      }
      const step = Math.min(left, first.length);
      if (step === first.length) this.#pending.shift();
      else this.#pending[0] = first.subarray(step);
      this.#pendingBytes -= step;
      this.#position += step;
      left -= step;
    }
    return true;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done === true) return false;
    this.#pending.push(value);
    this.#pendingBytes += value.length;
    return true;
  }
}
