import type { GridCell } from "../model/document.ts";
import type { LabelIndex } from "./labels.ts";
import type { Line } from "./lines.ts";

/** What a header says of the slots below it. */
export interface ColumnMap {
  /** For each column of the part, the slots its header covers. */
  readonly slots: ReadonlyMap<string, readonly number[]>;
  /** Slots under a header of their own that is no column of the form, and that header. */
  readonly foreign: ReadonlyMap<number, GridCell>;
  /** Slots that share their header cell with the slot before them. */
  readonly merged: ReadonlySet<number>;
}

/** Tells a header that is a column of its own from one that only names labels or spans columns. */
export type IsColumn = (header: string) => boolean;

/**
 * Reads which slots each column's header covers, from the header lines above the figures. The lowest text of a slot
 * names it, alone or together with what stands above it (`商业` over `企业`). Null where a column is not named.
 */
export function mapColumns(
  header: readonly Line[],
  columns: LabelIndex,
  ids: readonly string[],
  isColumn: IsColumn,
): ColumnMap | null {
  const width = widthOf(header);
  const slots = new Map<string, number[]>();
  const foreign = new Map<number, GridCell>();
  for (let x = 0; x < width; x++) {
    const stack = stackAt(header, x);
    const id = nameOf(stack, columns);
    const lowest = stack.at(-1);
    if (id === null && lowest !== undefined && isColumn(lowest.text)) foreign.set(x, lowest);
    if (id === null) continue;
    slots.set(id, [...(slots.get(id) ?? []), x]);
  }
  return ids.every((id) => slots.has(id)) ? { slots, foreign, merged: mergedSlots(header) } : null;
}

/** Slots that share the lowest header cell with the slot before them. */
export function mergedSlots(header: readonly Line[]): ReadonlySet<number> {
  const width = widthOf(header);
  const lowest = Array.from({ length: width }, (_, x) => stackAt(header, x).at(-1));
  return new Set(lowest.flatMap((cell, x) => (x > 0 && cell !== undefined && cell === lowest[x - 1] ? [x] : [])));
}

/** How many slots the longest of the lines has. */
export function widthOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map((line) => line.slots.length));
}

/** The header cells with text that cover slot `x`, from top to bottom, each once. */
export function stackAt(header: readonly Line[], x: number): GridCell[] {
  const cells = header.map((line) => line.slots[x] ?? null).filter((cell): cell is GridCell => cell !== null);
  return cells.filter((cell, i) => cell !== cells[i - 1] && cell.text !== "");
}

/** The label that the lowest texts of a stack make, alone or together with those above them. */
export function nameOf<Id extends string>(stack: readonly GridCell[], columns: LabelIndex<Id>): Id | null {
  const texts = stack.map((cell) => cell.text);
  for (let from = texts.length - 1; from >= 0; from--) {
    const match = columns.find(texts.slice(from).join(""));
    if (match !== null) return match.id;
  }
  return null;
}

/** The cells of a line under the mapped columns, or null where the line does not keep to its header. */
export function cellsUnder(
  map: ColumnMap,
  slots: readonly (GridCell | null)[],
  label: GridCell | null,
  ids: readonly string[],
): GridCell[] | null {
  const after = label === null ? -1 : slots.lastIndexOf(label);
  // Where one header cell stands over two cells of the line, the line is cut otherwise than its header.
  for (const x of map.merged) if (x > after && slots[x] !== slots[x - 1]) return null;
  const chosen: GridCell[] = [];
  const accounted = new Set<GridCell>();
  for (const id of ids) {
    const under = (map.slots.get(id) ?? []).map((x) => (x > after ? (slots[x] ?? null) : null));
    const cells = under.filter((cell): cell is GridCell => cell !== null);
    const printed = cells.filter((cell) => cell.text !== "");
    const first = printed[0] ?? cells[0];
    // A merged cell may come as one figure and blanks, or as the same figure again; two figures are two cells.
    if (first === undefined || accounted.has(first) || printed.some((cell) => cell.text !== first.text)) return null;
    for (const cell of cells) accounted.add(cell);
    chosen.push(first);
  }
  const strays = slots.some(
    (cell, x) => x > after && cell !== null && cell.text !== "" && !accounted.has(cell) && !map.foreign.has(x),
  );
  return strays ? null : chosen;
}

/**
 * The cells of lines by their order alone: as many as there are columns, next to each other, with nothing printed around
 * them. Lines of one length are cut alike, so that a line of blanks follows its neighbours. Null for a line that leaves
 * no choice.
 */
export function cellsInOrder(lines: readonly (readonly GridCell[])[], count: number): (GridCell[] | null)[] {
  const cuts = new Map<number, readonly number[] | null>();
  for (const { length } of lines) {
    if (cuts.has(length)) continue;
    const alike = lines.filter((cells) => cells.length === length);
    cuts.set(length, window(alike, length, count) ?? printedPositions(alike, length, count));
  }
  return lines.map((cells) => cuts.get(cells.length)?.map((position) => cells[position] as GridCell) ?? null);
}

/**
 * The cells after a label that may be figures. Where every cell is a paragraph, blank lines keep them apart or stand for
 * blank cells; which of the two, their number tells.
 */
export function figureCells(line: Line, rest: readonly GridCell[], count: number): readonly GridCell[] {
  if (line.grid !== null) return rest;
  const printed = rest.filter((cell) => cell.text !== "");
  if (printed.length === count) return printed;
  // Blank lines too many before and behind: which of them are cells, nothing tells.
  const isLoose = rest.length > count && rest[0]?.text === "" && rest.at(-1)?.text === "";
  return isLoose && printed.length > 0 ? [] : rest;
}

/** `count` neighbouring positions outside which all lines are blank: the first ones, else the last, else any. */
function window(lines: readonly (readonly GridCell[])[], length: number, count: number): number[] | null {
  const starts = Array.from({ length: Math.max(0, length - count + 1) }, (_, start) => start);
  const free = starts.filter((start) =>
    lines.every((cells) => cells.every((cell, i) => (i >= start && i < start + count) || cell.text === "")),
  );
  const start = free.includes(0) ? 0 : free.at(-1);
  return start === undefined ? null : Array.from({ length: count }, (_, i) => start + i);
}

/** The positions at which some line prints anything, where they are just as many as there are columns. */
function printedPositions(lines: readonly (readonly GridCell[])[], length: number, count: number): number[] | null {
  const positions = Array.from({ length }, (_, i) => i).filter((i) => lines.some((cells) => cells[i]?.text !== ""));
  return positions.length === count ? positions : null;
}
