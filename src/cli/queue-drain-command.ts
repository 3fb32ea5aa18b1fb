import { resolve } from "node:path";
import { type Drained, drained } from "../queue/drained.ts";
import type { JobData } from "../queue/job.ts";
import type { Place } from "../queue/place.ts";
import type { ShardQueue } from "../queue/shard-queue.ts";
import { type DrainWords, drainWordsIn, fill } from "../words/index.ts";
import type { ConvertCheckingOptions } from "./convert-checking.ts";
import { type ConversionPlan, convertInputs, planConversion } from "./convert-command.ts";
import type { ConvertOutputOptions } from "./convert-outputs.ts";
import type { EngineOptions } from "./engine.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { programName } from "./oversight/program-digest.ts";
import { placeAt } from "./queue-results.ts";
import { type OpenQueue, type QueueOptions, withQueue } from "./queue-server.ts";
import { unfinished, untilFinished } from "./queue-waiting.ts";
import { temporaryFile } from "./temporary.ts";
import type { Terminal } from "./terminal.ts";
import { oneLine } from "./without-controls.ts";

export interface QueueDrainOptions
  extends QueueOptions,
    ConvertOutputOptions,
    Omit<ConvertCheckingOptions, "lang">,
    EngineOptions {
  readonly cells?: boolean;
  /** False to end at once where shards are still to be worked on. */
  readonly wait: boolean;
  /** Forgets the shards once everything is written. */
  readonly clear?: boolean;
}

/** What a queue is drained with. */
export interface DrainMeans extends Omit<OpenQueue, "server"> {
  readonly placeAt: (name: string) => Place | Promise<Place>;
  /** This program, as shards name it. */
  readonly program: string;
}

/** `disclose queue drain`: once all has been read, writes what `disclose convert` would have written. */
export async function queueDrainCommand(options: QueueDrainOptions, terminal: Terminal): Promise<ExitStatus> {
  const plan = await planConversion(options, terminal);
  if (plan === null) return exitStatus.usage;
  const program = programName(terminal.threadProgram);
  return withQueue(options, terminal, (open) => drain({ ...open, placeAt, program }, plan, options, terminal));
}

export async function drain(
  means: DrainMeans,
  plan: ConversionPlan,
  options: QueueDrainOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { queue, placeAt } = means;
  const say = await drainWordsIn(plan.words);
  const first = await firstOf(means, plan, options, say, terminal);
  if (first === null) return exitStatus.usage;
  const collected = await collect(queue, placeAt, options, say, terminal);
  if (collected === null) return exitStatus.usage;
  return write(queue, collected, first.results, plan, options, say, terminal);
}

/** A shard, which says where the results of all are; null, and said why, where nothing could be written however long it took. */
async function firstOf(
  { queue, say: sayOfQueue, program: own }: DrainMeans,
  { outputs, words }: ConversionPlan,
  { queue: name }: QueueDrainOptions,
  say: DrainWords,
  { note }: Terminal,
): Promise<JobData | null> {
  let first: JobData | null = null;
  let count = 0;
  for await (const { data } of queue.shards()) {
    first ??= data;
    count += data.count;
    if (outputs.shown !== "json") break;
  }
  const refuse = async (problem: string) => {
    await note(`disclose: ${oneLine(problem)}\n`);
    return null;
  };
  if (first === null) return refuse(say("empty", { queue: name }));
  const { program: theirs } = first;
  if (theirs !== own) return refuse(sayOfQueue("otherProgram", { queue: name, theirs, own }));
  if (outputs.shown === "json" && count > 1) return refuse(fill(words.phrases.usage.needsNdjson, { count }));
  return first;
}

/** What came of all shards; null, and said, where some are not done and nobody wants to wait. */
async function collect(
  queue: ShardQueue,
  placeAt: DrainMeans["placeAt"],
  { wait }: QueueDrainOptions,
  say: DrainWords,
  terminal: Terminal,
): Promise<Drained | null> {
  for (;;) {
    if (wait) await untilFinished(queue, say, terminal);
    const collected = await drained(queue.shards(), { cwd: terminal.cwd, placeAt, temporaryFile });
    // Null where some were added since.
    if (collected !== null || !wait) {
      if (collected === null)
        await terminal.note(`disclose: ${say("notDone", { count: unfinished(await queue.counts()) })}\n`);
      return collected;
    }
  }
}

async function write(
  queue: ShardQueue,
  { inputs, root, shards, lost, folders }: Drained,
  results: string,
  plan: ConversionPlan,
  options: QueueDrainOptions,
  say: DrainWords,
  terminal: Terminal,
): Promise<ExitStatus> {
  const note = (text: string) => terminal.note(`disclose: ${text}\n`);
  const others = [...folders].filter((folder) => folder !== resolve(terminal.cwd));
  for (const folder of others) await note(say("otherFolder", { folder }));
  const { status, reports } = await convertInputs({ inputs, root: root ?? terminal.cwd }, plan, options, terminal);
  if (reports === null) return status;
  await note(say("drained", { shards, inputs: inputs.length, reports }));
  if (lost > 0) await note(say("lost", { count: lost }));
  if (options.clear !== true) return status;
  // What the program failed on, or could not write, may be wanted again.
  const isWhole = lost === 0 && status !== exitStatus.usage;
  if (isWhole) await queue.clear();
  await note(isWhole ? say("cleared", { results }) : say("notCleared"));
  return status;
}
