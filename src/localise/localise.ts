import { addresses, positionOf } from "../model/form.ts";
import type { Cell } from "../model/report.ts";
import type { Alternatives, Change, Explanation, Suggestion } from "../model/suggestion.ts";
import type { BlankPolicy, Equation } from "../rules/equation.ts";
import { Evidence, type Witnesses } from "./evidence.ts";
import { compile, componentsOf, type Effect, type Matrix, type Row, residuals, type Variable } from "./matrix.ts";
import type { Assignment } from "./operations/operation.ts";
import { operationsOf } from "./operations/operations.ts";
import { combine, type Marginal, marginals, type Weighed, weigh } from "./posterior.ts";
import { type Puzzle, search } from "./search.ts";

export interface LocaliseOptions extends Witnesses {
  readonly blank: BlankPolicy;
  /** The equations that were found not to hold; what only follows from others is nothing to go by. */
  readonly failed: ReadonlySet<Equation>;
  /** The cells that were found to count less than nothing. */
  readonly negative: ReadonlySet<Cell>;
  /** True for a cell that is by definition a sum, be it of an equation that is not asked. */
  readonly isTotal: (cell: Cell) => boolean;
}

/** Which cells are probably wrong, and what they should be. */
export interface Localisation {
  readonly suggestions: readonly Suggestion[];
  readonly alternatives: readonly Alternatives[];
  readonly explanations: readonly Explanation[];
}

/** A correction is asserted from this confidence on. */
export const assertedFrom = 0.8;
/** Nothing is held to be certain: the costs are a model, not frequencies. */
const mostConfident = 0.99;
/** Explanations that are shown. */
const mostExplanations = 3;

const nothing: Localisation = { suggestions: [], alternatives: [], explanations: [] };

/**
 * Finds the cheapest sets of mistakes that explain the equations that do not hold and the cells that are negative
 * (generalised Fellegi–Holt editing, Scholtus 2016, over the operations that make such mistakes). Each equation must be
 * on the form; where all hold, nothing is said.
 */
export function localise(
  equations: readonly Equation[],
  { blank, failed, negative, isTotal, ...witnesses }: LocaliseOptions,
): Localisation {
  if (failed.size === 0 && negative.size === 0) return nothing;
  const matrix = compile(equations, blank, isTotal);
  const out = residuals(matrix);
  const keys = new Set([...failed].map(({ key }) => key));
  const isBroken = (equation: number) => out[equation] !== 0 && keys.has((matrix.rows[equation] as Row).key);
  const puzzles = componentsOf(matrix)
    .map((component): Puzzle => ({ component, residuals: out, negative: among(matrix, component, negative) }))
    .filter((puzzle) => puzzle.component.some(isBroken) || puzzle.negative.length > 0);
  if (puzzles.length === 0) return nothing;
  const evidence = new Evidence(matrix, witnesses);
  const operations = operationsOf(matrix, equations, evidence);
  const printed = { matrix, out, isBroken, negative };
  const found = puzzles.map((puzzle): Found => {
    const weighed = weigh(search(matrix, puzzle, operations, evidence));
    return { broken: puzzle.component.filter(isBroken), weighed, asserted: assertedOf(weighed, printed) };
  });
  const all = found.map(({ weighed }) => weighed);
  return {
    suggestions: inFormOrder(found.flatMap(({ asserted }) => asserted)),
    alternatives: found.filter(({ asserted }) => asserted.length === 0).map((one) => alternativesOf(matrix, one)),
    explanations: explanationsOf(matrix, all),
  };
}

/** The variables of certain cells that equations of a component count. */
function among({ variableOf, touching }: Matrix, component: readonly number[], cells: ReadonlySet<Cell>): number[] {
  const own = new Set(component);
  return [...cells].flatMap((cell) => {
    const variable = variableOf.get(cell);
    if (variable === undefined) return [];
    return (touching[variable] as readonly Effect[]).some(([equation]) => own.has(equation)) ? [variable] : [];
  });
}

/** The equations as they are printed. */
interface AsPrinted {
  readonly matrix: Matrix;
  /** By how much each equation is out. */
  readonly out: readonly number[];
  /** True for an equation that was found not to hold. */
  readonly isBroken: (equation: number) => boolean;
  /** The cells that were found to count less than nothing. */
  readonly negative: ReadonlySet<Cell>;
}

