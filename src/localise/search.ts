import { costs, window } from "./costs.ts";
import type { Direction } from "./directions.ts";
import type { Assignment, Evidence } from "./evidence.ts";
import type { Effect, Matrix, Variable } from "./matrix.ts";
import { type RowStep, rowAssignments } from "./row-steps.ts";
import { effectsOf, type Step } from "./step.ts";

/** What may have happened, of each kind of knowing its amounts: to be found, fixed, or following from whole columns. */
export interface Repertoire {
  readonly directions: readonly Direction[];
  readonly exchanges: readonly Step[];
  readonly rows: readonly RowStep[];
}

/** Steps that make every equation of a component hold and leave no cell negative. */
export interface Solution {
  readonly cost: number;
  /** By variable, from low to high. */
  readonly assignments: readonly Assignment[];
  readonly steps: readonly Step[];
}

/** So many mistakes at most are looked for; a fourth one found nothing more and doubled the time. */
const mostSteps = 3;
/** A step later, nothing cheaper can come: by then it must have cost so much. */
const leastStep = costs.event + 0.3;
/** A sum of so many equations at most can be put right by one step. */
const mostMended = 8;
/** Where the search is given up. */
const mostNodes = 60_000;

/** The explanations of a component, the cheapest first; none where no few steps explain it. */
export function search(
  matrix: Matrix,
  component: readonly number[],
  residuals: readonly number[],
  repertoire: Repertoire,
  evidence: Evidence,
): Solution[] {
  return new Search(matrix, component, residuals, repertoire, evidence).run();
}

/** Depth-first, with at most one step more each time: the state is what the steps taken so far have changed. */
class Search {
  readonly #matrix: Matrix;
  readonly #component: readonly number[];
  readonly #evidence: Evidence;
  readonly #rows: readonly RowStep[];
  readonly #directionsAt: readonly Direction[][];
  readonly #exchangesAt: readonly Step[][];
  readonly #negative: readonly number[];
  /** By how much each equation is out by now, and how many are. */
  readonly #out: number[];
  #broken: number;
  readonly #assigned = new Map<number, number>();
  readonly #taken: Step[] = [];
  readonly #solutions = new Map<string, Solution>();
  #best = Number.POSITIVE_INFINITY;
  #nodes = 0;

  constructor(
    matrix: Matrix,
    component: readonly number[],
    residuals: readonly number[],
    { directions, exchanges, rows }: Repertoire,
    evidence: Evidence,
  ) {
    this.#matrix = matrix;
    this.#component = component;
    this.#evidence = evidence;
    this.#rows = rows;
    this.#out = [...residuals];
    this.#broken = component.filter((equation) => residuals[equation] !== 0).length;
    this.#directionsAt = byEquation(directions, matrix.rows.length);
    this.#exchangesAt = byEquation(exchanges, matrix.rows.length);
    this.#negative = negativesIn(matrix, component);
  }

