import type { GridCell } from "../../model/document.ts";
import { isFigure, isFigureLike, parseAmount } from "../amount.ts";
import type { LabelIndex, Match } from "../labels.ts";
import { widthOf } from "./columns.ts";
import type { Line } from "./lines.ts";
import { isPacked, unpackLabelled } from "./packed.ts";

/** What is looked for: rows by their label, and for each row the columns of its part. */
export interface TableShape {
  readonly rows: LabelIndex;
  /** Row ids as the form prints them, from top to bottom. */
  readonly order: readonly string[];
  /** Columns of every part and edition: two different ones on a line make it a header. */
  readonly columns: LabelIndex;
  /** Labels that span rows or columns and carry no figures. */
  readonly groups: LabelIndex;
  /** Row labels of the other tables: a line that has one is not a row of this table with an unknown label. */
  readonly elsewhere: LabelIndex;
  /** Labels too common to open a table: 其他, 总计. */
  readonly weak: ReadonlySet<string>;
}

/** A line that carries figures, with the label that names it where one was recognised. */
export interface LabelledLine {
  readonly line: Line;
  readonly match: Match | null;
  /** The cell that holds the label, or null where there is none. */
  readonly label: GridCell | null;
  /** The cells after the label. */
  readonly rest: readonly GridCell[];
  /** The header lines above it, nearest last. */
  readonly header: readonly Line[];
  /** The number of its line. */
  readonly index: number;
  /** It is the line above once more, to the letter. */
  readonly isRepeated?: boolean;
}

/** What a line says by itself. */
type Labelled = Omit<LabelledLine, "line" | "header" | "index" | "isRepeated">;

/** A line above the first row that is known: its own label may be unknown. */
type Pending = Omit<LabelledLine, "header">;

/** One printing of a table: a page may hold several. */
export type Printing = readonly LabelledLine[];

/** Every printing of the table among the lines, in order. A row that comes a second time begins the next one. */
export function findPrintings(lines: readonly Line[], shape: TableShape): Printing[] {
  const printings: LabelledLine[][] = [];
  let open: LabelledLine[] | null = null;
  let pending: Pending[] = [];
  const headers = new Headers(shape.columns);
  for (const [index, line] of lines.entries()) {
    if (line.cells.every((cell) => cell.text === "")) continue;
    const found = ranked(readLabel(line, shape), open);
    const opens = found !== null && found.match !== null && !shape.weak.has(found.match.id);
    if (found === null) {
      pending = [];
      headers.add(line);
      continue;
    }
    if (open === null && !opens) {
      if (line.grid === null || pending[0]?.line.grid !== line.grid) pending = [];
      if (found.match === null && found.label !== null && !isNumbering(found.rest))
        pending.push({ ...found, line, index });
      continue;
    }
    const repeats = found.match !== null && open?.some((entry) => entry.match?.id === found.match?.id) === true;
    const before = open?.at(-1);
    if (open !== null && repeats && before?.match?.id === found.match?.id && before?.line.grid === line.grid) {
      // Either row may be labelled wrong; the place of the second tells, or it is nothing new.
      const isRepeated = isSame(before.rest, found.rest);
      open.push({ ...found, match: null, isRepeated, line, index, header: headers.above(line) });
      continue;
    }
    if (open === null || (repeats && opens) || (opens && goesBack(open, found.match?.id ?? "", line, shape))) {
      const header = headers.above(line);
      const before = pending.filter((entry) => line.grid !== null && entry.line.grid === line.grid);
      open = [...before, { ...found, line, index }].map((entry) => ({ ...entry, header }));
      printings.push(open);
      pending = [];
      continue;
    }
    const { match, label, rest } = found;
    open.push({ match, label, rest, line, index, header: headers.above(line) });
  }
  return printings.map((printing) => withoutTail(inPlace(printing, shape)));
}

/**
 * Rows whose label any group may have are where the form has them: 其他 among the outcomes of another group, or a second
 * 总计, is a row with an unknown label.
 */
function inPlace(printing: readonly LabelledLine[], shape: TableShape): LabelledLine[] {
  const rank = (entry: LabelledLine) => shape.order.indexOf(entry.match?.id ?? "");
  const seen = new Set<string>();
  return printing.map((entry, i) => {
    const id = entry.match?.id;
    if (id === undefined || !shape.weak.has(id)) return entry;
    const next = printing.slice(i + 1).find(({ match }) => match !== null && !shape.weak.has(match.id));
    const isAstray = seen.has(id) || (next !== undefined && rank(next) < rank(entry));
    if (!isAstray) seen.add(id);
    return isAstray ? { ...entry, match: null } : entry;
  });
}

