import { Counter } from "../batch/summary.ts";
import type { FailOn } from "../check.ts";
import { type FormatId, formatters } from "../formatters/index.ts";
import type { Language } from "../model/language.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import type { BlankPolicy } from "../rules/index.ts";
import { checkInput } from "../run.ts";
import { wordsIn } from "../words/index.ts";
import { type ExitStatus, statusOf, statusOfFailure, worst } from "./exit-status.ts";
import { findInputs, type InputOptions } from "./inputs.ts";
import { noteFailure } from "./note-failure.ts";
import { type ColorChoice, type Terminal, wantsColor } from "./terminal.ts";

export interface CheckCommandOptions extends InputOptions {
  readonly format: FormatId;
  readonly lang: Language;
  readonly color: ColorChoice;
  readonly blank: BlankPolicy;
  readonly failOn: FailOn;
}

/** `disclose check`: reads, checks, prints findings. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const [words, formatter] = await Promise.all([wordsIn(options.lang), formatters[options.format]()]);
  const context = { words, color: wantsColor(options.color, terminal) };
  const { inputs, status } = await findInputs("check", paths, options, terminal, words);
  const counter = new Counter();
  const reports: ReportOutcome[] = [];
  let worstStatus = status;
  for (const input of inputs) {
    const outcome = await checkInput(input, options);
    counter.add(outcome);
    worstStatus = worst([worstStatus, statusOfFailure(outcome.unreadable)]);
    if (formatter.needsAllReports) reports.push(outcome);
    // On a terminal the human format shows it already; anywhere else it is also said on standard error.
    if (outcome.unreadable !== null && !(options.format === "human" && terminal.stdoutIsTerminal)) {
      const { path, unreadable, diagnostics } = outcome;
      const isListed = diagnostics.length > 0;
      await noteFailure(path, unreadable, terminal, words, { isListed });
    }
    await terminal.print(formatter.each(outcome, context));
  }
  // A machine reads one whole document even of nothing; a person has been told what matched nothing.
  if (inputs.length > 0 || options.format !== "human") {
    await terminal.print(formatter.end({ summary: counter.summary, reports }, context));
  }
  return worst([worstStatus, statusOf(counter.summary)]);
}
