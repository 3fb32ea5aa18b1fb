import { type Severity, type Summary, severities } from "../model/outcome.ts";
import { fill, type Words } from "../words/index.ts";
import { hiddenSentence, type Listing } from "./listing.ts";

/** What a run comes to, in one sentence that begins with the word for its verdict. */
export function verdictSentence(summary: Summary, { phrases }: Words): string {
  const { files, passed, failed, notAssessable } = summary;
  const { verdict: ofOne, verdictOfMany } = phrases.parts;
  const verdict = phrases.verdicts[summary.verdict];
  return fill(files === 1 ? ofOne : verdictOfMany, { verdict, files, passed, failed, notAssessable });
}

/** The counts of a run, a sentence each: findings, those that are not listed, those that are waived, and relations. */
export function countSentences(
  { diagnostics, stories, waived, tally }: Summary,
  listing: Listing,
  words: Words,
): readonly string[] {
  const { parts } = words.phrases;
  const isSome = (counts: Readonly<Record<Severity, number>>) => severities.some((severity) => counts[severity] > 0);
  return [
    isSome(diagnostics) ? fill(parts.findings, { ...diagnostics, stories }) : "",
    hiddenSentence(listing, words),
    waived > 0 ? fill(parts.waived, { count: waived }) : "",
    fill(parts.relations, { ...tally }),
  ].filter(Boolean);
}
