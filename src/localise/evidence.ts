import { type Address, splitAddress } from "../model/form.ts";
import type { Statement } from "../model/narrative.ts";
import { cellAt, isBlank, type Report } from "../model/report.ts";
import type { SlipKind } from "../model/suggestion.ts";
import { costs, growth, plausibility, sentence } from "./costs.ts";
import type { Matrix, Variable } from "./matrix.ts";
import type { Assignment } from "./operations/operation.ts";
import { isOtherScale, keystrokeOf } from "./slips.ts";

/** What a single wrong figure is put down to, and what that costs. */
export interface Slip {
  readonly kind: SlipKind;
  readonly cost: number;
}

/** What else is known of the figures than their sums. */
export interface Witnesses {
  /** Last year's report of the agency, or null where it is not at hand. */
  readonly previous: Report | null;
  /** What the sentences of the report state. */
  readonly statements: readonly Statement[];
}

/** What speaks for and against a figure: its digits, whether the report prints its zeros, last year's figure, the text. */
export class Evidence {
  readonly #variables: readonly Variable[];
  readonly #blankShares: ReadonlyMap<string, number>;
  readonly #previous: Report | null;
  readonly #stated: ReadonlyMap<Address, ReadonlySet<number>>;
  readonly #lastYear = new Map<number, number | null>();
  readonly #known = new Map<number, Map<number, Slip>>();

  constructor({ variables }: Matrix, { previous, statements }: Witnesses) {
    this.#variables = variables;
    this.#blankShares = blankSharesOf(variables);
    this.#previous = previous;
    this.#stated = statedIn(statements, new Set(variables.map(({ cell }) => cell.address)));
  }

  /** True for a part that prints 0 or nothing. */
  countsNothing(variable: number): boolean {
    const { value, isTotal } = this.#variables[variable] as Variable;
    return value === 0 && !isTotal;
  }

  /** What last year's report prints in the same cell; null where it is not at hand or does not say. */
  lastYear(variable: number): number | null {
    const known = this.#lastYear.get(variable);
    if (known !== undefined) return known;
    const { cell, of } = this.#variables[variable] as Variable;
    const figure = of === null && this.#previous !== null ? figureIn(this.#previous, cell.address) : null;
    this.#lastYear.set(variable, figure);
    return figure;
  }

