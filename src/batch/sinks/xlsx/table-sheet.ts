import { type Address, addresses, splitAddress, type TableId } from "../../../model/form.ts";
import { cellsOf, type Report } from "../../../model/report.ts";
import type { Words, WorkbookWords } from "../../../words/index.ts";
import { storable } from "../table.ts";
import { cellOf, heading, refOf, type SheetCell } from "./cells.ts";

/** Columns before the figures: agency, year, path. */
const labelColumns = 3;
export const headingRows = 2;

/** Of the labels, in points. */
const heights = { row: 45, column: 30 };
const widths = { agency: 24, year: 7, path: 30, figure: 10 };

/** What marks a cell of which something was found. */
const marks = { error: "#f8cbad", warning: "#ffe699" } as const;
export type Mark = keyof typeof marks;

/** The sheet of one table: a report on a line, under its rows and columns as the form prints them. */
export class TableSheet {
  readonly name: string;
  readonly #words: Words;
  readonly #say: WorkbookWords;
  readonly #addresses: readonly Address[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #rows: SheetCell[][] = [];

  constructor(table: TableId, words: Words, say: WorkbookWords) {
    this.name = words.table(table);
    this.#words = words;
    this.#say = say;
    this.#addresses = addresses.filter((address) => splitAddress(address).table === table);
    this.#columns = new Map(this.#addresses.map((address, i) => [address, labelColumns + i]));
  }

  /** Adds a report; returns the number of its row, from 0. */
  add(path: string, report: Report, marked: ReadonlyMap<string, Mark>): number {
    const { agency, year } = report;
    const labels = [cellOf(agency === null ? null : storable(agency)), year, cellOf(storable(path))];
    const figures = cellsOf(report).flatMap(({ address, value, text }) => {
      if (!this.#columns.has(address)) return [];
      const mark = marked.get(address);
      const printed = value ?? cellOf(storable(text ?? ""));
      return [mark === undefined ? printed : { value: printed ?? "", backgroundColor: marks[mark] }];
    });
    this.#rows.push([...labels, ...figures]);
    return headingRows + this.#rows.length - 1;
  }

  /** Where a cell stands, or the first of a row or of the whole table; null where it is of another table. */
  refOf(cell: string, row: number): string | null {
    const address = this.#addresses.find((one) => one === cell || one.startsWith(`${cell}.`));
    return address === undefined ? null : refOf(row, this.#columns.get(address) as number);
  }

  /** Of the library. */
  sheet() {
    const say = this.#say;
    const labels = [say("agency"), say("year"), say("path")].map((text) => heading(text, { rowSpan: headingRows }));
    const columns = this.#addresses.map((address) => ({
      ...heading(this.#words.column(address)),
      height: heights.column,
    }));
    return {
      sheet: this.name,
      data: [[...labels, ...this.#rowHeadings()], [...labels.map(() => null), ...columns], ...this.#rows],
      columns: [
        { width: widths.agency },
        { width: widths.year },
        { width: widths.path },
        ...this.#addresses.map(() => ({ width: widths.figure })),
      ],
      stickyRowsCount: headingRows,
      stickyColumnsCount: 2,
    };
  }

  /** Over the columns of each row of the form its label. */
  #rowHeadings(): SheetCell[] {
    const rows = this.#addresses.map((address) => splitAddress(address).row);
    return rows.map((row, i) => {
      if (rows[i - 1] === row) return null;
      const columnSpan = rows.filter((other) => other === row).length;
      return { ...heading(this.#words.row(row), { columnSpan }), height: heights.row };
    });
  }
}
