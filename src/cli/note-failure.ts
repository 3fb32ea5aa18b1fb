import type { Failure } from "../model/outcome.ts";
import { fill, type Words } from "../words/index.ts";
import type { Terminal } from "./terminal.ts";

/** Says on standard error which input could not be read, at which stage, and why. */
export function noteFailure(path: string, failure: Failure, terminal: Terminal, words: Words): Promise<void> {
  const { parts, stages } = words.phrases;
  const stage = fill(parts.unreadable, { stage: stages[failure.stage] });
  return terminal.note(`disclose: ${path}: ${stage}: ${words.failure(failure)}\n`);
}
