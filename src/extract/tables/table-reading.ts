import type { GridCell } from "../../model/document.ts";
import type { Address, TableId } from "../../model/form.ts";
import type { EditionId, Note } from "../../model/report.ts";
import { parseAmount } from "../amount.ts";

/** The printed cell at each address. */
export type Cells = ReadonlyMap<Address, GridCell>;

/** What one table yields: the printed cell at each address, and what is odd about it. */
export interface TableReading {
  readonly edition: EditionId | null;
  readonly cells: Cells;
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

/** Other printings of a table that state different figures, as two versions of a report do. */
export function noteOnCopies(table: TableId, cells: Cells, copies: readonly Cells[]): Note[] {
  const differing = copies.flatMap((copy) =>
    [...cells].flatMap(([address, cell]) => {
      const other = copy.get(address);
      const [here, there] = [parseAmount(cell.text), parseAmount(other?.text ?? "")];
      return other === undefined || here === null || there === null || here === there ? [] : [other];
    }),
  );
  const first = differing[0];
  return first === undefined ? [] : [{ kind: "table-printed-again", table, differing: differing.length, at: first.at }];
}
