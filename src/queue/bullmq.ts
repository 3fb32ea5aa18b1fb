import {
  type IQueueBackend,
  type Job,
  type JobType,
  type Processor,
  type Queue,
  WaitingError,
  type Worker,
  type WorkerOptions,
} from "bullmq";
import type { JobData } from "./job.ts";
import { refusalOf } from "./server.ts";
import {
  type NewShard,
  type Pace,
  type QueuedShard,
  type ShardQueue,
  type ShardState,
  shardStates,
  type TakeOn,
  type Working,
  type WorkOptions,
} from "./shard-queue.ts";

/** A shard that fails is tried so often; after the first time it waits for so many milliseconds, and then for twice that. */
const attempts = 3;
const retryAfter = 2000;
/** A worker that dies takes a shard with it; a shard that so many workers died of is parked. */
const mostStalls = 5;
/** How often it is looked for shards whose worker has died, against the time that a lock holds. */
const looksPerLock = 2;
/** Milliseconds after which a worker asks again that the server did not answer. */
const askAgainAfter = 1000;
/** Milliseconds after which a server has gone away that does not answer. */
const patience = 3000;
/** Shards that are added, or fetched, at a time. */
const mostAtOnce = 200;
/** The pace is that of so many shards. */
const paceOver = 50;

/** What BullMQ calls the states, those first that lead to the others: whoever looks at one after another misses none. */
const statesOf = {
  waiting: ["waiting", "delayed"],
  active: ["active"],
  done: ["completed"],
  parked: ["failed"],
} as const satisfies Readonly<Record<ShardState, readonly JobType[]>>;
const typesIn = (wanted: readonly ShardState[]): JobType[] => wanted.flatMap((state) => statesOf[state]);

/** What is used of BullMQ's queue: the same on every server. */
type Shards = Pick<
  Queue<JobData, null, string>,
  "getJobCounts" | "addBulk" | "getJob" | "getJobs" | "getWorkersCount" | "obliterate" | "close"
> & {
  readonly on: (event: "error", listener: (error: Error) => void) => unknown;
  readonly getBackend: () => Pick<IQueueBackend, "getRanges">;
};
type Start = (processor: Processor<JobData, null, string>, options: WorkerSettings) => ShardWorker;
type ShardWorker = Pick<Worker<JobData, null, string>, "pause" | "close"> & Pick<Shards, "on">;
export type WorkerSettings = Omit<WorkerOptions, "connection">;

/**
 * A queue of BullMQ's, on whichever server it is. `giveUp` ends the connections to a server that has gone away: closing
 * them in good order waits for it.
 */
export function queueOver(queue: Shards, start: Start, giveUp: () => Promise<void>): ShardQueue {
  // A server that goes away comes back, or the call that waits for it fails.
  queue.on("error", () => {});
  const giveUpIfGone = async () => {
    if (!(await answersWithin(patience, () => queue.getJobCounts("active")))) await giveUp();
  };
  const counts = async () => {
    const all = await queue.getJobCounts(...typesIn(shardStates));
    const count = (state: ShardState) => statesOf[state].reduce((sum, type) => sum + (all[type] as number), 0);
    return { waiting: count("waiting"), active: count("active"), done: count("done"), parked: count("parked") };
  };
  return {
    counts,
    add: async (shards) => {
      for (let from = 0; from < shards.length; from += mostAtOnce) {
        await queue.addBulk(shards.slice(from, from + mostAtOnce).map(jobOf));
      }
    },
    retry: async ({ id, state }) => {
      const job = await queue.getJob(id);
      await job?.retry(state === "done" ? "completed" : "failed", { resetAttemptsMade: true });
    },
    pace: () => paceOf(queue),
    workers: () => queue.getWorkersCount(),
    shards: () => shardsIn(queue, shardStates),
    parked: () => shardsIn(queue, ["parked"]),
    work: (takeOn, options) => work(start, takeOn, options, giveUpIfGone),
    clear: async () => {
      await queue.obliterate({ force: true });
    },
    close: async () => {
      await giveUpIfGone();
      await queue.close();
    },
  };
}

