import { type Address, requestColumns, requestRows, reviewColumns, reviewRows } from "../../model/form.ts";
import type { Matrix } from "../matrix.ts";

/** How figures stand beside one another on the form: what a hand that slips to the next cell goes along. */
export type Axis = "row" | "column";

/** Figures in a line, in the order of the form; those that the edition does not print are left out. */
export interface Line {
  readonly axis: Axis;
  readonly variables: readonly number[];
}

/** The lines of the form: table 3 has rows and columns, table 4 is printed in one row. */
const printedLines: readonly { readonly axis: Axis; readonly addresses: readonly Address[] }[] = [
  ...requestRows.map((row) => ({
    axis: "row" as const,
    addresses: requestColumns.map((column): Address => `requests.${row}.${column}`),
  })),
  ...requestColumns.map((column) => ({
    axis: "column" as const,
    addresses: requestRows.map((row): Address => `requests.${row}.${column}`),
  })),
  {
    axis: "row" as const,
    addresses: reviewRows.flatMap((row) =>
      reviewColumns.map((column): Address => `reviewAndLitigation.${row}.${column}`),
    ),
  },
];

/** The lines in which the report's own figures stand that equations count. */
export function linesOf({ variables }: Matrix): Line[] {
  const variableAt = new Map<Address, number>();
  variables.forEach(({ cell, of }, variable) => {
    if (of === null) variableAt.set(cell.address, variable);
  });
  return printedLines
    .map(({ axis, addresses }) => ({ axis, variables: addresses.flatMap((address) => variableAt.get(address) ?? []) }))
    .filter(({ variables }) => variables.length > 1);
}
