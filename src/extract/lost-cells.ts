import { type Edition, editions, type Label } from "../editions/index.ts";
import type { Document, GridCell } from "../model/document.ts";
import { type TableId, tables } from "../model/form.ts";
import type { Note } from "../model/report.ts";
import { LabelIndex, type Simplify } from "./labels.ts";
import { flatLines, gridLines } from "./lines.ts";
import type { Readings } from "./read-tables.ts";

const rowLabels: Readonly<Record<TableId, (edition: Edition) => readonly Label[]>> = {
  proactiveDisclosure: (edition) => edition.proactiveDisclosure.flatMap((part) => part.rows),
  requests: (edition) => edition.requests.rows,
  reviewAndLitigation: (edition) => edition.reviewAndLitigation.groups,
};

/** Labels that are words of the header too: they are no proof of a row, but go with rows that are proved. */
const common: ReadonlySet<string> = new Set(["outcomes.total", "outcomes.otherHandling.other"]);

/** A table of which so many rows are named without any figures has lost them; fewer labels are words of another text. */
const fewestLabels = 5;

/**
 * Rows whose label stands on the page while their figures cannot be told apart, because there are fewer of them, or more,
 * than the form has columns: an extractor that drops what repeats leaves `规章`, `0`, `规范性文件` with nothing below it.
 * What was printed there cannot be recovered. One note for each table; none where the page breaks off.
 */
export function lostCells(document: Document, readings: Readings, simplify: Simplify): Note[] {
  if (document.endsInsideTable !== null || tables.every((table) => readings[table]?.missingRows.length === 0))
    return [];
  const cells = [...gridLines(document), ...flatLines(document)].flatMap((line) => line.cells);
  return tables.flatMap((table) => {
    const printed = printedRows(table, cells, simplify);
    const missing = readings[table]?.missingRows ?? [...printed.keys()];
    const rows = missing.filter((row) => printed.has(row));
    const proved = rows.filter((row) => !common.has(row));
    const [first] = proved;
    if (first === undefined || (readings[table] === null && proved.length < fewestLabels)) return [];
    return [{ kind: "cells-lost", table, rows, at: (printed.get(first) as GridCell).at }];
  });
}

/** The rows whose label stands on the page as the form prints it, in form order, and where. */
function printedRows(table: TableId, cells: readonly GridCell[], simplify: Simplify): ReadonlyMap<string, GridCell> {
  const labels = editions.flatMap((edition) => rowLabels[table](edition));
  const index = new LabelIndex(
    labels,
    simplify,
    editions.flatMap((edition) => edition.groupLabels),
  );
  const printed = new Map<string, GridCell>();
  for (const cell of cells) {
    const match = index.find(cell.text);
    const isExact = match !== null && (match.how === "exact" || match.how === "alias");
    if (isExact && !printed.has(match.id)) printed.set(match.id, cell);
  }
  const inOrder = [...new Set(labels.map(({ id }) => id))].filter((id) => printed.has(id));
  return new Map(inOrder.map((id) => [id, printed.get(id) as GridCell]));
}