  run(): Solution[] {
    for (let steps = 1; steps <= mostSteps; steps++) {
      this.#descend(steps, 0);
      if (this.#best <= (steps + 1) * leastStep || this.#nodes > mostNodes) break;
    }
    return [...this.#solutions.values()].sort(
      (a, b) => a.cost - b.cost || a.assignments.length - b.assignments.length || compare(a.assignments, b.assignments),
    );
  }

  #descend(left: number, cost: number): void {
    if (++this.#nodes > mostNodes) return;
    const negative = this.#negative.filter((variable) => !this.#assigned.has(variable));
    if (this.#broken === 0 && negative.length === 0) {
      this.#record(cost);
      return;
    }
    if (left === 0 || this.#isTooDear(cost + costs.event) || negative.length > left) return;
    const [first] = negative;
    if (first === undefined) this.#mendEquation(left, cost);
    else this.#mendNegative(first, left, cost);
  }

  /** A negative count is wrong whatever else is: it is another number, or what an equation asks for. */
  #mendNegative(variable: number, left: number, cost: number): void {
    const { value } = this.#matrix.variables[variable] as Variable;
    const direction = this.#directionsAt.flat().find(({ cells }) => cells.length === 1 && cells[0]?.[0] === variable);
    if (direction === undefined) return;
    const amounts = new Set([-2 * value, -value, ...this.#amountsFor(direction)]);
    for (const amount of amounts) this.#along(direction, amount, left, cost);
  }

  /** Something must have happened to the broken equation to which the least can have happened. */
  #mendEquation(left: number, cost: number): void {
    const equation = this.#mostTelling();
    for (const direction of this.#directionsAt[equation] as readonly Direction[]) {
      // The last step must mend all there is.
      if (left === 1 && direction.effects.length !== this.#broken) continue;
      const amounts = this.#amountsFor(direction);
      for (const amount of left === 1 ? amounts.slice(0, 1) : amounts) this.#along(direction, amount, left, cost);
    }
    for (const step of this.#exchangesAt[equation] as readonly Step[]) this.#take(step, left, cost);
    for (const row of this.#rows) {
      if (row.crossings.some(({ variable }) => this.#assigned.has(variable))) continue;
      const assignments = rowAssignments(row, this.#out, this.#matrix);
      if (assignments === null) continue;
      const effects = effectsOf(this.#matrix, assignments);
      if (!effects.some(([own]) => own === equation)) continue;
      this.#take({ ...row, assignments, effects, cost: row.cost + this.#evidence.leapOf(assignments) }, left, cost);
    }
  }

  #mostTelling(): number {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const equation of this.#component) {
      const count = (this.#directionsAt[equation] as readonly Direction[]).length;
      if (this.#out[equation] !== 0 && count < least) {
        best = equation;
        least = count;
      }
    }
    return best;
  }

  /** The amounts that would mend some broken equation. */
  #amountsFor({ effects }: Direction): number[] {
    const amounts: number[] = [];
    for (const [equation, change] of effects) {
      const out = this.#out[equation] as number;
      if (out === 0) continue;
      const amount = -out / change;
      if (!amounts.includes(amount)) amounts.push(amount);
    }
    return amounts;
  }

  #along({ cells, effects, judge }: Direction, amount: number, left: number, cost: number): void {
    if (amount === 0) return;
    const assignments: Assignment[] = [];
    for (const [variable, sign] of cells) {
      const to = (this.#matrix.variables[variable] as Variable).value + sign * amount;
      if (to < 0 || !Number.isInteger(to)) return;
      assignments.push([variable, to]);
    }
    const scaled = effects.map(([equation, change]): Effect => [equation, change * amount]);
    if (!this.#mends(scaled, assignments, left)) return;
    this.#take({ ...judge(assignments, this.#evidence), assignments, effects: scaled }, left, cost);
  }

  /** True where effects mend no fewer equations than they break, and all where no step is left. */
  #mends(effects: readonly Effect[], assignments: readonly Assignment[], left: number): boolean {
    const { mended, broken } = this.#balance(effects);
    const rest = this.#broken - mended + broken;
    if (left === 1 ? rest !== 0 : rest > (left - 1) * mostMended) return false;
    return mended >= broken || assignments.some(([variable]) => this.#negative.includes(variable));
  }

  #balance(effects: readonly Effect[]): { readonly mended: number; readonly broken: number } {
    let mended = 0;
    let broken = 0;
    for (const [equation, change] of effects) {
      const out = this.#out[equation] as number;
      if (out !== 0 && out + change === 0) mended++;
      else if (out === 0) broken++;
    }
    return { mended, broken };
  }

  #take(step: Step, left: number, cost: number): void {
    const { assignments, effects } = step;
    if (this.#isTooDear(cost + step.cost) || assignments.some(([variable]) => this.#assigned.has(variable))) return;
    if (!this.#mends(effects, assignments, left)) return;
    const { mended, broken } = this.#balance(effects);
    for (const [equation, change] of effects) this.#out[equation] = (this.#out[equation] as number) + change;
    for (const [variable, to] of assignments) this.#assigned.set(variable, to);
    this.#broken += broken - mended;
    this.#taken.push(step);
    this.#descend(left - 1, cost + step.cost);
    this.#taken.pop();
    this.#broken -= broken - mended;
    for (const [variable] of assignments) this.#assigned.delete(variable);
    for (const [equation, change] of effects) this.#out[equation] = (this.#out[equation] as number) - change;
  }

  #isTooDear(cost: number): boolean {
    return cost > this.#best + window + 1e-9;
  }

  #record(cost: number): void {
    const assignments = [...this.#assigned].sort(([a], [b]) => a - b);
    const key = assignments.map(([variable, to]) => `${variable}:${to}`).join();
    const known = this.#solutions.get(key);
    if (known === undefined || known.cost > cost)
      this.#solutions.set(key, { cost, assignments, steps: [...this.#taken] });
    this.#best = Math.min(this.#best, cost);
  }
}

/** Cells of a component that count less than nothing. */
export function negativesIn({ variables, touching }: Matrix, component: readonly number[]): number[] {
  const own = new Set(component);
  return variables.flatMap(({ value, isUnknown }, variable) => {
    const isTouched = (touching[variable] as readonly Effect[]).some(([equation]) => own.has(equation));
    return value < 0 && !isUnknown && isTouched ? [variable] : [];
  });
}

function byEquation<Kind extends { readonly effects: readonly Effect[] }>(
  all: readonly Kind[],
  count: number,
): Kind[][] {
  const lists: Kind[][] = Array.from({ length: count }, () => []);
  for (const one of all) for (const [equation] of one.effects) lists[equation]?.push(one);
  return lists;
}

/** An order of no meaning, but always the same. */
function compare(a: readonly Assignment[], b: readonly Assignment[]): number {
  const first = a.findIndex(([variable, to], i) => variable !== b[i]?.[0] || to !== b[i]?.[1]);
  const [ours, theirs] = [a[first], b[first]];
  if (ours === undefined || theirs === undefined) return 0;
  return ours[0] - theirs[0] || ours[1] - theirs[1];
}
