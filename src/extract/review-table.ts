import { type Label, newestEdition } from "../editions/index.ts";
import type { GridCell } from "../model/document.ts";
import {
  type Address,
  type ReviewColumn,
  type ReviewRow,
  reviewColumns,
  reviewRows,
  splitAddress,
} from "../model/form.ts";
import { isFigure, isFigureLike, parseAmount } from "./amount.ts";
import {
  type ColumnMap,
  cellsInOrder,
  cellsUnder,
  figureCells,
  mergedSlots,
  nameOf,
  stackAt,
  widthOf,
} from "./columns.ts";
import { LabelIndex, type Simplify } from "./labels.ts";
import type { Line } from "./lines.ts";
import { type Cells, figuresIn, noteOnCopies, type TableReading } from "./table-reading.ts";

/** No header of the table has more lines, even one printed a character to a line. */
const longestHeader = 12;

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
    const rows = new Map<ReviewRow, readonly (readonly [Address, GridCell])[]>();
    const copies: Cells[] = [];
    let header: Line[] = [];
    let isOwn = false;
    let seen = false;
    for (const [i, line] of lines.entries()) {
      if (line.grid !== header[0]?.grid) [header, isOwn] = [[], false];
      if (this.#isHeader(line)) {
        header = [...header, line].slice(-longestHeader);
        isOwn = this.#namesResults(header);
        seen ||= isOwn;
        if (line.grid !== null || !line.cells.some((cell) => isFigure(cell.text))) continue;
      }
      if (!mayHoldFigures(line) && this.#groupOn(line) === undefined) continue;
      if (!isOwn || this.#isFiller(line, lines, i + 1)) continue;
      const figures = this.#figures(line, header);
      for (const row of reviewRows) {
        const own = figures.filter(([address]) => splitAddress(address).row === row);
        // A template left blank gives way to the figures below it.
        if (own.length === 0) continue;
        if (rows.get(row)?.some(([, cell]) => cell.text !== "")) copies.push(new Map(own));
        else rows.set(row, own);
      }
    }
    if (!seen) return null;
    const cells = new Map([...rows.values()].flat());
    const notes = noteOnCopies("reviewAndLitigation", cells, copies);
    return { edition: null, cells, notes, missingRows: reviewRows.filter((row) => !rows.has(row)) };
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
    const cells = figureCells(line, figuresAfterLabel(line), columns.length);
    // Behind a label that is none of the table's, a blank at the end may be one too many and a figure one too few.
    const label = line.cells.findLast((cell) => !isFigureLike(cell.text));
    const isCertain = label === undefined || this.#isLabel(label.text) || cells.at(-1)?.text !== "";
    const [figures] = isCertain ? cellsInOrder([cells], columns.length) : [];
    return figures == null ? [] : columns.map((address, i) => [address, figures[i] as GridCell]);
  }

  /** The address below each slot of a header that names group and result of all its slots but those of labels. */
  #mapColumns(header: readonly Line[]): ColumnMap | null {
    const width = widthOf(header);
    const slots = new Map<string, number[]>();
    const foreign = new Map<number, GridCell>();
    for (let x = 0; x < width; x++) {
      const stack = stackAt(header, x);
      const column = nameOf(stack, this.#results);
      const row = stack.flatMap((cell) => this.#groups.find(cell.text)?.id ?? []).at(-1);
      const lowest = stack.at(-1);
      if (column !== null && row === undefined) return null;
      if (column !== null) slots.set(`reviewAndLitigation.${row}.${column}`, [x]);
      // What stands before the first column labels the line; what stands behind it would be a figure of the table.
      else if (lowest !== undefined && slots.size === 0) foreign.set(x, lowest);
    }
    const rows = new Set([...slots.keys()].map((address) => splitAddress(address).row));
    return rows.size > 0 && slots.size === rows.size * reviewColumns.length
      ? { slots, foreign, merged: mergedSlots(header) }
      : null;
  }

  /** The groups a line of figures covers: the one it names, else those its header names, else all three. */
  #rowsFor(line: Line, header: readonly Line[]): readonly ReviewRow[] {
    const own = this.#groupOn(line);
    if (own !== undefined && line.grid !== null) return [own];
    const printed = figuresAfterLabel(line).length;
    if (printed >= reviewRows.length * reviewColumns.length) return reviewRows;
    const texts = header.flatMap((above) => above.cells.map((cell) => cell.text));
    const named = reviewRows.filter((row) => texts.some((text) => this.#groups.find(text)?.id === row));
    return named.length > 0 ? named : reviewRows;
  }

  #groupOn(line: Line): ReviewRow | undefined {
    return line.cells.flatMap((cell) => this.#groups.find(cell.text)?.id ?? []).at(-1);
  }

  /** In a grid every line without figures may be header, for a header may be printed one character to a line. */
  #isHeader(line: Line): boolean {
    const texts = line.cells.map((cell) => cell.text).filter((text) => text !== "");
    if (line.grid === null) return texts.some((text) => this.#isLabel(text));
    const isText = texts.some((text) => !isFigure(text));
    return isText && !texts.some((text) => parseAmount(text) !== null) && !this.#isBlankRow(line);
  }

  /** A group with its figures left blank or marked as none. */
  #isBlankRow(line: Line): boolean {
    return this.#groupOn(line) !== undefined && figuresAfterLabel(line).length >= reviewColumns.length;
  }

  /** A blank line above more of the table fills up; below all of it, it is the table's figures left blank. */
  #isFiller(line: Line, lines: readonly Line[], below: number): boolean {
    if (line.cells.some((cell) => cell.text !== "")) return false;
    let next = lines[below];
    for (let i = below + 1; next?.grid === line.grid && next.cells.every((cell) => cell.text === ""); i++)
      next = lines[i];
    if (next === undefined || next.grid !== line.grid) return false;
    return next.cells.some((cell) => parseAmount(cell.text) !== null || this.#isLabel(cell.text));
  }

  #isLabel(text: string): boolean {
    return [this.#results, this.#groups, this.#litigation].some((index) => index.find(text) !== null);
  }

  /** True for a header with enough of the results (upheld, corrected, other, pending) to be this table's. */
  #namesResults(header: readonly Line[]): boolean {
    const width = widthOf(header);
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
  const label = line.cells.findLastIndex((cell) => !isFigureLike(cell.text));
  return line.cells.slice(label + 1);
}
