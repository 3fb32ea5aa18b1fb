import type { Outcome, ReportOutcome } from "../model/outcome.ts";
import type { Words } from "../words/index.ts";

export interface FormatContext {
  readonly words: Words;
  readonly color: boolean;
}

/** Pure functions from outcome to text. What can be printed as the run goes is, so that memory does not grow with it. */
export interface Formatter {
  /** What is printed as soon as a report is finished. */
  readonly each: (report: ReportOutcome, context: FormatContext) => string;
  /** What is printed when all are. `reports` is empty unless the formatter needs them together. */
  readonly end: (outcome: Outcome, context: FormatContext) => string;
  /** True for a format that is one document about all reports. */
  readonly needsAllReports: boolean;
}
