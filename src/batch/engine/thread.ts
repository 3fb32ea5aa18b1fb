import { workerData } from "node:worker_threads";
import { type CacheFolder, openCache } from "../cache.ts";
import { type CheckPlan, mannerOf, optionsFrom } from "../check-plan.ts";
import { type InputLimits, openInput, type ReadableOrigin } from "../origin.ts";
import { workOn } from "./engine.ts";
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
}

export interface Batch {
  readonly tasks: readonly Task<SentInput>[];
  /** Shared: one cell, which says how many of the tasks were begun, 0 while none is worked on. */
  readonly active: Int32Array;
}

/** Inputs whose bytes are fetched while one before them is worked on. */
const readAhead = 8;
/** Bytes of readings that a thread keeps: its batches are neighbours, and so are often the years of an agency. */
const mostBytes = 16_000_000;

const { plan, limits, cache } = workerData as ThreadSetup;
const workbench = optionsFrom(plan).then(
  (optionsFor) =>
    new Workbench({
      optionsFor,
      manner: mannerOf(plan),
      cache: cache === null ? null : openCache(cache),
      mostBytes,
    }),
);

export const identify = (batch: Batch) => work("identify", batch);
export const check = (batch: Batch) => work("check", batch);
export const convert = (batch: Batch) => work("convert", batch);

/** One batch is worked on at a time; the next one has begun to fetch its bytes by then. */
let turn: Promise<unknown> = Promise.resolve();

async function work<Name extends Job>(job: Name, { tasks, active }: Batch): Promise<Results[Name][]> {
  const opened = tasks.map((task) => mapTask(task, open));
  const fetch = (to: number) => {
    for (const { of } of opened.slice(0, to)) (of as Fetched).fetch();
  };
  fetch(readAhead);
  const before = turn;
  const own = before.then(async () => {
    const results: Results[Name][] = [];
    for (const [i, task] of opened.entries()) {
      fetch(i + 1 + readAhead);
      Atomics.store(active, 0, i + 1);
      results.push(await workOn(await workbench, job, task));
    }
    Atomics.store(active, 0, 0);
    return results;
  });
  turn = own.catch(() => {});
  return own;
}

/** An input whose bytes can be fetched before they are asked for. */
interface Fetched extends RunInput {
  readonly fetch: () => void;
}

function open({ number, path, origin, sha256 }: SentInput): Fetched {
  const input = openInput(path, origin, limits);
  let fetched: Promise<Uint8Array> | null = null;
  let isFetched = false;
  return {
    number,
    sha256,
    input: {
      ...input,
      read: () => {
        const bytes = fetched ?? input.read();
        // Nobody asks twice, and what was read is not to be kept.
        fetched = null;
        return bytes;
      },
    },
    fetch: () => {
      if (isFetched) return;
      isFetched = true;
      fetched = input.read();
      fetched.catch(() => {});
    },
  };
}
