import type { Language } from "../../model/language.ts";
import type { Severity, Verdict } from "../../model/outcome.ts";
import type { HtmlPart } from "../../words/index.ts";
import type { FormTable } from "./form-table.ts";

// What the page shows, with all words put in: the same facts draw it on paper and in the browser.

/** What the list shows of a report, and what it is filtered by. */
export interface ReportRow {
  readonly path: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly verdict: Verdict;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** The rules that have findings, each once. */
  readonly rules: readonly string[];
}

/** What the page of one report shows beside. */
export interface ReportDetail {
  /** The form that it was read as; null where it was not read. */
  readonly form: string | null;
  /** The tables to draw, by their number among `PageFacts.forms`; `false` for those that were not found. */
  readonly tables: readonly (readonly [form: number, found: boolean])[];
  readonly cells: PackedCells;
  readonly stories: readonly StoryFacts[];
  /** The relations that could not be checked, in a sentence. */
  readonly unknown: string | null;
  readonly waived: readonly WaivedFacts[];
  /** What became of an input that could not be read in full, and why. */
  readonly unread: UnreadFacts | null;
}

/**
 * The printed texts of all cells of every edition, in form order: a text; null for a cell that the page does not have;
 * a number for a run of so many `"0"`, or below zero for a run of so many cells that are not on the form.
 */
export type PackedCells = readonly (string | number | null)[];

export interface StoryFacts {
  /** What several findings have in common. */
  readonly lead: string | null;
  readonly findings: readonly FindingFacts[];
  readonly suggestions: readonly SuggestionFacts[];
  /** What may have happened, a line each. */
  readonly alternatives: readonly (readonly string[])[];
}

/** What was found, in a sentence. */
export interface SaidFacts {
  readonly rule: string;
  readonly severity: Severity;
  readonly sentence: string;
  /** The sentence with every term of its sum, where it leaves them out. */
  readonly terms: string | null;
}

export interface FindingFacts extends SaidFacts {
  /** `12:7`, `#/requests/received`. */
  readonly place: string | null;
  /** The cell that it points at, by its position; null where that is none of this report's. */
  readonly cell: number | null;
  /** The other cells of this report that it is about. */
  readonly others: readonly number[];
  /** `1 + 2 = 3 ≠ 4，相差 1`, of an equation that does not hold. */
  readonly equation: string | null;
}

export interface SuggestionFacts {
  readonly sentence: string;
  /** `应为`. */
  readonly should: string;
  /** Of this report's cells, each with what it should be. */
  readonly changes: readonly (readonly [cell: number, to: number])[];
}

export interface WaivedFacts extends SaidFacts {
  readonly reason: string;
}

export interface UnreadFacts {
  readonly what: string;
  readonly why: string;
}

/** A rule as the page explains it. */
export interface RuleFacts {
  readonly id: string;
  readonly summary: string;
  readonly formula: string;
  /** The clause that it rests on, as printed, and where that stands. */
  readonly quote: string | null;
  readonly source: string;
}

/** What every report of the page is drawn with. */
export interface PageFacts {
  readonly language: Language;
  readonly say: Readonly<Record<HtmlPart, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** What stands before what should be and what may be, and the headings of a rule. */
  readonly labels: Readonly<
    Record<"suggestion" | "alternatives" | "place" | "formula" | "clause" | "source" | "year", string>
  >;
  readonly forms: readonly FormTable[];
  readonly rules: readonly RuleFacts[];
}
