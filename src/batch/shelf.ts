import { type Input, type Reading, readReport } from "../run.ts";

/** So many readings are kept from the first pass; of the others one is read again when it is asked for. */
const mostHeld = 200;
/** The last readings that were read again: neighbours in a folder are asked for one after another. */
const mostRecent = 16;

/** The readings of a run by number, of which it keeps only some: memory does not grow with the number of inputs. */
export class Shelf {
  readonly #inputs: readonly Input[];
  readonly #held = new Map<number, Reading>();
  readonly #recent = new Map<number, Reading>();

  constructor(inputs: readonly Input[]) {
    this.#inputs = inputs;
  }

  get size(): number {
    return this.#inputs.length;
  }

  async reading(number: number): Promise<Reading> {
    const known = this.#held.get(number) ?? this.#recent.get(number);
    if (known !== undefined) {
      if (this.#recent.delete(number)) this.#recent.set(number, known);
      return known;
    }
    const reading = await readReport(this.#inputs[number] as Input);
    if (this.#held.size < mostHeld) {
      this.#held.set(number, reading);
    } else {
      this.#recent.set(number, reading);
      const [oldest] = this.#recent.keys();
      if (this.#recent.size > mostRecent && oldest !== undefined) this.#recent.delete(oldest);
    }
    return reading;
  }
}
