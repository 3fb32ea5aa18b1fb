import type { GridCell } from "../model/document.ts";
import type { LabelIndex } from "./labels.ts";
import type { Line } from "./lines.ts";

/** For each column of a part, the slots its header covers. */
export type ColumnMap = ReadonlyMap<string, readonly number[]>;

/**
 * Reads which slots each column's header covers, from the header lines above the figures. The lowest text of a slot
 * names it, alone or together with what stands above it (`商业` over `企业`). Null where a column is not named.
 */
export function mapColumns(header: readonly Line[], columns: LabelIndex, ids: readonly string[]): ColumnMap | null {
  const width = Math.max(0, ...header.map((line) => line.slots.length));
  const map = new Map<string, number[]>();
  for (let x = 0; x < width; x++) {
    const id = nameOfSlot(stackAt(header, x), columns);
    if (id === null) continue;
    const slots = map.get(id);
    if (slots === undefined) map.set(id, [x]);
    else slots.push(x);
  }
  return ids.every((id) => map.has(id)) ? map : null;
}

/** The texts of the header cells that cover slot `x`, from top to bottom, each cell once. */
export function stackAt(header: readonly Line[], x: number): string[] {
  const cells = header.map((line) => line.slots[x] ?? null).filter((cell): cell is GridCell => cell !== null);
  return cells.filter((cell, i) => cell !== cells[i - 1] && cell.text !== "").map((cell) => cell.text);
}

function nameOfSlot(stack: readonly string[], columns: LabelIndex): string | null {
  for (let from = stack.length - 1; from >= 0; from--) {
    const match = columns.find(stack.slice(from).join(""));
    if (match !== null) return match.id;
  }
  return null;
}

/** The cells of a line under the mapped columns, or null where the line does not keep to its header. */
export function cellsUnder(
  map: ColumnMap,
  line: Line,
  label: GridCell | null,
  ids: readonly string[],
): GridCell[] | null {
  const after = label === null ? -1 : line.slots.lastIndexOf(label);
  const chosen: GridCell[] = [];
  const accounted = new Set<GridCell>();
  for (const id of ids) {
    const under = (map.get(id) ?? []).map((x) => (x > after ? (line.slots[x] ?? null) : null));
    const cells = under.filter((cell): cell is GridCell => cell !== null);
    const printed = cells.filter((cell) => cell.text !== "");
    const first = printed[0] ?? cells[0];
    // A merged cell may come as one figure and blanks, or as the same figure again; two figures are two cells.
    if (first === undefined || accounted.has(first) || printed.some((cell) => cell.text !== first.text)) return null;
    for (const cell of cells) accounted.add(cell);
    chosen.push(first);
  }
  const strays = line.slots.slice(after + 1).some((cell) => cell !== null && cell.text !== "" && !accounted.has(cell));
  return strays ? null : chosen;
}

/**
 * The cells of a line by their order alone: as many as there are columns, next to each other; what surrounds them must
 * be blank. Null where that leaves no choice or no certain one.
 */
export function cellsInOrder(cells: readonly GridCell[], count: number): GridCell[] | null {
  if (cells.length === count) return [...cells];
  const printed = cells.filter((cell) => cell.text !== "");
  if (printed.length === count) return printed;
  if (cells.length < count || printed.length === 0) return null;
  const first = cells.findIndex((cell) => cell.text !== "");
  const last = cells.findLastIndex((cell) => cell.text !== "");
  // The figures follow their label at once; where they do not, blanks stand for merged cells before them.
  if (last < count) return cells.slice(0, count);
  return first >= cells.length - count ? cells.slice(-count) : null;
}
