import { type Cell, isBlank, type ReportRef } from "../model/report.ts";
import { type BlankPolicy, type Equation, exact } from "../rules/equation.ts";

/** A cell that some equation counts. */
export interface Variable {
  readonly cell: Cell;
  /** The other report that has the cell, or null for the report's own. */
  readonly of: ReportRef | null;
  /** The number that it counts: 0 for a blank part; of no meaning where it is unknown. */
  readonly value: number;
  readonly isBlank: boolean;
  /** True where no number can be counted: a blank total, which is never zero, or a figure that cannot be read. */
  readonly isUnknown: boolean;
  /** True where some equation says what it adds up. */
  readonly isTotal: boolean;
}

/** A row of the matrix: the sum of all coefficients times values is 0 where the equation holds. */
export interface Row {
  readonly key: string;
  /** True where all cells of its equation are the report's own; one that was eliminated may be given by another's. */
  readonly isOwn: boolean;
  readonly terms: readonly Term[];
}
/** A variable and its coefficient, which is 1 or −1 but where unknown cells were eliminated. */
export type Term = readonly [variable: number, coefficient: number];
/** An equation and what it changes by. */
export type Effect = readonly [equation: number, change: number];

/** Equations as a sparse matrix over the cells that they count. */
export interface Matrix {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
  /** The equations of each variable, each with its coefficient there. */
  readonly touching: readonly (readonly Effect[])[];
  /** The totals that each variable is a part of, whether known or not. */
  readonly totalsOf: readonly (readonly number[])[];
  /** The variable of each cell. */
  readonly variableOf: ReadonlyMap<Cell, number>;
}

/**
 * Compiles equations whose cells are all on the form. Cells that are unknown are eliminated; `isDefined` tells the totals
 * that equations other than these define.
 */
export function compile(
  equations: readonly Equation[],
  policy: BlankPolicy,
  isDefined: (cell: Cell) => boolean = () => false,
): Matrix {
  const totals = new Set(equations.flatMap(({ total }) => total ?? []));
  const variables: Variable[] = [];
  const variableOf = new Map<Cell, number>();
  const add = (cell: Cell, of: ReportRef | null) => {
    const known = variableOf.get(cell);
    if (known !== undefined) return known;
    const isTotal = totals.has(cell);
    const isEmpty = isBlank(cell);
    const isUnknown = cell.value === null && (isTotal || isDefined(cell) || !isEmpty || policy === "unknown");
    const value = isUnknown || cell.value === null ? 0 : cell.value;
    variables.push({ cell, of, value, isBlank: isEmpty, isUnknown, isTotal });
    variableOf.set(cell, variables.length - 1);
    return variables.length - 1;
  };
  const drafts = equations.map(({ key, left, right, total, elsewhere }): Draft => {
    const termsOf = (cells: readonly Cell[], sign: number) =>
      cells.map((cell) => [add(cell, elsewhere?.get(cell) ?? null), sign] as const);
    const terms = new Map([...termsOf(left, 1), ...termsOf(right, -1)]);
    return { key, terms, total: total === null ? null : add(total, null) };
  });
  // Before what is unknown is eliminated, with the equations that say which totals it goes into.
  const totalsOf = totalsIn(drafts, variables.length);
  const rows = withoutTwins(eliminate(drafts, variables), variables);
  return { variables, rows, touching: touchingOf(rows, variables.length), totalsOf, variableOf };
}

function totalsIn(drafts: readonly Draft[], count: number): number[][] {
  const totals: number[][] = Array.from({ length: count }, () => []);
  for (const { terms, total } of drafts) {
    if (total === null) continue;
    for (const variable of terms.keys()) if (variable !== total) totals[variable]?.push(total);
  }
  return totals;
}

function touchingOf(rows: readonly Row[], count: number): Effect[][] {
  const touching: Effect[][] = Array.from({ length: count }, () => []);
  rows.forEach(({ terms }, row) => {
    for (const [variable, coefficient] of terms) touching[variable]?.push([row, coefficient]);
  });
  return touching;
}

/** By how much each equation does not hold. */
export function residuals({ rows, variables }: Matrix): number[] {
  return rows.map(({ terms }) =>
    exact(
      terms.reduce((sum, [variable, coefficient]) => sum + coefficient * (variables[variable] as Variable).value, 0),
    ),
  );
}

/** The equations that share cells, directly or through others: what happened in one group has no bearing on another. */
export function componentsOf({ rows, touching }: Matrix): number[][] {
  const seen = new Set<number>();
  return rows.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const component = [start];
    seen.add(start);
    for (const row of component) {
      for (const [variable] of (rows[row] as Row).terms) {
        for (const [other] of touching[variable] as readonly Effect[]) {
          if (seen.has(other)) continue;
          seen.add(other);
          component.push(other);
        }
      }
    }
    return [component.sort((a, b) => a - b)];
  });
}

interface Draft {
  readonly key: string;
  /** Coefficients by variable, which elimination changes in place. */
  readonly terms: Map<number, number>;
  /** The variable that it defines. */
  readonly total: number | null;
}

/** Gaussian elimination of the unknown cells: each takes the equation that defines it, or else the shortest, with it. */
function eliminate(drafts: readonly Draft[], variables: readonly Variable[]): Draft[] {
  let rest = [...drafts];
  variables.forEach(({ isUnknown }, variable) => {
    if (!isUnknown) return;
    const having = rest.filter(({ terms }) => terms.has(variable));
    const pivot = having.find(({ total }) => total === variable) ?? shortest(having);
    if (pivot === undefined) return;
    const own = pivot.terms.get(variable) as number;
    rest = rest.filter((draft) => draft !== pivot);
    for (const { terms } of having) {
      const factor = (terms.get(variable) as number) / own;
      if (terms === pivot.terms) continue;
      for (const [other, coefficient] of pivot.terms) {
        const left = (terms.get(other) ?? 0) - factor * coefficient;
        if (left === 0) terms.delete(other);
        else terms.set(other, left);
      }
    }
  });
  return rest;
}

function shortest(drafts: readonly Draft[]): Draft | undefined {
  return drafts.reduce<Draft | undefined>(
    (best, draft) => (best === undefined || draft.terms.size < best.terms.size ? draft : best),
    undefined,
  );
}

/** Elimination may leave nothing of an equation, or the same of two. */
function withoutTwins(drafts: readonly Draft[], variables: readonly Variable[]): Row[] {
  const seen = new Set<string>();
  return drafts.flatMap(({ key, terms: unsorted }) => {
    const terms = [...unsorted].sort(([a], [b]) => a - b);
    const [first] = terms;
    if (first === undefined) return [];
    const sign = Math.sign(first[1]);
    const content = terms.map(([variable, coefficient]) => `${variable}:${coefficient * sign}`).join();
    if (seen.has(content)) return [];
    seen.add(content);
    return [{ key, isOwn: terms.every(([variable]) => (variables[variable] as Variable).of === null), terms }];
  });
}
