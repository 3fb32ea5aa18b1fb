import { setTimeout } from "node:timers/promises";
import { displayWidth } from "../formatters/text-layout.ts";
import type { ShardQueue, ShardState } from "../queue/shard-queue.ts";
import type { DrainWords } from "../words/index.ts";
import { bar, clock } from "./oversight/progress.ts";
import type { Terminal } from "./terminal.ts";

/** The queue is looked at more and more seldom, down to this: milliseconds. */
const firstLook = 50;
const usualLook = 1000;
/** Where nobody watches, a line now and then says that the work goes on. */
const notedEvery = 30_000;
/** Of the bar, at most. */
const mostCells = 20;

type Counts = Readonly<Record<ShardState, number>>;

/** How many shards are still to be worked on, or are. */
export function unfinished({ waiting, active }: Counts): number {
  return waiting + active;
}

/** How many shards there are. */
export function total(counts: Counts): number {
  return unfinished(counts) + counts.done + counts.parked;
}

/** Resolves when no shard of the queue is left to be worked on; says on standard error how far it is until then. */
export async function untilFinished(queue: ShardQueue, say: DrainWords, terminal: Terminal): Promise<void> {
  const { stderrColumns, note } = terminal;
  let notedAt = performance.now();
  let workersBefore: number | null = null;
  let isShown = false;
  for (let look = firstLook; ; look = Math.min(2 * look, usualLook)) {
    const counts = await queue.counts();
    if (unfinished(counts) === 0) break;
    const workers = await queue.workers();
    if (workers === 0 && workersBefore !== 0) await note(`${isShown ? hidden : ""}disclose: ${say("noWorkers")}\n`);
    workersBefore = workers;
    if (stderrColumns !== null) {
      isShown = true;
      await note(hidden + (await lineFor(queue, counts, workers, say, stderrColumns)));
    } else if (performance.now() - notedAt > notedEvery) {
      notedAt = performance.now();
      await note(`disclose: ${await waitingText(queue, counts, workers, say)}\n`);
    }
    await setTimeout(look);
  }
  if (isShown) await note(hidden);
}

/** Takes back the line that the cursor is in. */
const hidden = "\r\u001b[K";

/** In so many columns: a line that is wider than the terminal could not be taken back. */
async function lineFor(
  queue: ShardQueue,
  counts: Counts,
  workers: number,
  say: DrainWords,
  columns: number,
): Promise<string> {
  const text = await waitingText(queue, counts, workers, say);
  const progress = progressOf(counts);
  const cells = Math.min(mostCells, columns - displayWidth(text) - 4);
  if (cells > 0) return `${bar(progress.done, progress.total, cells)} ${text}`;
  return displayWidth(text) < columns ? text : `${progress.done}/${progress.total}`;
}

async function waitingText(queue: ShardQueue, counts: Counts, workers: number, say: DrainWords): Promise<string> {
  const { shards } = await queue.pace();
  const isForeseen = shards !== null && shards > 0 && workers > 0;
  const left = isForeseen ? say("left", { left: clock(unfinished(counts) / shards) }) : "";
  return say("waiting", { ...progressOf(counts), active: counts.active, workers, left });
}

function progressOf(counts: Counts): { readonly done: number; readonly total: number } {
  return { done: counts.done + counts.parked, total: total(counts) };
}
