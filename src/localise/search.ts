import { exact } from "../rules/equation.ts";
import { costs, window } from "./costs.ts";
import type { Evidence } from "./evidence.ts";
import type { Effect, Matrix, Variable } from "./matrix.ts";
import type { Direction } from "./operations/directions.ts";
import { type Assignment, effectsOf, keyOf, type Operation } from "./operations/operation.ts";
import type { Operations } from "./operations/operations.ts";
import { type RowOperation, rowAssignments } from "./operations/rows.ts";

/** Operations that make every equation of a component hold and leave no cell negative. */
export interface Solution {
  readonly cost: number;
  /** By variable, from low to high. */
  readonly assignments: readonly Assignment[];
  readonly operations: readonly Operation[];
}

/** So many mistakes at most are looked for; a fourth one found nothing more and doubled the time. */
const mostOperations = 3;
/** What an operation costs at least, but for what last year's figures and sentences take off. */
const leastOperation = costs.event + costs.wrongSign;
/** A sum of so many equations at most can be put right by one operation. */
const mostMended = 8;
/** Where the search is given up. */
const mostNodes = 60_000;

/** What is to be explained: how much each equation of a component is out by, and which of its cells are less than nothing. */
export interface Puzzle {
  readonly component: readonly number[];
  readonly residuals: readonly number[];
  readonly negative: readonly number[];
}

/** The explanations of a puzzle, the cheapest first; none where no few operations explain it. */
export function search(matrix: Matrix, puzzle: Puzzle, operations: Operations, evidence: Evidence): Solution[] {
  return new Search(matrix, puzzle, operations, evidence).run();
}

/** Depth-first, with at most one operation more each time: the state is what those taken so far have changed. */
class Search {
  readonly #matrix: Matrix;
  readonly #component: readonly number[];
  readonly #evidence: Evidence;
  readonly #rowsAt: readonly (readonly RowOperation[])[];
  readonly #directionsAt: readonly (readonly Direction[])[];
  readonly #exchangesAt: readonly (readonly Operation[])[];
  readonly #negative: readonly number[];
  /** By how much each equation is out by now, and how many are. */
  readonly #out: number[];
  #broken: number;
  readonly #assigned = new Map<number, number>();
  readonly #taken: Operation[] = [];
  readonly #solutions = new Map<string, Solution>();
  #best = Number.POSITIVE_INFINITY;
  #nodes = 0;

  constructor(
    matrix: Matrix,
    { component, residuals, negative }: Puzzle,
    { directions, exchanges, rows }: Operations,
    evidence: Evidence,
  ) {
    this.#matrix = matrix;
    this.#component = component;
    this.#evidence = evidence;
    this.#out = [...residuals];
    this.#broken = component.filter((equation) => residuals[equation] !== 0).length;
    this.#directionsAt = directions;
    this.#exchangesAt = exchanges;
    this.#rowsAt = rows;
    this.#negative = negative;
  }

