import { type Label, newestEdition } from "../editions/index.ts";
import type { GridCell } from "../model/document.ts";
import { type Address, type ReviewColumn, type ReviewRow, reviewColumns, reviewRows } from "../model/form.ts";
import { isFigure, parseAmount } from "./amount.ts";
import { type ColumnMap, cellsInOrder, cellsUnder, nameOf, stackAt } from "./columns.ts";
import { LabelIndex, type Simplify } from "./labels.ts";
import type { Line } from "./lines.ts";
import { figuresIn, type TableReading } from "./table-reading.ts";

/** Results that must stand in a header before the line below it is taken for the figures. */
const fewestResults = 3;

const form = newestEdition.reviewAndLitigation;

/**
 * Reads table 4: one line of figures without a label, under three groups of five results. The groups may also stand in
 * tables of their own, or each on a line with its name.
 */
export class ReviewTableReader {
  readonly #results: LabelIndex<ReviewColumn>;
  readonly #groups: LabelIndex<ReviewRow>;
  readonly #litigation: LabelIndex;

  constructor(simplify: Simplify) {
    const index = <Id extends string>(labels: readonly Label<Id>[]) => new LabelIndex(labels, simplify);
    this.#results = index(form.columns);
    this.#groups = index(form.groups);
    this.#litigation = index([form.litigation]);
  }

  /**
   * Reads the first figures of each group among the lines; null where no header of the table is found. The form has no
   * label on the line; one that has is believed where nothing better is found.
   */
  read(lines: readonly Line[]): TableReading | null {
    const plain = this.#read(lines, (line) => figuresAfterLabel(line).length === line.cells.length);
    if (plain === null || plain.missingRows.length === 0) return plain;
    const labelled = this.#read(lines, () => true);
    return labelled !== null && figuresIn(labelled) > figuresIn(plain) ? labelled : plain;
  }

  #read(lines: readonly Line[], mayHoldFigures: (line: Line) => boolean): TableReading | null {
    const cells = new Map<Address, GridCell>();
    const found = new Set<ReviewRow>();
    let header: Line[] = [];
    let seen = false;
    for (const [i, line] of lines.entries()) {
      if (line.grid !== header[0]?.grid) header = [];
      if (this.#isHeader(line)) {
        header.push(line);
        seen ||= this.#namesResults(header);
        if (line.grid !== null || !line.cells.some((cell) => isFigure(cell.text))) continue;
      }
      if (!mayHoldFigures(line) && !this.#namesGroup(line)) continue;
      if (!this.#namesResults(header) || isBlankFiller(line, lines.slice(i + 1))) continue;
      for (const [address, cell] of this.#figures(line, header)) {
        const row = address.split(".")[1] as ReviewRow;
        if (!cells.has(address)) cells.set(address, cell);
        found.add(row);
      }
      if (found.size === reviewRows.length) break;
    }
    return seen ? { edition: null, cells, notes: [], missingRows: reviewRows.filter((row) => !found.has(row)) } : null;
  }

  /** The figures of one line: under their headers where it keeps to them, else in the order of the form. */
  #figures(line: Line, header: readonly Line[]): [Address, GridCell][] {
    const map = this.#mapColumns(header);
    const named = map === null ? null : cellsUnder(map, line.slots, null, [...map.slots.keys()]);
    if (map !== null && named !== null) {
      return [...map.slots.keys()].map((address, i) => [address as Address, named[i] as GridCell]);
    }
    const columns = this.#rowsFor(line, header).flatMap((row) =>
      reviewColumns.map((column) => `reviewAndLitigation.${row}.${column}` as const),
    );
    const [figures] = cellsInOrder([figuresAfterLabel(line)], columns.length);
    return figures == null ? [] : columns.map((address, i) => [address, figures[i] as GridCell]);
  }

  /** The address below each slot of a header that names group and result of all its slots but those of labels. */
  #mapColumns(header: readonly Line[]): ColumnMap | null {
    const width = Math.max(0, ...header.map((line) => line.slots.length));
    const slots = new Map<string, number[]>();
    const foreign = new Map<number, GridCell>();
    for (let x = 0; x < width; x++) {
      const stack = stackAt(header, x);
      const column = nameOf(stack, this.#results);
      const row = stack.flatMap((cell) => this.#groups.find(cell.text)?.id ?? []).at(-1);
      const lowest = stack.at(-1);
      if (column !== null && row === undefined) return null;
      if (column !== null) slots.set(`reviewAndLitigation.${row}.${column}`, [x]);
      else if (lowest !== undefined) foreign.set(x, lowest);
    }
    const rows = new Set([...slots.keys()].map((address) => address.split(".")[1]));
    return rows.size > 0 && slots.size === rows.size * reviewColumns.length ? { slots, foreign } : null;
  }

  /** The groups a line of figures covers: the one it names, else those its header names, else all three. */
  #rowsFor(line: Line, header: readonly Line[]): readonly ReviewRow[] {
    const own = this.#namesGroup(line);
    if (own !== undefined && line.grid !== null) return [own];
    const printed = figuresAfterLabel(line).length;
    if (printed >= reviewRows.length * reviewColumns.length) return reviewRows;
    const texts = header.flatMap((above) => above.cells.map((cell) => cell.text));
    const named = reviewRows.filter((row) => texts.some((text) => this.#groups.find(text)?.id === row));
    return named.length > 0 ? named : reviewRows;
  }

  #namesGroup(line: Line): ReviewRow | undefined {
    return line.cells.flatMap((cell) => this.#groups.find(cell.text)?.id ?? []).at(-1);
  }

  /** A line with any of the table's own labels and no figure is header. */
  #isHeader(line: Line): boolean {
    const texts = line.cells.map((cell) => cell.text).filter((text) => text !== "");
    const labels = texts.filter((text) => this.#isLabel(text));
    return labels.length > 0 && (line.grid === null || !texts.some((text) => parseAmount(text) !== null));
  }

  #isLabel(text: string): boolean {
    return [this.#results, this.#groups, this.#litigation].some((index) => index.find(text) !== null);
  }

  /** True for a header with enough of the results (upheld, corrected, other, pending) to be this table's. */
  #namesResults(header: readonly Line[]): boolean {
    const width = Math.max(0, ...header.map((line) => line.slots.length));
    const stacked = Array.from({ length: width }, (_, x) => nameOf(stackAt(header, x), this.#results));
    const single = header.flatMap((line) => line.cells.map((cell) => this.#results.find(cell.text)?.id ?? null));
    const ids = new Set([...stacked, ...single]);
    ids.delete(null);
    ids.delete("total");
    return ids.size >= fewestResults;
  }
}

/** The cells behind the last text of a line. */
function figuresAfterLabel(line: Line): readonly GridCell[] {
  const label = line.cells.findLastIndex((cell) => !isFigure(cell.text));
  return line.cells.slice(label + 1);
}

/** A blank line above others of its grid fills up; below them it is the table's figures left blank. */
function isBlankFiller(line: Line, below: readonly Line[]): boolean {
  if (line.cells.some((cell) => cell.text !== "")) return false;
  return below.some((next) => next.grid === line.grid && next.cells.some((cell) => cell.text !== ""));
}
