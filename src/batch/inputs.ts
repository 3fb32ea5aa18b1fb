import type { Input } from "../run.ts";
import type { BatchInput } from "./origin.ts";

/** The inputs of a run in their order. What is kept of each is small; an input is made anew whenever it is asked for. */
export interface Inputs<Some extends Input = BatchInput> extends Iterable<Some> {
  readonly length: number;
  /** By its number, from 0 on. */
  readonly input: (number: number) => Some;
}

/** Some of the inputs of a run, by their numbers. */
export function choose(inputs: Inputs, numbers: readonly number[]): Inputs {
  return {
    length: numbers.length,
    input: (number) => inputs.input(numbers[number] as number),
    *[Symbol.iterator]() {
      for (const number of numbers) yield inputs.input(number);
    },
  };
}

/** An input that comes before all others. */
export function startingWith(first: BatchInput, inputs: Inputs): Inputs {
  return {
    length: inputs.length + 1,
    input: (number) => (number === 0 ? first : inputs.input(number - 1)),
    *[Symbol.iterator]() {
      yield first;
      yield* inputs;
    },
  };
}

export function inputsOf<Some extends Input>(inputs: readonly Some[]): Inputs<Some> {
  return {
    length: inputs.length,
    input: (number) => inputs[number] as Some,
    [Symbol.iterator]: () => inputs[Symbol.iterator](),
  };
}
