import { type Inputs, inputsOf } from "../batch/inputs.ts";
import { type FormatId, formatIds } from "../formatters/index.ts";
import { isUnreadNamed } from "../formatters/unread.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import { Statistics } from "../statistics/statistics.ts";
import { type Words, wordsIn } from "../words/index.ts";
import { type CheckInputsOptions, type CheckRun, checkInputs } from "./check-inputs.ts";
import { forPeople, type ListingOptions, openOutputs } from "./check-outputs.ts";
import { type Settings, type SettingsOptions, settle } from "./config-settings.ts";
import { type ExitStatus, exitStatus, statusOf, statusOfFailure, worst } from "./exit-status.ts";
import { formatContext } from "./format-context.ts";
import { noteFailure } from "./note-failure.ts";
import type { Output } from "./outputs.ts";
import { Oversight } from "./oversight/oversight.ts";
import { withoutQuarantined } from "./oversight/quarantine.ts";
import { toldOf } from "./oversight/told.ts";
import { reportFiles, withoutOwnReports } from "./report-files.ts";
import type { RunOptions } from "./run-options.ts";
import { removeTemporaryFiles } from "./temporary.ts";
import type { ColorChoice, Terminal } from "./terminal.ts";

export interface CheckCommandOptions extends CheckInputsOptions, SettingsOptions, ListingOptions, RunOptions {
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
  // What one check has put aside is of no use to the next.
  return watch(paths, options, terminal, () => checkOnce(paths, options, terminal).finally(removeTemporaryFiles));
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
    const others = await withoutQuarantined(found, options.quarantine, terminal, words);
    const chosen = others === null ? null : await withoutOwnReports(others, files, terminal, words, beside);
    isRefused = chosen === null;
    return chosen ?? inputsOf([]);
  };
  const plan = { ...settings.plan, waivers: waivers?.plan ?? null };
  const output = [options.format, settings.lang];
  const oversight = await Oversight.begin(options, { command: "check", plan, output }, terminal, words);
  if (oversight === null) return exitStatus.usage;
  const run = await checkInputs("check", paths, options, {
    settings,
    plan,
    optionsFor,
    terminal: oversight.terminal,
    words,
    choose,
    oversight,
    engine: options,
  });
  if (isRefused) return exitStatus.usage;
  const context = formatContext(options, settings, waivers?.isKnown ?? null, words, terminal);
  // A machine reads one whole document even of nothing; a person has been told what matched nothing.
  const isSilent = run.inputs.length === 0 && forPeople.has(options.format);
  const outputs = await openOutputs(isSilent ? null : options, files, context, oversight.terminal, oversight);
  try {
    return await printAll(run, outputs, waivers, oversight, (outcome) =>
      noteUnread(outcome, options, oversight.terminal, words),
    );
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
  oversight: Oversight,
  note: (outcome: ReportOutcome) => Promise<void>,
): Promise<ExitStatus> {
  const statistics = new Statistics();
  let unread: ExitStatus = exitStatus.ok;
  let number = 0;
  for await (const checked of run.checked) {
    const { outcome } = checked;
    waivers?.checked(outcome, run);
    statistics.add(outcome, await run.agencyOf(outcome));
    unread = worst([unread, statusOfFailure(outcome.unreadable)]);
    await note(outcome);
    for (const output of outputs) await output.add(outcome);
    await oversight.done(run.inputs.input(number), checked, outcome.unreadable, toldOf(outcome));
    number++;
  }
  const { isInterrupted } = oversight;
  const summary = statistics.summary(isInterrupted ? 0 : await waivers?.noteUnused());
  const whole = outputs.filter(({ isWhole }) => isInterrupted && isWhole);
  for (const output of outputs) await (whole.includes(output) ? output.discard() : output.end(summary, statistics));
  await oversight.end(whole.length > 0);
  return worst([run.status(), unread, statusOf(summary), isInterrupted ? exitStatus.interrupted : exitStatus.ok]);
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
    plan: baseline.waivers,
    isKnown: baseline.hasWaiverFor.bind(baseline),
    checked: (outcome: ReportOutcome, { beside }: CheckRun) => {
      // It may have been waived in another thread, where nobody counts which waivers are used.
      for (const diagnostic of outcome.waived) baseline.reasonFor(diagnostic);
      baseline.checked(outcome, pathOf(outcome.path), { ...optionsFor(outcome.path), ...beside() });
    },
    noteUnused: () => noteUnused(file, opened, terminal, words),
  };
}
