import type { Diagnostic, ReportOutcome } from "../model/outcome.ts";
import type { Words } from "../words/index.ts";

/** What should be of the figures that a story is about, a sentence each. */
export function suggestedOf(story: number, { suggestions }: ReportOutcome, words: Words): string[] {
  const { suggestion } = words.phrases.parts;
  return suggestions
    .filter((one) => one.story === story)
    .map((one) => suggestion + words.colon + words.suggestion(one));
}

/** What may be of them, where nothing is worth asserting: several lines each. */
export function supposedOf(story: number, { alternatives }: ReportOutcome, words: Words): string[] {
  const title = words.phrases.parts.alternatives + words.colon;
  return alternatives.filter((one) => one.story === story).map((one) => [title, ...words.alternatives(one)].join("\n"));
}

/** True of the finding that its story begins with: what is said of a story is said there. */
export function isFirstOfStory({ story, fingerprint }: Diagnostic, { diagnostics }: ReportOutcome): boolean {
  return diagnostics.find((one) => one.story === story)?.fingerprint === fingerprint;
}

/** What was found and, with the first finding of a story, what should be: a sentence each. */
export function sentencesOf(diagnostic: Diagnostic, report: ReportOutcome, words: Words): [string, ...string[]] {
  const advice = isFirstOfStory(diagnostic, report) ? suggestedOf(diagnostic.story, report, words) : [];
  return [words.sentence(diagnostic.detail), ...advice];
}

/** Sentences as a line. */
export function inLine(sentences: readonly string[], { language }: Words): string {
  return sentences.join(language === "en" ? " " : "");
}
