import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Baseline, readBaseline } from "../baseline/baseline.ts";
import { holdingFile } from "../batch/archives/paths.ts";
import { displayPath, pathFrom } from "../batch/display-path.ts";
import type { Waiver } from "../schema/generated/baseline.ts";
import { fill, type Words } from "../words/index.ts";
import { exists, isFile } from "./exists.ts";
import { noteProblems } from "./note-problems.ts";
import { shellWord } from "./shell-word.ts";
import type { Terminal } from "./terminal.ts";

/** Rules that are named of the waivers that are not used. */
const namedRules = 3;

/** The waivers of a file at work. */
export interface BaselineFile {
  readonly baseline: Baseline;
  /** An input's path, relative to the working directory, as the waivers have it: relative to the baseline's folder. */
  readonly pathOf: (path: string) => string;
  /** The file that a waiver names, absolute; of a member that of its archive. */
  readonly fileOf: (waiver: Waiver) => string;
}

/** Reads a baseline. What is wrong with it is said, and null comes back. */
export async function openBaseline(file: string, terminal: Terminal, words: Words): Promise<BaselineFile | null> {
  const name = displayPath(file, terminal.cwd);
  if (!(await isFile(file))) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.noBaseline, { file: name })}\n`);
    return null;
  }
  const { value, problems } = readBaseline(await readFile(file));
  if (problems === null) return baselineAt(file, value.waivers, terminal);
  await noteProblems(name, problems, terminal, words);
  return null;
}

export function baselineAt(file: string, waivers: readonly Waiver[], { cwd }: Terminal): BaselineFile {
  const folder = dirname(file);
  return {
    baseline: new Baseline(waivers),
    pathOf: (path) => pathFrom(folder, path, cwd),
    fileOf: ({ path }) => resolve(folder, holdingFile(path)),
  };
}

/** The waivers that waive nothing any more: what waives a finding of another file, which is still there, may yet do so. */
export async function unusedIn({ baseline, fileOf }: BaselineFile): Promise<readonly Waiver[]> {
  const { unused } = baseline;
  const isJudged = await Promise.all(
    unused.map(async (waiver) => baseline.wasChecked(waiver) || !(await exists(fileOf(waiver)))),
  );
  return unused.filter((_, i) => isJudged[i]);
}

/** Says which waivers are about the reports checked and waive nothing; how many there are. */
export async function noteUnused(
  file: string,
  opened: BaselineFile,
  terminal: Terminal,
  words: Words,
): Promise<number> {
  const unused = await unusedIn(opened);
  if (unused.length === 0) return 0;
  const { usage, parts } = words.phrases;
  const rules = [...new Set(unused.map(({ rule }) => rule))];
  const named = rules.slice(0, namedRules).join(", ");
  const values = {
    file: shellWord(displayPath(file, terminal.cwd)),
    count: unused.length,
    rules: rules.length > namedRules ? fill(parts.andMore, { rows: named }) : named,
  };
  await terminal.note(`disclose: ${fill(usage.unusedWaivers, values)}\n`);
  return unused.length;
}
