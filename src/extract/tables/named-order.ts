import type { GridCell } from "../../model/document.ts";
import type { LabelIndex } from "../labels.ts";
import type { HeaderWords } from "./columns.ts";
import type { Line } from "./lines.ts";

/** The columns of a part as a header names them, from left to right. */
export interface NamedOrder {
  readonly ids: readonly string[];
  /** The columns that a clear header does not name, and a cell of that header. */
  readonly missing: ReadonlyMap<string, GridCell>;
}

/**
 * The order in which a header names the columns, for figures that do not stand right below their headers. Each line of
 * the header names its columns from left to right, whatever order the form has. A header lacks a column where it names
 * most of them, each once, and nothing else: one that is cut off or garbled may have it all the same.
 */
export function namedOrder(
  header: readonly Line[],
  columns: LabelIndex,
  ids: readonly string[],
  words: HeaderWords,
): NamedOrder {
  const order = [...ids];
  const named = new Map<string, GridCell>();
  const idOf = ({ text }: GridCell) => {
    const id = columns.find(text)?.id;
    return id !== undefined && ids.includes(id) ? id : null;
  };
  const isFlat = header[0]?.grid === null;
  const lines = isFlat
    ? [endOf(header, (cell) => idOf(cell) !== null || words.isGroup(cell.text))]
    : header.map(({ cells }) => cells);
  let isClear = true;
  for (const cells of lines) {
    const printed = cells.filter((cell) => cell.text !== "");
    const own = printed.flatMap((cell) => {
      const id = idOf(cell);
      return id === null ? [] : [{ id, cell }];
    });
    if (own.length === 0) continue;
    const others = printed.filter((cell) => !own.some((entry) => entry.cell === cell));
    isClear &&= new Set(own.map(({ id }) => id)).size === own.length && others.every(({ text }) => words.isGroup(text));
    for (const { id, cell } of own) named.set(id, cell);
    // Line by line, a total stands out of order, for its header spans the lines of the others.
    if (isClear)
      arrange(
        order,
        own.map(({ id }) => id).filter((id) => !isFlat || id !== "total"),
      );
  }
  const [sign] = named.values();
  if (!isClear || sign === undefined || named.size * 2 <= ids.length) return { ids: order, missing: new Map() };
  return {
    ids: order.filter((id) => named.has(id)),
    missing: new Map(ids.filter((id) => !named.has(id)).map((id) => [id, sign])),
  };
}

/** Of a header that has a line for every cell, the cells at its end that name something. */
function endOf(header: readonly Line[], names: (cell: GridCell) => boolean): readonly GridCell[] {
  const cells = header.flatMap((line) => line.cells);
  return cells.slice(cells.findLastIndex((cell) => !names(cell)) + 1);
}

/** Puts some of the ids, in the order given, at the positions that they take together. */
function arrange(order: string[], some: readonly string[]): void {
  const positions = some.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  for (const [i, position] of positions.entries()) order[position] = some[i] as string;
}
