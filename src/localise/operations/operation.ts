import type { SuggestionKind } from "../../model/suggestion.ts";
import type { Effect, Matrix, Variable } from "../matrix.ts";

/** The number that a cell should have had, where it prints another. */
export type Assignment = readonly [variable: number, to: number];

/** Something that may have happened: the figures that cells should have had, what that does to the equations, and its cost. */
export interface Operation {
  readonly kind: SuggestionKind;
  readonly assignments: readonly Assignment[];
  readonly effects: readonly Effect[];
  readonly cost: number;
}

/** What assignments add to the sums of equations; those that they leave as they are do not count. */
export function effectsOf({ touching, variables }: Matrix, assignments: readonly Assignment[]): Effect[] {
  const changes = new Map<number, number>();
  for (const [variable, to] of assignments) {
    const by = to - (variables[variable] as Variable).value;
    for (const [equation, coefficient] of touching[variable] as readonly Effect[]) {
      changes.set(equation, (changes.get(equation) ?? 0) + coefficient * by);
    }
  }
  return [...changes].filter(([, change]) => change !== 0);
}

/** Lists by equation of what touches it. */
export function byEquation<Kind>(
  all: readonly Kind[],
  count: number,
  touched: (one: Kind) => Iterable<number>,
): readonly (readonly Kind[])[] {
  const lists: Kind[][] = Array.from({ length: count }, () => []);
  for (const one of all) for (const equation of touched(one)) lists[equation]?.push(one);
  return lists;
}

/** The same for the same assignments, in whatever order. */
export function keyOf(assignments: readonly Assignment[]): string {
  return assignments
    .map(([variable, to]) => `${variable}:${to}`)
    .sort()
    .join();
}
