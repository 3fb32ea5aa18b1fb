type Typed = Int32Array | Float64Array;

const firstCapacity = 64;

/** A list of numbers that grows, in four or eight bytes each. */
export class Numbers {
  #values: Typed;
  #length = 0;

  constructor(Kind: new (length: number) => Typed) {
    this.#values = new Kind(firstCapacity);
  }

  get length(): number {
    return this.#length;
  }

  at(i: number): number {
    return this.#values[i] as number;
  }

  set(i: number, value: number): void {
    this.#values[i] = value;
  }

  /** Adds a number; the place where it stands comes back. */
  push(value: number): number {
    const full = this.#values;
    if (this.#length === full.length) {
      const Kind = full.constructor as new (length: number) => Typed;
      this.#values = new Kind(full.length * 2);
      this.#values.set(full);
    }
    this.#values[this.#length] = value;
    return this.#length++;
  }
}
