import type { GridCell } from "../../model/document.ts";
import { isFigureLike } from "../amount.ts";
import type { LabelIndex } from "../labels.ts";
import type { Line } from "./lines.ts";

/** What the texts of a header mean besides the columns of the part that is read. */
export interface HeaderWords {
  /** Spans columns or stands over labels. */
  readonly isGroup: (text: string) => boolean;
  /** Counts what the text above it names: 件数. */
  readonly isCount: (text: string) => boolean;
  /** States something else about what the text above it names: 占比, 上年数. */
  readonly isOtherMeasure: (text: string) => boolean;
  /** Known to be no column of the part: one that sites add, or one of another part or edition. */
  readonly isOtherColumn: (text: string) => boolean;
  /** A column that only another edition has. */
  readonly isOtherEdition: (text: string) => boolean;
}

/** The slots below one lowest header cell. */
export interface Leaf {
  /** Null where nothing is printed above. */
  readonly cell: GridCell | null;
  readonly id: string | null;
  readonly from: number;
  /** The slot after its last. */
  readonly to: number;
}

/** What a header says of the slots below it. */
export interface ColumnMap {
  readonly leaves: readonly Leaf[];
  /** For each column that is named, its leaves. */
  readonly named: ReadonlyMap<string, readonly Leaf[]>;
  /** Columns whose header is none of the form's, told by the columns beside them. */
  readonly byPlace: ReadonlyMap<string, GridCell>;
  /** The columns of the part that the header does not have. */
  readonly missing: readonly string[];
}

/**
 * Reads which slots each column's header covers, from the header lines above the figures and behind the labels, which
 * end before the slot `from`. The lowest text of a slot names it, alone or together with what stands above it (`商业` over
 * `企业`). Where a header is none of the form's or comes twice, its place tells the column, if exactly as many columns
 * are missing between its neighbours. Null for a header that contradicts itself.
 */
export function mapColumns(
  header: readonly Line[],
  columns: LabelIndex,
  ids: readonly string[],
  words: HeaderWords,
  from = 0,
): ColumnMap | null {
  const leaves: Leaf[] = [];
  const width = widthOf(header);
  for (let x = 0; x < width; x++) {
    const stack = stackAt(header, x);
    const cell = headerOf(stack, lowestAt(header, x), words.isGroup);
    const last = leaves.at(-1);
    if (last !== undefined && cell !== null && last.cell === cell) {
      leaves[leaves.length - 1] = { ...last, to: x + 1 };
      continue;
    }
    const id = stack.some(({ text }) => words.isOtherMeasure(text)) ? null : nameOf(stack, columns, words);
    if (id !== null && stack.some(({ text }) => isOtherName(text, id, columns))) return null;
    leaves.push({ cell, id, from: x, to: x + 1 });
  }
  const byPlace = new Map<string, GridCell>();
  const named = new Map<string, Leaf[]>();
  for (const leaf of namedByPlace(leaves, ids, words, from, byPlace)) {
    if (leaf.id === null) continue;
    named.set(leaf.id, [...(named.get(leaf.id) ?? []), leaf]);
  }
  return { leaves, named, byPlace, missing: ids.filter((id) => !named.has(id)) };
}

/** True for a text that names another column by itself: 自然人 over 商业企业, where a merged header was cut wrong. */
function isOtherName(text: string, id: string, columns: LabelIndex): boolean {
  const match = columns.find(text);
  return match !== null && match.id !== id && match.how === "exact";
}

/** The leaves, with the columns that only their place can tell; these are added to `byPlace`. */
function namedByPlace(
  leaves: readonly Leaf[],
  ids: readonly string[],
  words: HeaderWords,
  from: number,
  byPlace: Map<string, GridCell>,
): Leaf[] {
  const isOpen = ({ cell, id, from: at }: Leaf) => {
    if (at < from || cell === null) return false;
    if (id === null) return [words.isGroup, words.isOtherMeasure, words.isOtherColumn].every((is) => !is(cell.text));
    return leaves.filter((leaf) => leaf.id === id && leaf.cell?.text === cell.text).length > 1;
  };
  const open = new Set(leaves.filter(isOpen));
  const certain = new Set(leaves.filter((leaf) => !open.has(leaf)).map(({ id }) => id));
  const told = new Map<Leaf, string>();
  let gap: Leaf[] = [];
  let before = -1;
  const close = (next: number) => {
    const between = ids.slice(before + 1, Math.max(before + 1, next));
    if (gap.length === between.length && !between.some((id) => certain.has(id))) {
      for (const [i, leaf] of gap.entries()) told.set(leaf, between[i] as string);
    }
    gap = [];
    before = next;
  };
  for (const leaf of leaves) {
    if (open.has(leaf)) gap.push(leaf);
    else if (leaf.id !== null && ids.indexOf(leaf.id) !== before) close(ids.indexOf(leaf.id));
  }
  close(ids.length);
  return leaves.map((leaf) => {
    const id = told.get(leaf);
    if (id === undefined) return leaf;
    if (leaf.id === null && leaf.cell !== null) byPlace.set(id, leaf.cell);
    return { ...leaf, id };
  });
}

