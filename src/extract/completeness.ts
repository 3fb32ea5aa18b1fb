import { type TableId, tables } from "../model/form.ts";
import type { Failure } from "../model/outcome.ts";
import { holdsOneTable, type MediaType, type Note, type TableState } from "../model/report.ts";

/** The tables that were not found, the rows and columns they lack, where the page breaks off; null for a whole form. */
export function whatIsMissing(
  states: Readonly<Record<TableId, TableState>>,
  mediaType: MediaType,
  notes: readonly Note[],
): Failure | null {
  const truncatedAt = notes.find((note) => note.kind === "page-breaks-off")?.at ?? null;
  const isPart = holdsOneTable(mediaType, (table) => states[table].found);
  const columnsOf = (table: TableId) =>
    notes.flatMap((note) => (note.kind === "column-missing" && note.table === table ? note.columns : []));
  const lacking = tables
    .map((table) => {
      const { found, missingRows } = states[table];
      return { table, found, missingRows, missingColumns: columnsOf(table) };
    })
    .filter(({ found, missingRows, missingColumns }) =>
      found ? missingRows.length + missingColumns.length > 0 : !isPart,
    );
  // A page that breaks off in its last table may have lost a figure, though every row is there.
  return lacking.length === 0 && truncatedAt === null
    ? null
    : { stage: "extract", reason: "incomplete", tables: lacking, truncatedAt };
}
