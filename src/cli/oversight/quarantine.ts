import { join, resolve, sep } from "node:path";
import { choose, type Inputs } from "../../batch/inputs.ts";
import { outputName } from "../../batch/output-name.ts";
import type { Failure } from "../../model/outcome.ts";
import { bytesOf, type Input } from "../../run.ts";
import type { Words } from "../../words/index.ts";
import { writeWhole } from "../write-whole.ts";

/** The inputs but what an earlier run has put into the folder. */
export function withoutQuarantined(inputs: Inputs, folder: string | undefined, cwd: string): Inputs {
  if (folder === undefined) return inputs;
  const below = `${resolve(cwd, folder)}${sep}`;
  const kept: number[] = [];
  for (let number = 0; number < inputs.length; number++) {
    if (!resolve(cwd, inputs.input(number).path).startsWith(below)) kept.push(number);
  }
  return kept.length === inputs.length ? inputs : choose(inputs, kept);
}

/**
 * Copies an input that could not be read in full into a folder, `<path>` as it is and `<path>.reason.json` beside it. Of
 * one whose bytes are not to be had there is only the reason.
 */
export async function quarantine(
  folder: string,
  input: Input,
  failure: Failure,
  words: Words,
  cwd: string,
): Promise<void> {
  const file = join(folder, outputName(input.path, { root: cwd, cwd }));
  const bytes = await bytesOf(input);
  if (bytes instanceof Uint8Array) await writeWhole(file, bytes);
  const { stage, reason } = failure;
  const told = { path: input.path, stage, reason, message: words.failure(failure) };
  await writeWhole(`${file}.reason.json`, `${JSON.stringify(told, null, 2)}\n`);
}
