import { addressesOn } from "../../../src/editions/index.ts";
import {
  type Address,
  applicants,
  outcomeRows,
  requestColumns,
  requestRows,
  reviewColumns,
  reviewResults,
  reviewRows,
} from "../../../src/model/form.ts";
import type { EditionId } from "../../../src/model/report.ts";

type Line = readonly Address[];

/** Tables 3 and 4 of an edition as whoever fills them in sees them. */
export interface Layout {
  /** Every cell of both tables. */
  readonly cells: Line;
  readonly leaves: Line;
  /** What each total adds up: of a row, of the outcomes of a column, of all outcomes. */
  readonly parts: ReadonlyMap<Address, Line>;
  /** The totals that a leaf goes into, its row's first: three for an outcome, one for another leaf. */
  readonly totalsOf: ReadonlyMap<Address, Line>;
  /** The leaves that stand side by side, from left to right. */
  readonly across: readonly Line[];
  /** The leaves of table 3 that stand one below the other, from the top to the total of outcomes. */
  readonly down: readonly Line[];
  /** The rows of table 3 as they are printed, each with its total at the end. */
  readonly rows: readonly Line[];
}

const outcomeTotal = "outcomes.total";
const layouts = new Map<EditionId, Layout>();

export function layoutOf(edition: EditionId): Layout {
  const known = layouts.get(edition);
  if (known !== undefined) return known;
  const layout = laidOut(addressesOn(edition));
  layouts.set(edition, layout);
  return layout;
}

function laidOut(onForm: ReadonlySet<Address>): Layout {
  const request = (row: string, column: string) => `requests.${row}.${column}` as Address;
  const review = (row: string, column: string) => `reviewAndLitigation.${row}.${column}` as Address;
  const isPrinted = (row: string) => onForm.has(request(row, "total"));
  const outcomes: readonly string[] = outcomeRows.filter(isPrinted);
  const printed = requestRows.filter(isPrinted);
  const leafRows = printed.filter((row) => row !== outcomeTotal);

  const rows = printed.map((row) => requestColumns.map((column) => request(row, column)));
  const groups = reviewRows.map((row) => reviewColumns.map((column) => review(row, column)));
  const across = [
    ...leafRows.map((row) => applicants.map((column) => request(row, column))),
    ...reviewRows.map((row) => reviewResults.map((column) => review(row, column))),
  ];
  const above = leafRows.filter((row) => row !== "carriedForward");
  const down = applicants.map((column) => above.map((row) => request(row, column)));

  const parts = new Map<Address, Line>();
  for (const line of [...rows, ...groups]) parts.set(line.at(-1) as Address, line.slice(0, -1));
  for (const column of requestColumns) {
    // The last of these is the total of the whole, by its column rather than by its row.
    parts.set(
      request(outcomeTotal, column),
      outcomes.map((row) => request(row, column)),
    );
  }
  const totalsOf = new Map<Address, Line>();
  for (const line of groups) {
    for (const leaf of line.slice(0, -1)) totalsOf.set(leaf, line.slice(-1));
  }
  for (const row of leafRows) {
    for (const column of applicants) {
      const further = outcomes.includes(row) ? [request(outcomeTotal, column), request(outcomeTotal, "total")] : [];
      totalsOf.set(request(row, column), [request(row, "total"), ...further]);
    }
  }
  return { cells: [...rows, ...groups].flat(), leaves: across.flat(), parts, totalsOf, across, down, rows };
}
