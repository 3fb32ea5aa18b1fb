import type { SuggestionKind } from "../../model/suggestion.ts";
import { costs } from "../costs.ts";
import type { Evidence } from "../evidence.ts";
import type { Effect, Matrix, Row, Variable } from "../matrix.ts";
import type { Line } from "./axes.ts";
import type { Balance } from "./balances.ts";
import type { Assignment } from "./operation.ts";

/**
 * A whole row that may be wrong. What it should have been follows from the equations that cross it, all of one rule:
 * each cell takes up what its own is out by. What last year's figures say of them is not yet in the cost.
 */
export interface RowOperation {
  readonly kind: SuggestionKind;
  readonly cost: number;
  readonly crossings: readonly Crossing[];
}
/** A cell of the row with the equation that crosses the row there, and the cell that loses what it gains, if any. */
export interface Crossing {
  readonly variable: number;
  readonly equation: number;
  readonly coefficient: number;
  readonly against: number | null;
}

/** Every row that may be wrong as a whole, and why it may be. */
export function rowOperationsOf(
  matrix: Matrix,
  lines: readonly Line[],
  balances: readonly Balance[],
  evidence: Evidence,
): RowOperation[] {
  const rows = lines.filter(({ axis }) => axis === "row").map(({ variables }) => variables);
  return [
    ...rows.flatMap((row, i) => {
      const reasons = reasonsFor(row, rows[i - 1], rows[i + 1], matrix, evidence);
      return familiesAcross(row, matrix).flatMap((crossings) => reasons.map((reason) => ({ ...reason, crossings })));
    }),
    ...transfersOf(rows, balances, matrix),
  ];
}

/** What each cell of the row should have been with the equations as they now stand; null where that is no count. */
export function rowAssignments(
  { kind, crossings }: RowOperation,
  residuals: readonly number[],
  { variables }: Matrix,
): Assignment[] | null {
  const assignments: Assignment[] = [];
  const isCount = (value: number) => value >= 0 && Number.isInteger(value);
  for (const { variable, equation, coefficient, against } of crossings) {
    const by = -(residuals[equation] as number) / coefficient;
    if (by === 0) continue;
    const to = (variables[variable] as Variable).value + by;
    if (!isCount(to)) return null;
    assignments.push([variable, to]);
    if (against === null) continue;
    const left = (variables[against] as Variable).value - by;
    if (!isCount(left)) return null;
    assignments.push([against, left]);
  }
  return assignments.length < (kind === "rewritten-row" ? fewestRewritten : 2) ? null : assignments;
}

/** Two figures of a row that are wrong for no reason are two mistakes, or one with its total. */
const fewestRewritten = 3;

/** The equations that a row may touch: those that cross it, and those that its cells stand in besides. */
export function touchedBy({ crossings }: RowOperation, { touching }: Matrix): ReadonlySet<number> {
  const cells = crossings.flatMap(({ variable, against }) => (against === null ? [variable] : [variable, against]));
  return new Set(cells.flatMap((cell) => (touching[cell] as readonly Effect[]).map(([equation]) => equation)));
}

type Reason = Pick<RowOperation, "kind" | "cost">;

/** Figures of a row that are hardly like another's by chance. */
const telling = { figures: 3, largest: 10 };

function reasonsFor(
  row: readonly number[],
  above: readonly number[] | undefined,
  below: readonly number[] | undefined,
  { variables }: Matrix,
  evidence: Evidence,
): Reason[] {
  const valuesOf = (line: readonly number[]) => line.map((variable) => (variables[variable] as Variable).value);
  const values = valuesOf(row);
  const total = row.findIndex((variable) => (variables[variable] as Variable).isTotal);
  const parts = row.filter((_, i) => i !== total);
  const isOnlyTotal = (values[total] ?? 0) > 0 && parts.every((variable) => (variables[variable] as Variable).isBlank);
  if (isOnlyTotal) return [{ kind: "missing-breakdown", cost: costs.event + costs.missingBreakdown }];
  const figures = values.filter((value) => value !== 0);
  if (figures.length === 0) return [];
  const isTelling = figures.length >= telling.figures || Math.max(...figures) >= telling.largest;
  const alike = costs.event + (isTelling ? costs.repeatedRow : costs.repeatedSmallRow);
  const isLike = (line: readonly number[] | undefined) =>
    line !== undefined && line.length === row.length && valuesOf(line).every((value, i) => value === values[i]);
  const isLikeLastYear = row.every((variable, i) => evidence.lastYear(variable) === values[i]);
  return [
    ...(isLike(above) ? [{ kind: "repeated-row" as const, cost: alike }] : []),
    ...(isLike(below) ? [{ kind: "repeated-row" as const, cost: alike + costs.repeatedFromBelow }] : []),
    ...(isLikeLastYear ? [{ kind: "row-of-last-year" as const, cost: alike }] : []),
    { kind: "rewritten-row", cost: costs.event + costs.rewrittenRow },
  ];
}

/** The equations that cross a row at two cells or more, by their rule: one crossing a cell. */
function familiesAcross(row: readonly number[], { rows, touching, variables }: Matrix): Crossing[][] {
  const own = new Set(row);
  const families = new Map<string, Map<number, Crossing>>();
  for (const variable of row) {
    if ((variables[variable] as Variable).isUnknown) continue;
    for (const [equation, coefficient] of touching[variable] as readonly Effect[]) {
      const { key, terms } = rows[equation] as Row;
      if (terms.filter(([other]) => own.has(other)).length > 1) continue;
      const rule = ruleOf(key);
      const family = families.get(rule) ?? new Map<number, Crossing>();
      families.set(rule, family.set(variable, { variable, equation, coefficient, against: null }));
    }
  }
  return [...families.values()].map((family) => [...family.values()]).filter((crossings) => crossings.length > 1);
}

/** A whole row counted in the row beside it: by the equations that cross the one and not the other. */
function transfersOf(
  rows: readonly (readonly number[])[],
  balances: readonly Balance[],
  matrix: Matrix,
): RowOperation[] {
  const rowOf = new Map(rows.flatMap((row) => row.map((variable) => [variable, row] as const)));
  const pairs = new Map<string, readonly [readonly number[], readonly number[]]>();
  for (const { gaining, losing } of balances) {
    const own = rowOf.get(gaining[0] as number);
    const other = rowOf.get(losing[0] as number);
    if (own !== undefined && other !== undefined) pairs.set(`${own[0]} ${other[0]}`, [own, other]);
  }
  return [...pairs.values()].flatMap(([own, other]) => {
    const isEmpty = own.every((variable) => (matrix.variables[variable] as Variable).value === 0);
    const cost = costs.event + (isEmpty ? costs.countedElsewhere : costs.countedElsewhereInPart);
    return familiesAcross(own, matrix)
      .filter((crossings) => !crossings.some(({ equation }) => hasAny(matrix, equation, other)))
      .map((crossings) => ({
        kind: "counted-elsewhere" as const,
        cost,
        crossings: crossings.map((crossing) => ({
          ...crossing,
          against: other[own.indexOf(crossing.variable)] ?? null,
        })),
      }));
  });
}

function hasAny({ rows }: Matrix, equation: number, variables: readonly number[]): boolean {
  return (rows[equation] as Row).terms.some(([variable]) => variables.includes(variable));
}

/** `requests-balance:naturalPerson` → `requests-balance`. */
function ruleOf(key: string): string {
  return key.slice(0, key.indexOf(":"));
}
