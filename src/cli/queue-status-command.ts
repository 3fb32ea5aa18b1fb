import { textTable } from "../formatters/text-layout.ts";
import { shownId, unpackPaths } from "../queue/job.ts";
import { type QueuedShard, type ShardQueue, type ShardState, shardStates } from "../queue/shard-queue.ts";
import type { QueueWords } from "../words/index.ts";
import type { QueueStatusFormat } from "./choices.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { clock } from "./oversight/progress.ts";
import { type QueueOptions, withQueue } from "./queue-server.ts";
import type { Terminal } from "./terminal.ts";
import { oneLine } from "./without-controls.ts";

export interface QueueStatusOptions extends QueueOptions {
  readonly format: QueueStatusFormat;
  /** Lists all that are parked, and not only the first few. */
  readonly all?: boolean;
}

/** Parked shards that are listed: one cause usually parks many. */
const mostListed = 10;
/** What a worker that dies leaves as a reason. */
const workersDied = /stalled more than allowable/;

interface Status {
  readonly server: string;
  readonly queue: string;
  readonly counts: Readonly<Record<ShardState, number>>;
  readonly workers: number;
  readonly shardsPerSecond: number | null;
  readonly inputsPerSecond: number | null;
  readonly secondsLeft: number | null;
  readonly parked: readonly Parked[];
}

interface Parked {
  readonly shard: string;
  readonly inputs: number;
  readonly first: string;
  readonly reason: string;
}

/** `disclose queue status`: how far a queue is, and what is parked. */
export async function queueStatusCommand(options: QueueStatusOptions, terminal: Terminal): Promise<ExitStatus> {
  return withQueue(options, terminal, async ({ queue, server, say }) => {
    const status = await statusOf(queue, server, options, say);
    const text = options.format === "json" ? jsonOf(status) : textOf(status, say);
    await terminal.print(text);
    return status.counts.parked > 0 ? exitStatus.unreadable : exitStatus.ok;
  });
}

async function statusOf(
  queue: ShardQueue,
  server: string,
  { queue: name, all = false }: QueueStatusOptions,
  say: QueueWords,
): Promise<Status> {
  const counts = await queue.counts();
  const { shards: shardsPerSecond, inputs: inputsPerSecond } = await queue.pace();
  const left = counts.waiting + counts.active;
  const parked: Parked[] = [];
  if (counts.parked > 0) {
    for await (const shard of queue.parked()) {
      if (!all && parked.length === mostListed) break;
      parked.push(parkedOf(shard, say));
    }
  }
  return {
    server,
    queue: name,
    counts,
    workers: await queue.workers(),
    shardsPerSecond,
    inputsPerSecond,
    secondsLeft: left === 0 || shardsPerSecond === null ? null : left / shardsPerSecond,
    parked,
  };
}

function parkedOf({ id, data, reason }: QueuedShard, say: QueueWords): Parked {
  const [first = ""] = unpackPaths(data.packedPaths);
  const told = reason ?? "";
  return { shard: id, inputs: data.count, first, reason: workersDied.test(told) ? say("workersDied") : told };
}

function jsonOf(status: Status): string {
  const { server, queue, counts, workers, shardsPerSecond, inputsPerSecond, secondsLeft, parked } = status;
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
  const document = {
    server,
    queue,
    shards: counts,
    workers,
    shardsPerSecond: rounded(shardsPerSecond),
    inputsPerSecond: rounded(inputsPerSecond),
    secondsLeft: rounded(secondsLeft),
    parked,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function textOf(status: Status, say: QueueWords): string {
  const { server, queue, counts, workers, shardsPerSecond, inputsPerSecond, secondsLeft } = status;
  const rows = [
    [say("queue"), `${queue} ${server}`],
    ...shardStates.map((state) => [say(state), say("shards", { count: counts[state] })]),
    [say("workers"), say("workerCount", { count: workers })],
    ...(shardsPerSecond === null || inputsPerSecond === null
      ? []
      : [[say("pace"), say("paceOf", { shards: short(shardsPerSecond), inputs: short(inputsPerSecond) })]]),
    ...(secondsLeft === null ? [] : [[say("left"), clock(secondsLeft)]]),
  ];
  return `${[...textTable(rows, 2), ...parkedLines(status, say)].map(oneLine).join("\n")}\n`;
}

function parkedLines({ counts, parked }: Status, say: QueueWords): string[] {
  if (parked.length === 0) return [];
  const lines = parked.map(({ shard, inputs, first, reason }) =>
    say("parkedShard", { shard: shownId(shard), count: inputs, first, reason }),
  );
  const more = counts.parked - parked.length;
  return ["", ...lines, ...(more > 0 ? [say("moreParked", { count: more })] : []), say("parkedHint")];
}

function short(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}
