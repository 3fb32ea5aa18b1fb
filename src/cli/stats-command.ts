import type { Language } from "../model/language.ts";
import { Statistics } from "../statistics/statistics.ts";
import { statsWordsIn, wordsIn } from "../words/index.ts";
import { type CheckInputsOptions, checkInputs } from "./check-inputs.ts";
import type { StatsFormat, StatsGroup } from "./choices.ts";
import { settle } from "./config-settings.ts";
import { type ExitStatus, exitStatus, statusOfFailure, worst } from "./exit-status.ts";
import { isGithubActions, textWithoutCommands } from "./github-actions.ts";
import { noteFailure } from "./note-failure.ts";
import { Oversight } from "./oversight/oversight.ts";
import { toldOf } from "./oversight/told.ts";
import type { RunOptions } from "./run-options.ts";
import type { Terminal } from "./terminal.ts";
import { textWithoutControls } from "./without-controls.ts";

export interface StatsCommandOptions
  extends Omit<CheckInputsOptions, "previous" | "rollup">,
    Pick<RunOptions, "jobs" | "timeout" | "cache"> {
  readonly format: StatsFormat;
  readonly by: StatsGroup;
  readonly lang: Language;
  readonly rule?: readonly string[];
  readonly config?: string;
  readonly isolated?: boolean;
  /** The options that the command line itself gives. */
  readonly given: ReadonlySet<string>;
}

/** `disclose stats`: reads and checks as `check` does, and tells what the reports come to instead of each finding. */
export async function statsCommand(
  paths: readonly string[],
  options: StatsCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const settings = await settle({ ...options, blank: "zero", failOn: "error" }, terminal);
  if (settings === null) return exitStatus.usage;
  const words = await wordsIn(settings.lang);
  const { optionsFor } = settings;
  const oversight = await Oversight.begin(
    options,
    { command: "stats", plan: settings.plan, output: null },
    terminal,
    words,
  );
  if (oversight === null) return exitStatus.usage;
  const overseen = { terminal: oversight.terminal, oversight, engine: options };
  const run = await checkInputs("stats", paths, options, { settings, optionsFor, words, ...overseen });
  const statistics = new Statistics();
  let unread: ExitStatus = exitStatus.ok;
  let number = 0;
  for await (const checked of run.checked) {
    const { outcome } = checked;
    statistics.add(outcome, await run.agencyOf(outcome));
    const { unreadable } = outcome;
    if (unreadable !== null) {
      unread = worst([unread, statusOfFailure(unreadable)]);
      await noteFailure(outcome.path, unreadable, oversight.terminal, words);
    }
    await oversight.done(run.inputs.input(number), checked, unreadable, toldOf(outcome));
    number++;
  }
  await oversight.end();
  const { format, by } = options;
  if (format === "json") {
    const { statsJson } = await import("./stats/json.ts");
    await terminal.print(statsJson(statistics, by));
  } else if (run.inputs.length > 0) {
    const say = await statsWordsIn(words);
    const { statsText } = await import("./stats/text.ts");
    const text = textWithoutControls(statsText(statistics, by, words, say), false);
    await terminal.print(isGithubActions(terminal) ? textWithoutCommands(text) : text);
  }
  return worst([run.status(), unread, oversight.isInterrupted ? exitStatus.interrupted : exitStatus.ok]);
}
