import { isBlankText } from "./blank.ts";
import {
  type Address,
  addresses,
  at,
  nest,
  type outcomeGroups,
  positionOf,
  type proactiveColumns,
  type RequestColumn,
  type ReviewColumn,
  type ReviewRow,
  splitAddress,
  type TableId,
  tables,
} from "./form.ts";
import type { Narrative } from "./narrative.ts";
import type { Place } from "./place.ts";

/** The editions of the form that are read. */
export type EditionId = "2019" | "2021";

/** One figure of the form, with the text that was printed beside the number that was read. */
export interface Cell {
  readonly address: Address;
  /** False where the edition of the table does not print this cell. */
  readonly onForm: boolean;
  /** As printed, trimmed; `""` for a blank cell; null where the page has no such cell. */
  readonly text: string | null;
  /** The number as printed, or null where the page has none. */
  readonly value: number | null;
  readonly at: Place | null;
}

type Row<Column extends string> = Readonly<Record<Column, Cell>>;
type RequestCells = Row<RequestColumn>;
type OutcomeCells = {
  readonly [Group in keyof typeof outcomeGroups]: (typeof outcomeGroups)[Group] extends readonly []
    ? RequestCells
    : Readonly<Record<(typeof outcomeGroups)[Group][number], RequestCells>>;
};

/** The three tables with every cell of every edition: the shape is total, so that reading it is plain. */
export interface Form {
  readonly proactiveDisclosure: {
    readonly [R in keyof typeof proactiveColumns]: Row<(typeof proactiveColumns)[R][number]>;
  };
  readonly requests: {
    readonly received: RequestCells;
    readonly carriedIn: RequestCells;
    readonly outcomes: OutcomeCells & { readonly total: RequestCells };
    readonly carriedForward: RequestCells;
  };
  readonly reviewAndLitigation: Readonly<Record<ReviewRow, Row<ReviewColumn>>>;
}

/** How a table was found: null edition for the table that is the same in all, `found: false` where it was not found. */
export interface TableState {
  readonly found: boolean;
  readonly edition: EditionId | null;
  /** Rows of the form that the page does not have or whose figures could not be told apart, as row addresses. */
  readonly missingRows: readonly string[];
  /** Where it begins, or where the section is headed in which it was not found; null where the page has neither. */
  readonly at: Place | null;
}

/** What the figures of a column are in. Where the form asks for money without naming a unit, yuan by any measure. */
export type ColumnUnit = "count" | "tenThousandYuan" | "money";

/** A picture that stands where a table should be. */
export interface TableImage {
  readonly kind: "table-is-image";
  readonly table: TableId;
  readonly at: Place;
}

/** What a page states, as printed; without a place where no reader of the page sees it, as in `<title>`. */
export interface Stated {
  readonly text: string;
  readonly at: Place | null;
}

/** What extraction noticed on the way, for the rules to judge. */
export type Note =
  | TableImage
  | { readonly kind: "cells-lost"; readonly table: TableId; readonly rows: readonly string[]; readonly at: Place }
  | {
      readonly kind: "unit-differs";
      readonly address: Address;
      /** The figure as printed, or the header that states the unit. */
      readonly text: string;
      /** As printed, Simplified. */
      readonly unit: string;
      readonly expected: ColumnUnit;
      readonly at: Place;
    }
  | { readonly kind: "page-breaks-off"; readonly at: Place }
  | { readonly kind: "column-unknown"; readonly table: TableId; readonly text: string; readonly at: Place }
  | {
      /** 统计期限 begins or ends in another year than the title's. */
      readonly kind: "period-of-another-year";
      readonly year: number;
      readonly from: number;
      readonly to: number;
      readonly text: string;
      readonly at: Place;
      readonly other: Stated;
    }
  | {
      /** Two places of a page contradict each other; `text` and `at` are the one, `other` is the other. */
      readonly kind: "metadata-disagrees";
      readonly field: "agency" | "year" | "publishedOn";
      readonly text: string;
      readonly at: Place | null;
      readonly other: Stated;
    }
  | {
      readonly kind: "column-by-position";
      readonly table: TableId;
      /** The first cell of the column. */
      readonly column: Address;
      readonly text: string;
      readonly at: Place;
    }
  | {
      readonly kind: "column-missing";
      readonly table: TableId;
      /** The first cell of each column. */
      readonly columns: readonly Address[];
      readonly at: Place;
    }
  | { readonly kind: "another-report"; readonly text: string; readonly at: Place }
  | { readonly kind: "table-printed-again"; readonly table: TableId; readonly differing: number; readonly at: Place }
  | { readonly kind: "label-unknown"; readonly table: TableId; readonly text: string; readonly at: Place }
  | {
      readonly kind: "label-differs";
      readonly table: TableId;
      readonly row: string;
      readonly text: string;
      readonly printedOnForm: string;
      readonly at: Place;
    }
  | {
      readonly kind: "label-by-position";
      readonly table: TableId;
      readonly row: string;
      readonly text: string;
      readonly at: Place;
    }
  | { readonly kind: "edition-mixture"; readonly proactiveDisclosure: EditionId; readonly requests: EditionId }
  | {
      readonly kind: "edition-of-another-year";
      readonly table: TableId;
      readonly edition: EditionId;
      readonly year: number;
    }
  | {
      /** What was left of the template; a placeholder stands where something was to be filled in. */
      readonly kind: "template-residue";
      readonly left: "placeholder" | "instruction";
      readonly text: string;
      readonly at: Place;
    }
  | {
      /** The text cites the notice of an edition that does not govern the year. */
      readonly kind: "form-of-another-year";
      readonly year: number;
      readonly text: string;
      /** The edition cited, and the one that governs the year. */
      readonly cited: EditionId;
      readonly governing: EditionId;
      readonly at: Place;
    }
  | { readonly kind: "encoding-disagrees"; readonly declared: string; readonly used: Encoding }
  | { readonly kind: "characters-damaged"; readonly count: number; readonly used: Encoding };

