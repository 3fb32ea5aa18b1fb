import type { Cell, ReportRef } from "./report.ts";

/** What a wrong figure is put down to. */
export type SlipKind =
  | "transposed-digits"
  | "dropped-digit"
  | "extra-digit"
  | "replaced-digit"
  | "wrong-sign"
  | "wrong-scale"
  | "off-by-little"
  | "omitted"
  | "spurious"
  | "total-not-filled-in"
  | "stale-total"
  | "last-year-figure"
  | "other-figure";

/** What happened to several figures at once. */
export type MishapKind =
  | "carried-into-totals"
  | "totals-not-updated"
  | "swapped"
  | "moved"
  | "shifted"
  | "repeated-row"
  | "row-of-last-year"
  | "rewritten-row"
  | "missing-breakdown"
  | "counted-elsewhere";
export type SuggestionKind = SlipKind | MishapKind;

/** A cell that is probably wrong, the number that it prints, and what it should be. */
export interface Change {
  readonly cell: Cell;
  /** Null for a blank cell. */
  readonly from: number | null;
  /** A whole number of at least 0. */
  readonly to: number;
  /** The other report that has the cell; left out for the report's own. */
  readonly of?: ReportRef;
}

/** A correction worth asserting. */
export interface Suggestion {
  /** From 0 to 1, never 1. */
  readonly confidence: number;
  readonly kind: SuggestionKind;
  /** In form order, at least one. */
  readonly changes: readonly Change[];
  /** The broken equations that hold with it, as `requests-balance:naturalPerson`; with all of them where none holds by it alone. */
  readonly repairs: readonly string[];
}

/** Changes under which every equation holds. */
export interface Explanation {
  /** From 0 to 1, never 1. */
  readonly confidence: number;
  readonly changes: readonly Change[];
}

/** Broken equations that several changes would make hold, none of which is likely enough to be asserted. */
export interface Alternatives {
  /** As `requests-balance:naturalPerson`. */
  readonly broken: readonly string[];
  /** Up to three, the likeliest first; none where no change of few cells explains them. */
  readonly explanations: readonly Explanation[];
  /** True where the report holds by itself and only last year's disagrees. */
  readonly isAcrossYears: boolean;
}
