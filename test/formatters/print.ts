import { Counter } from "../../src/batch/summary.ts";
import type { FormatContext } from "../../src/formatters/formatter.ts";
import { type FormatId, formatters } from "../../src/formatters/index.ts";
import type { Language } from "../../src/model/language.ts";
import { rules } from "../../src/rules/index.ts";
import { wordsIn } from "../../src/words/index.ts";
import type { Sample } from "./samples.ts";

/** The rule that a snapshot shows as kept. */
const keptRule = "requests-balance";

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
    asked: () => rules,
    fails: (severity) => severity === "error",
    listed: { least: "info", most: Number.POSITIVE_INFINITY },
    isKnown: isKnown ?? null,
    ...changed,
  };
}

/** What a format prints of a run, piece by piece. */
export async function print(format: FormatId, sample: Sample, context: FormatContext): Promise<string> {
  const printer = (await formatters[format]())(context);
  const counter = new Counter();
  const pieces = sample.outcomes.map((outcome) => {
    counter.add(outcome);
    return printer.add(outcome);
  });
  return pieces.join("") + printer.end(counter.summary());
}

/** Of the rule book what a run needs and one rule more, so that a snapshot can be read. */
export function rulesOf({ outcomes }: Sample) {
  const used = new Set([
    keptRule,
    ...outcomes.flatMap(({ diagnostics, waived }) => [...diagnostics, ...waived].map(({ rule }) => rule)),
    ...outcomes.flatMap(({ unknown }) => unknown.map(({ relation }) => relation.slice(0, relation.indexOf(":")))),
  ]);
  return rules.filter(({ id }) => used.has(id));
}
