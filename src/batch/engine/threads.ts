import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Failure } from "../../model/outcome.ts";
import { bytesOf } from "../../run.ts";
import type { BatchInput, ReadableOrigin } from "../origin.ts";
import { endedResult } from "./ended.ts";
import type { Engine } from "./engine.ts";
import { batchesOf, inOrder } from "./in-order.ts";
import { type Job, mapTask, type Results, type RunInput, type Task } from "./task.ts";
import type { Batch, SentInput, ThreadSetup } from "./thread.ts";

export interface ThreadsOptions {
  /** The program of a thread. */
  readonly program: URL;
  /** How many threads. */
  readonly jobs: number;
  /** Seconds that one input may take. */
  readonly timeout: number;
  readonly setup: ThreadSetup;
  /** Megabytes that a thread may take; by default what Node.js gives it. */
  readonly memory?: number;
}

/** Large enough that sending costs little beside the work, small enough that threads end together. */
const batchSize = 64;
/** While a thread works on one batch, the bytes of its next one are fetched. */
const batchesPerThread = 2;
/** Batches that are at work or wait for those before them, for each thread. */
const batchesAhead = 3;
/** How often it is looked whether an input takes too long. */
const watchEvery = 200;

/** A batch at work. */
interface Watched {
  readonly active: Int32Array;
  readonly controller: AbortController;
  /** What was being worked on, and since when. */
  at: number;
  since: number;
}

/**
 * Does the work in threads. An input whose work crashes its thread, takes it out of memory or does not end in time is
 * named, and the rest of its batch is done again; a crash that does not happen a second time is forgotten.
 */
export function threadEngine({ program, jobs, timeout, setup, memory }: ThreadsOptions): Engine {
  const pool = new Piscina({
    filename: fileURLToPath(program),
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: batchesPerThread,
    workerData: setup,
    ...(memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    // A thread that waits for its next batch goes on fetching.
    atomics: "disabled",
  });
  // Every failure of a thread is a failure of its batches too.
  pool.on("error", () => {});
  const watched = new Set<Watched>();
  const watch = setInterval(() => {
    for (const one of watched) endWhatTakesTooLong(one, timeout);
  }, watchEvery);
  watch.unref();
  let isStopped = false;

  /** The results of a batch in order. */
  async function runBatch<Name extends Job>(
    job: Name,
    tasks: readonly Task<SentInput>[],
    attempt = 1,
  ): Promise<Results[Name][]> {
    if (tasks.length === 0) return [];
    const active = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const one: Watched = { active, controller: new AbortController(), at: 0, since: performance.now() };
    watched.add(one);
    try {
      const batch: Batch = { tasks, active };
      return (await pool.run(batch, { name: job, signal: one.controller.signal })) as Results[Name][];
    } catch (error) {
      watched.delete(one);
      const culprit = Atomics.load(active, 0) - 1;
      const task = tasks[culprit];
      // The thread was lost to its other batch.
      if (task === undefined) {
        if (attempt === mostAttempts) throw error;
        return runBatch(job, tasks, attempt + 1);
      }
      const isLate = one.controller.signal.aborted;
      const isNamed = isLate || tasks.length === 1;
      const before = await runBatch(job, tasks.slice(0, culprit));
      const own = isNamed
        ? [endedResult(job, task.of.path, isLate ? timedOut(timeout) : failureOf(error))]
        : await runBatch(job, [task]);
      return [...before, ...own, ...(await runBatch(job, tasks.slice(culprit + 1)))];
    } finally {
      watched.delete(one);
    }
  }

  return {
    async *run<Name extends Job>(
      job: Name,
      tasks: Iterable<Task> | AsyncIterable<Task>,
      ended: ReadonlyMap<number, Failure> = new Map(),
    ): AsyncGenerator<Results[Name]> {
      const work = async (batch: readonly Task[]) => {
        const failureIn = ({ of }: Task) => ended.get(of.number) ?? null;
        const sent = await Promise.all(batch.filter((task) => failureIn(task) === null).map(sentTask));
        const results = (await runBatch(job, sent)).values();
        return batch.map((task) => {
          const failure = failureIn(task);
          return failure === null
            ? (results.next().value as Results[Name])
            : endedResult(job, task.of.input.path, failure);
        });
      };
      const batches = batchesOf(
        until(tasks, () => isStopped),
        batchSize,
      );
      for await (const results of inOrder(batches, work, jobs * batchesAhead)) yield* results;
    },
    stop: () => {
      isStopped = true;
    },
    close: async () => {
      clearInterval(watch);
      await pool.destroy();
    },
  };
}

/** A thread that is lost takes the other batch it was sent with it; more often than this nothing works. */
const mostAttempts = 10;

async function* until<Item>(items: Iterable<Item> | AsyncIterable<Item>, isOver: () => boolean): AsyncGenerator<Item> {
  for await (const item of items) {
    if (isOver()) return;
    yield item;
  }
}

function endWhatTakesTooLong(one: Watched, timeout: number): void {
  const now = performance.now();
  const at = Atomics.load(one.active, 0);
  if (at !== one.at) {
    one.at = at;
    one.since = now;
  } else if (at > 0 && now - one.since > timeout * 1000) {
    one.controller.abort();
  }
}

function timedOut(seconds: number): Failure {
  return { stage: "extract", reason: "timed-out", seconds };
}

function failureOf(error: unknown): Failure {
  const isMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory
    ? { stage: "extract", reason: "out-of-memory" }
    : { stage: "extract", reason: "crashed", system: String(error) };
}

/** A task without functions. What only its maker can read is read now. */
async function sentTask(task: Task): Promise<Task<SentInput>> {
  const own: RunInput[] = [];
  mapTask(task, (one) => {
    if (originOf(one) === null) own.push(one);
  });
  const read = new Map<number, ReadableOrigin>();
  for (const { number, input } of own) {
    const bytes = await bytesOf(input);
    read.set(number, bytes instanceof Uint8Array ? { kind: "bytes", bytes } : { kind: "refused", failure: bytes });
  }
  return mapTask(task, (one): SentInput => {
    const { number, sha256, input } = one;
    const origin = originOf(one) ?? (read.get(number) as ReadableOrigin);
    return { number, path: input.path, sha256, origin };
  });
}

function originOf({ input }: RunInput): ReadableOrigin | null {
  const { origin } = input as Partial<BatchInput>;
  return origin === undefined || origin.kind === "own" ? null : origin;
}