export interface Source {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: MediaType;
  readonly encoding: Encoding;
  readonly encodingFrom: "bom" | "declared" | "detected";
}
export type MediaType = "text/html" | "text/csv" | "text/tab-separated-values" | "text/plain";
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** Which report is meant, among several. */
export interface ReportRef {
  readonly path: string;
  readonly agency: string | null;
  readonly year: number | null;
}

/** A report as its page states it; nothing here depends on the file format or the edition. */
export interface Report extends Form {
  readonly year: number | null;
  readonly agency: string | null;
  readonly title: string | null;
  readonly indexNumber: string | null;
  /** ISO date, `2020-01-19`. */
  readonly publishedOn: string | null;
  readonly tables: Readonly<Record<TableId, TableState>>;
  readonly notes: readonly Note[];
  readonly narrative: Narrative;
  readonly source: Source;
}

/** A report by its name. */
export function refTo({ source, agency, year }: Report): ReportRef {
  return { path: source.path, agency, year };
}

/** The edition that a report is said to be of: that of table 3, or else of table 2; null where neither was found. */
export function editionOf({ tables: { requests, proactiveDisclosure } }: Report): EditionId | null {
  return requests.edition ?? proactiveDisclosure.edition;
}

/** The formats in which the tables of one report may come as one file each. */
const delimited: ReadonlySet<MediaType> = new Set(["text/csv", "text/tab-separated-values"]);

/** True for a file that holds one table by design: then the other two are not missing, they are not its business. */
export function holdsOneTable(mediaType: MediaType, found: (table: TableId) => boolean): boolean {
  return delimited.has(mediaType) && tables.filter(found).length === 1;
}

/** The cells of each form that was built, in form order: rules ask for them many times. */
const cellLists = new WeakMap<Form["requests"], readonly Cell[]>();

/** Builds the nested form from one cell per address, asked for in form order. */
export function buildForm(cellFor: (address: Address, position: number) => Cell): Form {
  const cells = addresses.map(cellFor);
  const form = nest(cells.map((cell) => [cell.address, cell])) as unknown as Form;
  cellLists.set(form.requests, cells);
  return form;
}

/** Every cell of the form, in form order, on this edition's form or not. */
export function cellsOf(form: Form): readonly Cell[] {
  return cellLists.get(form.requests) ?? addresses.map((address) => at(form, address) as Cell);
}

/** The cell at an address. */
export function cellAt(form: Form, address: Address): Cell {
  return cellsOf(form)[positionOf(address)] as Cell;
}

/** True for a cell that is there and prints no figure: blank, or a mark for “none”. */
export function isBlank(cell: Cell): boolean {
  return cell.text !== null && cell.value === null && isBlankText(cell.text);
}

/** The cells of one printed row, in column order. */
export function rowOf(form: Form, table: TableId, row: string): Cell[] {
  return cellsOf(form).filter(({ address }) => {
    const place = splitAddress(address);
    return place.table === table && place.row === row;
  });
}
