import type { GridCell } from "../../model/document.ts";
import { type ReviewColumn, type ReviewRow, reviewColumns, reviewRows } from "../../model/form.ts";
import { cellsInOrder } from "./columns.ts";
import type { Line } from "./lines.ts";

const { length } = reviewColumns;

/**
 * The results of each of so many groups, from left to right, by the results that a header names: those of every group,
 * or once for all. Null where a group lacks a result, or has one twice. Where every cell is a line of its own, labels of
 * other tables stand above the header; what they make unclear is taken in form order.
 */
export function columnsInOrder(
  named: readonly ReviewColumn[],
  groups: number,
  isFlat: boolean,
): readonly (readonly ReviewColumn[])[] | null {
  const inFormOrder = Array.from({ length: groups }, () => reviewColumns);
  if (named.length < length) return inFormOrder;
  const own = isFlat ? named.slice(-groups * length) : named;
  const isWhole = own.length % length === 0;
  const ofEach = own.length === groups * length;
  const columns = inFormOrder.map((_, i) => own.slice(ofEach ? i * length : 0, (ofEach ? i * length : 0) + length));
  if (isWhole && columns.every((ids) => new Set(ids).size === length)) return columns;
  return isFlat ? inFormOrder : null;
}

/** The groups that a header names, from left to right; both groups of litigation stand where it stands. */
export function groupsInOrder(names: readonly (ReviewRow | "litigation" | undefined)[]): readonly ReviewRow[] {
  const at = (name: ReviewRow | "litigation") => names.indexOf(name);
  const around = (row: ReviewRow) => (row === "review" || at("litigation") < 0 ? at(row) : at("litigation"));
  return reviewRows.filter((row) => at(row) >= 0).sort((a, b) => around(a) - around(b) || at(a) - at(b));
}

/** All groups in form order, but those that are named in the order in which they are. */
export function groupsInFormOrder(named: readonly ReviewRow[]): readonly ReviewRow[] {
  const next = named.values();
  return reviewRows.map((row) => (named.includes(row) ? (next.next().value as ReviewRow) : row));
}

/**
 * As many cells of a line as `count`. Of more, those in the slots where its header names results; where it names fewer,
 * as one that lost its merged cells does, as many from the first of them on: blanks do not tell where the figures begin.
 * By their order alone where anything is printed beside those: the line does not keep to its header.
 */
export function figuresBelow(
  isResult: (text: string) => boolean,
  header: readonly Line[],
  { slots, grid }: Line,
  cells: readonly GridCell[],
  count: number,
): readonly GridCell[] | null {
  const inOrder = () => cellsInOrder([cells], count)[0] ?? null;
  if (grid === null || cells.length <= count) return inOrder();
  const named = slots.flatMap((_, x) => (header.some((line) => isResult(line.slots[x]?.text ?? "")) ? [x] : []));
  const [start = slots.length] = named;
  const below = new Set(named.length === count ? named.map((x) => slots[x]) : slots.slice(start, start + count));
  const own = cells.filter((cell) => below.has(cell));
  const isApart = cells.every((cell) => cell.text === "" || below.has(cell));
  return own.length === count && isApart ? own : inOrder();
}
