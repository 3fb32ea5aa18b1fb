import type { GridCell } from "../../model/document.ts";
import { parseAmount } from "../amount.ts";
import type { LabelIndex } from "../labels.ts";
import {
  type ColumnMap,
  cellsInOrder,
  cellsUnder,
  figureCells,
  type HeaderWords,
  mapColumns,
  type Stray,
  type Under,
  widthOf,
} from "./columns.ts";
import { type NamedOrder, namedOrder } from "./named-order.ts";
import { unpack } from "./packed.ts";
import type { LabelledLine } from "./printings.ts";

/** The figures of lines by column, and what is odd about their header. */
export interface Figures {
  /** Null for a line whose figures cannot be told apart. */
  readonly cells: ReadonlyMap<LabelledLine, ReadonlyMap<string, GridCell> | null>;
  /** Headers of columns with figures that are not the form's; without text where a column has no header. */
  readonly foreign: readonly GridCell[];
  /** Columns told by their place among the others, and their headers. */
  readonly byPlace: ReadonlyMap<string, GridCell>;
  /** Columns that a header does not have, and a cell of that header. */
  readonly missing: ReadonlyMap<string, GridCell>;
}

/** What is looked for below one header. */
export interface Wanted {
  readonly columns: LabelIndex;
  /** In form order. */
  readonly ids: readonly string[];
  readonly words: HeaderWords;
}

/** Reads the figures of the lines of one part. A header is believed where every line under it keeps to it. */
export function readFigures(entries: readonly LabelledLine[], wanted: Wanted): Figures {
  const cells = new Map<LabelledLine, ReadonlyMap<string, GridCell> | null>();
  const foreign: GridCell[] = [];
  const byPlace = new Map<string, GridCell>();
  const missing = new Map<string, GridCell>();
  for (const header of new Set(entries.map((entry) => entry.header))) {
    const below = entries.filter((entry) => entry.header === header);
    const from = Math.max(...below.map(labelEnd));
    const map = mapColumns(header, wanted.columns, wanted.ids, wanted.words, from);
    const order = namedOrder(header, wanted.columns, wanted.ids, wanted.words);
    const headed = map === null || contradicts(map, order) ? null : readUnder(below, map, wanted);
    if (map !== null && headed !== null && isBelievable(headed, map, wanted, "before order")) {
      believe(headed, map);
      continue;
    }
    const isDoubtful = headed !== null && hasBareFigures(headed);
    const ordered = isDoubtful ? below.map(() => null) : readInOrder(below, header, map, wanted, order.ids);
    if (map !== null && headed !== null && ordered.includes(null) && isBelievable(headed, map, wanted, "after order")) {
      believe(headed, map);
      continue;
    }
    below.forEach((entry, i) => {
      cells.set(entry, ordered[i] ?? null);
    });
    if (ordered.some((line) => line !== null)) for (const [id, cell] of order.missing) missing.set(id, cell);
  }
  return { cells, foreign, byPlace, missing };

  function believe(headed: ReadonlyMap<LabelledLine, Under>, map: ColumnMap): void {
    for (const [entry, under] of headed) cells.set(entry, under.cells);
    for (const [id, cell] of map.byPlace) byPlace.set(id, cell);
    const sign = [...map.named.values()][0]?.[0]?.cell ?? null;
    if (sign !== null) for (const id of map.missing) missing.set(id, sign);
    for (const { leaf, cell } of figuresBeside(headed)) {
      const header = leaf.cell ?? { text: "", at: cell.at };
      if (leaf.cell === null ? !foreign.some(({ text }) => text === "") : !foreign.includes(header))
        foreign.push(header);
    }
  }
}

/** True for a header whose lines name the columns in another order than its slots: a span in it is wrong. */
function contradicts({ named }: ColumnMap, { ids, isCertain }: NamedOrder): boolean {
  if (!isCertain) return false;
  const inSlots = [...named].sort(([, [a]], [, [b]]) => (a?.from ?? 0) - (b?.from ?? 0)).map(([id]) => id);
  const inLines = ids.filter((id) => named.has(id));
  return inSlots.some((id, i) => id !== inLines[i]);
}

/** The cells of every line under the header, or null where one line does not keep to it. */
function readUnder(
  below: readonly LabelledLine[],
  map: ColumnMap,
  { ids }: Wanted,
): ReadonlyMap<LabelledLine, Under> | null {
  if (map.named.size === 0) return null;
  const read = new Map<LabelledLine, Under>();
  for (const entry of below) {
    const { line, rest } = entry;
    if (packedFigures(entry, ids.length) !== null || !rest.every((cell) => line.slots.includes(cell))) return null;
    const under = cellsUnder(map, entry.line.slots, entry.label);
    if (under === null) return null;
    read.set(entry, under);
  }
  // One blank that spans all columns is a blank line among others, but not where every line is like it.
  const isSplit = [...read.values()].some(({ cells }) => new Set(cells.values()).size === cells.size);
  return isSplit ? read : null;
}

/**
 * Whether what a header says of its lines can be believed. Where it lacks a column, or a figure has no header, the order
 * of the figures may tell more; where that leaves no choice, the header may still do.
 */
