import type { Discovery } from "../batch/discover.ts";
import { displayPath } from "../batch/display-path.ts";
import type { Inputs } from "../batch/inputs.ts";
import type { JournalEntry } from "../batch/journal.ts";
import type { OpenDatabase } from "../batch/sinks/database.ts";
import { sinkFormats } from "../batch/sinks/index.ts";
import type { Converted, Sink, SinkContext } from "../batch/sinks/sink.ts";
import { convertWordsIn, fill, type Words, wordsIn } from "../words/index.ts";
import { type Conversion, conversions } from "./conversion.ts";
import { type Checking, type ConvertCheckingOptions, checkingBy } from "./convert-checking.ts";
import { type ConvertOutputOptions, filesOf, type OutputPlan, planOutputs } from "./convert-outputs.ts";
import { type ConvertSinks, openSinks } from "./convert-sinks.ts";
import { type ExitStatus, exitStatus, statusOfFailure, worst } from "./exit-status.ts";
import { findInputs, type InputOptions } from "./inputs.ts";
import { noteFailure } from "./note-failure.ts";
import { Oversight } from "./oversight/oversight.ts";
import { withoutQuarantined } from "./oversight/quarantine.ts";
import { toldOf } from "./oversight/told.ts";
import { withoutOwnReports } from "./report-files.ts";
import type { RunOptions } from "./run-options.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

export interface ConvertCommandOptions extends InputOptions, ConvertOutputOptions, ConvertCheckingOptions, RunOptions {
  readonly cells?: boolean;
}

/** What the options of a conversion come to before its inputs are known. */
export interface ConversionPlan {
  readonly checking: Checking | null;
  readonly outputs: OutputPlan;
  readonly words: Words;
}

/** What a conversion came to. */
export interface ConversionResult {
  readonly status: ExitStatus;
  /** How many were written; null where the run ended before. */
  readonly reports: number | null;
}

const refused: ConversionResult = { status: exitStatus.usage, reports: null };

/** `disclose convert`: writes the normalized report of every input that can be read. */
export async function convertCommand(
  paths: readonly string[],
  options: ConvertCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const plan = await planConversion(options, terminal);
  if (plan === null) return exitStatus.usage;
  const found = await findInputs("convert", paths, options, terminal, plan.words);
  const { status } = await convertInputs(found, plan, options, terminal);
  return worst([found.status, status]);
}

/** What is wrong with the options is said, and null comes back. */
export async function planConversion(
  options: ConvertCommandOptions,
  terminal: Terminal,
): Promise<ConversionPlan | null> {
  const checking = await checkingBy(options, terminal);
  if (checking === undefined) return null;
  const words = await wordsIn(checking?.settings.lang ?? options.lang);
  const outputs = await planOutputs(options, terminal, words);
  return outputs === null ? null : { checking, outputs, words };
}

