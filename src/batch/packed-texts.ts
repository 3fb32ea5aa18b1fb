import { integers } from "./column.ts";

/** No text straddles two blocks, so none is longer than one. */
const blockBytes = 1 << 20;

/** Texts by number, kept as UTF-8: a name takes its bytes and four more, where a string takes some forty more. */
export class PackedTexts {
  readonly #blocks: Buffer[] = [];
  /** Where each text ends, counted over all blocks; it begins where the one before ends, or with its block. */
  readonly #ends = integers();
  #end = 0;

  get length(): number {
    return this.#ends.length;
  }

  /** The number by which it is had back. */
  add(text: string): number {
    const length = Buffer.byteLength(text);
    if (length > blockBytes) throw new RangeError(`a text of ${length} bytes`);
    if (this.#end + length > this.#blocks.length * blockBytes) {
      this.#end = this.#blocks.length * blockBytes;
      this.#blocks.push(Buffer.allocUnsafe(blockBytes));
    }
    this.#blocks.at(-1)?.write(text, this.#end % blockBytes);
    this.#end += length;
    this.#ends.push(this.#end);
    return this.#ends.length - 1;
  }

  at(number: number): string {
    const end = this.#ends.at(number);
    const before = number === 0 ? 0 : this.#ends.at(number - 1);
    if (end === before) return "";
    const block = Math.floor((end - 1) / blockBytes);
    const blockStart = block * blockBytes;
    return (this.#blocks[block] as Buffer).toString("utf8", Math.max(before - blockStart, 0), end - blockStart);
  }
}