function isBelievable(
  headed: ReadonlyMap<LabelledLine, Under>,
  map: ColumnMap,
  { ids, words }: Wanted,
  when: "before order" | "after order",
): boolean {
  const strays = [...headed.values()].flatMap((under) => under.strays);
  const named = ids.filter((id) => map.named.has(id));
  const leavesOf = (id: string | undefined) => map.named.get(id ?? "") ?? [];
  const start = Math.min(...named.map((id) => leavesOf(id)[0]?.from ?? 0));
  // A figure under what stands over labels: the header is shifted.
  if (strays.some(({ leaf }) => leaf.from < start && leaf.cell !== null && words.isGroup(leaf.cell.text))) return false;
  // A figure without a header: the header may be shifted, unless the column at its far end has figures too.
  const bare = strays.filter(({ leaf }) => leaf.cell === null);
  if (bare.length > 0 && !isFilled(headed, bare[0]?.leaf.from ?? 0, map)) return false;
  const underGroups = strays.filter(({ leaf }) => leaf.cell !== null && words.isGroup(leaf.cell.text));
  if (map.missing.length === 0) return when === "after order" || underGroups.length === 0;
  if (when === "before order")
    return strays.every(({ cell, leaf }) => cell.text === "" && !underGroups.some((stray) => stray.leaf === leaf));
  return underGroups.every(({ leaf }) => leaf.to - leaf.from === 1 || isOneCell(headed, leaf));
}

/** True for figures in a column that has no header. */
function hasBareFigures(headed: ReadonlyMap<LabelledLine, Under>): boolean {
  return figuresBeside(headed).some(({ leaf }) => leaf.cell === null);
}

/** True where the column farthest from a slot has a figure in some line. */
function isFilled(headed: ReadonlyMap<LabelledLine, Under>, slot: number, map: ColumnMap): boolean {
  const placed = [...map.named].map(([id, leaves]) => ({ id, from: leaves[0]?.from ?? 0 }));
  const far = placed.reduce((a, b) => (Math.abs(b.from - slot) > Math.abs(a.from - slot) ? b : a));
  return [...headed.values()].some((under) => (under.cells.get(far.id)?.text ?? "") !== "");
}

function isOneCell(headed: ReadonlyMap<LabelledLine, Under>, { from, to }: Stray["leaf"]): boolean {
  return [...headed.keys()].every(({ line }) => line.slots.slice(from, to).every((cell) => cell === line.slots[from]));
}

/** The figures beside the columns of the form. */
function figuresBeside(headed: ReadonlyMap<LabelledLine, Under>): Stray[] {
  return [...headed.values()].flatMap(({ strays }) => strays.filter(({ cell }) => parseAmount(cell.text) !== null));
}

/** The figures of lines by their order, that of `ids`; null for a line that leaves a choice. */
function readInOrder(
  below: readonly LabelledLine[],
  header: readonly LabelledLine["line"][],
  map: ColumnMap | null,
  { columns, words }: Wanted,
  ids: readonly string[],
): (ReadonlyMap<string, GridCell> | null)[] {
  // A header of another edition: the figures are no columns of this one, however many there are.
  const isOther = map?.leaves.some(({ cell, id }) => id === null && cell !== null && words.isOtherEdition(cell.text));
  if (isOther === true) return below.map(() => null);
  const width = widthOf(header);
  const first = firstColumn(header, columns);
  const lists = below.map((entry) => {
    const list = packedFigures(entry, ids.length) ?? figureCells(entry.line, entry.rest, ids.length);
    // What goes beyond the header, or has none, is a column more; which of them is not the form's cannot be told.
    const isBeyond = first === null || (end(entry) > width && behind(entry) > width - first);
    const isTooLong = list.length > ids.length && (entry.line.grid === null ? isPrinted(list) : isBeyond);
    // A figure beside the name of its column is one of several lines for one row.
    return isTooLong || list.some((cell) => columns.find(cell.text) !== null) ? [] : list;
  });
  return cellsInOrder(lists, ids.length).map(
    (cells) => cells && new Map(cells.map((cell, i) => [ids[i] as string, cell])),
  );
}

function isPrinted(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => cell.text !== "");
}

/** The first slot below a header that any line of it names; null where none does. */
function firstColumn(header: readonly LabelledLine["line"][], columns: LabelIndex): number | null {
  const slots = header.flatMap((line) =>
    line.slots.flatMap((cell, x) => (cell !== null && cell.text !== "" && columns.find(cell.text) !== null ? [x] : [])),
  );
  return slots.length === 0 ? null : Math.min(...slots);
}

/** The figures of a line that stand in a single cell. */
function packedFigures({ rest }: LabelledLine, count: number): GridCell[] | null {
  const printed = rest.filter((cell) => cell.text !== "");
  return count > 1 && printed.length === 1 ? unpack(printed[0] as GridCell, count) : null;
}

/** Where a line ends, were it not for groups that a wrong rowspan has put between its label and its figures. */
function end(entry: LabelledLine): number {
  return labelEnd(entry) + behind(entry);
}

/** How many slots the cells behind a label take. */
function behind(entry: LabelledLine): number {
  const own = new Set<GridCell | null>(entry.rest);
  return entry.line.slots.filter((cell, x) => x >= labelEnd(entry) && own.has(cell)).length;
}

/** The slot after a line's label. */
function labelEnd({ line, label }: LabelledLine): number {
  return label === null ? 0 : line.slots.lastIndexOf(label) + 1;
}
