type Numbers = Uint8Array | Uint32Array | Float64Array;

/** Numbers of one block: what is kept grows a block at a time, and nothing is copied. */
const blockSize = 65_536;

/** A list of numbers that grows, without an object for each. */
export class Column {
  readonly #make: (size: number) => Numbers;
  readonly #blocks: Numbers[] = [];
  #length = 0;

  constructor(make: (size: number) => Numbers) {
    this.#make = make;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#blocks.length * blockSize) this.#blocks.push(this.#make(blockSize));
    const block = this.#blocks[this.#blocks.length - 1] as Numbers;
    block[this.#length % blockSize] = value;
    this.#length++;
  }

  at(index: number): number {
    return this.#block(index)[index % blockSize] as number;
  }

  set(index: number, value: number): void {
    this.#block(index)[index % blockSize] = value;
  }

  #block(index: number): Numbers {
    if (index >= this.#length) throw new RangeError(`${index} of ${this.#length}`);
    return this.#blocks[Math.floor(index / blockSize)] as Numbers;
  }
}

export const octets = () => new Column((size) => new Uint8Array(size));
export const integers = () => new Column((size) => new Uint32Array(size));
/** Of positions in files, which may be larger than 32 bits. */
export const positions = () => new Column((size) => new Float64Array(size));
