import type { CheckPlan } from "../batch/check-plan.ts";
import { displayPath } from "../batch/display-path.ts";
import type { Task, Worked } from "../batch/engine/task.ts";
import type { Inputs } from "../batch/inputs.ts";
import type { OpenDatabase } from "../batch/sinks/database.ts";
import { type SinkFormat, sinkFormats } from "../batch/sinks/index.ts";
import type { Converted, Sink, SinkContext } from "../batch/sinks/sink.ts";
import type { CheckOptions } from "../check.ts";
import type { Language } from "../model/language.ts";
import { convertWordsIn, fill, type Words, wordsIn } from "../words/index.ts";
import { type Settings, type SettingsOptions, settle } from "./config-settings.ts";
import { type ConvertOutputOptions, filesOf, type OutputPlan, planOutputs } from "./convert-outputs.ts";
import { type ConvertSinks, openSinks } from "./convert-sinks.ts";
import { exists } from "./exists.ts";
import { type ExitStatus, exitStatus, statusOfFailure, worst } from "./exit-status.ts";
import { findInputs, type InputOptions, inputLimits } from "./inputs.ts";
import { noteFailure } from "./note-failure.ts";
import { Oversight } from "./oversight/oversight.ts";
import { withoutQuarantined } from "./oversight/quarantine.ts";
import { withoutOwnReports } from "./report-files.ts";
import type { RunOptions } from "./run-options.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

export interface ConvertCommandOptions
  extends InputOptions,
    ConvertOutputOptions,
    RunOptions,
    Omit<SettingsOptions, "failOn" | "given"> {
  readonly cells?: boolean;
  readonly lang: Language;
}

/** How what is converted is checked. */
interface Checking {
  readonly settings: Settings;
  readonly optionsFor: (path: string) => CheckOptions;
  readonly plan: CheckPlan;
}

/** Options that say how to check, by the names that the command line has for them. */
const checkingOptions = ["blank", "rule", "baseline", "config", "isolated"] as const;

/** `disclose convert`: writes the normalized report of every input that can be read. */
export async function convertCommand(
  paths: readonly string[],
  options: ConvertCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const checking = options.withFindings === true ? await checkingBy(options, terminal) : null;
  if (checking === undefined) return exitStatus.usage;
  const words = await wordsIn(checking?.settings.lang ?? options.lang);
  const plan = (await isCheckedOrNotAsked(options, terminal, words))
    ? await planOutputs(options, terminal, words)
    : null;
  if (plan === null) return exitStatus.usage;
  const { inputs: found, root, status } = await findInputs("convert", paths, options, terminal, words);
  const inputs = await withoutOutputs(found, plan, root, options, { checking, terminal, words });
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
  const manner = { command: "convert", plan: checking?.plan ?? null, output: mannerOf(plan, context) };
  const oversight = await Oversight.begin(options, manner, terminal, words);
  if (oversight === null) return exitStatus.usage;
  const size = { inputs: inputs.length, root };
  const sinks = await openSinks(plan, size, context, oversight.terminal, { takesOver: options.journal !== undefined });
  if (sinks === null) return exitStatus.usage;
  const run = convertedFrom(inputs, checking, sinks, options, oversight);
  return worst([status, await writeAll(inputs, run, sinks, oversight, words)]);
}

/** What the contents of outputs depend on beside inputs and settings. */
function mannerOf({ shown, folders, files }: OutputPlan, { cells, withFindings, words }: SinkContext): unknown {
  return [shown, folders, files.map(({ format, file }) => [format, file]), cells, withFindings, words.language];
}

/** What opens a database, where a plan has one and something is installed for it. */
async function databaseFor({ files }: OutputPlan): Promise<OpenDatabase | null> {
  if (!files.some(({ format }) => (sinkFormats[format] satisfies SinkFormat as SinkFormat).needsDatabase)) return null;
  const { findDatabase } = await import("./find-database.ts");
  return findDatabase();
}

/** Writes everything as it comes; what the run comes to. */
async function writeAll(
  inputs: Inputs,
  run: AsyncIterable<Done>,
  { sinks, files, whole, status }: ConvertSinks,
  oversight: Oversight,
  words: Words,
): Promise<ExitStatus> {
  const { terminal } = oversight;
  let unread: ExitStatus = exitStatus.ok;
  let count = 0;
  let number = 0;
  try {
    for await (const { converted, worked } of run) {
      const input = inputs.input(number);
      number++;
      if (converted === null) {
        for (const { keep } of sinks) keep?.(input.path);
      } else {
        const { path, report, failure } = converted;
        if (report !== null) count++;
        if (failure !== null) {
          unread = worst([unread, statusOfFailure(failure)]);
          await noteFailure(path, failure, terminal, words);
        }
        for (const sink of sinks) await sink.add(converted);
      }
      await oversight.done(input, worked, converted?.failure ?? null, toldOf(input.path, converted, sinks, terminal));
    }
    for (const sink of sinks) await (oversight.isInterrupted && whole.has(sink) ? sink.discard() : sink.end());
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    throw error;
  }
  await oversight.end(files.length > 0);
  if (oversight.isInterrupted) return exitStatus.interrupted;
  const say = await convertWordsIn(words);
  for (const file of files) await terminal.note(`disclose: ${say("wrote", { file, count })}\n`);
  return worst([unread, status()]);
}

