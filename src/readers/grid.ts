import type { Grid, GridCell } from "../model/document.ts";
import type { Place } from "../model/place.ts";

/** A cell as its source states it, before it is laid out. A `rowspan` of 0 reaches to the end of the row group. */
export interface SourceCell extends GridCell {
  readonly colspan: number;
  readonly rowspan: number;
}

/** A row as its source states it; rows of one group share its number. */
export interface SourceRow {
  readonly group: number;
  readonly cells: readonly SourceCell[];
}

/**
 * Lays merged cells out on a rectangle, as “forming a table” of the HTML Standard does (section 4.9.12.1): a cell takes
 * the first free slot of its row and grows right and down; it ends with its row group; where two cells overlap, the
 * earlier one is shown.
 */
export function layOut(rows: readonly SourceRow[], at: Place): Grid {
  const slots: (GridCell | null)[][] = rows.map(() => []);
  const groupEnd = groupEnds(rows);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (slots[y]?.[x]) x++;
      const bottom = Math.min(cell.rowspan === 0 ? Number.POSITIVE_INFINITY : y + cell.rowspan, groupEnd[y] as number);
      for (let j = y; j < bottom; j++) {
        const line = slots[j] as (GridCell | null)[];
        for (let i = x; i < x + cell.colspan; i++) line[i] ??= cell;
      }
      x += cell.colspan;
    }
  });
  const width = Math.max(0, ...slots.map((line) => line.length));
  return { kind: "grid", at, slots: slots.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? null)) };
}

/** For each row, the index after the last row of its group. */
function groupEnds(rows: readonly SourceRow[]): number[] {
  const ends: number[] = [];
  for (let y = rows.length - 1; y >= 0; y--) {
    const sameGroup = y + 1 < rows.length && rows[y]?.group === rows[y + 1]?.group;
    ends[y] = sameGroup ? (ends[y + 1] as number) : y + 1;
  }
  return ends;
}
