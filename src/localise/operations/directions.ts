import { rowAddress } from "../../model/form.ts";
import type { SuggestionKind } from "../../model/suggestion.ts";
import { costs } from "../costs.ts";
import type { Evidence, Slip } from "../evidence.ts";
import type { Effect, Matrix, Variable } from "../matrix.ts";
import type { Balance } from "./balances.ts";
import type { Assignment } from "./operation.ts";

/** Cells that are out together by one amount, which is still to be found: those of sign 1 should have had it more. */
export interface Direction {
  readonly cells: readonly Signed[];
  /** What an amount of 1 adds to the sums of equations. */
  readonly effects: readonly Effect[];
  /** What it is put down to, and at what cost, once the amount is known; of an assignment to each of its cells, in order. */
  readonly judge: (assignments: readonly Assignment[], evidence: Evidence) => Judged;
}
export type Signed = readonly [variable: number, sign: 1 | -1];
export interface Judged {
  readonly kind: SuggestionKind;
  readonly cost: number;
}

/** Every direction that the matrix knows: single cells, parts with their totals, totals without, and balances. */
export function directionsOf(matrix: Matrix, balances: readonly Balance[]): Direction[] {
  return [
    ...matrix.variables.flatMap((variable, i) => (variable.isUnknown ? [] : ofCell(matrix, i))),
    // Each pair of parts stands in both orders; the amount may be less than nothing.
    ...balances
      .filter(({ gaining: [a = 0], losing: [b = 0] }) => a < b)
      .flatMap((balance) => ofBalance(matrix, balance)),
  ];
}

function ofCell(matrix: Matrix, variable: number): Direction[] {
  const { variables, totalsOf } = matrix;
  const alone = direction(matrix, [[variable, 1]], (assignments, evidence) => {
    const slip = slipOfFirst(assignments, evidence);
    return { kind: slip.kind, cost: costs.event + slip.cost };
  });
  const direct = totalsOf[variable] as readonly number[];
  const known = (which: readonly number[]) => which.filter((one) => !(variables[one] as Variable).isUnknown);
  const totals = known(direct);
  const all = known([...new Set(direct.flatMap((total) => [total, ...(totalsOf[total] as readonly number[])]))]);
  if (all.length === 0) return alone;
  const summedIn = (which: readonly number[], extra: number) =>
    direction(matrix, increased([variable, ...which]), (assignments, evidence) => ({
      kind: "carried-into-totals",
      cost: costs.event + extra + slipOfFirst(assignments, evidence).cost,
    }));
  const stale = (which: readonly number[], cost: number) =>
    which.length < 2
      ? []
      : direction(matrix, increased(which), () => ({ kind: "totals-not-updated", cost: costs.event + cost }));
  const rowOf = (one: number) => rowAddress((variables[one] as Variable).cell.address);
  const isInRow = (total: number) => rowOf(total) === rowOf(variable);
  const single = totals.flatMap((total) =>
    summedIn([total], isInRow(total) ? costs.summedInRow : costs.summedInColumn),
  );
  if ((variables[variable] as Variable).isTotal) {
    // A total of a row that is out with the total of totals, and the other way round.
    return [...alone, ...single, ...stale([variable, ...all], costs.totalAndGrandTotalNotUpdated)];
  }
  return [
    ...alone,
    ...single,
    ...(all.length > 1 ? summedIn(all, costs.summedThroughout) : []),
    ...stale(all, costs.totalsNotUpdated),
  ];
}

function ofBalance(matrix: Matrix, { gaining, losing }: Balance): Direction[] {
  const cells: Signed[] = [...increased(gaining), ...losing.map((variable) => [variable, -1] as const)];
  return direction(matrix, cells, (assignments, evidence) => {
    const isEmpty = assignments.some(([variable, to]) => evidence.countsNothing(variable) && to > 0);
    return {
      kind: "counted-elsewhere",
      cost: costs.event + (isEmpty ? costs.countedElsewhere : costs.countedElsewhereInPart),
    };
  });
}

/** None where no equation can see it; cells that are unknown have no figure to be wrong. */
function direction(matrix: Matrix, cells: readonly Signed[], judge: Direction["judge"]): Direction[] {
  const known = cells.filter(([variable]) => !(matrix.variables[variable] as Variable).isUnknown);
  const sums = new Map<number, number>();
  for (const [variable, sign] of known) {
    for (const [equation, coefficient] of matrix.touching[variable] as readonly Effect[]) {
      sums.set(equation, (sums.get(equation) ?? 0) + sign * coefficient);
    }
  }
  const effects = [...sums].filter(([, change]) => change !== 0);
  return effects.length === 0 ? [] : [{ cells: known, effects, judge }];
}

function increased(variables: readonly number[]): Signed[] {
  return variables.map((variable) => [variable, 1] as const);
}

/** The slip of the cell that went wrong by itself; the others of its direction follow it. */
function slipOfFirst([first]: readonly Assignment[], evidence: Evidence): Slip {
  const [variable, to] = first as Assignment;
  return evidence.slip(variable, to);
}
