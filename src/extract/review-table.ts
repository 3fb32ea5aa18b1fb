import { type Label, newestEdition } from "../editions/index.ts";
import type { GridCell } from "../model/document.ts";
import { type Address, type ReviewRow, reviewColumns, reviewRows } from "../model/form.ts";
import { isFigure, parseAmount } from "./amount.ts";
import { cellsInOrder, stackAt } from "./columns.ts";
import { LabelIndex, type Simplify } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { TableReading } from "./table-reading.ts";

/** Results that must stand in a header before the line below it is taken for the figures. */
const fewestResults = 3;

const form = newestEdition.reviewAndLitigation;

/**
 * Reads table 4: one line of figures without a label, under three groups of five results. The groups may also stand in
 * tables of their own, or each on a line with its name.
 */
export class ReviewTableReader {
  readonly #results: LabelIndex;
  readonly #groups: LabelIndex;
  readonly #litigation: LabelIndex;

  constructor(simplify: Simplify) {
    const index = (labels: readonly Label[]) => new LabelIndex(labels, simplify);
    this.#results = index(form.columns);
    this.#groups = index(form.groups);
    this.#litigation = index([form.litigation]);
  }

  /** Reads the first figures of each group among the lines; null where no header of the table is found. */
  read(lines: readonly Line[]): TableReading | null {
    const cells = new Map<Address, GridCell>();
    const found = new Set<ReviewRow>();
    let header: Line[] = [];
    let seen = false;
    for (const [i, line] of lines.entries()) {
      if (line.grid !== header[0]?.grid) header = [];
      if (this.#isHeader(line)) {
        header.push(line);
        seen ||= this.#countResults(header) >= fewestResults;
        if (line.grid !== null || !line.cells.some((cell) => isFigure(cell.text))) continue;
      }
      if (this.#countResults(header) < fewestResults || isBlankFiller(line, lines[i + 1])) continue;
      const rows = this.#rowsFor(line, header).filter((row) => !found.has(row));
      const figures = cellsInOrder(figuresAfterLabel(line), rows.length * reviewColumns.length);
      if (rows.length === 0 || figures === null) continue;
      rows.forEach((row, r) => {
        found.add(row);
        reviewColumns.forEach((column, c) => {
          cells.set(`reviewAndLitigation.${row}.${column}`, figures[r * reviewColumns.length + c] as GridCell);
        });
      });
      if (found.size === reviewRows.length) break;
    }
    return seen ? { edition: null, cells, notes: [], missingRows: reviewRows.filter((row) => !found.has(row)) } : null;
  }

  /** The groups a line of figures covers: the one it names, else those its header names, else all three. */
  #rowsFor(line: Line, header: readonly Line[]): readonly ReviewRow[] {
    const own = line.cells.flatMap((cell) => this.#groups.find(cell.text)?.id ?? []).at(-1);
    if (own !== undefined && line.grid !== null) return [own as ReviewRow];
    const printed = figuresAfterLabel(line).length;
    if (printed >= reviewRows.length * reviewColumns.length) return reviewRows;
    const texts = header.flatMap((above) => above.cells.map((cell) => cell.text));
    const named = reviewRows.filter((row) => texts.some((text) => this.#groups.find(text)?.id === row));
    return named.length > 0 ? named : reviewRows;
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

  /** How many different results a header names: upheld, corrected, other, pending. */
  #countResults(header: readonly Line[]): number {
    const width = Math.max(0, ...header.map((line) => line.slots.length));
    const stacked = Array.from({ length: width }, (_, x) => stackAt(header, x).join(""));
    const texts = [...header.flatMap((line) => line.cells.map((cell) => cell.text)), ...stacked];
    const ids = new Set(texts.flatMap((text) => this.#results.find(text)?.id ?? []));
    ids.delete("total");
    return ids.size;
  }
}

/** The cells behind the last text of a line. */
function figuresAfterLabel(line: Line): readonly GridCell[] {
  const label = line.cells.findLastIndex((cell) => !isFigure(cell.text));
  return line.cells.slice(label + 1);
}

/** A blank line above one with figures fills up; a blank line on its own is the table's figures left blank. */
function isBlankFiller(line: Line, next: Line | undefined): boolean {
  const blank = line.cells.every((cell) => cell.text === "");
  return (
    blank && next !== undefined && next.grid === line.grid && next.cells.some((cell) => parseAmount(cell.text) !== null)
  );
}
