import type { Summary } from "../model/outcome.ts";
import { fill, type Words } from "../words/index.ts";

/** What a run comes to, in one sentence that begins with the word for its verdict. */
export function verdictSentence(summary: Summary, { phrases }: Words): string {
  const { files, passed, failed, notAssessable } = summary;
  const { verdict: ofOne, verdictOfMany } = phrases.parts;
  const verdict = phrases.verdicts[summary.verdict];
  return fill(files === 1 ? ofOne : verdictOfMany, { verdict, files, passed, failed, notAssessable });
}
