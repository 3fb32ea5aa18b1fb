import type { Failure } from "../model/outcome.ts";
import type { Words } from "../words/index.ts";
import type { Terminal } from "./terminal.ts";
import { oneLine } from "./without-controls.ts";

/**
 * Says on standard error which input could not be read, at which stage, and why; `isListed` where findings in the result
 * name what is missing.
 */
export function noteFailure(
  path: string,
  failure: Failure,
  terminal: Terminal,
  words: Words,
  { isListed = false }: { readonly isListed?: boolean } = {},
): Promise<void> {
  const reason =
    isListed && failure.reason === "incomplete" ? words.phrases.parts.listedInResult : words.failure(failure);
  return terminal.note(`disclose: ${oneLine(path)}: ${words.unread(failure)}${words.colon}${reason}\n`);
}
