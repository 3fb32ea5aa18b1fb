import { type Inputs, inputsOf } from "../batch/inputs.ts";
import { Counter } from "../batch/summary.ts";
import { type FormatId, formatIds } from "../formatters/index.ts";
import { isUnreadNamed } from "../formatters/unread.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import { type Words, wordsIn } from "../words/index.ts";
import { type CheckInputsOptions, type CheckRun, checkInputs } from "./check-inputs.ts";
import { forPeople, type ListingOptions, openOutputs } from "./check-outputs.ts";
import { type Settings, type SettingsOptions, settle } from "./config-settings.ts";
import { type ExitStatus, exitStatus, statusOf, statusOfFailure, worst } from "./exit-status.ts";
import { formatContext } from "./format-context.ts";
import { noteFailure } from "./note-failure.ts";
import type { Output } from "./outputs.ts";
import { reportFiles, withoutOwnReports } from "./report-files.ts";
import type { ColorChoice, Terminal } from "./terminal.ts";

export interface CheckCommandOptions extends CheckInputsOptions, SettingsOptions, ListingOptions {
  readonly format: FormatId;
  /** `<format>=<file>` each. */
  readonly report?: readonly string[];
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
  const { watch } = await import("./watch/watch.ts");
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
  const words = await wordsIn(settings.lang);
  const files = await reportFiles(options.report ?? [], formatIds, terminal, words);
  const waivers = settings.baseline === null ? null : await waiversIn(settings.baseline, settings, terminal, words);
  if (files === null || waivers === undefined) return exitStatus.usage;
  const optionsFor = (path: string) => ({ ...settings.optionsFor(path), ...waivers?.options });
  const beside = [options.previous, options.rollup, options.filesFrom, options.config, settings.baseline].flatMap(
    (file) => file ?? [],
  );
  let isRefused = false;
  const choose = async (found: Inputs) => {
    const chosen = await withoutOwnReports(found, files, terminal, words, beside);
    isRefused = chosen === null;
    return chosen ?? inputsOf([]);
  };
  const run = await checkInputs("check", paths, options, { settings, optionsFor, terminal, words, choose });
  if (isRefused) return exitStatus.usage;
  const context = formatContext(options, settings, waivers?.isKnown ?? null, words, terminal);
  // A machine reads one whole document even of nothing; a person has been told what matched nothing.
  const isSilent = run.inputs.length === 0 && forPeople.has(options.format);
  const outputs = await openOutputs(isSilent ? null : options, files, context, terminal);
  try {
    return await printAll(run, outputs, waivers, (outcome) => noteUnread(outcome, options, terminal, words));
  } catch (error) {
    for (const output of outputs) await output.discard();
    throw error;
  }
}

/** Checks everything and prints it as it comes; what the run comes to. */
async function printAll(
  run: CheckRun,
  outputs: readonly Output[],
  waivers: Waivers | null,
  note: (outcome: ReportOutcome) => Promise<void>,
): Promise<ExitStatus> {
  const counter = new Counter();
  let unread: ExitStatus = exitStatus.ok;
  for await (const outcome of run.outcomes) {
    waivers?.checked(outcome, run);
    counter.add(outcome);
    unread = worst([unread, statusOfFailure(outcome.unreadable)]);
    await note(outcome);
    for (const output of outputs) await output.add(outcome);
  }
  const summary = counter.summary(await waivers?.noteUnused());
  for (const output of outputs) await output.end(summary);
  return worst([run.status(), unread, statusOf(summary)]);
}

/** On a terminal the human format shows it already; anywhere else it is also said on standard error. */
async function noteUnread(
  report: ReportOutcome,
  { format }: CheckCommandOptions,
  terminal: Terminal,
  words: Words,
): Promise<void> {
  const { path, unreadable } = report;
  if (unreadable === null || (format === "human" && terminal.stdoutIsTerminal)) return;
  await noteFailure(path, unreadable, terminal, words, { isListed: isUnreadNamed(report) });
}

type Waivers = NonNullable<Awaited<ReturnType<typeof waiversIn>>>;

/** The waivers of a file at work; undefined, and said why, where they cannot be read. */
async function waiversIn(file: string, { optionsFor }: Settings, terminal: Terminal, words: Words) {
  const { noteUnused, openBaseline } = await import("./baseline-file.ts");
  const opened = await openBaseline(file, terminal, words);
  if (opened === null) return undefined;
  const { baseline, pathOf } = opened;
  return {
    options: { waive: baseline.reasonFor.bind(baseline) },
    isKnown: baseline.hasWaiverFor.bind(baseline),
    checked: (outcome: ReportOutcome, { beside }: CheckRun) =>
      baseline.checked(outcome, pathOf(outcome.path), { ...optionsFor(outcome.path), ...beside() }),
    noteUnused: () => noteUnused(file, opened, terminal, words),
  };
}
