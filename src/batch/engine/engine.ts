import type { Failure } from "../../model/outcome.ts";
import { endedResult } from "./ended.ts";
import { readingAhead } from "./read-ahead.ts";
import type { Job, Results, Task } from "./task.ts";
import { Workbench, type WorkbenchOptions } from "./workbench.ts";

/** What does the work of a run: results come in the order of the tasks, and no faster than they are taken. */
export interface Engine {
  readonly run: <Name extends Job>(
    job: Name,
    tasks: Iterable<Task> | AsyncIterable<Task>,
    /** Inputs on which the work was ended from outside, by number: they are not tried again. */
    ended?: ReadonlyMap<number, Failure>,
  ) => AsyncGenerator<Results[Name]>;
  /** The result of one task, whatever else is at work: for whoever brings them one by one and keeps them in bounds. */
  readonly one: <Name extends Job>(job: Name, task: Task) => Promise<Results[Name]>;
  /** Begins nothing more; what was begun is completed. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

/** Does everything in the calling thread. */
export function localEngine(options: Pick<WorkbenchOptions, "optionsFor"> & Partial<WorkbenchOptions>): Engine {
  const workbench = new Workbench({ cache: null, manner: "", ...options });
  let isStopped = false;
  return {
    async *run<Name extends Job>(
      job: Name,
      tasks: Iterable<Task> | AsyncIterable<Task>,
      ended: ReadonlyMap<number, Failure> = new Map(),
    ): AsyncGenerator<Results[Name]> {
      // What is checked has been read before, and may be at hand.
      for await (const task of job === "check" ? tasks : readingAhead(tasks)) {
        if (isStopped) return;
        const failure = ended.get(task.of.number);
        yield failure === undefined
          ? await workOn(workbench, job, task)
          : endedResult(job, task.of.input.path, failure);
      }
    },
    one: (job, task) => workOn(workbench, job, task),
    stop: () => {
      isStopped = true;
    },
    close: async () => {},
  };
}

/** Works on one input; a mistake of the program costs that input and no other. */
export async function workOn<Name extends Job>(workbench: Workbench, job: Name, task: Task): Promise<Results[Name]> {
  const work: { readonly [Each in Job]: (task: Task) => Promise<Results[Each]> } = {
    identify: (one) => workbench.identify(one),
    check: (one) => workbench.check(one),
    checkAfter: (one) => workbench.checkAfter(one),
    convert: (one) => workbench.convert(one),
    pack: (one) => workbench.pack(one),
  };
  try {
    return await work[job](task);
  } catch (error) {
    return endedResult(job, task.of.input.path, { stage: "extract", reason: "crashed", system: String(error) });
  }
}
