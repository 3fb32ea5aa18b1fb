import type { Inputs } from "../batch/inputs.ts";
import type { OpenDatabase } from "../batch/sinks/database.ts";
import { sinkFormats } from "../batch/sinks/index.ts";
import type { Converted } from "../batch/sinks/sink.ts";
import { readReport } from "../run.ts";
import { convertWordsIn, fill, type Words, wordsIn } from "../words/index.ts";
import { type Checking, type ConvertCheckingOptions, checkingBy } from "./convert-checking.ts";
import { type ConvertOutputOptions, filesOf, type OutputPlan, planOutputs } from "./convert-outputs.ts";
import { type ConvertSinks, openSinks } from "./convert-sinks.ts";
import { type ExitStatus, exitStatus, statusOfFailure, worst } from "./exit-status.ts";
import { findInputs, type InputOptions } from "./inputs.ts";
import { noteFailure } from "./note-failure.ts";
import { withoutOwnReports } from "./report-files.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

export interface ConvertCommandOptions extends InputOptions, ConvertOutputOptions, ConvertCheckingOptions {
  readonly cells?: boolean;
}

/** `disclose convert`: writes the normalized report of every input that can be read. */
export async function convertCommand(
  paths: readonly string[],
  options: ConvertCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const checking = await checkingBy(options, terminal);
  if (checking === undefined) return exitStatus.usage;
  const words = await wordsIn(checking?.settings.lang ?? options.lang);
  const plan = await planOutputs(options, terminal, words);
  if (plan === null) return exitStatus.usage;
  const { inputs: found, root, status } = await findInputs("convert", paths, options, terminal, words);
  const beside = [options.filesFrom, options.config, checking?.settings.baseline].flatMap((file) => file ?? []);
  const inputs = await withoutOutputs(found, plan, root, beside, terminal, words);
  if (inputs === null) return exitStatus.usage;
  if (plan.shown === "json" && inputs.length > 1) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.needsNdjson, { count: inputs.length })}\n`);
    return exitStatus.usage;
  }
  if (inputs.length === 0) return status;
  const context = {
    words,
    version,
    cells: options.cells ?? false,
    withFindings: checking !== null,
    openDatabase: await databaseFor(plan),
  };
  const sinks = await openSinks(plan, { inputs: inputs.length, root }, context, terminal);
  if (sinks === null) return exitStatus.usage;
  return worst([status, await writeAll(convertedFrom(inputs, checking, terminal), sinks, terminal, words)]);
}

/** What opens a database, where a plan has one and something is installed for it. */
async function databaseFor({ files }: OutputPlan): Promise<OpenDatabase | null> {
  if (!files.some(({ format }) => sinkFormats[format].needsDatabase)) return null;
  const { findDatabase } = await import("./find-database.ts");
  return findDatabase();
}

/** Writes everything as it comes; what the run comes to. */
async function writeAll(
  run: AsyncIterable<Converted>,
  { sinks, files, status }: ConvertSinks,
  terminal: Terminal,
  words: Words,
): Promise<ExitStatus> {
  let unread: ExitStatus = exitStatus.ok;
  let count = 0;
  try {
    for await (const converted of run) {
      const { path, report, failure } = converted;
      if (report !== null) count++;
      if (failure !== null) {
        unread = worst([unread, statusOfFailure(failure)]);
        await noteFailure(path, failure, terminal, words);
      }
      for (const sink of sinks) await sink.add(converted);
    }
    for (const sink of sinks) await sink.end();
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    throw error;
  }
  const say = await convertWordsIn(words);
  for (const file of files) await terminal.note(`disclose: ${say("wrote", { file, count })}\n`);
  return worst([unread, status()]);
}

async function* convertedFrom(inputs: Inputs, checking: Checking | null, { cwd }: Terminal): AsyncGenerator<Converted> {
  if (checking === null) {
    for (const input of inputs) yield { ...(await readReport(input)), outcome: null };
    return;
  }
  const { checkTogether } = await import("../batch/together.ts");
  const { agencies } = checking.settings;
  for await (const outcome of checkTogether(inputs, checking.optionsFor, { cwd, agencies })) {
    yield { path: outcome.path, report: outcome.report, failure: outcome.unreadable, outcome };
  }
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
