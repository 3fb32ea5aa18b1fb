import type { RollupPlan } from "../batch/rollup.ts";
import { Counter } from "../batch/summary.ts";
import type { FailOn } from "../check.ts";
import { type FormatId, formatters } from "../formatters/index.ts";
import type { Language } from "../model/language.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import type { BlankPolicy } from "../rules/index.ts";
import { checkInput, type Input } from "../run.ts";
import { fill, type Words, wordsIn } from "../words/index.ts";
import { type ExitStatus, exitStatus, statusOf, statusOfFailure, worst } from "./exit-status.ts";
import { findInputs, type InputOptions } from "./inputs.ts";
import { noteFailure } from "./note-failure.ts";
import { type ColorChoice, type Terminal, wantsColor } from "./terminal.ts";

export interface CheckCommandOptions extends InputOptions {
  readonly format: FormatId;
  readonly lang: Language;
  readonly color: ColorChoice;
  readonly blank: BlankPolicy;
  readonly failOn: FailOn;
  /** Last year's report of the one that is checked. */
  readonly previous?: string;
  /** A manifest, or a folder, that says which report sums up which. */
  readonly rollup?: string;
}

/** `disclose check`: reads, checks, prints findings. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const [words, formatter] = await Promise.all([wordsIn(options.lang), formatters[options.format]()]);
  const context = { words, color: wantsColor(options.color, terminal) };
  const rollup = options.rollup === undefined ? null : await planOf(options.rollup, terminal, words);
  const { inputs, status } =
    rollup === "unusable"
      ? { inputs: [], status: exitStatus.usage }
      : await findInputs("check", [...paths, ...(rollup?.files ?? [])], options, terminal, words);
  const counter = new Counter();
  const reports: ReportOutcome[] = [];
  let worstStatus: ExitStatus = status;
  const raise = (raised: ExitStatus) => {
    worstStatus = worst([worstStatus, raised]);
  };
  for await (const outcome of outcomesOf(inputs, options, { rollup, terminal, words, raise })) {
    counter.add(outcome);
    worstStatus = worst([worstStatus, statusOfFailure(outcome.unreadable)]);
    if (formatter.needsAllReports) reports.push(outcome);
    // On a terminal the human format shows it already; anywhere else it is also said on standard error.
    if (outcome.unreadable !== null && !(options.format === "human" && terminal.stdoutIsTerminal)) {
      const { path, unreadable, diagnostics } = outcome;
      const isListed = diagnostics.length > 0;
      await noteFailure(path, unreadable, terminal, words, { isListed });
    }
    await terminal.print(formatter.each(outcome, context));
  }
  // A machine reads one whole document even of nothing; a person has been told what matched nothing.
  if (inputs.length > 0 || options.format !== "human") {
    await terminal.print(formatter.end({ summary: counter.summary, reports }, context));
  }
  return worst([worstStatus, statusOf(counter.summary)]);
}

interface RunContext {
  readonly rollup: RollupPlan | "unusable" | null;
  readonly terminal: Terminal;
  readonly words: Words;
  /** Told what else the exit status has to say. */
  readonly raise: (status: ExitStatus) => void;
}

/** The outcomes of the inputs in their order: one by itself or beside last year's, several among each other. */
async function* outcomesOf(
  inputs: readonly Input[],
  options: CheckCommandOptions,
  { rollup, terminal, words, raise }: RunContext,
): AsyncGenerator<ReportOutcome> {
  const [first] = inputs;
  if (first !== undefined && inputs.length === 1 && rollup === null) {
    if (options.previous === undefined) yield await checkInput(first, options);
    else {
      const { checkAfter } = await import("./check-after.ts");
      yield await checkAfter(first, options.previous, options, { terminal, words, raise });
    }
    return;
  }
  if (options.previous !== undefined && inputs.length > 0) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.previousNeedsOne, { count: inputs.length })}\n`);
    raise(exitStatus.usage);
  }
  const { checkTogether } = await import("../batch/together.ts");
  yield* checkTogether(inputs, options, {
    cwd: terminal.cwd,
    ...(rollup === null || rollup === "unusable" ? {} : { rollup }),
    onUnknown: async (names) => {
      const file = options.rollup ?? "";
      for (const name of names) {
        await terminal.note(`disclose: ${fill(words.phrases.usage.noSuchWhole, { file, name })}\n`);
      }
      raise(exitStatus.usage);
    },
  });
}

/** What `--rollup` says; where it makes no sense that is said, and nothing is checked. */
async function planOf(file: string, terminal: Terminal, words: Words): Promise<RollupPlan | "unusable"> {
  const { isRollupError, readRollup } = await import("../batch/rollup.ts");
  const plan = await readRollup(file, terminal.cwd);
  if (!isRollupError(plan)) return plan;
  const problem = words.phrases.manifest[plan.problem];
  await terminal.note(`disclose: ${fill(words.phrases.usage.badManifest, { file, place: plan.place, problem })}\n`);
  return "unusable";
}
