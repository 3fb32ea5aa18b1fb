import { Counter } from "../batch/summary.ts";
import { type FormatId, formatters } from "../formatters/index.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import { type Words, wordsIn } from "../words/index.ts";
import { type CheckInputsOptions, type CheckRun, checkInputs } from "./check-inputs.ts";
import { type Settings, type SettingsOptions, settle } from "./config-settings.ts";
import { type ExitStatus, exitStatus, statusOf, statusOfFailure, worst } from "./exit-status.ts";
import { noteFailure } from "./note-failure.ts";
import { type ColorChoice, type Terminal, wantsColor } from "./terminal.ts";

export interface CheckCommandOptions extends CheckInputsOptions, SettingsOptions {
  readonly format: FormatId;
  readonly color: ColorChoice;
  /** Prints the settings instead, those of a file where one is given. */
  readonly printConfig?: string | true;
  /** Checks again whenever something changes that the check reads. */
  readonly watch?: boolean;
}

/** `disclose check`: reads, checks, prints findings; with `--watch` again and again. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  if (options.watch !== true || options.printConfig !== undefined) return checkOnce(paths, options, terminal);
  const { watch } = await import("./watch.ts");
  return watch(paths, options, terminal, () => checkOnce(paths, options, terminal));
}

async function checkOnce(
  paths: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const settings = await settle(options, terminal);
  if (settings === null) return exitStatus.usage;
  if (options.printConfig !== undefined) {
    const { printConfig } = await import("./config-print.ts");
    await printConfig(options.printConfig, settings, terminal);
    return exitStatus.ok;
  }
  const [words, formatter] = await Promise.all([wordsIn(settings.lang), formatters[options.format]()]);
  const context = { words, color: wantsColor(options.color, terminal) };
  const waivers = settings.baseline === null ? null : await waiversIn(settings.baseline, settings, terminal, words);
  if (waivers === undefined) return exitStatus.usage;
  const optionsFor = (path: string) => ({ ...settings.optionsFor(path), ...waivers?.options });
  const run = await checkInputs("check", paths, options, { settings, optionsFor, terminal, words });
  const counter = new Counter();
  const reports: ReportOutcome[] = [];
  let unread: ExitStatus = exitStatus.ok;
  for await (const outcome of run.outcomes) {
    waivers?.checked(outcome, run);
    counter.add(outcome);
    unread = worst([unread, statusOfFailure(outcome.unreadable)]);
    if (formatter.needsAllReports) reports.push(outcome);
    // On a terminal the human format shows it already; anywhere else it is also said on standard error.
    if (outcome.unreadable !== null && !(options.format === "human" && terminal.stdoutIsTerminal)) {
      const { path, unreadable, diagnostics } = outcome;
      const isListed = diagnostics.length > 0;
      await noteFailure(path, unreadable, terminal, words, { isListed });
    }
    await terminal.print(formatter.each(outcome, context));
  }
  const summary = counter.summary(await waivers?.noteUnused());
  // A machine reads one whole document even of nothing; a person has been told what matched nothing.
  if (run.inputs.length > 0 || options.format !== "human") {
    await terminal.print(formatter.end({ summary, reports }, context));
  }
  return worst([run.status(), unread, statusOf(summary)]);
}

/** The waivers of a file at work; undefined, and said why, where they cannot be read. */
async function waiversIn(file: string, { optionsFor }: Settings, terminal: Terminal, words: Words) {
  const { noteUnused, openBaseline } = await import("./baseline-file.ts");
  const opened = await openBaseline(file, terminal, words);
  if (opened === null) return undefined;
  const { baseline, pathOf } = opened;
  return {
    options: { waive: baseline.reasonFor.bind(baseline) },
    checked: (outcome: ReportOutcome, { beside }: CheckRun) =>
      baseline.checked(outcome, pathOf(outcome.path), { ...optionsFor(outcome.path), ...beside() }),
    noteUnused: () => noteUnused(file, opened, terminal, words),
  };
}
