import type { CheckOptions } from "../check.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import { checkInput, type Input } from "../run.ts";

/** Reads and checks inputs one by one, in their order, each by its own options. */
export async function* checkEach(
  inputs: readonly Input[],
  optionsFor: (path: string) => CheckOptions,
): AsyncGenerator<ReportOutcome> {
  for (const input of inputs) yield await checkInput(input, optionsFor(input.path));
}