function isSame(a: readonly GridCell[], b: readonly GridCell[]): boolean {
  return a.length === b.length && a.every(({ text }, i) => text === b[i]?.text);
}

/** True for figures that number the columns above them, none of which is left out: 1 2 3 … */
export function isNumbering(cells: readonly GridCell[]): boolean {
  const first = cells.findIndex((cell) => cell.text !== "");
  const last = cells.findLastIndex((cell) => cell.text !== "");
  const figures = cells.slice(Math.max(first, 0), last + 1).map((cell) => parseAmount(cell.text));
  return figures.length >= fewestNumbers && figures.every((figure, i) => figure === i + 1);
}
const fewestNumbers = 3;

const partOf = /^\s*其中/;

/**
 * Of two lines of one printing that look like the same row, the one that prints its label exactly is it: 行政许可 itself,
 * not 行政许可受理数量. The other one's label is unknown.
 */
function ranked(found: Labelled | null, open: LabelledLine[] | null): Labelled | null {
  const match = found?.match ?? null;
  const before = match === null ? -1 : (open?.findIndex((entry) => entry.match?.id === match.id) ?? -1);
  const earlier = open?.[before];
  if (found === null || match === null || open === null || earlier === undefined) return found;
  // 其中：行政许可 below 行政许可 is a part of it.
  if (partOf.test(found.label?.text ?? "")) return { ...found, match: null };
  if (isExact(match) === isExact(earlier.match)) return found;
  if (!isExact(match)) return { ...found, match: null };
  open[before] = { ...earlier, match: null };
  return found;
}

function isExact(match: Match | null): boolean {
  return match?.how === "exact" || match?.how === "alias";
}

/** True for a row in another table that the form prints above the rows so far: they belong to something else. */
function goesBack(open: readonly LabelledLine[], row: string, line: Line, shape: TableShape): boolean {
  const last = open.findLast((entry) => entry.match !== null);
  if (last === undefined || (line.grid !== null && last.line.grid === line.grid)) return false;
  return shape.order.indexOf(row) < shape.order.indexOf(last.match?.id ?? "");
}

/** No header of the form has more lines, even one printed a character to a line. */
const longestHeader = 12;

/** Keeps the header lines that stand above the figures of one grid. */
class Headers {
  readonly #columns: LabelIndex;
  #gathering: Line[] = [];
  #header: readonly Line[] = [];

  constructor(columns: LabelIndex) {
    this.#columns = columns;
  }

