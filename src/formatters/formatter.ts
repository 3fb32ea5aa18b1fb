import type { Text } from "../model/language.ts";
import type { ReportOutcome, Severity, Summary } from "../model/outcome.ts";
import type { Statistics } from "../statistics/statistics.ts";
import type { Words } from "../words/index.ts";

/** From outcomes to text: the same reports in the same order give the same text, whatever else happens. */
export type Formatter = (context: FormatContext) => Printer;

export interface Printer {
  /** Takes a finished report; what can be printed as the run goes is returned, so that memory does not grow with it. */
  readonly add: (report: ReportOutcome) => string;
  /** What is printed when all reports have been taken. */
  readonly end: (summary: Summary, statistics: Statistics) => string;
}

export interface FormatContext {
  readonly words: Words;
  readonly color: boolean;
  /** Of the program. */
  readonly version: string;
  /** The path of an input as the service knows it that runs the job: relative to the root of the repository. */
  readonly pathOf: (path: string) => string;
  /** The rule book. */
  readonly rules: readonly RuleManual[];
  /** The rules that a report of this path is held against by itself: those that are not off, nor about other reports too. */
  readonly asked: (path: string) => readonly RuleManual[];
  /** True of a severity that fails a report. */
  readonly fails: (severity: Severity) => boolean;
  /** What formats for people list; the others list everything. */
  readonly listed: Listed;
  /** True of a fingerprint that the baseline has a waiver for, with whatever values; null without a baseline. */
  readonly isKnown: ((fingerprint: string) => boolean) | null;
}

/** What is said of a rule. */
export interface RuleManual {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: Text;
  readonly formula: Text;
  readonly because: {
    readonly origin: keyof Words["phrases"]["origins"];
    readonly quote: string | null;
    readonly source: Text;
  };
}

/** Findings below the least severity are counted and not listed, and so are those above the number. */
export interface Listed {
  readonly least: Severity;
  readonly most: number;
}

/** A format that is one document about all reports: it keeps a piece of each until the end. */
export function whole<Piece>(
  take: (report: ReportOutcome, context: FormatContext) => Piece,
  print: (pieces: readonly Piece[], summary: Summary, context: FormatContext) => string,
): Formatter {
  return (context) => {
    const pieces: Piece[] = [];
    return {
      add: (report) => {
        pieces.push(take(report, context));
        return "";
      },
      end: (summary) => print(pieces, summary, context),
    };
  };
}
