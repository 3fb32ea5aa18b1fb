import type { GridCell } from "../../model/document.ts";
import type { LabelIndex } from "../labels.ts";
import type { HeaderWords } from "./columns.ts";
import type { Line } from "./lines.ts";

/** The columns of a part as a header names them, from left to right. */
export interface NamedOrder {
  readonly ids: readonly string[];
  /** The columns that a clear header does not name, and a cell of that header. */
  readonly missing: ReadonlyMap<string, GridCell>;
  /** The header leaves no doubt of the order of its columns. */
  readonly isCertain: boolean;
}

/** A text of a header: the column it names, or null where it spans columns or stands over labels. */
interface Name {
  readonly id: string | null;
  readonly cell: GridCell;
}

/**
 * The order in which a header names the columns, for figures that do not stand right below their headers: line by line,
 * where what a line names below a cell that spans columns stands in that cell's place. A header lacks a column where it
 * names most of them, each once, and nothing else: one that is cut off or garbled may have it all the same.
 */
export function namedOrder(
  header: readonly Line[],
  columns: LabelIndex,
  ids: readonly string[],
  words: HeaderWords,
): NamedOrder {
  const isFlat = header[0]?.grid === null;
  const nameOf = (cell: GridCell): Name | null => {
    const id = columns.find(cell.text)?.id;
    if (id !== undefined && ids.includes(id)) return { id, cell };
    return words.isGroup(cell.text) ? { id: null, cell } : null;
  };
  const lines = isFlat ? [endOf(header, nameOf)] : cellsByLine(header).map((cells) => namesIn(cells, nameOf));
  const naming = lines.filter((line) => line.names.some(({ id }) => id !== null));
  const named = new Map(
    naming.flatMap(({ names }) => names.flatMap(({ id, cell }) => (id === null ? [] : [[id, cell]]))),
  );
  const isClear = naming.every(({ isClear }) => isClear);
  const [sign] = named.values();
  if (!isClear || sign === undefined || named.size * 2 <= ids.length) {
    return { ids: inFormOrder(ids, isClear ? naming : [], isFlat), missing: new Map(), isCertain: false };
  }
  const sequence = isFlat ? null : sequenceOf(naming);
  const order = sequence ?? inFormOrder(ids, naming, isFlat).filter((id) => named.has(id));
  return {
    ids: order,
    missing: new Map(ids.filter((id) => !named.has(id)).map((id) => [id, sign])),
    isCertain: sequence !== null,
  };
}

/** The names on one line of a header. It is clear where it names each column once, and nothing else. */
interface NamingLine {
  readonly names: readonly Name[];
  readonly isClear: boolean;
}

/** The cells that begin on each line: one that reaches down from the line above is that line's. */
function cellsByLine(header: readonly Line[]): readonly (readonly GridCell[])[] {
  return header.map(({ cells }, i) => cells.filter((cell) => header[i - 1]?.slots.includes(cell) !== true));
}

function namesIn(cells: readonly GridCell[], nameOf: (cell: GridCell) => Name | null): NamingLine {
  // What spans columns may be repeated in every slot it covers.
  const isRepeated = (cell: GridCell, i: number) => cell.text === cells[i - 1]?.text && nameOf(cell)?.id === null;
  const printed = cells.filter((cell, i) => cell.text !== "" && !isRepeated(cell, i));
  const names = printed.flatMap((cell) => nameOf(cell) ?? []);
  const own = names.filter(({ id }) => id !== null);
  const isClear = names.length === printed.length && new Set(own.map(({ id }) => id)).size === own.length;
  return { names, isClear };
}

/** Of a header that has a line for every cell, the names at its end, as one line. */
function endOf(header: readonly Line[], nameOf: (cell: GridCell) => Name | null): NamingLine {
  const cells = header.flatMap((line) => line.cells);
  return namesIn(cells.slice(cells.findLastIndex((cell) => nameOf(cell) === null) + 1), nameOf);
}

/** The columns of one line; or of two, those of the second in the place of what spans them. Null for any other header. */
function sequenceOf([first, second, ...others]: readonly NamingLine[]): readonly string[] | null {
  if (first === undefined || others.length > 0) return null;
  const idsOf = (names: readonly Name[]) => names.flatMap(({ id }) => id ?? []);
  const span = second === undefined ? -1 : first.names.findLastIndex(({ id }) => id === null);
  if (second !== undefined && span < 0) return null;
  const sequence = [
    ...idsOf(first.names.slice(0, span + 1)),
    ...idsOf(second?.names ?? []),
    ...idsOf(first.names.slice(span + 1)),
  ];
  return new Set(sequence).size === sequence.length ? sequence : null;
}

/**
 * The columns in form order, but those of each line in the order of that line. Where every cell is a line of its own, a
 * total stands out of order, for its header spans the lines of the others.
 */
function inFormOrder(ids: readonly string[], lines: readonly NamingLine[], isFlat: boolean): readonly string[] {
  const order = [...ids];
  for (const { names } of lines) {
    const some = names.flatMap(({ id }) => (id === null || (isFlat && id === "total") ? [] : id));
    const positions = some.map((id) => order.indexOf(id)).sort((a, b) => a - b);
    for (const [i, position] of positions.entries()) order[position] = some[i] as string;
  }
  return order;
}
