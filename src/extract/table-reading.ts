import type { GridCell } from "../model/document.ts";
import type { Address } from "../model/form.ts";
import type { EditionId, Note } from "../model/report.ts";
import { parseAmount } from "./amount.ts";

/** What one table yields: the printed cell at each address, and what is odd about it. */
export interface TableReading {
  readonly edition: EditionId | null;
  readonly cells: ReadonlyMap<Address, GridCell>;
  /** Rows of the edition that were not found, or whose figures could not be told apart. */
  readonly missingRows: readonly string[];
  readonly notes: readonly Note[];
}

/** How complete a reading is: a template left blank has all cells and no figures. */
export function figuresIn({ cells }: TableReading): number {
  let figures = 0;
  for (const { text } of cells.values()) figures += parseAmount(text) === null ? 1 : 2;
  return figures;
}
