import { type ReviewColumn, type ReviewRow, reviewColumns, reviewRows } from "../../model/form.ts";

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
