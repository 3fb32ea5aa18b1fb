import type { TableId } from "./form.ts";
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

/** Of the text against the tables. */
export type TextDetail = never;

/** Of the reports of several years. */
export type YearDetail = never;

/** Of the reports of several bodies. */
export type BodyDetail = never;
