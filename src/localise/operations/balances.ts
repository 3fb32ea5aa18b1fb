import type { Cell } from "../../model/report.ts";
import type { Equation } from "../../rules/equation.ts";
import type { Matrix, Variable } from "../matrix.ts";

/** Two parts on one side of an equation, each with its totals: what is counted in one may belong in the other. */
export interface Balance {
  /** The part, then its totals. */
  readonly gaining: readonly number[];
  readonly losing: readonly number[];
}

/**
 * Pairs of parts that an equation adds up on one side, such as what was received and what was carried in; each pair in
 * both orders.
 */
export function balancesOf(equations: readonly Equation[], { variables, variableOf, totalsOf }: Matrix): Balance[] {
  const isPart = (variable: number) => !(variables[variable] as Variable).isTotal;
  return equations
    .filter(({ total, elsewhere }) => total === null && elsewhere === undefined)
    .flatMap(({ left, right }) => [left, right])
    .flatMap((side: readonly Cell[]) => {
      const parts = side.map((cell) => variableOf.get(cell) as number).filter(isPart);
      return parts.flatMap((a) => parts.filter((b) => b !== a).map((b) => [a, b] as const));
    })
    .map(([a, b]) => ({
      gaining: [a, ...(totalsOf[a] as readonly number[])],
      losing: [b, ...(totalsOf[b] as readonly number[])],
    }));
}
