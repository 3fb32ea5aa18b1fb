import type { ArchiveProblem } from "./archive-problem.ts";
import type { Detail } from "./detail.ts";
import type { Address, TableId } from "./form.ts";
import type { NetworkProblem } from "./network-problem.ts";
import type { Place } from "./place.ts";
import type { Cell, EditionId, Report, ReportRef, TableImage } from "./report.ts";
import type { Alternatives, Explanation, Suggestion } from "./suggestion.ts";

/** Worst first. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** What became of an equation: `unknown` where some cell has no value, `moot` where the edition does not print it. */
export const equationVerdicts = ["kept", "broken", "unknown", "moot"] as const;
export type EquationVerdict = (typeof equationVerdicts)[number];
export type Tally = Readonly<Record<EquationVerdict, number>>;
export const emptyTally: Tally = { kept: 0, broken: 0, unknown: 0, moot: 0 };

export type Verdict = "passed" | "failed" | "not-assessable";

/** What a diagnostic points at: a cell of the form, or something else that was printed (then `cell` names its table). */
export interface Subject {
  readonly cell: string;
  readonly text: string | null;
  readonly value: number | null;
  readonly at: Place | null;
  /** The path of another report that prints it; left out for the report's own. */
  readonly path?: string;
}

/** A cell with the number an equation used for it: read, zero for a blank, or derived from its parts. */
export interface Term {
  readonly cell: Cell;
  readonly value: number;
  readonly derived: boolean;
  /** The other report that has the cell; left out for the report's own. */
  readonly of?: ReportRef;
}

export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly primary: Subject | null;
  readonly related: readonly Subject[];
  readonly detail: Detail;
  /** Findings that one wrong figure may have caused have the same number, from 1 in each report. */
  readonly story: number;
  /** Of rule, report identity and cells: the same when lines move. */
  readonly fingerprint: string;
}

/** A finding by itself, of no story yet. */
export type WaivableDiagnostic = Omit<Diagnostic, "story">;

/** A finding that the baseline waives, and why. */
export interface WaivedDiagnostic extends WaivableDiagnostic {
  readonly reason: string;
}

/** The stage at which an input could not be read any further. */
export type Stage = "read" | "decode" | "extract";

/** Why an input, or a part of it, could not be read; the words are made from it later. */
export type Failure =
  | {
      readonly stage: "read";
      readonly reason: "not-found" | "not-permitted" | "is-directory" | "other";
      readonly system: string;
    }
  | {
      readonly stage: "read";
      readonly reason: "archive";
      readonly problem: ArchiveProblem;
      /** What there is to tell of the problem: a limit, a method, what the system says. */
      readonly about: string | number | null;
    }
  | {
      readonly stage: "read";
      readonly reason: "network";
      readonly problem: NetworkProblem;
      /** What there is to tell of the problem: a host, a status, seconds. */
      readonly about: string | number | null;
    }
  /** Its shard was given up on, for what the last worker that tried it says. */
  | { readonly stage: "read"; readonly reason: "shard-parked"; readonly system: string }
  /** What was read of it elsewhere is not in the file where it should be. */
  | { readonly stage: "read"; readonly reason: "result-missing" | "result-damaged"; readonly file: string }
  | { readonly stage: Stage; readonly reason: "crashed"; readonly system: string }
  | { readonly stage: "decode"; readonly reason: "empty" }
  | { readonly stage: "decode"; readonly reason: "binary"; readonly format: BinaryFormat }
  | { readonly stage: "decode"; readonly reason: "unknown-encoding" }
  | { readonly stage: "extract"; readonly reason: "too-many-tags"; readonly most: number }
  | { readonly stage: "extract"; readonly reason: "timed-out"; readonly seconds: number }
  | { readonly stage: "extract"; readonly reason: "out-of-memory" }
  | {
      readonly stage: "extract";
      readonly reason: "too-large";
      /** What the input has, null where it has no end, and what is read of its format at most. */
      readonly bytes: number | null;
      readonly most: number;
    }
  | {
      readonly stage: "extract";
      readonly reason: "not-a-report-json";
      readonly pointer: string;
      readonly problem: string;
    }
  | { readonly stage: "extract"; readonly reason: "no-tables" | "no-form-tables" | "own-page" }
  | { readonly stage: "extract"; readonly reason: "tables-are-pictures"; readonly images: readonly TableImage[] }
  | { readonly stage: "extract"; readonly reason: "older-form"; readonly at: Place }
  | {
      readonly stage: "extract";
      readonly reason: "incomplete";
      readonly tables: readonly {
        readonly table: TableId;
        readonly found: boolean;
        readonly missingRows: readonly string[];
        /** The first cell of each column that the table does not have. */
        readonly missingColumns: readonly Address[];
      }[];
      /** Where the page breaks off inside a table, or null. */
      readonly truncatedAt: Place | null;
    };
