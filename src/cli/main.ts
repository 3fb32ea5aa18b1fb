import { processTerminal } from "./process-terminal.ts";
import { run } from "./program.ts";

/** Runs the process's own command line; resolves to its exit status. */
export function main(argv: readonly string[]): Promise<number> {
  return run(argv, processTerminal(new URL("./thread.js", import.meta.url)));
}
