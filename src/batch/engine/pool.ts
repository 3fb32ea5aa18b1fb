import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { errorCode } from "../../model/error-code.ts";
import type { Failure } from "../../model/outcome.ts";
import type { Job, Results, Task } from "./task.ts";
import type { Batch, SentInput, ThreadSetup } from "./thread.ts";

export interface PoolOptions {
  /** The program of a thread. */
  readonly program: URL;
  /** How many threads. */
  readonly threads: number;
  /** Megabytes that the objects of a thread may take; null for what Node.js gives it. */
  readonly megabytes: number | null;
  /** Seconds that one input may take. */
  readonly timeout: number;
  readonly setup: ThreadSetup;
}

/** While a thread works on one batch, the bytes of its next one are fetched. */
const batchesPerThread = 2;
/** What a thread makes and lets go while it works on an input: with less it would tidy up all the time. */
const youngMegabytes = 12;
/** How often it is looked whether an input takes too long. */
const watchEvery = 200;
/** Between two looks; where it was longer, the process was stopped. */
const longestTick = 1000;

/** Why a batch came to nothing: its thread was lost, to one of its inputs or to the other batch that the thread had. */
export class LostBatch extends Error {
  /** The place in the batch of the input that was worked on, or null where it was the other batch's. */
  readonly culprit: number | null;
  readonly failure: Failure;

  constructor(culprit: number | null, failure: Failure) {
    super(failure.reason);
    this.culprit = culprit;
    this.failure = failure;
  }
}

/** A batch at work. */
interface Watched {
  readonly active: Int32Array;
  readonly controller: AbortController;
  /** What was being worked on, and since when. */
  at: number;
  since: number;
}

/** Threads that take batches. One that works on an input for too long is ended. */
export class Pool {
  readonly #threads: Piscina;
  readonly #timeout: number;
  readonly #watched = new Set<Watched>();
  readonly #watch: ReturnType<typeof setInterval>;

  constructor({ program, threads, megabytes, timeout, setup }: PoolOptions) {
    this.#threads = new Piscina({
      filename: fileURLToPath(program),
      maxThreads: threads,
      minThreads: megabytes === null ? 0 : threads,
      concurrentTasksPerWorker: batchesPerThread,
      workerData: setup,
      ...(megabytes === null
        ? {}
        : { resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes } }),
      // A thread that waits for its next batch goes on fetching.
      atomics: "disabled",
      // A pipe that is being read is closed by its stream; closed a second time, it could be another thread's file by then.
      trackUnmanagedFds: false,
    });
    // Every failure of a thread is a failure of its batches too.
    this.#threads.on("error", () => {});
    this.#timeout = timeout;
    let last = performance.now();
    this.#watch = setInterval(() => {
      const now = performance.now();
      // While the process was stopped nobody worked.
      const stopped = now - last > longestTick ? now - last : 0;
      last = now;
      for (const one of this.#watched) {
        one.since += stopped;
        endWhatTakesTooLong(one, timeout);
      }
    }, watchEvery);
    this.#watch.unref();
  }

  /** The results of a batch in order; rejects with `LostBatch` where its thread is lost. */
  async run<Name extends Job>(job: Name, tasks: readonly Task<SentInput>[]): Promise<Results[Name][]> {
    const active = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const one: Watched = { active, controller: new AbortController(), at: 0, since: performance.now() };
    const batch: Batch = { tasks, active };
    this.#watched.add(one);
    try {
      return (await this.#threads.run(batch, { name: job, signal: one.controller.signal })) as Results[Name][];
    } catch (error) {
      const at = Atomics.load(active, 0);
      const failure = one.controller.signal.aborted ? timedOut(this.#timeout) : failureOf(error);
      throw new LostBatch(at === 0 ? null : at - 1, failure);
    } finally {
      this.#watched.delete(one);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    await this.#threads.destroy();
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
  return errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY"
    ? { stage: "extract", reason: "out-of-memory" }
    : { stage: "extract", reason: "crashed", system: String(error) };
}
