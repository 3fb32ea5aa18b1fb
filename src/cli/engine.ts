import type { Cache, CacheFolder } from "../batch/cache.ts";
import { type CheckPlan, mannerOf, unchecked } from "../batch/check-plan.ts";
import { type Engine, localEngine } from "../batch/engine/engine.ts";
import type { InputLimits } from "../batch/origin.ts";
import type { CheckOptions } from "../check.ts";
import type { Terminal } from "./terminal.ts";

export interface EngineOptions {
  /** Threads; `auto` for one a processor. */
  readonly jobs?: number | "auto";
  /** Seconds that one input may take; only a thread can be ended. */
  readonly timeout?: number;
}

interface Work {
  readonly plan: CheckPlan;
  readonly optionsFor: (path: string) => CheckOptions;
  readonly limits: InputLimits;
  readonly cache: CacheFolder | null;
}

/** With fewer inputs threads would cost more than they gain. */
const fewestForThreads = 1000;
/** Whatever is within the limits of the readers is read in less, which their tests hold true. */
const usualTimeout = 120;

/** What does the work of a run over so many inputs. */
export async function openEngine(
  count: number,
  { jobs = "auto", timeout }: EngineOptions,
  { plan, optionsFor, limits, cache }: Work,
  terminal: Terminal,
): Promise<Engine> {
  const { threadProgram } = terminal;
  const wantsThreads = count >= fewestForThreads || (timeout !== undefined && count > 0);
  if (threadProgram === null || !wantsThreads) {
    return localEngine({
      optionsFor,
      manner: cache === null ? "" : mannerOf(plan),
      cache: cache === null ? null : await cacheAt(cache),
    });
  }
  const { threadEngine } = await import("../batch/engine/threads.ts");
  return threadEngine({
    program: threadProgram,
    jobs: threadsOf({ jobs }, terminal),
    inputs: count,
    timeout: timeout ?? usualTimeout,
    setup: { plan, limits, cache },
  });
}

/** What reads inputs without an end, so that the calling thread is left to others. */
export async function openReader(
  { jobs = "auto", timeout = usualTimeout }: EngineOptions,
  limits: InputLimits,
  terminal: Terminal,
): Promise<Engine> {
  const { threadProgram: program, cwd } = terminal;
  if (program === null) return localEngine({ optionsFor: () => ({}) });
  const { threadEngine } = await import("../batch/engine/threads.ts");
  const setup = { plan: unchecked(cwd), limits, cache: null };
  return threadEngine({
    program,
    jobs: threadsOf({ jobs }, terminal),
    inputs: Number.POSITIVE_INFINITY,
    timeout,
    setup,
  });
}

/** How many threads are asked for. */
export function threadsOf({ jobs = "auto" }: EngineOptions, { processors }: Terminal): number {
  return jobs === "auto" ? processors : jobs;
}

async function cacheAt(folder: CacheFolder): Promise<Cache> {
  const { openCache } = await import("../batch/cache.ts");
  return openCache(folder);
}
