import type { Outcome, ReportOutcome } from "../model/outcome.ts";
import type { Words } from "../words/index.ts";

export interface FormatContext {
  readonly words: Words;
  readonly color: boolean;
}

/** A pure function from outcome to text, in two parts so that a long run can be printed as it goes. */
export interface Formatter {
  /** What is printed as soon as a report is finished. */
  readonly each: (report: ReportOutcome, context: FormatContext) => string;
  /** What is printed when all are. */
  readonly end: (outcome: Outcome, context: FormatContext) => string;
}
