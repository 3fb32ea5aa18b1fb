import { ignoredRows, type Label, newestEdition } from "../../editions/index.ts";
import type { GridCell } from "../../model/document.ts";
import {
  type Address,
  addressOf,
  type ReviewColumn,
  type ReviewRow,
  reviewColumns,
  reviewRows,
  splitAddress,
} from "../../model/form.ts";
import type { Note } from "../../model/report.ts";
import { isFigure, isFigureLike, parseAmount } from "../amount.ts";
import { LabelIndex, labelKey, type Simplify } from "../labels.ts";
import {
  type ColumnMap,
  cellsUnder,
  figureCells,
  headerOf,
  type Leaf,
  lowestAt,
  nameOf,
  stackAt,
  widthOf,
} from "./columns.ts";
import type { Line } from "./lines.ts";
import { isPacked, unpack } from "./packed.ts";
import { isNumbering } from "./printings.ts";
import { columnsInOrder, figuresBelow, groupsInFormOrder, groupsInOrder } from "./result-order.ts";
import { type Candidate, isOfAnotherYear, readingOf, type Standing, standingOf } from "./review-candidates.ts";
import type { Cells, TableReading } from "./table-reading.ts";

/** No header of the table has more lines, even one printed a character to a line. */
const longestHeader = 12;
/** The labels of the whole header, with a few to spare, where each is a line of its own. */
const mostLabels = 24;

/** Results that must stand in a header before the line below it is taken for the figures. */
const fewestResults = 3;

/** A result that is printed over several lines has no longer pieces. */
const longestPiece = 3;

const table = "reviewAndLitigation";
const form = newestEdition.reviewAndLitigation;

/** The figures of one line, and the label before them. */
interface LineReading {
  readonly cells: Cells;
  readonly label: GridCell | null;
  readonly missing: readonly Address[];
  readonly foreign: readonly GridCell[];
}

/**
 * Reads table 4: one line of figures without a label, under three groups of five results. The groups may also stand in
 * tables of their own, under a paragraph that names them, or each on a line with its name.
 */
export class ReviewTableReader {
  readonly #simplify: Simplify;
  readonly #results: LabelIndex<ReviewColumn>;
  readonly #groups: LabelIndex<ReviewRow>;
  readonly #litigation: LabelIndex<"litigation">;

  constructor(simplify: Simplify) {
    const index = <Id extends string>(labels: readonly Label<Id>[]) => new LabelIndex(labels, simplify);
    this.#simplify = simplify;
    this.#results = index(form.columns);
    this.#groups = index(form.groups);
    this.#litigation = index([form.litigation]);
  }

