import type { GridCell } from "../model/document.ts";
import { parseAmount } from "./amount.ts";
import { cellsInOrder, cellsUnder, figureCells, type IsColumn, mapColumns } from "./columns.ts";
import type { LabelIndex } from "./labels.ts";
import type { LabelledLine } from "./printings.ts";

/** The figures of lines in the order of their columns, and the headers of columns that are not the form's. */
export interface Figures {
  /** Null for a line whose figures cannot be told apart. */
  readonly cells: ReadonlyMap<LabelledLine, GridCell[] | null>;
  readonly foreign: ReadonlySet<GridCell>;
}

/** Reads the figures of the lines of one part. A header is believed where every line under it keeps to it. */
export function readFigures(
  entries: readonly LabelledLine[],
  columns: LabelIndex,
  ids: readonly string[],
  isColumn: IsColumn,
): Figures {
  const cells = new Map<LabelledLine, GridCell[] | null>();
  const foreign = new Set<GridCell>();
  for (const header of new Set(entries.map((entry) => entry.header))) {
    const below = entries.filter((entry) => entry.header === header);
    const map = mapColumns(header, columns, ids, isColumn);
    const under = below.map(({ line, label }) => (map === null ? null : cellsUnder(map, line.slots, label, ids)));
    const isKept = under.every((figures) => figures !== null);
    const inOrder = isKept
      ? []
      : cellsInOrder(
          below.map(({ line, rest }) => figureCells(line, rest, ids.length)),
          ids.length,
        );
    below.forEach((entry, i) => {
      cells.set(entry, inOrder[i] ?? under[i] ?? null);
    });
    if (!isKept) continue;
    for (const [x, cell] of map?.foreign ?? []) {
      if (below.some((entry, i) => isStray(entry, x, under[i] ?? []))) foreign.add(cell);
    }
  }
  return { cells, foreign };
}

/** True for a figure at slot `x` behind the label that is none of those read. */
function isStray({ line, label }: LabelledLine, x: number, read: readonly GridCell[]): boolean {
  const cell = line.slots[x] ?? null;
  if (cell === null || read.includes(cell) || parseAmount(cell.text) === null) return false;
  return label === null || x > line.slots.lastIndexOf(label);
}
