import {
  emptyTally,
  equationVerdicts,
  type ReportOutcome,
  type Severity,
  type Summary,
  type Verdict,
} from "../model/outcome.ts";

/** Adds up outcomes one by one, without keeping them. */
export class Counter {
  #files = 0;
  #unreadable = 0;
  #waived = 0;
  readonly #verdicts: Record<Verdict, number> = { passed: 0, failed: 0, "not-assessable": 0 };
  readonly #tally = { ...emptyTally };
  #stories = 0;
  readonly #diagnostics: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  add({ verdict, tally, diagnostics, stories, waived, unreadable }: ReportOutcome): void {
    this.#files++;
    this.#verdicts[verdict]++;
    if (unreadable !== null) this.#unreadable++;
    this.#waived += waived.length;
    for (const key of equationVerdicts) this.#tally[key] += tally[key];
    this.#stories += stories.length;
    for (const { severity } of diagnostics) this.#diagnostics[severity]++;
  }

  /** The run in figures, with the number of waivers that were not used. */
  summary(unusedWaivers: number): Summary {
    const { passed, failed, "not-assessable": notAssessable } = this.#verdicts;
    return {
      verdict: failed > 0 ? "failed" : notAssessable > 0 || this.#files === 0 ? "not-assessable" : "passed",
      files: this.#files,
      passed,
      failed,
      notAssessable,
      unreadable: this.#unreadable,
      tally: { ...this.#tally },
      diagnostics: { ...this.#diagnostics },
      stories: this.#stories,
      waived: this.#waived,
      unusedWaivers,
    };
  }
}
