import { type Inputs, inputsOf } from "../batch/inputs.ts";
import type { RollupPlan } from "../batch/rollup.ts";
import type { SearchOptions } from "../batch/search.ts";
import type { CheckOptions } from "../check.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import { checkInput, type Input } from "../run.ts";
import { fill, type Words } from "../words/index.ts";
import type { Settings } from "./config-settings.ts";
import { type ExitStatus, exitStatus, worst } from "./exit-status.ts";
import { findInputs, type InputOptions, searchOptions } from "./inputs.ts";
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
  readonly terminal: Terminal;
  readonly words: Words;
  /** The inputs that are checked of those that were found; all of them where it is left out. */
  readonly choose?: (found: Inputs) => Promise<Inputs>;
}

/** A run over inputs; the status is what it has told the exit status once its outcomes are taken. */
export interface CheckRun {
  readonly inputs: Inputs;
  readonly outcomes: AsyncIterable<ReportOutcome>;
  /** Checks other contents of the same inputs in their places; says nothing a second time. */
  readonly again: (inputs: Inputs<Input>) => AsyncIterable<ReportOutcome>;
  readonly status: () => ExitStatus;
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
    options.rollup === undefined ? null : await planOf(options.rollup, searchOptions(options), terminal, words);
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
  return {
    inputs,
    outcomes: outcomesOf(inputs, options, plan, { ...context, raise }),
    again: (others) => outcomesOf(others, options, plan, { ...context, raise, terminal: silent(terminal) }),
    status: () => worstStatus,
    beside: () => {
      const isRight = worstStatus === exitStatus.ok;
      return { withPrevious: isRight && options.previous !== undefined, withUnits: isRight && plan !== null };
    },
  };
}

async function* outcomesOf(
  inputs: Inputs<Input>,
  checkOptions: CheckInputsOptions,
  rollup: RollupPlan | null,
  { settings, optionsFor, terminal, words, raise }: RunContext & { readonly raise: (status: ExitStatus) => void },
): AsyncGenerator<ReportOutcome> {
  const { previous, rollup: manifest = "" } = checkOptions;
  const [first] = inputs.length === 1 ? inputs : [];
  if (first !== undefined && rollup === null) {
    const options = optionsFor(first.path);
    if (previous === undefined) yield await checkInput(first, options);
    else {
      const { checkAfter } = await import("./check-after.ts");
      yield await checkAfter(first, previous, options, { terminal, words, raise, search: searchOptions(checkOptions) });
    }
    return;
  }
  if (previous !== undefined && inputs.length > 0) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.previousNeedsOne, { count: inputs.length })}\n`);
    raise(exitStatus.usage);
  }
  const { checkTogether } = await import("../batch/together.ts");
  yield* checkTogether(inputs, optionsFor, {
    cwd: terminal.cwd,
    agencies: settings.agencies,
    ...(rollup === null ? {} : { rollup }),
    onUnknown: async (names) => {
      for (const name of names) {
        await terminal.note(`disclose: ${fill(words.phrases.usage.noSuchWhole, { file: manifest, name })}\n`);
      }
      raise(exitStatus.usage);
    },
  });
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
