import type { TableId } from "./form.ts";
import type { SectionId } from "./narrative.ts";
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
  | { readonly kind: "fraction"; readonly cell: Cell }
  | {
      /** A figure is smaller than one of which it is the whole. */
      readonly kind: "whole-below-part";
      readonly whole: Cell;
      readonly part: Cell;
    }
  | {
      /** Fewer documents are in force than were issued this year and not repealed. */
      readonly kind: "in-force-below-issued";
      readonly inForce: Cell;
      readonly issued: Cell;
      readonly repealed: Cell;
      readonly least: number;
    }
  | { readonly kind: "no-rule-making-power"; readonly cell: Cell; readonly agency: string }
  | { readonly kind: "amount-implausible"; readonly cell: Cell }
  | FiguresNotStated;

/** The cells of one table that print no figure, by how they say so; marks as printed. */
export interface FiguresNotStated {
  /** Where none of the table's cells has a figure; where nothing is printed in one way, and in several. */
  readonly kind: "table-not-filled" | "figures-not-stated" | "blanks-mixed";
  readonly table: TableId;
  /** Cells of the table, on the page and on the form. */
  readonly cells: number;
  readonly blank: number;
  readonly marks: Readonly<Record<string, number>>;
  /** Cells that print 0. */
  readonly zeros: number;
}

/** Of what was read. */
export type ReadingDetail =
  | { readonly kind: "table-missing"; readonly table: TableId }
  | { readonly kind: "row-missing"; readonly table: TableId; readonly rows: readonly string[] }
  | { readonly kind: "cell-unreadable"; readonly cell: Cell }
  | Exclude<Note, StructureNote>;

/** Of the sections and the dates of a report. */
export type StructureDetail =
  | { readonly kind: "sections-missing"; readonly sections: readonly SectionId[] }
  | {
      /** The sections in the order of the page, and the first that stands behind one it should precede. */
      readonly kind: "sections-out-of-order";
      readonly sections: readonly SectionId[];
      readonly section: SectionId;
      readonly behind: SectionId;
    }
  | { readonly kind: "section-misnumbered"; readonly section: SectionId; readonly numbering: string }
  | { readonly kind: "section-unnumbered"; readonly section: SectionId }
  | {
      readonly kind: "section-empty";
      readonly section: SectionId;
      /** All that stands there, or null where nothing does. */
      readonly text: string | null;
    }
  | {
      readonly kind: "published-late";
      readonly year: number;
      /** ISO dates. */
      readonly publishedOn: string;
      readonly deadline: string;
      readonly daysLate: number;
    }
  | StructureNote;

type StructureNote = Extract<Note, { readonly kind: "template-residue" | "form-of-another-year" }>;

/** Of the text against the tables. */
export type TextDetail = never;

/** Of the reports of several years. */
export type YearDetail = never;

/** Of the reports of several bodies. */
export type BodyDetail = never;
