import type { Detail, Term } from "../model/outcome.ts";
import { type Cell, isBlank } from "../model/report.ts";

/** A relation between cells: both sides add up to the same. */
export interface Equation {
  /** `requests-balance:naturalPerson`: the rule, and what tells its equations apart. */
  readonly key: string;
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  /** The cell that is by definition the sum of the left side, or null. */
  readonly total: Cell | null;
  /** The cell to point at where the equation is broken. */
  readonly primary: Cell;
}

/** `parts` add up to `total`. Parts that the edition does not print do not count. */
export function sum(key: string, parts: readonly Cell[], total: Cell): Equation {
  return { key, left: parts.filter((cell) => cell.onForm), right: [total], total, primary: total };
}

/** Both sides add up to the same; `primary` is the cell to point at. */
export function equal(key: string, left: readonly Cell[], right: readonly Cell[], primary: Cell): Equation {
  return { key, left, right, total: null, primary };
}

/** What a blank cell counts in an equation: nothing, or an unknown amount. */
export type BlankPolicy = "zero" | "unknown";

export type Assessment =
  | { readonly verdict: "kept" | "unknown" | "moot" }
  | { readonly verdict: "broken"; readonly detail: Extract<Detail, { kind: "relation" }> };

/** Judges equations under a blank policy; totals left blank are derived from their parts. */
export class Assessor {
  readonly #policy: BlankPolicy;
  readonly #definitions = new Map<Cell, readonly Equation[]>();
  readonly #derived = new Map<Cell, number | null>();

  constructor(equations: readonly Equation[], policy: BlankPolicy) {
    this.#policy = policy;
    for (const equation of equations) {
      if (equation.total === null || isMoot(equation)) continue;
      this.#definitions.set(equation.total, [...(this.#definitions.get(equation.total) ?? []), equation]);
    }
  }

  assess(equation: Equation): Assessment {
    if (isMoot(equation)) return { verdict: "moot" };
    // A total that is not printed cannot be compared with the sum it would be derived from.
    if (equation.total !== null && equation.total.value === null) return { verdict: "unknown" };
    const leftTerms = this.#terms(equation.left);
    const rightTerms = this.#terms(equation.right);
    if (leftTerms === null || rightTerms === null) return { verdict: "unknown" };
    const left = total(leftTerms);
    const right = total(rightTerms);
    const difference = exact(left - right);
    if (difference === 0) return { verdict: "kept" };
    return { verdict: "broken", detail: { kind: "relation", leftTerms, rightTerms, left, right, difference } };
  }

  /** What a blank total must be by its parts, or null where it is printed, unreadable, or its parts do not tell. */
  derive(cell: Cell): number | null {
    if (!isBlank(cell)) return null;
    const known = this.#derived.get(cell);
    if (known !== undefined) return known;
    this.#derived.set(cell, null);
    for (const equation of this.#definitions.get(cell) ?? []) {
      const parts = this.#terms(equation.left);
      if (parts === null) continue;
      this.#derived.set(cell, total(parts));
      break;
    }
    return this.#derived.get(cell) ?? null;
  }

  /** True for a cell that some equation defines as a total. */
  isTotal(cell: Cell): boolean {
    return this.#definitions.has(cell);
  }

  #terms(cells: readonly Cell[]): Term[] | null {
    const terms: Term[] = [];
    for (const cell of cells) {
      const term = this.#term(cell);
      if (term === null) return null;
      terms.push(term);
    }
    return terms;
  }

  /** The one place where a blank becomes a number. A blank total is never zero. */
  #term(cell: Cell): Term | null {
    if (cell.value !== null) return { cell, value: cell.value, derived: false };
    if (!isBlank(cell)) return null;
    if (this.isTotal(cell)) {
      const value = this.derive(cell);
      return value === null ? null : { cell, value, derived: true };
    }
    return this.#policy === "zero" ? { cell, value: 0, derived: false } : null;
  }
}

function isMoot({ left, right }: Equation): boolean {
  return left.length === 0 || !left.every(isOnForm) || !right.every(isOnForm);
}

function isOnForm(cell: Cell): boolean {
  return cell.onForm;
}

function total(terms: readonly Term[]): number {
  return exact(terms.reduce((sum, { value }) => sum + value, 0));
}

/** Drops the noise of binary fractions: counts are whole, but a page may print what is not. */
function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(6));
}