  add(line: Line): void {
    if (this.#gathering[0]?.grid !== line.grid) this.#gathering = [];
    this.#gathering.push(line);
    if (this.#gathering.length > longestHeader) this.#gathering.shift();
  }

  /** The header of a line with figures: the lines gathered since the last figures, if they name a column, else the one before. */
  above(line: Line): readonly Line[] {
    const gathered = this.#gathering.filter((candidate) => candidate.grid === line.grid);
    const names = this.#namesColumn(gathered);
    if (names) this.#header = gathered;
    // A page may break between a header and its figures.
    else if (gathered.length === 0 && this.#isHeaderOf(line)) this.#header = this.#gathering;
    // A table cut in two by a page break keeps to the header of its first half, if it is as wide.
    else if (this.#header[0]?.grid !== line.grid && widthOf(this.#header) !== line.slots.length) this.#header = [];
    this.#gathering = [];
    return this.#header;
  }

  /** True where the lines at the end of the grid above head columns and are as wide as the line. */
  #isHeaderOf({ slots }: Line): boolean {
    return widthOf(this.#gathering) === slots.length && this.#namesColumn(this.#gathering);
  }

  #namesColumn(lines: readonly Line[]): boolean {
    return lines.some(({ cells }) => cells.some((cell) => this.#columns.find(cell.text) !== null));
  }
}

/** Cuts off what follows the last recognised row, but for one line right below it: its label may be unknown. */
function withoutTail(printing: readonly LabelledLine[]): Printing {
  const last = printing.findLastIndex((entry) => entry.match !== null);
  const [row, next] = printing.slice(last);
  const isNext = row !== undefined && next?.index === row.index + 1 && next.line.grid === row.line.grid;
  return printing.slice(0, isNext ? last + 2 : last + 1);
}

/** The label of a line with figures, or null for a header, a heading, prose or a blank line. */
function readLabel(line: Line, shape: TableShape): Labelled | null {
  const { cells } = line;
  const packed = readPacked(cells, shape);
  if (packed !== null) return packed;
  if (cells.length < 2) return null;
  for (let i = cells.length - 2; i >= 0; i--) {
    const label = cells[i] as GridCell;
    const match = isFigure(label.text) ? null : shape.rows.find(label.text);
    if (match === null || (shape.groups.find(label.text) !== null && namesRow(cells.slice(0, i), shape))) continue;
    const rest = withoutGroups(cells.slice(i + 1), shape);
    const next = rest[0];
    // What one edition prints as a row is a group in another: the text after it is then the label, known or not.
    if (next !== undefined && rest.length > 1 && !isFigures(next.text) && shape.groups.find(label.text) !== null) {
      return { match: null, label: next, rest: rest.slice(1) };
    }
    if (!rest.some((cell) => isFigures(cell.text)) || isHeader(cells, shape)) return null;
    // A group's name with no more than a blank behind it is no row.
    if (rest.length === 1 && next?.text === "" && shape.groups.find(label.text) !== null) return null;
    return { match, label, rest };
  }
  return readUnknown(cells, shape);
}

/** A line whose label and figures stand in one cell: `行政许可：12件`. */
function readPacked(cells: readonly GridCell[], shape: TableShape): Labelled | null {
  const last = cells.findLast((cell) => cell.text !== "");
  if (last === undefined || isFigure(last.text) || isPacked(last.text)) return null;
  const isAlone = cells.every((cell) => cell === last || cell.text === "" || shape.groups.find(cell.text) !== null);
  if (!isAlone) return null;
  const packed = unpackLabelled(last);
  const match = packed === null ? null : shape.rows.find(packed.label.text);
  return packed === null || match === null ? null : { match, label: packed.label, rest: packed.figures };
}

/** True for a cell that was meant for a figure, or for several. */
function isFigures(text: string): boolean {
  return isFigureLike(text) || isPacked(text);
}

/** A line with figures whose label is not known, or is missing. */
function readUnknown(cells: readonly GridCell[], shape: TableShape): Labelled | null {
  const last = cells.findLastIndex((cell) => !isFigures(cell.text));
  const rest = cells.slice(last + 1);
  if (!rest.some((cell) => parseAmount(cell.text) !== null || isPacked(cell.text)) || isHeader(cells, shape))
    return null;
  if (cells.some((cell) => shape.elsewhere.find(cell.text) !== null)) return null;
  const label = cells[last] ?? null;
  const named = label !== null && shape.groups.find(label.text) === null && shape.columns.find(label.text) === null;
  return { match: null, label: named ? label : null, rest };
}

/** True where one of the cells is the label of a row and of nothing else. */
function namesRow(cells: readonly GridCell[], shape: TableShape): boolean {
  return cells.some((cell) => shape.rows.find(cell.text) !== null && shape.groups.find(cell.text) === null);
}

/** A group whose rowspan is wrong may stand between a label and its figures. */
function withoutGroups(cells: readonly GridCell[], shape: TableShape): GridCell[] {
  return cells.filter((cell) => isFigure(cell.text) || shape.groups.find(cell.text) === null);
}

function isHeader(cells: readonly GridCell[], shape: TableShape): boolean {
  let first: string | null = null;
  for (const { text } of cells) {
    const id = shape.columns.find(text)?.id ?? null;
    if (id !== null && first !== null && id !== first) return true;
    first ??= id;
  }
  return false;
}

/**
 * Names the lines whose label is unknown by their place, where exactly as many rows of the form are missing between
 * two recognised neighbours as there are such lines. `order` lists the rows of the edition in form order; `isRow` is false
 * for labels that are known to be no row.
 */
export function namedByPosition(
  whole: Printing,
  order: readonly string[],
  isRow: (label: string) => boolean,
): Map<LabelledLine, string> {
  const named = new Map<LabelledLine, string>();
  const printing = whole.filter(({ match, label }) => match !== null || label === null || isRow(label.text));
  const known = printing.flatMap((entry, i) =>
    entry.match === null ? [] : [{ i, row: order.indexOf(entry.match.id) }],
  );
  const stops = [{ i: -1, row: -1 }, ...known, { i: printing.length, row: order.length }];
  for (let k = 1; k < stops.length; k++) {
    const from = stops[k - 1] as (typeof stops)[number];
    const to = stops[k] as (typeof stops)[number];
    const lines = to.i - from.i - 1;
    if (lines === 0 || from.row >= to.row || to.row - from.row - 1 !== lines) continue;
    for (let n = 1; n <= lines; n++) {
      named.set(printing[from.i + n] as LabelledLine, order[from.row + n] as string);
    }
  }
  return named;
}