  /** The likeliest slip that made the report print what it does where `to` was meant. */
  slip(variable: number, to: number): Slip {
    const known = this.#known.get(variable) ?? new Map<number, Slip>();
    const found = known.get(to);
    if (found !== undefined) return found;
    this.#known.set(variable, known);
    const slip = this.#slip(this.#variables[variable] as Variable, this.lastYear(variable), to);
    const judged = { kind: slip.kind, cost: slip.cost + this.#leap(variable, to) };
    known.set(to, judged);
    return judged;
  }

  /** By how much last year's figures make changes dearer or, below 0, cheaper. */
  leapOf(assignments: readonly Assignment[]): number {
    const parts = assignments.filter(([variable]) => !(this.#variables[variable] as Variable).isTotal);
    if (parts.length === 0) return 0;
    return within(
      plausibility.most,
      parts.reduce((sum, [variable, to]) => sum + this.#leap(variable, to), 0),
    );
  }

  /** By how much the sentences of the report make changes dearer or, below 0, cheaper. */
  sentencesOn(assignments: readonly Assignment[]): number {
    if (this.#stated.size === 0) return 0;
    const sum = assignments.reduce((total, [variable, to]) => {
      const { cell, of, value: printed } = this.#variables[variable] as Variable;
      const stated = of === null ? this.#stated.get(cell.address) : undefined;
      if (stated?.has(to) === true) return total - sentence.agrees;
      return stated?.has(printed) === true ? total + sentence.agreesWithPrinted : total;
    }, 0);
    return within(sentence.most, sum);
  }

  #slip({ value: printed, isBlank: isEmpty, isTotal, cell, of }: Variable, lastYear: number | null, to: number): Slip {
    const away = Math.abs(printed - to);
    let best: Slip = { kind: "other-figure", cost: costs.otherFigure + growth.otherFigure * Math.log1p(away) };
    const consider = (kind: SlipKind, cost: number) => {
      if (cost < best.cost) best = { kind, cost };
    };
    if (printed < 0 && to === -printed) consider("wrong-sign", costs.wrongSign);
    if (isEmpty) consider("omitted", this.#costOfBlank(cell.address, to));
    else if (printed === 0 && isTotal) consider("total-not-filled-in", costs.totalNotFilledIn);
    else if (printed === 0) consider("omitted", costs.omitted + growth.omitted * Math.log1p(to));
    if (to === 0) consider("spurious", costs.spurious + growth.spurious * Math.log1p(Math.abs(printed)));
    if (printed > 0 && to > 0) {
      const keystroke = keystrokeOf(printed, to);
      if (keystroke === "replaced-digit" && printed < 10) consider(keystroke, costs.replacedOnlyDigit);
      else if (keystroke !== null) consider(keystroke, keystrokeCosts[keystroke]);
      if (isOtherScale(printed, to)) consider("wrong-scale", costs.wrongScale);
    }
    if (!isEmpty && printed >= 0) {
      if (away === 1) consider("off-by-little", costs.offByOne);
      else if (away <= 3) consider("off-by-little", costs.offByFew);
      if (isTotal) consider("stale-total", away <= Math.max(3, 0.1 * to) ? costs.staleTotal : costs.staleTotalFarOff);
    }
    if (printed > 0 && lastYear === printed) {
      consider("last-year-figure", printed >= 10 ? costs.lastYearFigure : costs.lastYearDigit);
    }
    return of === null ? best : { ...best, cost: best.cost + costs.lastYearsReport };
  }

  #costOfBlank(address: string, to: number): number {
    const share = this.#blankShares.get(splitAddress(address).table) ?? 0;
    const grows = growth.leftBlank + share * (growth.leftBlankAmongBlanks - growth.leftBlank);
    return costs.leftBlank + share * (costs.omitted - costs.leftBlank) + grows * Math.log1p(to);
  }

  /** Whether a figure is nearer to last year's than what is printed: each is the less likely the further it is off. */
  #leap(variable: number, to: number): number {
    const lastYear = this.lastYear(variable);
    if (lastYear === null) return 0;
    const distance = (value: number) => (Math.log1p(Math.max(0, value)) - Math.log1p(lastYear)) ** 2;
    const printed = (this.#variables[variable] as Variable).value;
    return within(plausibility.most, (distance(to) - distance(printed)) / (2 * plausibility.spread ** 2));
  }
}

const keystrokeCosts = {
  "transposed-digits": costs.transposedDigits,
  "dropped-digit": costs.droppedDigit,
  "extra-digit": costs.extraDigit,
  "replaced-digit": costs.replacedDigit,
} as const;

/** A number that is `most` at most, whatever its sign. */
function within(most: number, number: number): number {
  return Math.max(-most, Math.min(most, number));
}

/** A blank counts as nothing here too; what cannot be read says nothing. */
function figureIn(report: Report, address: Address): number | null {
  const cell = cellAt(report, address);
  return isBlank(cell) ? 0 : cell.value;
}

/** The counts that sentences state of single cells. */
function statedIn(
  statements: readonly Statement[],
  cells: ReadonlySet<Address>,
): ReadonlyMap<Address, ReadonlySet<number>> {
  const stated = new Map<Address, Set<number>>();
  for (const statement of statements) {
    if (statement.kind !== "count") continue;
    const [cell, ...others] = (statement.readings[0] ?? []).filter((address) => cells.has(address));
    if (cell === undefined || others.length > 0) continue;
    stated.set(cell, (stated.get(cell) ?? new Set()).add(statement.value));
  }
  return stated;
}

/** A table with so many blanks at most prints its zeros. */
const fewBlanks = 2;

/** In each table: of the parts that count nothing, how many are left blank; a little more, for not to be certain of it. */
function blankSharesOf(variables: readonly Variable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, { blank: number; zero: number }>();
  for (const { cell, of, isTotal, isBlank: isEmpty, value } of variables) {
    if (isTotal || of !== null || value !== 0) continue;
    const { table } = splitAddress(cell.address);
    const { blank, zero } = counts.get(table) ?? { blank: 0, zero: 0 };
    counts.set(table, isEmpty ? { blank: blank + 1, zero } : { blank, zero: zero + 1 });
  }
  const share = ({ blank, zero }: { blank: number; zero: number }) =>
    blank <= fewBlanks ? 0 : Math.min(1, (1.2 * blank) / (blank + zero));
  return new Map([...counts].map(([table, count]) => [table, share(count)]));
}
