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
  let isClear = true;
  for (const cells of namingLines(header)) {
    const printed = cells.filter((cell) => cell.text !== "");
    const own = printed.flatMap((cell) => {
      const id = columns.find(cell.text)?.id;
      return id !== undefined && ids.includes(id) ? [{ id, cell }] : [];
    });
    if (own.length === 0) continue;
    const others = printed.filter((cell) => !own.some((entry) => entry.cell === cell));
    isClear &&= new Set(own.map(({ id }) => id)).size === own.length && others.every(({ text }) => words.isGroup(text));
    for (const { id, cell } of own) named.set(id, cell);
    if (isClear)
      arrange(
        order,
        own.map(({ id }) => id),
      );
  }
  const [sign] = named.values();
  if (!isClear || sign === undefined || named.size * 2 <= ids.length) return { ids: order, missing: new Map() };
  return {
    ids: order.filter((id) => named.has(id)),
    missing: new Map(ids.filter((id) => !named.has(id)).map((id) => [id, sign])),
  };
}

/**
 * The cells of each line of a header. Where every cell is a line of its own, they are one line; a total stands out of
 * order there, for its header spans the lines of the others.
 */
function namingLines(header: readonly Line[]): readonly (readonly GridCell[])[] {
  if (header.some(({ grid }) => grid !== null)) return header.map(({ cells }) => cells);
  return [header.flatMap(({ cells }) => cells)];
}

/** Puts some of the ids, in the order given, at the positions that they take together. */
function arrange(order: string[], some: readonly string[]): void {
  const positions = some.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  for (const [i, position] of positions.entries()) order[position] = some[i] as string;
}
