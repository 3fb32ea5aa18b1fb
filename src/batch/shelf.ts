import type { Reading } from "../run.ts";
import { type Packed, pack, unpack } from "./packed.ts";

/** Neighbours in a folder are asked for one after another, so the last ones are kept as they are. */
const mostAtHand = 16;
/** Of the others so many bytes are kept, packed: some thousands of readings. */
const mostPackedBytes = 48_000_000;

/**
 * The readings of a run by number. Some are at hand, some thousands are packed away, and beyond that an input is read
 * again when it is asked for: memory does not grow with the number of inputs.
 */
export class Shelf {
  /** The last asked for comes last. */
  readonly #atHand = new Map<number, Reading>();
  readonly #packed = new Map<number, Packed>();
  #roomLeft: number;

  constructor({ mostBytes = mostPackedBytes }: { readonly mostBytes?: number } = {}) {
    this.#roomLeft = mostBytes;
  }

  /** The reading of an input, which is read where it is not kept. */
  async reading(number: number, read: () => Promise<Reading>): Promise<Reading> {
    const reading = this.#atHand.get(number) ?? (await this.#fetch(number, read));
    this.#atHand.delete(number);
    this.#atHand.set(number, reading);
    this.#putAway();
    return reading;
  }

  #fetch(number: number, read: () => Promise<Reading>): Reading | Promise<Reading> {
    const packed = this.#packed.get(number);
    return packed === undefined ? read() : unpack(packed);
  }

  /** Packs what was asked for longest ago, where there is room for it. */
  #putAway(): void {
    for (const [number, reading] of this.#atHand) {
      if (this.#atHand.size <= mostAtHand) return;
      this.#atHand.delete(number);
      if (this.#packed.has(number) || this.#roomLeft <= 0) continue;
      const packed = pack(reading);
      this.#packed.set(number, packed);
      this.#roomLeft -= packed.length;
    }
  }
}