  run(): Solution[] {
    for (let count = 1; count <= mostOperations; count++) {
      this.#descend(count, 0);
      // With one more nothing cheaper is to be expected.
      if (this.#best <= (count + 1) * leastOperation || this.#nodes > mostNodes) break;
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
    const [[equation] = [-1]] = this.#matrix.touching[variable] as readonly Effect[];
    const direction = this.#directionsAt[equation]?.find(
      ({ cells }) => cells.length === 1 && cells[0]?.[0] === variable,
    );
    if (direction === undefined) return;
    const amounts = new Set([-2 * value, -value, ...this.#amountsFor(direction)]);
    for (const amount of amounts) this.#along(direction, amount, left, cost);
  }

  /** Something must have happened to the broken equation to which the least can have happened. */
  #mendEquation(left: number, cost: number): void {
    const equation = this.#mostTelling();
    // What is broken is broken in another component, by an operation that reaches into it: nothing here mends that.
    if (equation < 0) return;
    for (const direction of this.#directionsAt[equation] as readonly Direction[]) {
      // The last operation must mend all that is broken, and nothing else.
      if (left === 1 && direction.effects.length !== this.#broken) continue;
      for (const amount of this.#amountsFor(direction)) this.#along(direction, amount, left, cost);
    }
    for (const operation of this.#exchangesAt[equation] as readonly Operation[]) {
      if (left > 1 || operation.effects.length === this.#broken) this.#takeWithLeap(operation, left, cost);
    }
    for (const row of this.#rowsAt[equation] as readonly RowOperation[]) {
      if (row.crossings.some(({ variable }) => this.#assigned.has(variable))) continue;
      const assignments = rowAssignments(row, this.#out, this.#matrix);
      if (assignments === null) continue;
      const effects = effectsOf(this.#matrix, assignments);
      if (!effects.some(([own]) => own === equation)) continue;
      this.#takeWithLeap({ kind: row.kind, cost: row.cost, assignments, effects }, left, cost);
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
    if (amount === 0 || !this.#mends(effects, amount, left, cells)) return;
    const assignments: Assignment[] = [];
    for (const [variable, sign] of cells) {
      const to = exact((this.#matrix.variables[variable] as Variable).value + sign * amount);
      if (to < 0 || !Number.isInteger(to) || this.#assigned.has(variable)) return;
      assignments.push([variable, to]);
    }
    const scaled = effects.map(([equation, change]): Effect => [equation, change * amount]);
    this.#take({ ...judge(assignments, this.#evidence), assignments, effects: scaled }, left, cost);
  }

  /**
   * True where effects mend no fewer equations than they break, unless they change a negative cell, and leave no more
   * broken than the operations that are left can mend: none after the last.
   */
  #mends(
    effects: readonly Effect[],
    amount: number,
    left: number,
    cells: readonly (readonly [variable: number, by: number])[],
  ): boolean {
    const rest = this.#broken + this.#newlyBroken(effects, amount);
    if (left === 1 ? rest !== 0 : rest > (left - 1) * mostMended) return false;
    return rest <= this.#broken || cells.some(([variable]) => this.#negative.includes(variable));
  }

  /** How many equations more are broken with effects than without: less than 0 where they mend some. */
  #newlyBroken(effects: readonly Effect[], amount: number): number {
    let more = 0;
    for (const [equation, change] of effects) {
      const out = this.#out[equation] as number;
      if (out === 0) more++;
      else if (out + change * amount === 0) more--;
    }
    return more;
  }

  /** Takes an operation whose cost does not yet say what last year's figures make of it. */
  #takeWithLeap(operation: Operation, left: number, cost: number): void {
    if (!this.#mends(operation.effects, 1, left, operation.assignments)) return;
    this.#take({ ...operation, cost: operation.cost + this.#evidence.leapOf(operation.assignments) }, left, cost);
  }

  #take(operation: Operation, left: number, cost: number): void {
    const { assignments, effects } = operation;
    const soFar = cost + operation.cost + this.#evidence.sentencesOn(assignments);
    if (this.#isTooDear(soFar) || assignments.some(([variable]) => this.#assigned.has(variable))) return;
    const more = this.#newlyBroken(effects, 1);
    for (const [equation, change] of effects) this.#out[equation] = (this.#out[equation] as number) + change;
    for (const [variable, to] of assignments) this.#assigned.set(variable, to);
    this.#broken += more;
    this.#taken.push(operation);
    this.#descend(left - 1, soFar);
    this.#taken.pop();
    this.#broken -= more;
    for (const [variable] of assignments) this.#assigned.delete(variable);
    for (const [equation, change] of effects) this.#out[equation] = (this.#out[equation] as number) - change;
  }

  #isTooDear(cost: number): boolean {
    return cost > this.#best + window + 1e-9;
  }

  #record(cost: number): void {
    const assignments = [...this.#assigned].sort(([a], [b]) => a - b);
    const key = keyOf(assignments);
    const known = this.#solutions.get(key);
    if (known === undefined || known.cost > cost)
      this.#solutions.set(key, { cost, assignments, operations: [...this.#taken] });
    this.#best = Math.min(this.#best, cost);
  }
}

/** An order of no meaning, but always the same. */
function compare(a: readonly Assignment[], b: readonly Assignment[]): number {
  const first = a.findIndex(([variable, to], i) => variable !== b[i]?.[0] || to !== b[i]?.[1]);
  const [ours, theirs] = [a[first], b[first]];
  if (ours === undefined || theirs === undefined) return 0;
  return ours[0] - theirs[0] || ours[1] - theirs[1];
}