  /** Reads the year's figures of each group among the lines; null where no header of the table is found. */
  read(lines: readonly Line[], year: number | null): TableReading | null {
    const candidates: Candidate[] = [];
    const notes: Note[] = [];
    let header: Line[] = [];
    let isOwn = false;
    let seen = false;
    let isUsed = false;
    for (const line of lines) {
      const isNext = line.grid !== null && line.caption.length === 0 && !isUsed;
      if (line.grid !== header.at(-1)?.grid && !isNext) [header, isOwn] = [[], false];
      if (this.#isHeader(line, isOwn)) {
        // Where every cell is a line of its own, what follows the figures heads others.
        if (line.grid === null && isUsed) header = [];
        header = [...header, line].slice(line.grid === null ? -mostLabels : -longestHeader);
        isOwn = this.#namesResults(header);
        seen ||= isOwn;
        isUsed = false;
        if (line.grid !== null || !line.cells.some((cell) => isFigure(cell.text))) continue;
      }
      if (!isOwn) {
        // Figures of another table, and the header above them was theirs.
        if (line.grid !== null && line.cells.some((cell) => cell.text !== "")) header = [];
        continue;
      }
      const reading = this.#readLine(line, header);
      isUsed = line.grid !== null || reading.cells.size > 0;
      const standing = isOfAnotherYear(line.caption, year) ? "another year's" : this.#standingOf(reading, year);
      if (standing === null) {
        if (reading.label !== null && !ignoredRows.includes(this.#key(reading.label.text))) {
          notes.push({ kind: "label-unknown", table, text: reading.label.text, at: reading.label.at });
        }
        continue;
      }
      for (const { text, at } of reading.foreign) notes.push({ kind: "column-unknown", table, text, at });
      for (const row of reviewRows) {
        const isOwnRow = (address: Address) => splitAddress(address).row === row;
        const cells = new Map([...reading.cells].filter(([address]) => isOwnRow(address)));
        const missing = reading.missing.filter(isOwnRow);
        if (cells.size > 0) candidates.push({ row, cells, standing, missing, grid: line.grid });
      }
    }
    return seen ? readingOf(candidates, notes) : null;
  }

  /** How likely a line holds the figures of the year; null for one that holds others. */
  #standingOf({ cells, label }: LineReading, year: number | null): Standing | null {
    if ([...cells.values()].every(({ text }) => text !== "") && isNumbering([...cells.values()])) return null;
    const text = label?.text ?? "";
    if (this.#namesGroup(text)) return "this year's";
    if (this.#results.find(text)?.id === "total") return "total";
    return standingOf(text, this.#key(text), year);
  }

  readonly #key = (text: string): string => labelKey(text, this.#simplify);

  /** The figures of one line: under their headers where it keeps to them, else in the order of the form. */
  #readLine(line: Line, header: readonly Line[]): LineReading {
    const label = line.cells.findLast((cell) => !isFigureLike(cell.text) && !isPacked(cell.text)) ?? null;
    return this.#readUnder(line, label, header) ?? this.#readInOrder(line, label, header);
  }

  #readUnder(line: Line, label: GridCell | null, header: readonly Line[]): LineReading | null {
    const map = this.#mapColumns(header, this.#groupOf(line, header));
    const under = map === null ? null : cellsUnder(map, line.slots, label);
    if (map === null || under === null) return null;
    const first = Math.min(...[...map.named.values()].map(([leaf]) => leaf?.from ?? 0));
    const beside = under.strays.filter(({ leaf, cell }) => leaf.from >= first && cell.text !== "");
    // A figure under nothing, or a cell under a group without a result: the header is cut otherwise.
    if (under.strays.some(({ leaf, cell }) => !this.#mayStandBeside(leaf.cell?.text ?? "", cell.text))) return null;
    const number = under.strays.find(({ leaf, cell }) => leaf.from < first && cell.text !== "")?.cell;
    return {
      cells: under.cells as Cells,
      label: label ?? number ?? null,
      missing: map.missing as readonly Address[],
      foreign: [...new Set(beside.flatMap(({ leaf }) => leaf.cell ?? []))],
    };
  }

  #readInOrder(line: Line, label: GridCell | null, header: readonly Line[]): LineReading {
    const nothing = { cells: new Map(), label, missing: [], foreign: [] };
    const addresses = this.#addressesInOrder(line, header);
    if (addresses === null) return nothing;
    const rest = label === null ? line.cells : line.cells.slice(line.cells.indexOf(label) + 1);
    const printed = rest.filter((cell) => cell.text !== "");
    const packed = printed.length === 1 ? unpack(printed[0] as GridCell, addresses.length) : null;
    const list = packed ?? figureCells(line, rest, addresses.length);
    const isTooLong =
      line.grid !== null && (line.slots.length > widthOf(header) || this.#resultsIn(header).length > addresses.length);
    // Behind a label that is none of the table's, a blank at the end may be one too many and a figure one too few.
    const isCertain =
      list.length === addresses.length ||
      (!isTooLong && (label === null || this.#isLabel(label.text) || line.cells.at(-1)?.text !== ""));
    const isResult = (text: string) => this.#results.find(text) !== null;
    const figures = isCertain ? figuresBelow(isResult, header, line, list, addresses.length) : null;
    if (figures === null) return nothing;
    return { ...nothing, cells: new Map(addresses.map((address, i) => [address, figures[i] as GridCell])) };
  }

  /** The addresses of a line's figures in the order in which its header names the results; null where one lacks some. */
  #addressesInOrder(line: Line, header: readonly Line[]): Address[] | null {
    const rows = this.#rowsFor(line, header);
    const columns = columnsInOrder(this.#resultsIn(header), rows.length, line.grid === null);
    return columns && rows.flatMap((row, i) => (columns[i] ?? []).map((column) => addressOf(table, row, column)));
  }

  /** The results a header names from left to right, in its lines that are this table's. */
  #resultsIn(header: readonly Line[]): ReviewColumn[] {
    const isFlat = header[0]?.grid === null;
    const lines = isFlat ? [header.flatMap(({ cells }) => cells)] : header.map(({ cells }) => cells);
    return lines
      .map((cells) => cells.flatMap(({ text }) => this.#results.find(text)?.id ?? []))
      .filter((ids) => new Set(ids).size >= fewestResults)
      .flat();
  }

  /**
   * The address below each slot of a header that names the result of its slots, and their group unless all are of one.
   * Null where a group has too few results to be believed, or two of the same.
   */
  #mapColumns(header: readonly Line[], only: ReviewRow | undefined): ColumnMap | null {
    const width = widthOf(header);
    const leaves: Leaf[] = [];
    for (let x = 0; x < width; x++) {
      const stack = stackAt(header, x);
      const cell =
        stack.findLast(({ text }) => this.#results.find(text) !== null) ??
        headerOf(stack, lowestAt(header, x), () => true);
      const last = leaves.at(-1);
      if (last !== undefined && cell !== null && last.cell === cell) {
        leaves[leaves.length - 1] = { ...last, to: x + 1 };
        continue;
      }
      const column = nameOf(stack, this.#results) ?? this.#lowest(stack, this.#results);
      const row = only ?? this.#lowest(stack, this.#groups);
      // A group that the form does not have is called something, be it 合计.
      const isOfOtherGroup = stack.some((above) => above !== cell && !this.#namesGroup(above.text));
      if (column !== null && row === null && !isOfOtherGroup) return null;
      const id = column === null || row === null ? null : addressOf(table, row, column);
      leaves.push({ cell, id, from: x, to: x + 1 });
    }
    const named = new Map<string, Leaf[]>();
    for (const leaf of leaves) if (leaf.id !== null) named.set(leaf.id, [...(named.get(leaf.id) ?? []), leaf]);
    const rows = new Set([...named.keys()].map((address) => splitAddress(address).row));
    const addresses = [...rows].flatMap((row) => reviewColumns.map((column) => addressOf(table, row, column)));
    const missing = addresses.filter((address) => !named.has(address));
    const isWhole = [...rows].every((row) => {
      const results = [...named.keys()].filter((address) => splitAddress(address).row === row);
      return results.length > fewestResults;
    });
    return rows.size > 0 && isWhole ? { leaves, named, byPlace: new Map(), missing } : null;
  }

  #lowest<Id extends string>(stack: readonly GridCell[], index: LabelIndex<Id>): Id | null {
    return stack.flatMap((cell) => index.find(cell.text)?.id ?? []).at(-1) ?? null;
  }

  /** The one group of a line: the one it names, or the one that a paragraph names where the header names none. */
  #groupOf(line: Line, header: readonly Line[]): ReviewRow | undefined {
    const own = this.#groupOn(line);
    if (own !== undefined) return own;
    const isNamed = [line, ...header].some(({ cells }) => cells.some((cell) => this.#namesGroup(cell.text)));
    return isNamed ? undefined : line.caption.flatMap((text) => this.#groups.find(text)?.id ?? []).at(-1);
  }

  /** The groups a line of figures covers: the one it names, else those its header names, else all three. */
  #rowsFor(line: Line, header: readonly Line[]): readonly ReviewRow[] {
    const own = this.#groupOf(line, header);
    if (own !== undefined && line.grid !== null) return [own];
    const texts = header.flatMap((above) => above.cells.map((cell) => cell.text));
    const named = groupsInOrder(texts.map((text) => this.#groups.find(text)?.id ?? this.#litigation.find(text)?.id));
    const printed = line.cells.filter((cell) => isFigureLike(cell.text)).length;
    const isWhole = printed >= reviewRows.length * reviewColumns.length;
    return named.length === 0 || isWhole ? groupsInFormOrder(named) : named;
  }

  #groupOn(line: Line): ReviewRow | undefined {
    return line.cells.flatMap((cell) => this.#groups.find(cell.text)?.id ?? []).at(-1);
  }

  /** In a grid every line without figures may be header, for a header may be printed one character to a line. */
  #isHeader(line: Line, isBelowHeader: boolean): boolean {
    const texts = line.cells.map((cell) => cell.text).filter((text) => text !== "");
    if (line.grid === null) return texts.some((text) => this.#isLabel(text));
    const isText = texts.some((text) => !isFigure(text) && !isPacked(text));
    const hasFigures = texts.some((text) => parseAmount(text) !== null || isPacked(text));
    return isText && !hasFigures && !this.#isBlankRow(line, isBelowHeader);
  }

  /** A line with its figures left blank or marked as none: a group's, or below the whole header any other. */
  #isBlankRow(line: Line, isBelowHeader: boolean): boolean {
    const label = line.cells.findLastIndex((cell) => !isFigureLike(cell.text));
    if (line.cells.length - label - 1 < reviewColumns.length) return false;
    // A line that names several groups or results is a header, however many blanks follow.
    if (line.cells.filter(({ text }) => this.#isLabel(text)).length > 1) return false;
    if (this.#groupOn(line) !== undefined) return true;
    return (
      isBelowHeader && line.cells.every(({ text }) => !this.#isLabel(text) || this.#results.find(text)?.id === "total")
    );
  }

  #mayStandBeside(header: string, figure: string): boolean {
    return figure === "" ? this.#groups.find(header) === null : header !== "" && !this.#namesGroup(header);
  }

  #isLabel(text: string): boolean {
    return this.#namesGroup(text) || this.#results.find(text) !== null;
  }

  #namesGroup(text: string): boolean {
    return this.#groups.find(text) !== null || this.#litigation.find(text) !== null;
  }

  /** True for a header with enough of the results (upheld, corrected, other, pending) to be this table's. */
  #namesResults(header: readonly Line[]): boolean {
    const ids = new Set<ReviewColumn | null>();
    const isEnough = () => ids.size - (ids.has(null) ? 1 : 0) - (ids.has("total") ? 1 : 0) >= fewestResults;
    for (const { cells } of header) for (const { text } of cells) ids.add(this.#results.find(text)?.id ?? null);
    if (isEnough()) return true;
    // A result may be printed over several lines, a few characters to a line.
    const isSplit = header.at(-1)?.cells.some(({ text }) => text.length > 0 && text.length <= longestPiece) === true;
    if (!isSplit) return false;
    for (let x = 0; x < widthOf(header); x++) ids.add(nameOf(stackAt(header, x), this.#results));
    return isEnough();
  }
}
