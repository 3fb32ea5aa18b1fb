import type { Detail } from "../model/detail.ts";
import type { Term } from "../model/outcome.ts";
import { type Cell, isBlank, type ReportRef } from "../model/report.ts";

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
  /** The cells that another report has, and which; none where left out. */
  readonly elsewhere?: Elsewhere;
  /** Of these a blank is unknown under either policy: a stock that last year's report leaves blank is not nothing. */
  readonly stated?: readonly Cell[];
  /** True for amounts of money, each rounded where it was printed: they agree as far as that lets them. */
  readonly rounded?: boolean;
}
export type Elsewhere = ReadonlyMap<Cell, ReportRef>;

/** `parts` add up to `total`. Parts that the edition does not print do not count. */
export function sum(key: string, parts: readonly Cell[], total: Cell): Equation {
  return { key, left: parts.filter((cell) => cell.onForm), right: [total], total, primary: total };
}

/** Both sides add up to the same; `primary` is the cell to point at, `elsewhere` names the cells of other reports. */
export function equal(
  key: string,
  left: readonly Cell[],
  right: readonly Cell[],
  primary: Cell,
  elsewhere?: Elsewhere,
): Equation {
  const own = { key, left, right, total: null, primary };
  return elsewhere === undefined ? own : { ...own, elsewhere };
}

/** An equation that does not hold. */
export interface Broken {
  readonly equation: Equation;
  readonly detail: Extract<Detail, { kind: "relation" }>;
}

/** What a blank cell counts in an equation: nothing, or an unknown amount. */
export type BlankPolicy = "zero" | "unknown";

export type Assessment =
  | { readonly verdict: "kept" | "moot" }
  | {
      readonly verdict: "unknown";
      /** The cells whose value is missing. */
      readonly missing: readonly Cell[];
    }
  | { readonly verdict: "broken"; readonly detail: Broken["detail"] };

/** Judges equations under a blank policy; totals left blank are derived from their parts. */
export class Assessor {
  readonly #policy: BlankPolicy;
  readonly #definitions = new Map<Cell, Equation[]>();
  readonly #derived = new Map<Cell, number | null>();

  constructor(equations: readonly Equation[], policy: BlankPolicy) {
    this.#policy = policy;
    for (const equation of equations) {
      if (equation.total === null || isMoot(equation)) continue;
      const own = this.#definitions.get(equation.total);
      if (own === undefined) this.#definitions.set(equation.total, [equation]);
      else own.push(equation);
    }
  }

  assess(equation: Equation): Assessment {
    if (isMoot(equation)) return { verdict: "moot" };
    const { left: leftCells, right: rightCells, total: defined, stated = [] } = equation;
    // A total that is not printed cannot be compared with the sum it would be derived from.
    const mustBePrinted = (cell: Cell) => cell === defined || stated.includes(cell);
    const isMissing = (cell: Cell) => (mustBePrinted(cell) ? cell.value === null : this.valueOf(cell) === null);
    const missing = [...leftCells, ...rightCells].filter(isMissing);
    if (missing.length > 0) return { verdict: "unknown", missing };
    const left = total(this.#values(leftCells));
    const right = total(this.#values(rightCells));
    const difference = exact(left - right);
    const slack = equation.rounded === true ? roundingOf(this.#values([...leftCells, ...rightCells])) : 0;
    if (Math.abs(difference) <= slack) return { verdict: "kept" };
    const leftTerms = this.#terms(leftCells, equation.elsewhere);
    const rightTerms = this.#terms(rightCells, equation.elsewhere);
    return { verdict: "broken", detail: { kind: "relation", leftTerms, rightTerms, left, right, difference } };
  }

  /** What a blank total must be by its parts, or null where it is printed, unreadable, or its parts do not tell. */
  derive(cell: Cell): number | null {
    if (!isBlank(cell)) return null;
    const known = this.#derived.get(cell);
    if (known !== undefined) return known;
    this.#derived.set(cell, null);
    for (const equation of this.#definitions.get(cell) ?? []) {
      if (equation.left.some((part) => this.valueOf(part) === null)) continue;
      this.#derived.set(cell, total(this.#values(equation.left)));
      break;
    }
    return this.#derived.get(cell) ?? null;
  }

  /** True for a cell that some equation defines as a total. */
  isTotal(cell: Cell): boolean {
    return this.#definitions.has(cell);
  }

  /** What cells count that all have a value. */
  #values(cells: readonly Cell[]): number[] {
    return cells.map((cell) => this.valueOf(cell) as number);
  }

  /** The same, each with its cell. */
  #terms(cells: readonly Cell[], elsewhere?: Elsewhere): Term[] {
    return cells.map((cell) => {
      const of = elsewhere?.get(cell);
      const derived = cell.value === null && this.isTotal(cell);
      return { cell, value: this.valueOf(cell) as number, derived, ...(of === undefined ? {} : { of }) };
    });
  }

  /**
   * What a cell counts: as printed; zero for a blank part; derived for a blank total, which is never zero; null where that
   * cannot be told. The one place where a blank becomes a number.
   */
  valueOf(cell: Cell): number | null {
    if (cell.value !== null) return cell.value;
    if (!isBlank(cell)) return null;
    if (this.isTotal(cell)) return this.derive(cell);
    return this.#policy === "zero" ? 0 : null;
  }
}

function isMoot({ left, right }: Equation): boolean {
  return left.length === 0 || !left.every(isOnForm) || !right.every(isOnForm);
}

function isOnForm(cell: Cell): boolean {
  return cell.onForm;
}

function total(values: readonly number[]): number {
  return exact(values.reduce((sum, value) => sum + value, 0));
}

/** By how much printed amounts may be off together: each by half of its last digit, a 0 by nothing. */
export function roundingOf(values: readonly number[]): number {
  const lastDigit = (value: number) => 10 ** -(String(value).split(".")[1]?.length ?? 0);
  return exact(values.reduce((slack, value) => slack + (value === 0 ? 0 : lastDigit(value) / 2), 0));
}

/** Drops the noise of binary fractions: counts are whole, but a page may print what is not. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(6));
}