function toldOf(path: string, converted: Converted | null, sinks: readonly Sink[], { cwd }: Terminal) {
  const isWritten = converted === null || converted.report !== null;
  const [file] = isWritten ? sinks.flatMap(({ fileOf }) => fileOf?.(path) ?? []) : [];
  return {
    status: isWritten ? "converted" : "unreadable",
    counts: null,
    output: file === undefined ? null : displayPath(file, cwd),
  } as const;
}

/** What came of an input; `converted` is null where its content and its output are as they were. */
interface Done {
  readonly converted: Converted | null;
  readonly worked: Worked;
}

async function* convertedFrom(
  inputs: Inputs,
  checking: Checking | null,
  { sinks }: ConvertSinks,
  options: ConvertCommandOptions,
  oversight: Oversight,
): AsyncGenerator<Done> {
  const { terminal, cache } = oversight;
  const { cwd } = terminal;
  const plan = checking?.plan ?? unchecked(cwd);
  const optionsFor = checking?.optionsFor ?? (() => ({}));
  const { openEngine } = await import("./engine.ts");
  const work = { plan, optionsFor, limits: inputLimits(options), cache };
  const engine = await openEngine(inputs.length, options, work, terminal);
  oversight.watch(engine, inputs.length);
  try {
    if (checking === null) {
      oversight.phase("converting");
      for await (const { reading, ...worked } of engine.run("convert", tasksOf(inputs, sinks, oversight))) {
        yield { converted: reading === null ? null : { ...reading, outcome: null }, worked };
      }
      return;
    }
    const { checkedTogether } = await import("../batch/together.ts");
    const { agencies } = checking.settings;
    const told = { ...oversight.phases, engine, keepsContents: cache !== null };
    for await (const { outcome, ...worked } of checkedTogether(inputs, optionsFor, { cwd, agencies, ...told })) {
      yield { converted: { path: outcome.path, report: outcome.report, failure: outcome.unreadable, outcome }, worked };
    }
  } finally {
    await engine.close();
  }
}

/** An input that was converted before and whose file is there is told with the content that it had then. */
async function* tasksOf(inputs: Inputs, sinks: readonly Sink[], oversight: Oversight): AsyncGenerator<Task> {
  const { nothingAround } = await import("../batch/engine/task.ts");
  for (let number = 0; number < inputs.length; number++) {
    const input = inputs.input(number);
    const known = oversight.contentOf(input.path);
    const isThere = async ({ fileOf }: Sink) => fileOf !== undefined && (await exists(fileOf(input.path)));
    const isDone = known !== null && (await Promise.all(sinks.map(isThere))).every((isDone) => isDone);
    yield { of: { number, input, sha256: isDone ? known : null }, around: nothingAround };
  }
}

/** Where nothing is checked it makes no difference how. */
function unchecked(cwd: string): CheckPlan {
  return { cwd, config: {}, folder: cwd, blank: undefined, rules: [], failOn: "error", waivers: null };
}

/** The settings that what is converted is checked by; undefined, and said why, where they cannot be read. */
async function checkingBy(options: ConvertCommandOptions, terminal: Terminal): Promise<Checking | undefined> {
  const settings = await settle({ ...options, failOn: "error" }, terminal);
  if (settings === null) return undefined;
  if (settings.baseline === null) return { settings, optionsFor: settings.optionsFor, plan: settings.plan };
  const { openBaseline } = await import("./baseline-file.ts");
  const opened = await openBaseline(settings.baseline, terminal, await wordsIn(settings.lang));
  if (opened === null) return undefined;
  const waive = opened.baseline.reasonFor.bind(opened.baseline);
  const plan = { ...settings.plan, waivers: opened.baseline.waivers };
  return { settings, optionsFor: (path) => ({ ...settings.optionsFor(path), waive }), plan };
}

/** False, and said why, where options say how to check and nothing is to be checked. */
async function isCheckedOrNotAsked(
  { given, withFindings = false }: ConvertCommandOptions,
  terminal: Terminal,
  words: Words,
): Promise<boolean> {
  const asked = checkingOptions.find((option) => given.has(option));
  if (withFindings || asked === undefined) return true;
  const say = await convertWordsIn(words);
  await terminal.note(`disclose: ${say("needsFindings", { option: `--${asked}` })}\n`);
  return false;
}

/** The inputs without what an earlier run wrote where this one writes; null, and said why, where others would be lost. */
async function withoutOutputs(
  found: Inputs,
  plan: OutputPlan,
  root: string,
  { filesFrom, config, quarantine }: ConvertCommandOptions,
  { checking, terminal, words }: { checking: Checking | null; terminal: Terminal; words: Words },
): Promise<Inputs | null> {
  let inputs = withoutQuarantined(found, quarantine, terminal.cwd);
  for (const folder of plan.folders) {
    const { withoutOwnFolder } = await import("./convert-folder.ts");
    inputs = withoutOwnFolder(inputs, { folder, name: "", root }, terminal);
  }
  if (plan.files.length === 0) return inputs;
  const { isOwnFile } = await import("../batch/sinks/own.ts");
  const beside = [filesFrom, config, checking?.settings.baseline].flatMap((file) => file ?? []);
  const files = filesOf(plan).map((file) => ({ file }));
  return withoutOwnReports(inputs, files, terminal, words, beside, isOwnFile);
}
