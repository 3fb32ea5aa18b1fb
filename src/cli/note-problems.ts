import { printPlace } from "../model/place.ts";
import type { Problem } from "../model/problem.ts";
import type { Words } from "../words/index.ts";
import type { Terminal } from "./terminal.ts";

/** Of a document that is wrong from beginning to end so many problems are said. */
const most = 10;

/** Says on standard error what is wrong with a document or an option, and where. */
export async function noteProblems(
  name: string,
  problems: readonly Problem[],
  terminal: Terminal,
  words: Words,
): Promise<void> {
  for (const problem of problems.slice(0, most)) {
    await terminal.note(`disclose: ${placed(name, problem)}: ${words.problem(problem)}\n`);
  }
}

/** `disclose.config.json:3:5`, `package.json#/disclose/lang`. */
export function placed(name: string, { at }: Problem): string {
  if (at === null) return name;
  return "pointer" in at ? name + printPlace(at) : `${name}:${printPlace(at)}`;
}
