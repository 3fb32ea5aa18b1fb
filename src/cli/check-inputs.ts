import type { CheckPlan } from "../batch/check-plan.ts";
import type { Checked } from "../batch/engine/task.ts";
import { type Inputs, inputsOf } from "../batch/inputs.ts";
import type { RollupPlan } from "../batch/rollup.ts";
import type { SearchOptions } from "../batch/search.ts";
import type { CheckOptions } from "../check.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import { checkReading, type Input, readReport } from "../run.ts";
import { fill, type Words } from "../words/index.ts";
import type { checkAfter } from "./check-after.ts";
import type { Settings } from "./config-settings.ts";
import type { EngineOptions } from "./engine.ts";
import { type ExitStatus, exitStatus, worst } from "./exit-status.ts";
import { findInputs, type InputOptions, inputLimits, searchOptions } from "./inputs.ts";
import type { Oversight } from "./oversight/oversight.ts";
import type { Terminal } from "./terminal.ts";

/** Which reports are checked, and which others beside them. */
export interface CheckInputsOptions extends InputOptions {
  /** Last year's report of the one that is checked. */
  readonly previous?: string;
  /** A manifest, or a folder, that says which report sums up which. */
  readonly rollup?: string;
}

interface RunContext {
  readonly settings: Settings;
  /** How a file is checked: by the settings, and what else the command asks for. */
  readonly optionsFor: (path: string) => CheckOptions;
  /** The same as plain data, where it is not the settings' own. */
  readonly plan?: CheckPlan;
  readonly terminal: Terminal;
  readonly words: Words;
  /** The inputs that are checked of those that were found; all of them where it is left out. */
  readonly choose?: (found: Inputs) => Promise<Inputs>;
  /** Who looks after the run, where somebody does: only then are there threads. */
  readonly oversight?: Oversight;
  readonly engine?: EngineOptions;
}

/** A run over inputs; the status is what it has told the exit status once its outcomes are taken. */
export interface CheckRun {
  readonly inputs: Inputs;
  /** What came of each, in their order. */
  readonly checked: AsyncIterable<Checked>;
  readonly outcomes: AsyncIterable<ReportOutcome>;
  /** Checks other contents of the same inputs in their places; says nothing a second time. */
  readonly again: (inputs: Inputs<Input>) => AsyncIterable<ReportOutcome>;
  readonly status: () => ExitStatus;
  /** What the agency of an outcome is told by among the others, whatever script it is printed in; null for none. */
  readonly agencyOf: (outcome: ReportOutcome) => Promise<string | null>;
  /** What a report that was taken from the outcomes was compared with; nothing where that could not be used. */
  readonly beside: () => { readonly withPrevious: boolean; readonly withUnits: boolean };
}

/** Finds the inputs of a command and checks them in their order: one by itself or beside last year's, several among each other. */
export async function checkInputs(
  command: string,
  paths: readonly string[],
  options: CheckInputsOptions,
  context: RunContext,
): Promise<CheckRun> {
  const { terminal, words } = context;
  const rollup =
    options.rollup === undefined
      ? null
      : await planOf(options.rollup, searchOptions(options, terminal), terminal, words);
  const { inputs: found, status } =
    rollup === "unusable"
      ? { inputs: inputsOf([]), status: exitStatus.usage }
      : await findInputs(command, [...paths, ...(rollup?.files ?? [])], options, terminal, words);
  const inputs = (await context.choose?.(found)) ?? found;
  let worstStatus: ExitStatus = status;
  const raise = (raised: ExitStatus) => {
    worstStatus = worst([worstStatus, raised]);
  };
  const plan = rollup === "unusable" ? null : rollup;
  const checked = checkedOf(inputs, options, plan, { ...context, raise });
  return {
    inputs,
    checked,
    outcomes: outcomesOf(checked),
    again: (others) => outcomesOf(checkedOf(others, options, plan, { ...context, raise, terminal: silent(terminal) })),
    status: () => worstStatus,
    agencyOf: await agencyOf(inputs, context.settings),
    beside: () => {
      const isRight = worstStatus === exitStatus.ok;
      return { withPrevious: isRight && options.previous !== undefined, withUnits: isRight && plan !== null };
    },
  };
}

