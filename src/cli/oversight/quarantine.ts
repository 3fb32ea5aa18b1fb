import { join, resolve, sep } from "node:path";
import { holdingFile } from "../../batch/archives/paths.ts";
import { choose, type Inputs } from "../../batch/inputs.ts";
import { outputName } from "../../batch/output-name.ts";
import type { Failure } from "../../model/outcome.ts";
import { contentOf, digestOf, type Input } from "../../run.ts";
import { batchWordsIn, type Words } from "../../words/index.ts";
import { exists } from "../exists.ts";
import type { Terminal } from "../terminal.ts";
import { writeWhole } from "../write-whole.ts";

const reasonEnding = ".reason.json";

/**
 * The inputs but what an earlier run has put into the folder, each beside its reason; null, and said why, where the
 * folder holds others.
 */
export async function withoutQuarantined(
  inputs: Inputs,
  folder: string | undefined,
  terminal: Terminal,
  { language }: Words,
): Promise<Inputs | null> {
  if (folder === undefined) return inputs;
  const below = `${resolve(terminal.cwd, folder)}${sep}`;
  const kept: number[] = [];
  for (let number = 0; number < inputs.length; number++) {
    const { path } = inputs.input(number);
    const file = resolve(terminal.cwd, holdingFile(path));
    if (!file.startsWith(below)) kept.push(number);
    else if (!(await exists(`${file}${reasonEnding}`))) {
      const say = await batchWordsIn(language);
      await terminal.note(`disclose: ${say("quarantineHolds", { dir: folder, path })}\n`);
      return null;
    }
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
  const name = outputName(input.path, { root: cwd, cwd });
  // Files of other folders may have the same name.
  const outside = /^(?:\.\.\/|\/|[a-z]:)/i.test(input.path) ? digestOf(resolve(cwd, input.path)).slice(0, 8) : "";
  const file = join(folder, outside, name);
  const content = await contentOf(input);
  if (!("stage" in content)) await writeWhole(file, content.bytes);
  const { stage, reason } = failure;
  const told = { path: input.path, stage, reason, message: words.failure(failure) };
  await writeWhole(`${file}${reasonEnding}`, `${JSON.stringify(told, null, 2)}\n`);
}
