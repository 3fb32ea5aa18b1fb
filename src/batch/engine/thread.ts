import { workerData } from "node:worker_threads";
import type { Declared } from "../../run.ts";
import { type CacheFolder, openCache } from "../cache.ts";
import { type CheckPlan, mannerOf, optionsFrom } from "../check-plan.ts";
import { type InputLimits, openInput, type ReadableOrigin } from "../origin.ts";
import { workOn } from "./engine.ts";
import { readingAhead } from "./read-ahead.ts";
import { type Job, mapTask, type Results, type RunInput, type Task } from "./task.ts";
import { Workbench } from "./workbench.ts";

// The program of a thread: it is told once how to work, and then sent batches of tasks.

/** How a thread works. */
export interface ThreadSetup {
  readonly plan: CheckPlan;
  readonly limits: InputLimits;
  readonly cache: CacheFolder | null;
}

/** An input as it is sent: without functions. */
export interface SentInput {
  readonly number: number;
  readonly path: string;
  readonly origin: ReadableOrigin;
  readonly sha256: string | null;
  readonly declared: Declared;
}

export interface Batch {
  readonly tasks: readonly Task<SentInput>[];
  /** Shared: one cell, which says how many of the tasks were begun, 0 while none is worked on. */
  readonly active: Int32Array;
}

const { plan, limits, cache } = workerData as ThreadSetup;
const workbench = optionsFrom(plan).then(
  (optionsFor) =>
    new Workbench({
      optionsFor,
      manner: mannerOf(plan),
      cache: cache === null ? null : openCache(cache),
      mostBytes: 0,
    }),
);

export const identify = (batch: Batch) => work("identify", batch);
export const check = (batch: Batch) => work("check", batch);
export const checkAfter = (batch: Batch) => work("checkAfter", batch);
export const convert = (batch: Batch) => work("convert", batch);
export const pack = (batch: Batch) => work("pack", batch);

/** One batch is worked on at a time; the next one has begun to fetch its bytes by then. */
let turn: Promise<unknown> = Promise.resolve();

async function work<Name extends Job>(job: Name, { tasks, active }: Batch): Promise<Results[Name][]> {
  const sent = tasks.map((task) => mapTask(task, open));
  // What was kept since it was identified is not read again.
  const opened = job === "check" && cache !== null ? sent.values() : readingAhead(sent);
  const first = opened.next();
  const before = turn;
  const own = before.then(async () => {
    const results: Results[Name][] = [];
    for (let next = await first; next.done !== true; next = await opened.next()) {
      Atomics.store(active, 0, results.length + 1);
      results.push(await workOn(await workbench, job, next.value));
    }
    Atomics.store(active, 0, 0);
    return results;
  });
  turn = own.catch(() => {});
  return own;
}

function open({ number, path, origin, sha256, declared }: SentInput): RunInput {
  return { number, sha256, input: openInput(path, origin, limits, declared) };
}
