import type { Address, TableId } from "./form.ts";
import type { Quote } from "./narrative.ts";
import type { Term } from "./outcome.ts";
import type { Cell, Note } from "./report.ts";

/** The facts of a diagnostic, free of any language: one union for each section of the rule book. */
export type Detail = FigureDetail | ReadingDetail | StructureDetail | TextDetail | YearDetail | BodyDetail;

/** Of the figures of one report. */
export type FigureDetail =
  | {
      readonly kind: "relation";
      readonly leftTerms: readonly Term[];
      readonly rightTerms: readonly Term[];
      readonly left: number;
      readonly right: number;
      /** left − right */
      readonly difference: number;
    }
  | { readonly kind: "missing-totals"; readonly table: TableId; readonly totals: readonly Term[] }
  | { readonly kind: "negative"; readonly cell: Cell }
  | { readonly kind: "fraction"; readonly cell: Cell };

/** Of what was read. */
export type ReadingDetail =
  | { readonly kind: "table-missing"; readonly table: TableId }
  | { readonly kind: "row-missing"; readonly table: TableId; readonly rows: readonly string[] }
  | { readonly kind: "cell-unreadable"; readonly cell: Cell }
  | Note;

/** Of the sections and the dates of a report. */
export type StructureDetail = never;

/** A cell and what it counts: as printed, or derived where it is blank. */
export interface CellValue {
  readonly cell: Address;
  readonly value: number;
}

/** Of the text against the tables. */
export type TextDetail = Pick<Quote, "sentence" | "range"> &
  (
    | {
        readonly kind: "text-differs";
        readonly stated: number;
        /** What the cells add up to. */
        readonly table: number;
        readonly cells: readonly CellValue[];
      }
    | { readonly kind: "not-all-upheld"; readonly others: number }
    | {
        readonly kind: "percentage-differs";
        readonly stated: number;
        readonly expected: number;
        readonly part: number;
        readonly whole: number;
      }
    | {
        readonly kind: "growth-differs";
        readonly stated: number;
        readonly expected: number;
        readonly now: number;
        readonly before: number;
      }
    | {
        readonly kind: "parts-differ";
        readonly stated: number;
        readonly sum: number;
        readonly parts: readonly number[];
        readonly isFee: boolean;
      }
    | { readonly kind: "fee-not-multiple"; readonly yuan: number }
    | { readonly kind: "fee-exceeds-fees"; readonly yuan: number; readonly fees: number }
    | { readonly kind: "fee-not-mentioned" }
  );

/** Of the reports of several years. */
export type YearDetail = never;

/** Of the reports of several bodies. */
export type BodyDetail = never;
