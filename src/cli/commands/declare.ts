import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Terminal } from "../terminal.ts";

/** What a command runs in. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Told the exit status that a command ends with. */
  readonly done: (status: ExitStatus) => void;
}

/** Declares commands to a program. Every command body is loaded when it is called. */
export type Declare = (program: Command, context: CommandContext) => void;

/** The options that the command line gives, as against those that have their default. */
export function givenOptions(command: Command): ReadonlySet<string> {
  const names = Object.keys(command.opts());
  return new Set(names.filter((name) => command.getOptionValueSource(name) === "cli"));
}