/** Writes the report of every input that can be read, wherever it was read. */
export async function convertInputs(
  { inputs: all, root }: Pick<Discovery, "inputs" | "root">,
  { checking, outputs: plan, words }: ConversionPlan,
  options: ConvertCommandOptions,
  terminal: Terminal,
): Promise<ConversionResult> {
  const found = await withoutQuarantined(all, options.quarantine, terminal, words);
  if (found === null) return refused;
  const beside = [options.filesFrom, options.config, checking?.settings.baseline].flatMap((file) => file ?? []);
  const inputs = await withoutOutputs(found, plan, root, beside, terminal, words);
  if (inputs === null) return refused;
  if (plan.shown === "json" && inputs.length > 1) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.needsNdjson, { count: inputs.length })}\n`);
    return refused;
  }
  if (inputs.length === 0) return { status: exitStatus.ok, reports: 0 };
  const context = {
    words,
    version,
    cells: options.cells ?? false,
    withFindings: checking !== null,
    openDatabase: await databaseFor(plan),
  };
  const manner = { command: "convert", plan: checking?.plan ?? null, output: mannerOf(plan, context) };
  const oversight = await Oversight.begin(options, manner, terminal, words);
  if (oversight === null) return refused;
  const size = { inputs: inputs.length, root };
  const sinks = await openSinks(plan, size, context, oversight.terminal, oversight);
  if (sinks === null) return refused;
  const run = conversions(inputs, checking, sinks.sinks, options, oversight);
  return writeAll(inputs, run, sinks, oversight, words);
}

/** What opens a database, where a plan has one and something is installed for it. */
async function databaseFor({ files }: OutputPlan): Promise<OpenDatabase | null> {
  if (!files.some(({ format }) => sinkFormats[format].needsDatabase)) return null;
  const { findDatabase } = await import("./find-database.ts");
  return findDatabase();
}

/** Writes everything as it comes; what the run comes to. */
async function writeAll(
  inputs: Inputs,
  run: AsyncIterable<Conversion>,
  { sinks, files, whole, status }: ConvertSinks,
  oversight: Oversight,
  words: Words,
): Promise<ConversionResult> {
  const { terminal } = oversight;
  let unread: ExitStatus = exitStatus.ok;
  let count = 0;
  let number = 0;
  try {
    for await (const { converted, worked } of run) {
      const input = inputs.input(number);
      const failure = converted?.failure ?? null;
      number++;
      if (converted?.report !== null) count++;
      if (failure !== null) {
        unread = worst([unread, statusOfFailure(failure)]);
        await noteFailure(input.path, failure, terminal, words);
      }
      for (const sink of sinks) await (converted === null ? sink.keep?.(input.path) : sink.add(converted));
      await oversight.done(input, worked, failure, entryOf(input.path, converted, sinks, terminal));
    }
    for (const sink of sinks) await (oversight.isInterrupted && whole.has(sink) ? sink.discard() : sink.end());
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    throw error;
  }
  await oversight.end(files.length > 0);
  if (oversight.isInterrupted) return { status: exitStatus.interrupted, reports: null };
  const say = await convertWordsIn(words);
  for (const file of files) await terminal.note(`disclose: ${say("wrote", { file, count })}\n`);
  return { status: worst([unread, status()]), reports: count };
}

/** What the journal says of an input. */
function entryOf(
  path: string,
  converted: Converted | null,
  sinks: readonly Sink[],
  { cwd }: Terminal,
): Pick<JournalEntry, "status" | "counts" | "output"> {
  const counts = converted === null || converted.outcome === null ? null : toldOf(converted.outcome).counts;
  if (converted?.report === null) return { status: "unreadable", counts, output: null };
  const [file] = sinks.flatMap(({ fileOf }) => fileOf?.(path) ?? []);
  return { status: "converted", counts, output: file === undefined ? null : displayPath(file, cwd) };
}

/** What the contents of outputs depend on beside inputs and settings. */
function mannerOf({ shown, folders, files }: OutputPlan, { cells, withFindings, words }: SinkContext): unknown {
  return [shown, folders, files.map(({ format, file }) => [format, file]), cells, withFindings, words.language];
}

/** The inputs without what an earlier run wrote where this one writes; null, and said why, where others would be lost. */
async function withoutOutputs(
  found: Inputs,
  plan: OutputPlan,
  root: string,
  beside: readonly string[],
  terminal: Terminal,
  words: Words,
): Promise<Inputs | null> {
  let inputs = found;
  for (const folder of plan.folders) {
    const { withoutOwnFolder } = await import("./convert-folder.ts");
    inputs = withoutOwnFolder(inputs, { folder, root }, terminal);
  }
  if (plan.files.length === 0) return inputs;
  const { isOwnFile } = await import("../batch/sinks/own.ts");
  const files = filesOf(plan).map((file) => ({ file }));
  return withoutOwnReports(inputs, files, terminal, words, beside, isOwnFile);
}
