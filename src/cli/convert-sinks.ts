import { displayPath } from "../batch/display-path.ts";
import { sinkFormats } from "../batch/sinks/index.ts";
import type { Sink, SinkContext, Target } from "../batch/sinks/sink.ts";
import { type ConvertWords, convertWordsIn } from "../words/index.ts";
import type { ConvertFormat } from "./choices.ts";
import type { OutputFile, OutputPlan } from "./convert-outputs.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { openedAt } from "./outputs.ts";
import type { Terminal } from "./terminal.ts";
import type { PartialOptions } from "./write-whole.ts";

/** Formats for archives of any size, as they are offered. */
const endless = "csv, parquet";
const installSqlite = "npm install --global libsql";

/** Everything that the reports of a run are written to. */
export interface ConvertSinks {
  readonly sinks: readonly Sink[];
  /** The files that stand under their names when the sinks have ended, as they are shown. */
  readonly files: readonly string[];
  /** Sinks whose file is of no use unless it holds everything. */
  readonly whole: ReadonlySet<Sink>;
  /** What the sinks tell the exit status, once all is written. */
  readonly status: () => ExitStatus;
}

interface RunSize {
  readonly inputs: number;
  /** The deepest folder that holds every argument, absolute. */
  readonly root: string;
}

/** Opens everything of a plan. What cannot be written is said, and null comes back, before anything is read. */
export async function openSinks(
  plan: OutputPlan,
  size: RunSize,
  context: SinkContext,
  terminal: Terminal,
  partial: PartialOptions,
): Promise<ConvertSinks | null> {
  const sinks: Sink[] = [];
  const discard = async () => {
    for (const sink of sinks) await sink.discard();
  };
  try {
    const opened = await openInOrder(plan, size, context, terminal, sinks, partial);
    if (opened === null) await discard();
    return opened;
  } catch (error) {
    await discard();
    throw error;
  }
}

async function openInOrder(
  { shown, folders, files }: OutputPlan,
  { inputs, root }: RunSize,
  context: SinkContext,
  terminal: Terminal,
  sinks: Sink[],
  partial: PartialOptions,
): Promise<ConvertSinks | null> {
  const say = await convertWordsIn(context.words);
  const standing: string[] = [];
  let status: ExitStatus = exitStatus.ok;
  const raise = () => {
    status = exitStatus.usage;
  };
  for (const folder of folders) {
    const { folderSink } = await import("./convert-folder.ts");
    sinks.push(await folderSink({ folder, root }, context, terminal, raise, partial));
  }
  const before = sinks.length;
  for (const output of files) {
    const tooMany = tooManyFor(output, inputs, say, terminal);
    const problem = tooMany ?? (await openFile(output, context, sinks, say, partial));
    if (problem === null) standing.push(displayPath(output.file, terminal.cwd));
    else await terminal.note(`disclose: ${problem}\n`);
    if (tooMany !== null) raise();
    else if (problem !== null) return null;
  }
  const whole = new Set(sinks.slice(before));
  // Some formats begin with a line of their own: it is printed when everything else can be written.
  if (shown !== null) sinks.push(await shownSink(shown, context, terminal));
  return { sinks, files: standing, whole, status: () => status };
}

function tooManyFor({ format, file }: OutputFile, count: number, say: ConvertWords, { cwd }: Terminal): string | null {
  const { mostInputs: most = Number.POSITIVE_INFINITY } = sinkFormats[format];
  return count <= most ? null : say("tooMany", { format, most, count, file: displayPath(file, cwd), others: endless });
}

/** Opens a file and the one of its findings; what is wrong where it can be neither. */
async function openFile(
  { format, file, findings }: OutputFile,
  context: SinkContext,
  sinks: Sink[],
  say: ConvertWords,
  partial: PartialOptions,
): Promise<string | null> {
  const sink = sinkFormats[format];
  if (sink.needsDatabase && context.openDatabase === null)
    return say("needsSqlite", { format, command: installSqlite });
  const target = await openedAt(file, partial);
  if (sink.needsDatabase && target.file === null) {
    await target.discard();
    return say("needsPlainFile", { format, file });
  }
  sinks.push(await openInto(target, (into) => sink.open(into, context)));
  const { openFindings } = sink;
  if (findings !== null && openFindings !== null) {
    sinks.push(await openInto(await openedAt(findings, partial), (into) => openFindings(into, context)));
  }
  return null;
}

/** A sink that cannot be opened leaves nothing of its target. */
async function openInto(target: Target, open: (target: Target) => Promise<Sink>): Promise<Sink> {
  try {
    return await open(target);
  } catch (error) {
    await target.discard();
    throw error;
  }
}

async function shownSink(format: ConvertFormat, context: SinkContext, { print }: Terminal): Promise<Sink> {
  const decoder = new TextDecoder();
  const stream: Target = {
    file: null,
    write: (content) => print(typeof content === "string" ? content : decoder.decode(content, { stream: true })),
    finish: async () => {},
    discard: async () => {},
  };
  if (format !== "json") return sinkFormats[format].open(stream, context);
  const { reportDocuments } = await import("../batch/sinks/json.ts");
  return reportDocuments(stream, context);
}
