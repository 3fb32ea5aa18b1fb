import type { Block, Document, Grid, GridCell } from "../model/document.ts";
import { isFigureLike } from "./amount.ts";

/** A printed line of a table: its cells from left to right, each once however many slots it covers. */
export interface Line {
  readonly cells: readonly GridCell[];
  /** The grid the line belongs to, or null where every cell stands in a paragraph of its own. */
  readonly grid: Grid | null;
  /** The slots of the line's grid row; empty without a grid. */
  readonly slots: readonly (GridCell | null)[];
}

/** The lines of every grid, in document order. */
export function gridLines(document: Document): Line[] {
  return document.blocks.filter(isGrid).flatMap((grid) =>
    grid.slots.map((slots) => ({
      grid,
      slots,
      cells: cellsOnce(slots),
    })),
  );
}

/** The cells of a grid row from left to right, each once. */
export function cellsOnce(slots: readonly (GridCell | null)[]): GridCell[] {
  return slots.filter((cell, x): cell is GridCell => cell !== null && cell !== slots[x - 1]);
}

/** A paragraph longer than this is prose, not a cell. */
const longestCell = 60;

/** Lines put together from paragraphs that hold one cell each: a text, and the figures and blanks that follow it. */
export function flatLines(document: Document): Line[] {
  const lines: GridCell[][] = [];
  let open: GridCell[] | null = null;
  for (const block of document.blocks) {
    if (block.kind !== "paragraph" || block.text.length > longestCell) {
      open = null;
    } else if (isFigureLike(block.text)) {
      open?.push(block);
    } else {
      open = [block];
      lines.push(open);
    }
  }
  return lines.map((cells) => ({ cells, grid: null, slots: [] }));
}

function isGrid(block: Block): block is Grid {
  return block.kind === "grid";
}
