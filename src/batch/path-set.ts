import type { InputList } from "./input-list.ts";

const leastSlots = 1024;
/** A place that holds no number. */
const free = 0;

/** Tells whether a path is among the inputs already: it keeps twelve bytes of each, and no path. */
export class PathSet {
  readonly #inputs: InputList;
  /** Numbers of inputs, counted from 1, where the hash of their paths leads to. */
  #slots = new Uint32Array(leastSlots);
  #hashes = new Uint32Array(leastSlots);
  #size = 0;

  constructor(inputs: InputList) {
    this.#inputs = inputs;
  }

  has(path: string): boolean {
    return this.#slots[this.#slotOf(path, hashOf(path))] !== free;
  }

  /** The path of an input that is among them from now on. */
  add(path: string, number: number): void {
    if (2 * this.#size >= this.#slots.length) this.#grow();
    const hash = hashOf(path);
    const slot = this.#slotOf(path, hash);
    if (this.#slots[slot] !== free) return;
    this.#slots[slot] = number + 1;
    this.#hashes[slot] = hash;
    this.#size++;
  }

  /** Where a path is, or else where it would be put. */
  #slotOf(path: string, hash: number): number {
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = this.#slots[slot] as number;
      if (number === free) return slot;
      if (this.#hashes[slot] === hash && this.#inputs.pathOf(number - 1) === path) return slot;
    }
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    this.#slots = new Uint32Array(2 * slots.length);
    this.#hashes = new Uint32Array(2 * slots.length);
    const last = this.#slots.length - 1;
    for (const [i, number] of slots.entries()) {
      if (number === free) continue;
      const hash = hashes[i] as number;
      let slot = hash & last;
      while (this.#slots[slot] !== free) slot = (slot + 1) & last;
      this.#slots[slot] = number;
      this.#hashes[slot] = hash;
    }
  }
}

/** FNV-1a, of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
