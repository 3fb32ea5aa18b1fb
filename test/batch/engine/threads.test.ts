import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type Engine, localEngine } from "../../../src/batch/engine/engine.ts";
import { type Job, nothingAround, type Results, type Task } from "../../../src/batch/engine/task.ts";
import { threadEngine } from "../../../src/batch/engine/threads.ts";
import { openInput } from "../../../src/batch/origin.ts";
import type { Failure } from "../../../src/model/outcome.ts";
import { toJson } from "../../../src/normalized/to-json.ts";
import { report } from "../../support/build-report.ts";
import { root } from "../../support/root.ts";
import { scratch } from "../../support/scratch.ts";

const plan = {
  cwd: "/",
  config: {},
  folder: "/",
  blank: undefined,
  rules: [],
  failOn: "error",
  waivers: null,
} as const;
const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

function threads({
  jobs = 2,
  timeout = 60,
  megabytesAlone = 256,
}: {
  jobs?: number;
  timeout?: number;
  megabytesAlone?: number | null;
} = {}): Engine {
  const program = pathToFileURL(join(root, "test/support/misbehaving-thread.js"));
  const setup = { plan, limits: {}, cache: null };
  const engine = threadEngine({ program, jobs, inputs: 1000, timeout, setup, megabytes: 64, megabytesAlone });
  engines.push(engine);
  return engine;
}

const local = () => localEngine({ optionsFor: () => ({ blank: "zero", failOn: "error" }) });

/** So many converted reports, each of another agency; some pages misbehave. */
function tasksOf(count: number, misbehaving: Readonly<Record<number, string>> = {}): Task[] {
  return Array.from({ length: count }, (_, number) => {
    const json = toJson(report({}, { agency: `第${number}局`, year: 2023 }));
    const text = JSON.stringify({ ...json, title: misbehaving[number] ?? json.title });
    const input = openInput(`${number}.json`, { kind: "bytes", bytes: Buffer.from(text) });
    return { of: { number, input, sha256: null }, around: nothingAround };
  });
}

async function resultsOf<Name extends Job>(engine: Engine, job: Name, tasks: readonly Task[]) {
  const results: Omit<Results[Name], "milliseconds">[] = [];
  for await (const { milliseconds: _, ...result } of engine.run(job, tasks)) results.push(result);
  return results;
}

describe("threads", () => {
  it.each([1, 3])("%d of them give what one does in the calling thread, in the order of the inputs", async (jobs) => {
    const tasks = tasksOf(140);
    for (const job of ["identify", "check", "convert"] as const) {
      expect(await resultsOf(threads({ jobs }), job, tasks)).toEqual(await resultsOf(local(), job, tasks));
    }
  });

  it("an input is compared with those that belong to it", async () => {
    const [first, second] = tasksOf(2) as [Task, Task];
    const task: Task = { of: second.of, around: { ...nothingAround, previous: first.of, missingYears: [2021] } };
    expect(await resultsOf(threads(), "check", [task])).toEqual(await resultsOf(local(), "check", [task]));
  });

  it.each<[string, string, Partial<Failure>]>([
    ["ends its thread", "misbehave:exit", { reason: "crashed" }],
    ["takes all memory", "misbehave:memory", { reason: "out-of-memory" }],
    ["does not end", "misbehave:hang", { reason: "timed-out", seconds: 1 }],
  ])("an input that %s costs itself and no other", async (_, title, failure) => {
    const [least, most] = [9, 150];
    const tasks = tasksOf(200, { [least]: title, [most]: title });
    const timeout = title === "misbehave:hang" ? 1 : 600;
    const outcomes = await resultsOf(threads({ timeout }), "check", tasks);
    const expected = await resultsOf(local(), "check", tasksOf(200));
    expect(outcomes.map(({ outcome }) => outcome.path)).toEqual(expected.map(({ outcome }) => outcome.path));
    for (const [number, { outcome }] of outcomes.entries()) {
      if (number === least || number === most) expect(outcome.unreadable).toMatchObject(failure);
      else expect(outcome).toEqual(expected[number]?.outcome);
    }
  });

  it("an input that takes more memory than most is worked on by itself", async () => {
    const outcomes = await resultsOf(threads(), "check", tasksOf(70, { 3: "misbehave:much", 60: "misbehave:much" }));
    expect(outcomes.filter(({ outcome }) => outcome.unreadable !== null)).toEqual([]);
  });

  it("a crash that does not happen again is forgotten", async () => {
    const flag = join(await scratch({}), "crashed");
    const outcomes = await resultsOf(threads(), "check", tasksOf(100, { 70: `misbehave:once ${flag};` }));
    expect(outcomes.filter(({ outcome }) => outcome.unreadable !== null)).toEqual([]);
  });

  it("inputs that threads are lost to at the same time are each worked on by themselves", async () => {
    const tasks = tasksOf(8, { 1: "misbehave:exit", 2: "misbehave:much", 4: "misbehave:exit" });
    const engine = threads({ megabytesAlone: null });
    const results = await Promise.all(tasks.map((task) => engine.one("check", task)));
    expect(results.map(({ outcome }) => outcome.unreadable?.reason)).toEqual(
      tasks.map((_, number) => (number === 1 || number === 4 ? "crashed" : undefined)),
    );
  });

  it("a failure that comes after its input is done costs nothing", async () => {
    const outcomes = await resultsOf(threads(), "check", tasksOf(100, { 20: "misbehave:stray" }));
    expect(outcomes).toHaveLength(100);
    expect(outcomes.filter(({ outcome }) => outcome.unreadable !== null)).toEqual([]);
  });

  it("an input that was ended is not tried again", async () => {
    const tasks = tasksOf(100, { 3: "misbehave:hang" });
    const failure: Failure = { stage: "extract", reason: "timed-out", seconds: 1 };
    const [found] = (await resultsOf(threads({ timeout: 1 }), "identify", tasks)).flatMap(({ ended }) => ended ?? []);
    expect(found).toEqual(failure);
    const outcomes: unknown[] = [];
    // It would hang for longer than a test may take.
    const engine = threads({ timeout: 600 });
    for await (const { outcome } of engine.run("check", tasks, new Map([[3, failure]])))
      outcomes.push(outcome.unreadable);
    expect(outcomes[3]).toEqual(failure);
  });

  it("when they are stopped, what was begun is completed", async () => {
    const engine = threads();
    const numbers: string[] = [];
    for await (const { outcome } of engine.run("check", tasksOf(2000))) {
      numbers.push(outcome.path);
      if (numbers.length === 10) engine.stop();
    }
    expect(numbers.length).toBeGreaterThanOrEqual(10);
    expect(numbers.length).toBeLessThan(1000);
    expect(numbers).toEqual(numbers.map((_, number) => `${number}.json`));
  });
});
