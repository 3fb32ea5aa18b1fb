import type { Failure } from "../../model/outcome.ts";
import { contentOf } from "../../run.ts";
import { type BatchInput, declaredOf, type ReadableOrigin } from "../origin.ts";
import { endedResult } from "./ended.ts";
import type { Engine } from "./engine.ts";
import { batchesOf, inOrder, until } from "./in-order.ts";
import { LostBatch, Pool, type PoolOptions } from "./pool.ts";
import { type Job, mapTask, type Results, type RunInput, type Task } from "./task.ts";
import type { SentInput } from "./thread.ts";

export interface ThreadsOptions extends Pick<PoolOptions, "program" | "timeout" | "setup"> {
  /** How many threads at most. */
  readonly jobs: number;
  /** How many inputs there are: few are shared out in smaller batches, and to no more threads than they fill. */
  readonly inputs: number;
  /** Megabytes that the objects of a thread may take before an input is worked on by itself. */
  readonly megabytes?: number;
  /** Megabytes that they may take then; null for what Node.js gives it. */
  readonly megabytesAlone?: number | null;
}

/** Large enough that sending costs little beside the work, small enough that threads end together. */
const mostOfBatch = 64;
/** Even of few inputs each may take long. */
const leastThreads = 4;
/** Batches that are at work or wait for those before them, for each thread. */
const batchesAhead = 3;
/** A page of some hundred kilobytes takes a fraction of it; what would be kept beyond that is garbage. */
const usualMegabytes = 160;
/** A thread that is lost takes the other batch it was sent with it; more often than this nothing works. */
const mostAttempts = 10;

/**
 * Does the work in threads. An input that a thread is lost to, because it crashes or is out of memory, is worked on once
 * more by itself, with all the memory there is; where that ends no better it is named, as is one that does not end in
 * time. The rest of its batch is done again.
 */
export function threadEngine({
  jobs: most,
  inputs,
  megabytes,
  megabytesAlone = null,
  ...options
}: ThreadsOptions): Engine {
  const jobs = Math.max(1, Math.min(most, inputs, Math.max(leastThreads, Math.ceil(inputs / mostOfBatch))));
  const batchSize = Math.max(1, Math.min(mostOfBatch, Math.ceil(inputs / (2 * jobs))));
  const pool = new Pool({ ...options, threads: jobs, megabytes: megabytes ?? usualMegabytes });
  let alone: Pool | null = null;
  let turnAlone: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  async function runBatch<Name extends Job>(
    job: Name,
    tasks: readonly Task<SentInput>[],
    attempt = 1,
  ): Promise<Results[Name][]> {
    if (tasks.length === 0) return [];
    try {
      return await pool.run(job, tasks);
    } catch (error) {
      if (!(error instanceof LostBatch)) throw error;
      const { culprit, failure } = error;
      if (culprit === null) {
        if (attempt === mostAttempts) throw error;
        return runBatch(job, tasks, attempt + 1);
      }
      const task = tasks[culprit] as Task<SentInput>;
      const before = await runBatch(job, tasks.slice(0, culprit));
      const own = failure.reason === "timed-out" ? ended(job, task, failure) : await runAlone(job, task);
      return [...before, own, ...(await runBatch(job, tasks.slice(culprit + 1)))];
    }
  }

  /** One at a time: of two, one thread could be lost to either. */
  function runAlone<Name extends Job>(job: Name, task: Task<SentInput>): Promise<Results[Name]> {
    const own = turnAlone.then(() => tryAlone(job, task));
    turnAlone = own.catch(() => {});
    return own;
  }

  async function tryAlone<Name extends Job>(job: Name, task: Task<SentInput>): Promise<Results[Name]> {
    alone ??= new Pool({ ...options, threads: 1, megabytes: megabytesAlone });
    try {
      const [result] = await alone.run(job, [task]);
      return result as Results[Name];
    } catch (error) {
      if (!(error instanceof LostBatch)) throw error;
      return ended(job, task, error.failure);
    }
  }

  return {
    async *run<Name extends Job>(
      job: Name,
      tasks: Iterable<Task> | AsyncIterable<Task>,
      known: ReadonlyMap<number, Failure> = new Map(),
    ): AsyncGenerator<Results[Name]> {
      const work = async (batch: readonly Task[]) => {
        const failureIn = ({ of }: Task) => known.get(of.number) ?? null;
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
    one: async (job, task) => {
      const [result] = await runBatch(job, [await sentTask(task)]);
      return result as Results[typeof job];
    },
    stop: () => {
      isStopped = true;
    },
    close: async () => {
      await pool.close();
      await alone?.close();
    },
  };
}

function ended<Name extends Job>(job: Name, { of }: Task<SentInput>, failure: Failure): Results[Name] {
  return endedResult(job, of.path, failure);
}

/** A task without functions. What only its maker can read is read now. */
async function sentTask(task: Task): Promise<Task<SentInput>> {
  const own: RunInput[] = [];
  mapTask(task, (one) => {
    if (originOf(one) === null) own.push(one);
  });
  const read = new Map<number, ReadableOrigin>();
  for (const { number, input } of own) {
    const content = await contentOf(input);
    read.set(
      number,
      "stage" in content ? { kind: "refused", failure: content } : { kind: "bytes", bytes: content.bytes },
    );
  }
  return mapTask(task, (one): SentInput => {
    const { number, sha256, input } = one;
    const origin = originOf(one) ?? (read.get(number) as ReadableOrigin);
    return { number, path: input.path, sha256, origin, declared: declaredOf(input) };
  });
}

function originOf({ input }: RunInput): ReadableOrigin | null {
  const { origin } = input as Partial<BatchInput>;
  return origin === undefined || origin.kind === "own" ? null : origin;
}
