import { unchecked } from "../batch/check-plan.ts";
import { nothingAround, type Task, type Worked } from "../batch/engine/task.ts";
import type { Inputs } from "../batch/inputs.ts";
import type { Converted, Sink } from "../batch/sinks/sink.ts";
import type { Checking } from "./convert-checking.ts";
import { type EngineOptions, openEngine } from "./engine.ts";
import { hasContent } from "./exists.ts";
import { type InputOptions, inputLimits } from "./inputs.ts";
import type { Oversight } from "./oversight/oversight.ts";

/** What came of an input; `converted` is null where its content and its output are as they were. */
export interface Conversion {
  readonly converted: Converted | null;
  readonly worked: Worked;
}

/** Reads the inputs of a run, and checks them where that is asked for: what came of each, in their order. */
export async function* conversions(
  inputs: Inputs,
  checking: Checking | null,
  sinks: readonly Sink[],
  options: EngineOptions & InputOptions,
  oversight: Oversight,
): AsyncGenerator<Conversion> {
  const { terminal, cache } = oversight;
  const { cwd } = terminal;
  const { plan, optionsFor } = checking ?? { plan: unchecked(cwd), optionsFor: () => ({}) };
  const work = { plan, optionsFor, limits: inputLimits(options, terminal), cache };
  const engine = await openEngine(inputs.length, options, work, terminal);
  oversight.watch(engine, inputs.length);
  try {
    if (checking === null) {
      oversight.phase("converting");
      for await (const { reading, ...worked } of engine.run("convert", tasksOf(inputs, sinks, oversight))) {
        yield { converted: reading === null ? null : { ...reading, outcome: null }, worked };
      }
      return;
    }
    const { checkedTogether } = await import("../batch/together.ts");
    const { agencies } = checking.settings;
    const together = { cwd, agencies, engine, ...oversight.phases };
    for await (const { outcome, ...worked } of checkedTogether(inputs, optionsFor, together)) {
      yield { converted: { path: outcome.path, report: outcome.report, failure: outcome.unreadable, outcome }, worked };
    }
  } finally {
    await engine.close();
  }
}

/** An input that was converted before, and whose files are there, is told with the content that it had then. */
async function* tasksOf(inputs: Inputs, sinks: readonly Sink[], oversight: Oversight): AsyncGenerator<Task> {
  for (let number = 0; number < inputs.length; number++) {
    const input = inputs.input(number);
    const known = oversight.contentOf(input.path);
    const isWritten = known !== null && (await isWrittenBy(sinks, input.path));
    yield { of: { number, input, sha256: isWritten ? known : null }, around: nothingAround };
  }
}

async function isWrittenBy(sinks: readonly Sink[], path: string): Promise<boolean> {
  for (const { fileOf } of sinks) if (fileOf === undefined || !(await hasContent(fileOf(path)))) return false;
  return true;
}