/** What is found of one component. */
interface Found {
  readonly broken: readonly number[];
  readonly weighed: readonly Weighed[];
  readonly asserted: readonly Suggestion[];
}

/**
 * The operations that are likely enough and mend some equation of the report itself: where only last year's report disagrees,
 * nobody can tell which year is wrong. With all of them every equation holds that any of them touches.
 */
function assertedOf(weighed: readonly Weighed[], printed: AsPrinted): Suggestion[] {
  const { matrix, out } = printed;
  let asserted = marginals(weighed).filter(({ operation, probability }) => {
    const isOwn = operation.assignments.every(([variable]) => (matrix.variables[variable] as Variable).of === null);
    return isOwn && probability >= assertedFrom;
  });
  for (;;) {
    const together = asserted.flatMap(({ operation }) => operation.effects);
    const holding = asserted.flatMap((marginal) => {
      const suggestion = suggestionOf(marginal, together, printed);
      const holds = marginal.operation.effects.every(([equation]) => isMended(equation, together, out));
      return holds && suggestion !== null ? [{ marginal, suggestion }] : [];
    });
    if (holding.length === asserted.length) return holding.map(({ suggestion }) => suggestion);
    // What is left out may have mended what others break.
    asserted = holding.map(({ marginal }) => marginal);
  }
}

/** What is asserted of an operation, beside others with which it does `together`; null where it mends nothing that was found. */
function suggestionOf(
  { operation, probability }: Marginal,
  together: readonly Effect[],
  { matrix, out, isBroken, negative }: AsPrinted,
): Suggestion | null {
  const mendedBy = (effects: readonly Effect[]) =>
    operation.effects.flatMap(([equation]) =>
      isBroken(equation) && isMended(equation, effects, out) ? [matrix.rows[equation] as Row] : [],
    );
  // What it mends by itself; some mend nothing but together with others.
  const alone = mendedBy(operation.effects);
  const repairs = alone.length > 0 ? alone : mendedBy(together);
  const isAboutNegative = operation.assignments.some(([variable]) =>
    negative.has((matrix.variables[variable] as Variable).cell),
  );
  if (!isAboutNegative && !repairs.some(({ isOwn }) => isOwn)) return null;
  return {
    confidence: confidenceOf(probability),
    kind: operation.kind,
    changes: changesOf(matrix, operation.assignments),
    repairs: repairs.map(({ key }) => key),
  };
}

function isMended(equation: number, effects: readonly Effect[], out: readonly number[]): boolean {
  return effects.reduce((sum, [own, change]) => (own === equation ? sum + change : sum), out[equation] as number) === 0;
}

function alternativesOf(matrix: Matrix, { broken, weighed }: Found): Alternatives {
  return {
    broken: broken.map((equation) => (matrix.rows[equation] as Row).key),
    explanations: explanationsOf(matrix, [weighed]),
    isAcrossYears: broken.every((equation) => !(matrix.rows[equation] as Row).isOwn),
  };
}

/** None where some component is not explained. */
function explanationsOf(matrix: Matrix, components: readonly (readonly Weighed[])[]): Explanation[] {
  return combine(components, mostExplanations)
    .map(({ probability, assignments }) => ({
      confidence: confidenceOf(probability),
      changes: changesOf(matrix, assignments),
    }))
    .filter(({ confidence }, i) => i === 0 || confidence > 0);
}

function changesOf({ variables }: Matrix, assignments: readonly Assignment[]): Change[] {
  const changes = assignments.map(([variable, to]): Change => {
    const { cell, of } = variables[variable] as Variable;
    const change = { cell, from: cell.value, to };
    return of === null ? change : { ...change, of };
  });
  return changes.sort((a, b) => rankOf(a) - rankOf(b));
}

/** The place of a change on the form; those of other reports come last. */
function rankOf({ cell, of }: Change): number {
  return positionOf(cell.address) + (of === undefined ? 0 : addresses.length);
}

function inFormOrder(suggestions: readonly Suggestion[]): Suggestion[] {
  const first = ({ changes }: Suggestion) => Math.min(...changes.map(rankOf));
  return [...suggestions].sort((a, b) => first(a) - first(b));
}

/** Three digits, never rounded up but for the noise of binary fractions. */
function confidenceOf(probability: number): number {
  return Math.min(mostConfident, Math.floor(probability * 1000 + 1e-9) / 1000);
}
