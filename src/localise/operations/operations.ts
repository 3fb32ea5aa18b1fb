import type { Equation } from "../../rules/equation.ts";
import type { Evidence } from "../evidence.ts";
import type { Matrix } from "../matrix.ts";
import { linesOf } from "./axes.ts";
import { type Balance, balancesOf } from "./balances.ts";
import { type Direction, directionsOf } from "./directions.ts";
import { exchangesOf } from "./exchanges.ts";
import { byEquation, type Operation } from "./operation.ts";
import { type RowOperation, rowOperationsOf, touchedBy } from "./rows.ts";

/**
 * What may have happened, by the equations that it touches, of each kind of knowing its amounts: to be found, fixed, or
 * following from other equations.
 */
export interface Operations {
  readonly directions: readonly (readonly Direction[])[];
  readonly exchanges: readonly (readonly Operation[])[];
  readonly rows: readonly (readonly RowOperation[])[];
}

/** What may have happened to a form with certain figures. */
export function operationsOf(matrix: Matrix, equations: readonly Equation[], evidence: Evidence): Operations {
  const lines = linesOf(matrix);
  const balances = balancesOf(equations, matrix);
  const count = matrix.rows.length;
  return {
    directions: directionsBySums(matrix, balances),
    exchanges: byEquation(exchangesOf(matrix, lines), count, ({ effects }) => effects.map(([equation]) => equation)),
    rows: byEquation(rowOperationsOf(matrix, lines, balances, evidence), count, (row) => touchedBy(row, matrix)),
  };
}

/** What the last few forms were found to allow: it depends on no figure, and most forms are alike. The oldest goes first. */
const remembered = new Map<string, readonly (readonly Direction[])[]>();
const mostRemembered = 8;

/** The directions of a matrix, by the equations that they touch. */
function directionsBySums(matrix: Matrix, balances: readonly Balance[]): readonly (readonly Direction[])[] {
  const shape = shapeOf(matrix, balances);
  const known = remembered.get(shape);
  if (known !== undefined) return known;
  const directions = byEquation(directionsOf(matrix, balances), matrix.rows.length, ({ effects }) =>
    effects.map(([equation]) => equation),
  );
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value as string);
  remembered.set(shape, directions);
  return directions;
}

/** All that directions are made of, which is everything but the figures. */
function shapeOf({ variables, rows, totalsOf }: Matrix, balances: readonly Balance[]): string {
  const cells = variables.map(
    ({ cell, isUnknown, isTotal }, i) =>
      `${cell.address}${isUnknown ? "?" : ""}${isTotal ? "=" : ""}<${totalsOf[i]?.join("<")}`,
  );
  const equations = rows.map(({ terms }) => terms.join(" "));
  const pairs = balances.map(({ gaining, losing }) => `${gaining.join()}>${losing.join()}`);
  return [cells, equations, pairs].map((part) => part.join(";")).join("\n");
}