/** How many slots the longest of the lines has. */
export function widthOf(lines: readonly Line[]): number {
  return lines.reduce((width, line) => Math.max(width, line.slots.length), 0);
}

/** The header cells with text that cover slot `x`, from top to bottom, each once. */
export function stackAt(header: readonly Line[], x: number): GridCell[] {
  const stack: GridCell[] = [];
  for (const { slots } of header) {
    const cell = slots[x] ?? null;
    if (cell !== null && cell.text !== "" && cell !== stack.at(-1)) stack.push(cell);
  }
  return stack;
}

/** The lowest header cell that covers slot `x`, printed or blank. */
export function lowestAt(header: readonly Line[], x: number): GridCell | null {
  return header.findLast(({ slots }) => (slots[x] ?? null) !== null)?.slots[x] ?? null;
}

/** What heads a slot: its lowest text; nothing where that only spans it and a blank stands below. */
export function headerOf(
  stack: readonly GridCell[],
  lowest: GridCell | null,
  onlySpans: (text: string) => boolean,
): GridCell | null {
  const cell = stack.at(-1) ?? null;
  return cell !== null && cell !== lowest && onlySpans(cell.text) ? null : cell;
}

/** The label that the lowest texts of a stack make, alone or together with those above them. */
export function nameOf<Id extends string>(
  stack: readonly GridCell[],
  columns: LabelIndex<Id>,
  words?: HeaderWords,
): Id | null {
  const texts = stack.map((cell) => cell.text).filter((text) => words?.isCount(text) !== true);
  for (let from = texts.length - 1; from >= 0; from--) {
    const match = columns.find(texts.slice(from).join(""));
    if (match !== null) return match.id;
  }
  return null;
}

/** A cell behind the label that stands under no column of the form. */
export interface Stray {
  readonly leaf: Leaf;
  readonly cell: GridCell;
}

/** The figures of a line under its header, and what stands beside them. */
export interface Under {
  /** By column; a column that the header does not have is absent. */
  readonly cells: ReadonlyMap<string, GridCell>;
  readonly strays: readonly Stray[];
}

/** The cells of a line under the mapped columns, or null where the line does not keep to its header. */
export function cellsUnder(map: ColumnMap, slots: readonly (GridCell | null)[], label: GridCell | null): Under | null {
  const after = label === null ? -1 : slots.lastIndexOf(label);
  if (slots.length > (map.leaves.at(-1)?.to ?? 0)) return null;
  const cells = new Map<string, GridCell>();
  const strays: Stray[] = [];
  const accounted = new Set<GridCell>();
  for (const [id, leaves] of map.named) {
    const under: GridCell[] = [];
    for (const leaf of leaves) {
      for (let x = leaf.from; x < leaf.to; x++) {
        const cell = x > after ? (slots[x] ?? null) : null;
        // Where one header cell stands over two cells of the line, the line is cut otherwise than its header.
        if (x > leaf.from && x > after && slots[x] !== slots[x - 1]) return null;
        if (cell !== null && cell !== under.at(-1)) under.push(cell);
      }
    }
    const printed = under.filter((cell) => cell.text !== "");
    const chosen = printed[0] ?? under[0];
    // A merged cell may come as one figure and blanks, or as the same figure again; two figures are two cells.
    if (chosen === undefined || accounted.has(chosen) || printed.some((cell) => cell.text !== chosen.text)) {
      return isBlankAcross(map, slots, after) ? blankAcross(map, slots) : null;
    }
    for (const cell of under) accounted.add(cell);
    cells.set(id, chosen);
  }
  for (const leaf of map.leaves) {
    for (let x = Math.max(leaf.from, after + 1); x < leaf.to; x++) {
      const cell = slots[x] ?? null;
      if (cell === null || accounted.has(cell)) continue;
      // A label narrower than the header over it: what follows is not where the header says.
      if (leaf.cell !== null && leaf.from <= after) return null;
      if (leaf.cell === null && cell.text === "") continue;
      if (x < firstNamed(map) && (cell.text === "" || !isFigureLike(cell.text))) continue;
      accounted.add(cell);
      strays.push({ leaf, cell });
    }
  }
  return { cells, strays };
}

/** The first slot under a column of the form. */
function firstNamed({ named }: ColumnMap): number {
  return Math.min(...[...named.values()].flatMap((leaves) => leaves.map((leaf) => leaf.from)));
}

/** True for one blank cell that spans all columns. */
function isBlankAcross(map: ColumnMap, slots: readonly (GridCell | null)[], after: number): boolean {
  const cells = new Set<GridCell | null>();
  for (const leaves of map.named.values()) for (const leaf of leaves) cells.add(slots[leaf.from] ?? null);
  const [only] = cells;
  return cells.size === 1 && only?.text === "" && slots.indexOf(only) > after;
}

function blankAcross(map: ColumnMap, slots: readonly (GridCell | null)[]): Under {
  const cells = [...map.named].map(([id, [leaf]]) => [id, slots[leaf?.from ?? 0] as GridCell] as const);
  return { cells: new Map(cells), strays: [] };
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