function jobOf({ id, data }: NewShard) {
  const backoff = { type: "exponential", delay: retryAfter };
  return { name: "shard", data, opts: { jobId: id, attempts, backoff, stackTraceLimit: 0 } };
}

/** The shards in some states, in the order in which they were added. Of all of them only the ids are kept meanwhile. */
async function* shardsIn(queue: Shards, wanted: readonly ShardState[]): AsyncGenerator<QueuedShard> {
  const stateOf = new Map<string, ShardState>();
  const ranges = await queue.getBackend().getRanges(typesIn(wanted), 0, -1, true);
  const stateAt = wanted.flatMap((state) => statesOf[state].map(() => state));
  for (const [i, ids] of ranges.entries()) for (const id of ids) stateOf.set(`${id}`, stateAt[i] as ShardState);
  const added: { readonly id: string; readonly addedAt: number; readonly place: number }[] = [];
  for await (const { id, data } of jobsOf(queue, [...stateOf.keys()])) {
    added.push({ id, addedAt: data.addedAt, place: data.place });
  }
  added.sort((a, b) => a.addedAt - b.addedAt || a.place - b.place);
  for await (const { id, data, failedReason } of jobsOf(
    queue,
    added.map(({ id }) => id),
  )) {
    const state = stateOf.get(id) as ShardState;
    yield { id, data, state, reason: state === "parked" ? failedReason : null };
  }
}

async function* jobsOf(queue: Shards, ids: readonly string[]): AsyncGenerator<Job<JobData> & { readonly id: string }> {
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const jobs = await Promise.all(ids.slice(from, from + mostAtOnce).map((id) => queue.getJob(id)));
    for (const job of jobs) if (job?.id !== undefined) yield job as Job<JobData> & { readonly id: string };
  }
}

async function paceOf(queue: Shards): Promise<Pace> {
  const jobs = await queue.getJobs(["completed"], 0, paceOver, false);
  const finished = (job: Job<JobData>) => job.finishedOn as number;
  const [oldest, ...later] = jobs.sort((a, b) => finished(a) - finished(b));
  if (oldest === undefined || later.length === 0) return { shards: null, inputs: null };
  const seconds = Math.max(1, Date.now() - finished(oldest)) / 1000;
  const inputs = later.reduce((sum, { data }) => sum + data.count, 0);
  return { shards: later.length / seconds, inputs: inputs / seconds };
}

function work(
  start: Start,
  takeOn: TakeOn,
  { concurrency, lockSeconds, onFailed, onRefused }: WorkOptions,
  giveUpIfGone: () => Promise<void>,
): Working {
  const begun = new Set<Promise<unknown>>();
  let isStopping = false;
  const worker = start(
    async (job, token) => {
      const shard = { id: job.id as string, data: job.data };
      const isLast = job.attemptsMade + 1 >= attempts;
      try {
        const taken = isStopping ? Promise.resolve("not-mine") : takeOn(shard, { isLast });
        begun.add(taken);
        if ((await taken.finally(() => begun.delete(taken))) === "done") return null;
      } catch (error) {
        onFailed(shard, messageOf(error), { isLast });
        throw error;
      }
      await worker.pause(true);
      await job.moveToWait(token);
      throw new WaitingError();
    },
    {
      concurrency,
      lockDuration: lockSeconds * 1000,
      stalledInterval: (lockSeconds * 1000) / looksPerLock,
      maxStalledCount: mostStalls,
      runRetryDelay: askAgainAfter,
    },
  );
  // A server that does not answer is asked again; a lock that was lost meanwhile means that a shard is done twice.
  const told = new Set<string>();
  worker.on("error", (error) => {
    const reason = refusalOf(error);
    if (reason === null || told.has(reason)) return;
    told.add(reason);
    onRefused(reason);
  });
  return {
    stop: async () => {
      isStopping = true;
      await worker.pause(true);
      await Promise.allSettled(begun);
      // It learns from the locks what was not done.
      await giveUpIfGone();
      await worker.close();
    },
  };
}

async function answersWithin(milliseconds: number, ask: () => Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const answer = ask().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