async function* outcomesOf(checked: AsyncIterable<Checked>): AsyncGenerator<ReportOutcome> {
  for await (const { outcome } of checked) yield outcome;
}

async function* checkedOf(
  inputs: Inputs<Input>,
  checkOptions: CheckInputsOptions,
  rollup: RollupPlan | null,
  context: RunContext & { readonly raise: (status: ExitStatus) => void },
): AsyncGenerator<Checked> {
  const { previous, rollup: manifest = "" } = checkOptions;
  const { settings, optionsFor, terminal, words, raise, oversight, engine: engineOptions = {} } = context;
  const [first] = inputs.length === 1 ? inputs : [];
  if (first !== undefined && rollup === null && (previous !== undefined || engineOptions.timeout === undefined)) {
    const search = searchOptions(checkOptions, terminal);
    yield await checkedAlone(first, previous, optionsFor(first.path), { terminal, words, raise, search });
    return;
  }
  if (previous !== undefined && inputs.length > 0) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.previousNeedsOne, { count: inputs.length })}\n`);
    raise(exitStatus.usage);
  }
  const { checkedTogether } = await import("../batch/together.ts");
  const { openEngine } = await import("./engine.ts");
  const work = {
    plan: context.plan ?? settings.plan,
    optionsFor,
    limits: inputLimits(checkOptions, terminal),
    cache: oversight?.cache ?? null,
  };
  const engine = await openEngine(inputs.length, engineOptions, work, terminal);
  oversight?.watch(engine, inputs.length);
  try {
    yield* checkedTogether(inputs, optionsFor, {
      cwd: terminal.cwd,
      agencies: settings.agencies,
      ...(rollup === null ? {} : { rollup }),
      engine,
      ...oversight?.phases,
      onUnknown: async (names) => {
        for (const name of names) {
          await terminal.note(`disclose: ${fill(words.phrases.usage.noSuchWhole, { file: manifest, name })}\n`);
        }
        raise(exitStatus.usage);
      },
    });
  } finally {
    await engine.close();
  }
}

/** An input by itself, or beside last year's. */
async function checkedAlone(
  input: Input,
  previous: string | undefined,
  options: CheckOptions,
  context: Parameters<typeof checkAfter>[3],
): Promise<Checked> {
  const start = performance.now();
  const reading = await readReport(input);
  const outcome =
    previous === undefined
      ? checkReading(reading, options)
      : await (await import("./check-after.ts")).checkAfter(reading, previous, options, context);
  return { outcome, sha256: reading.sha256, milliseconds: performance.now() - start };
}

async function agencyOf(inputs: Inputs, { agencies }: Settings): Promise<CheckRun["agencyOf"]> {
  // A report by itself has none to be told from.
  if (inputs.length < 2) return async ({ report }) => report?.agency ?? null;
  const { agencyKeys } = await import("../batch/agency-name.ts");
  const keyOf = await agencyKeys(agencies);
  return async ({ report }) => (report?.agency == null ? null : keyOf(report.agency));
}

function silent(terminal: Terminal): Terminal {
  return { ...terminal, note: async () => {} };
}

/** What `--rollup` says; where it makes no sense that is said, and nothing is checked. */
async function planOf(
  file: string,
  search: SearchOptions,
  terminal: Terminal,
  words: Words,
): Promise<RollupPlan | "unusable"> {
  const { isRollupError, readRollup } = await import("../batch/rollup.ts");
  const plan = await readRollup(file, terminal.cwd, search);
  if (!isRollupError(plan)) return plan;
  const problem = words.phrases.manifest[plan.problem];
  await terminal.note(`disclose: ${fill(words.phrases.usage.badManifest, { file, place: plan.place, problem })}\n`);
  return "unusable";
}
