import {
  type Address,
  addresses,
  outcomeGroups,
  positionOf,
  type ReviewColumn,
  reviewColumns,
  splitAddress,
  type TableId,
} from "../model/form.ts";
import type { Cell } from "../model/report.ts";

/** How applications were dealt with, in the order of the form. */
export const outcomeIds = Object.keys(outcomeGroups) as readonly (keyof typeof outcomeGroups)[];
export type OutcomeId = (typeof outcomeIds)[number];

export type FigureId =
  | "received"
  | "carriedIn"
  | OutcomeId
  | "handled"
  | "carriedForward"
  | `review.${ReviewColumn}`
  | `litigation.${ReviewColumn}`;

/** What is added up, each from one cell or several. */
const addressesOf: Readonly<Record<FigureId, readonly string[]>> = {
  received: ["requests.received.total"],
  carriedIn: ["requests.carriedIn.total"],
  ...(Object.fromEntries(outcomeIds.map((outcome) => [outcome, rowsOf(outcome)])) as Record<OutcomeId, string[]>),
  handled: ["requests.outcomes.total.total"],
  carriedForward: ["requests.carriedForward.total"],
  ...casesOf("review", ["review"]),
  ...casesOf("litigation", ["litigationDirect", "litigationAfterReview"]),
};

function rowsOf(outcome: OutcomeId): readonly string[] {
  const members: readonly string[] = outcomeGroups[outcome];
  const rows = members.length === 0 ? [outcome] : members.map((member) => `${outcome}.${member}`);
  return rows.map((row) => `requests.outcomes.${row}.total`);
}

function casesOf<Kind extends "review" | "litigation">(kind: Kind, rows: readonly string[]) {
  const entries = reviewColumns.map((result) => [
    `${kind}.${result}`,
    rows.map((row) => `reviewAndLitigation.${row}.${result}`),
  ]);
  return Object.fromEntries(entries) as Record<`${Kind}.${ReviewColumn}`, readonly string[]>;
}

/** Where a figure is printed. */
interface Figure {
  readonly id: FigureId;
  readonly table: TableId;
  readonly positions: readonly number[];
}

export const figures: readonly Figure[] = (Object.keys(addressesOf) as FigureId[]).map((id) => ({
  id,
  table: (addressesOf[id][0] as string).split(".")[0] as TableId,
  positions: addressesOf[id].map((address) => positionOf(address as Address)),
}));

/** What the cells of a figure come to; null where none of them states a number: a blank is no zero. */
export function stated({ positions }: Figure, cells: readonly Cell[]): number | null {
  let sum = 0;
  let isStated = false;
  for (const position of positions) {
    const { value } = cells[position] as Cell;
    if (value === null) continue;
    sum += value;
    isStated = true;
  }
  return isStated ? sum : null;
}

/** The table of each cell that is a total, by position; null for any other. */
const totals: readonly (TableId | null)[] = addresses.map((address) => {
  const { table, row, column } = splitAddress(address);
  return column === "total" || row === "outcomes.total" ? table : null;
});

/** True for the position of a total of one of these tables. */
export function isTotal(position: number, tables: readonly TableId[]): boolean {
  const table = totals[position] ?? null;
  return table !== null && tables.includes(table);
}