export type BinaryFormat = "pdf" | "zip" | "ole" | "image" | "gzip" | "unknown";

export interface ReportOutcome {
  readonly path: string;
  readonly verdict: Verdict;
  /** What was read, or null where nothing could be. */
  readonly report: Report | null;
  readonly tally: Tally;
  readonly diagnostics: readonly Diagnostic[];
  /** What the diagnostics are about, the first story first. */
  readonly stories: readonly Story[];
  /** What was found too and is waived; it counts for nothing. */
  readonly waived: readonly WaivedDiagnostic[];
  /** The relations that could not be checked, and why. */
  readonly unknown: readonly UnknownRelation[];
  /** Corrections worth asserting, in form order. */
  readonly suggestions: readonly InStory<Suggestion>[];
  /** What may have happened where nothing is worth asserting. */
  readonly alternatives: readonly InStory<Alternatives>[];
  /** Up to three whole explanations, the likeliest first; none where nothing failed or some of it is not explained. */
  readonly explanations: readonly Explanation[];
  readonly unreadable: Failure | null;
}

/** What is said of a story: of its last one where it concerns several. */
export type InStory<Said> = Said & { readonly story: number };

/** Findings that one wrong figure may have caused. */
export interface Story {
  /** The cell that all of them concern, or null where they concern none. */
  readonly cell: string | null;
  /** The path of another report that has the cell; left out for the report's own. */
  readonly path?: string;
}

/** A relation that could not be checked for lack of figures. */
export interface UnknownRelation {
  /** `requests-row-total:received`. */
  readonly relation: string;
  /** The cells whose value is missing; `path` for those of another report. */
  readonly missing: readonly { readonly cell: string; readonly path?: string }[];
}

export interface Summary {
  readonly verdict: Verdict;
  readonly files: number;
  readonly passed: number;
  readonly failed: number;
  readonly notAssessable: number;
  readonly unreadable: number;
  readonly tally: Tally;
  readonly diagnostics: Readonly<Record<Severity, number>>;
  /** Findings of one story counted once. */
  readonly stories: number;
  readonly waived: number;
  /** Waivers about the reports checked that waive nothing any more. */
  readonly unusedWaivers: number;
  /** Where the counts come from; left out for a run over one report, of which they say all. */
  readonly breakdown?: Breakdown;
}

/** A run over several reports by what they have in common. */
export interface Breakdown {
  /** Worst first, then the most frequent, then by name. */
  readonly rules: readonly RuleCount[];
  /** The oldest first; null for what has no edition, as what could not be read. */
  readonly editions: readonly EditionCount[];
  /** The earliest first; null, last, for what names no year, as what could not be read. */
  readonly years: readonly YearCount[];
  /** Agencies that have a report that names them. */
  readonly agencies: number;
  /** Reports that there should be, after the others of their agency. */
  readonly missing: MissingReports;
  /** Further reports for an agency and a year; their figures are added up nowhere. */
  readonly repeated: RepeatedReports;
}

/** How often a rule found something, at one severity, and in how many reports. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly reports: number;
}

export interface EditionCount {
  readonly edition: EditionId | null;
  readonly reports: number;
}

export interface YearCount {
  readonly year: number | null;
  readonly reports: number;
  readonly passed: number;
  readonly failed: number;
  readonly notAssessable: number;
}

export interface MissingReports {
  /** Years between an agency's first report and its last of which there is none, of all agencies together. */
  readonly years: number;
  /** The first of those agencies, as the run came to them. */
  readonly first: readonly AgencyYears[];
  /** Agencies that have a report for the year before the last of the run and none for the last; null where few have one. */
  readonly last: { readonly year: number; readonly count: number; readonly first: readonly string[] } | null;
}

export interface AgencyYears {
  readonly agency: string;
  readonly years: readonly number[];
}

export interface RepeatedReports {
  /** Those that print the same figures as the first, and those that print others. */
  readonly copies: number;
  readonly twins: number;
  readonly first: readonly {
    readonly path: string;
    readonly agency: string;
    readonly year: number;
    readonly is: "copy" | "twin";
  }[];
}

export interface Outcome {
  readonly summary: Summary;
  readonly reports: readonly ReportOutcome[];
}
