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

/** A table with more slots than this is no table: further spans count as one. */
const mostSlots = 2_000_000;

/**
 * Lays merged cells out in slots, as “forming a table” of the HTML Standard does (section 4.9.12.1): a cell takes the
 * first free slot of its row and grows right and down; it ends with its row group; where two cells overlap, the earlier
 * one is shown.
 */
export function layOut(rows: readonly SourceRow[], at: Place): Grid {
  const slots: (GridCell | null)[][] = rows.map(() => []);
  const groupEnd = groupEnds(rows);
  let taken = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (slots[y]?.[x]) x++;
      const end = groupEnd[y] as number;
      const height = cell.rowspan === 0 ? end - y : Math.min(cell.rowspan, end - y);
      const isTooLarge = taken + height * cell.colspan > mostSlots;
      const [down, right] = isTooLarge ? [1, 1] : [height, cell.colspan];
      taken += down * right;
      for (let j = y; j < y + down; j++) {
        const line = slots[j] as (GridCell | null)[];
        for (let i = x; i < x + right; i++) line[i] ??= cell;
      }
      x += right;
    }
  });
  return { kind: "grid", at, slots: slots.map((line) => Array.from(line, (cell) => cell ?? null)) };
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
