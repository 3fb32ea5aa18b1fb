import type { FormatContext, RuleManual } from "../../src/formatters/formatter.ts";
import { type FormatId, formatters } from "../../src/formatters/index.ts";
import type { Language } from "../../src/model/language.ts";
import { chapters, rules, yearwise } from "../../src/rules/index.ts";
import { Statistics } from "../../src/statistics/statistics.ts";
import { wordsIn } from "../../src/words/index.ts";
import type { Sample } from "./samples.ts";

/** The rule that a snapshot shows as kept. */
const keptRule = "requests-balance";

const ofSeveral: ReadonlySet<string> = new Set([...yearwise, ...chapters.bodies].map(({ id }) => id));

/** The context of a run as the command line makes it, but for what is given. */
export async function contextOf(
  { isKnown }: Sample,
  changed: Partial<FormatContext> = {},
  language: Language = "zh-Hans",
): Promise<FormatContext> {
  return {
    words: await wordsIn(language),
    color: false,
    version: "1.2.3",
    pathOf: (path) => path,
    rules,
    asked: () => rules.filter(({ id }) => !ofSeveral.has(id)),
    fails: (severity) => severity === "error",
    listed: { least: "info", most: Number.POSITIVE_INFINITY },
    isKnown: isKnown ?? null,
    ...changed,
  };
}

/** What a format prints of a run, piece by piece. */
export async function print(format: FormatId, sample: Sample, context: FormatContext): Promise<string> {
  const printer = (await formatters[format]())(context);
  const statistics = new Statistics();
  const pieces = sample.outcomes.map((outcome) => {
    statistics.add(outcome);
    return printer.add(outcome);
  });
  return pieces.join("") + printer.end(statistics.summary(), statistics);
}

/** As `contextOf`, with a book of the rules that a run needs and one rule more, so that what is printed can be read. */
export async function shortContextOf(sample: Sample, language: Language): Promise<FormatContext> {
  const own = rulesOf(sample);
  const context = await contextOf(sample, {}, language);
  return {
    ...context,
    rules: own,
    asked: (path) => context.asked(path).filter(({ id }) => own.some((one) => one.id === id)),
  };
}

function rulesOf({ outcomes }: Sample): readonly RuleManual[] {
  const used = new Set([
    keptRule,
    ...outcomes.flatMap(({ diagnostics, waived }) => [...diagnostics, ...waived].map(({ rule }) => rule)),
    ...outcomes.flatMap(({ unknown }) => unknown.map(({ relation }) => relation.slice(0, relation.indexOf(":")))),
  ]);
  return rules.filter(({ id }) => used.has(id));
}
