import { type Input, type Reading, readReport } from "../run.ts";

/** Of so many inputs every reading is kept; of more only the last ones, and a reading is made again when it is asked for. */
const mostHeld = 200;
/** Neighbours in a folder are asked for one after another. */
const mostRecent = 16;

/** The readings of a run by number, of which it keeps only some: memory does not grow with the number of inputs. */
export class Shelf {
  readonly #inputs: readonly Input[];
  readonly #capacity: number;
  /** The last asked for comes last. */
  readonly #readings = new Map<number, Reading>();

  constructor(inputs: readonly Input[]) {
    this.#inputs = inputs;
    this.#capacity = inputs.length > mostHeld ? mostRecent : mostHeld;
  }

  get size(): number {
    return this.#inputs.length;
  }

  async reading(number: number): Promise<Reading> {
    const reading = this.#readings.get(number) ?? (await readReport(this.#inputs[number] as Input));
    this.#readings.delete(number);
    this.#readings.set(number, reading);
    const [oldest] = this.#readings.keys();
    if (this.#readings.size > this.#capacity && oldest !== undefined) this.#readings.delete(oldest);
    return reading;
  }
}
