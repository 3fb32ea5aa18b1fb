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
import { type NetworkOptions, networkOf } from "./network.ts";
import { programName } from "./oversight/program-digest.ts";
import { placeAt } from "./queue-results.ts";
import { type OpenQueue, type QueueOptions, withQueue } from "./queue-server.ts";
import { total, unfinished, untilFinished } from "./queue-waiting.ts";
import { temporaryFile } from "./temporary.ts";
import type { Terminal } from "./terminal.ts";
import { oneLine } from "./without-controls.ts";

export interface QueueDrainOptions
  extends QueueOptions,
    ConvertOutputOptions,
    Omit<ConvertCheckingOptions, "lang">,
    EngineOptions,
    NetworkOptions {
  readonly cells?: boolean;
  /** False to end at once where shards are still to be worked on. */
  readonly wait: boolean;
  /** Forgets the shards once everything is written. */
  readonly clear?: boolean;
}

/** What a queue is drained with. */
export interface DrainMeans {
  readonly open: Pick<OpenQueue, "queue" | "say">;
  readonly placeAt: (name: string) => Place | Promise<Place>;
  /** This program, as shards name it. */
  readonly program: string;
}

/** `disclose queue drain`: once all has been read, writes what `disclose convert` would have written. */
export async function queueDrainCommand(options: QueueDrainOptions, terminal: Terminal): Promise<ExitStatus> {
  const plan = await planConversion(options, terminal);
  if (plan === null) return exitStatus.usage;
  const program = programName(terminal.threadProgram);
  const network = networkOf(options, terminal.env);
  const place = (name: string) => placeAt(name, network);
  return withQueue(options, terminal, (open) => drain({ open, placeAt: place, program }, plan, options, terminal));
}

export async function drain(
  means: DrainMeans,
  plan: ConversionPlan,
  options: QueueDrainOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const say = await drainWordsIn(plan.words);
  const { queue } = means.open;
  const looked = await look(means, plan, options, say);
  if ("problem" in looked) {
    await terminal.note(`disclose: ${oneLine(looked.problem)}\n`);
    return exitStatus.usage;
  }
  const collected = await collect(means, options, say, terminal);
  if (collected === null) {
    await terminal.note(`disclose: ${say("notDone", { count: unfinished(await queue.counts()) })}\n`);
    return exitStatus.usage;
  }
  if (collected.shards < looked.shards) {
    const shrunk = say("shrunk", { queue: options.queue, before: looked.shards, now: collected.shards });
    await terminal.note(`disclose: ${shrunk}\n`);
    return exitStatus.usage;
  }
  const { status, isWhole } = await write(collected, plan, options, say, terminal);
  if (options.clear !== true) return status;
  await terminal.note(`disclose: ${await clear(queue, collected, isWhole, looked.results, say)}\n`);
  return status;
}

/** Forgets what was written, where that is all there is; says what became of the queue. */
async function clear(queue: ShardQueue, { shards }: Drained, isWhole: boolean, results: string, say: DrainWords) {
  if (!isWhole) return say("notCleared");
  const later = total(await queue.counts()) - shards;
  if (later > 0) return say("grown", { count: later });
  await queue.clear();
  return say("cleared", { results });
}

/** Where the results of all shards are, and how many those are; or why nothing could be written, however long it took to read them. */
async function look(
  { open, program: own }: DrainMeans,
  { outputs, words }: ConversionPlan,
  { queue }: QueueDrainOptions,
  say: DrainWords,
): Promise<{ readonly results: string; readonly shards: number } | { readonly problem: string }> {
  // Counted first: shards are only ever added, unless the server loses them.
  const shards = total(await open.queue.counts());
  let first: JobData | null = null;
  let count = 0;
  for await (const { data } of open.queue.shards()) {
    first ??= data;
    count += data.count;
    if (outputs.shown !== "json") break;
  }
  if (first === null) return { problem: say("empty", { queue }) };
  const { program: theirs, results } = first;
  if (theirs !== own) return { problem: open.say("otherProgram", { queue, theirs, own }) };
  if (outputs.shown === "json" && count > 1) return { problem: fill(words.phrases.usage.needsNdjson, { count }) };
  return { results, shards };
}

/** What came of all shards; null where some are not done and nobody wants to wait. */
async function collect(
  { open, placeAt }: DrainMeans,
  { wait }: QueueDrainOptions,
  say: DrainWords,
  terminal: Terminal,
): Promise<Drained | null> {
  for (;;) {
    if (wait) await untilFinished(open.queue, say, terminal);
    const collected = await drained(open.queue.shards(), { cwd: terminal.cwd, placeAt, temporaryFile });
    // Where some were added meanwhile, those are waited for too.
    if (collected !== null || !wait) return collected;
  }
}

/** Writes what was collected; `isWhole` where nothing that was read is wanted any more. */
async function write(
  { inputs, root, shards, lost, folders }: Drained,
  plan: ConversionPlan,
  options: QueueDrainOptions,
  say: DrainWords,
  terminal: Terminal,
): Promise<{ readonly status: ExitStatus; readonly isWhole: boolean }> {
  const note = (text: string) => terminal.note(`disclose: ${oneLine(text)}\n`);
  const others = [...folders].filter((folder) => folder !== resolve(terminal.cwd));
  for (const folder of others) await note(say("otherFolder", { folder }));
  const { status, reports } = await convertInputs({ inputs, root: root ?? terminal.cwd }, plan, options, terminal);
  if (reports === null) return { status, isWhole: false };
  await note(say("drained", { shards, inputs: inputs.length, reports }));
  if (lost > 0) await note(say("lost", { count: lost }));
  return { status, isWhole: lost === 0 && status !== exitStatus.usage };
}
