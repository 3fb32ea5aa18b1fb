import { type Label, rowLabels, weakRows } from "../../editions/index.ts";
import type { Document, GridCell } from "../../model/document.ts";
import { type TableId, tables } from "../../model/form.ts";
import type { Note } from "../../model/report.ts";
import { isFigure } from "../amount.ts";
import { labelKey, type Simplify } from "../labels.ts";
import { flatLines, gridLines } from "./lines.ts";
import type { Readings } from "./read-tables.ts";

/** No label of the form is as long, with whatever note it has. */
const longestLabel = 60;

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
  const cells = labelsOn(document, simplify);
  return tables.flatMap((table) => {
    const printed = printedRows(table, cells);
    const missing = readings[table]?.missingRows ?? [...printed.keys()];
    const rows = missing.filter((row) => printed.has(row));
    // A word of the header too is no proof of a row, but goes with rows that are proved.
    const proved = rows.filter((row) => !weakRows.has(row));
    const [first] = proved;
    if (first === undefined || (readings[table] === null && proved.length < fewestLabels)) return [];
    return [{ kind: "cells-lost", table, rows, at: (printed.get(first) as GridCell).at }];
  });
}

/** The rows whose label stands on the page as the form or a known alias has it, in form order, and where. */
function printedRows(table: TableId, printed: ReadonlyMap<string, GridCell>): ReadonlyMap<string, GridCell> {
  const rows = new Map<string, GridCell>();
  for (const label of rowLabels(table)) {
    const cell = keysOf(label).flatMap((key) => printed.get(key) ?? [])[0];
    if (cell !== undefined && !rows.has(label.id)) rows.set(label.id, cell);
  }
  return rows;
}

const asPrinted: Simplify = (text) => text;

/** What a label and its aliases are matched by. */
function keysOf({ label, aliases = [] }: Label): string[] {
  return [label, ...aliases].map((text) => labelKey(text, asPrinted));
}

const keys: ReadonlySet<string> = new Set(tables.flatMap((table) => rowLabels(table).flatMap(keysOf)));

/** The first cell or paragraph that prints each label of a row, by its key. */
function labelsOn(document: Document, simplify: Simplify): ReadonlyMap<string, GridCell> {
  const labels = new Map<string, GridCell>();
  for (const line of [...gridLines(document), ...flatLines(document)]) {
    for (const cell of line.cells) {
      if (cell.text.length > longestLabel || isFigure(cell.text)) continue;
      const key = labelKey(cell.text, simplify);
      if (keys.has(key) && !labels.has(key)) labels.set(key, cell);
    }
  }
  return labels;
}
