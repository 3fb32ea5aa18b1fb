import { addresses, splitAddress } from "../../model/form.ts";
import { type Cell, cellsOf, type Report } from "../../model/report.ts";
import { type Column, integer, number, type Row, storable, type Table, text, type Value } from "./table.ts";

/** What a report is known by: the columns of `metadataOf`. */
export const metadataColumns: readonly Column[] = [
  text("agency"),
  integer("year"),
  text("title"),
  text("indexNumber"),
  text("publishedOn"),
  text("editions.proactiveDisclosure"),
  text("editions.requests"),
  text("sha256"),
];

/** A row for each printed cell, in form order: `requests`, `outcomes.denied.stateSecret`, `total`. */
export const tidyCells: Table = {
  columns: [
    text("path"),
    text("agency"),
    integer("year"),
    text("edition"),
    text("table"),
    text("row"),
    text("column"),
    number("value"),
    text("text"),
  ],
  *rowsOf({ path, report }) {
    if (report === null) return;
    const [known, agency] = [storable(path), storableOrNull(report.agency)];
    for (const { address, value, text } of printedCells(report)) {
      const { table, row, column } = splitAddress(address);
      const { edition } = report.tables[table];
      yield [known, agency, report.year, edition, table, row, column, value, storable(text)];
    }
  },
};

/** A row for each report, with a column for every address of every edition; the columns are the same in every run. */
export const wideCells: Table = {
  columns: [text("path"), ...metadataColumns, ...addresses.map(number)],
  *rowsOf({ path, report }) {
    if (report === null) return;
    yield [storable(path), ...metadataOf(report), ...cellsOf(report).map(({ value }) => value)];
  },
};

/** What a report states of itself, in the order of the wide columns. */
export function metadataOf({ agency, year, title, indexNumber, publishedOn, tables, source }: Report): Row {
  return [
    storableOrNull(agency),
    year,
    storableOrNull(title),
    storableOrNull(indexNumber),
    publishedOn,
    tables.proactiveDisclosure.edition,
    tables.requests.edition,
    source.sha256,
  ];
}

/** The cells that stand on the page: on the form of its edition, in a table that was found. */
export function printedCells(report: Report): readonly (Cell & { readonly text: string })[] {
  return cellsOf(report).filter((cell): cell is Cell & { readonly text: string } => {
    return cell.onForm && cell.text !== null && report.tables[splitAddress(cell.address).table].found;
  });
}

function storableOrNull(value: string | null): Value {
  return value === null ? null : storable(value);
}
