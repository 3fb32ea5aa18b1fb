import type { Address, TableId } from "./form.ts";
import type { Quote, SectionId } from "./narrative.ts";
import type { Term } from "./outcome.ts";
import type { Cell, Note, ReportRef } from "./report.ts";

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
  | {
      readonly kind: "sections-misnumbered";
      /** As printed; null where a heading has no number and most others do. */
      readonly sections: readonly { readonly section: SectionId; readonly numbering: string | null }[];
    }
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
        /** The text has another difference between the two years than the tables. */
        readonly kind: "change-differs";
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

/** A figure beside the one that last year's report prints. */
export interface FigureOfTwoYears {
  readonly cell: Address;
  readonly value: number;
  readonly lastYear: number;
}

/** Of the reports of several years; `year` is that of last year's report, null where it does not say. */
export type YearDetail =
  | {
      /** What last year's report carried forward is not what this one carried in. */
      readonly kind: "carried-in-differs";
      readonly year: number | null;
      readonly columns: readonly FigureOfTwoYears[];
    }
  | {
      /** Figures many times as great or small as last year's, the widest jump first. */
      readonly kind: "figures-jump";
      readonly table: TableId;
      readonly year: number | null;
      readonly figures: readonly FigureOfTwoYears[];
    }
  | {
      /** More cases were pending at the end of last year than there are cases in this. */
      readonly kind: "pending-cases-vanish";
      readonly cases: "review" | "litigation";
      readonly year: number | null;
      readonly pending: number;
      readonly total: number;
    }
  | {
      /** More litigation after review than reviews, those of last year included. */
      readonly kind: "litigation-without-reviews";
      readonly year: number | null;
      readonly litigation: number;
      readonly reviews: number;
    }
  | {
      readonly kind: "years-missing";
      readonly years: readonly number[];
    }
  | {
      /** Other reports for the same agency and year; the cells are those in which the first of them differs. */
      readonly kind: "others-of-the-year";
      readonly others: readonly ReportRef[];
      readonly differing: number;
      readonly cell: Address;
      readonly value: number | null;
      readonly otherValue: number | null;
    }
  | {
      /** Last year's reports of agencies that may be this one under another name. */
      readonly kind: "other-names";
      readonly agency: string;
      readonly others: readonly ReportRef[];
    }
  | {
      readonly kind: "text-copied";
      readonly year: number | null;
      readonly identical: number;
      readonly sentences: number;
    };

/** Of the reports of several bodies. */
export type BodyDetail =
  | {
      /** What the units report does not add up to what the whole reports. */
      readonly kind: "rollup-differs";
      readonly table: TableId;
      readonly units: number;
      readonly cells: readonly { readonly cell: Address; readonly value: number; readonly sum: number }[];
    }
  | {
      /** Units that report more than the whole, the greatest excess first. */
      readonly kind: "units-exceed-whole";
      readonly table: TableId;
      readonly cells: readonly {
        readonly cell: Address;
        readonly value: number;
        readonly unit: ReportRef;
        readonly unitValue: number;
      }[];
    }
  | { readonly kind: "units-missing"; readonly units: readonly string[]; readonly reported: number };
