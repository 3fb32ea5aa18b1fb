import { type Assignment, keyOf, type Operation } from "./operations/operation.ts";
import type { Solution } from "./search.ts";

/** So many explanations, the likeliest, are weighed against one another. */
const mostWeighed = 40;

/** A solution, and how likely it is among all that were found. */
export interface Weighed {
  readonly solution: Solution;
  readonly probability: number;
}

/** The likeliest solutions: each in proportion to e to the power of its cost below nothing. */
export function weigh(solutions: readonly Solution[]): Weighed[] {
  const least = solutions[0]?.cost ?? 0;
  const likeliest = solutions.slice(0, mostWeighed);
  const weights = likeliest.map(({ cost }) => Math.exp(least - cost));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return likeliest.map((solution, i) => ({ solution, probability: (weights[i] as number) / sum }));
}

/** An operation, and how likely it is that it happened, whatever else did. */
export interface Marginal {
  readonly operation: Operation;
  readonly probability: number;
}

/** Every operation of the solutions, the likeliest first; operations that assign the same are one. */
export function marginals(weighed: readonly Weighed[]): Marginal[] {
  const byAssignments = new Map<string, Marginal>();
  for (const { solution, probability } of weighed) {
    for (const operation of solution.operations) {
      const key = keyOf(operation.assignments);
      const known = byAssignments.get(key);
      byAssignments.set(key, {
        operation: known?.operation ?? operation,
        probability: (known?.probability ?? 0) + probability,
      });
    }
  }
  return [...byAssignments.values()].sort((a, b) => b.probability - a.probability);
}

/** One of several for each component, all together: the likeliest combinations. */
export interface Combined {
  readonly probability: number;
  readonly assignments: readonly Assignment[];
}

/** The likeliest combinations of one solution of every component, so many at most. */
export function combine(components: readonly (readonly Weighed[])[], most: number): Combined[] {
  return components.reduce<Combined[]>(
    (combined, weighed) =>
      combined
        .flatMap(({ probability, assignments }) =>
          weighed.slice(0, most).map((one) => ({
            probability: probability * one.probability,
            assignments: [...assignments, ...one.solution.assignments],
          })),
        )
        .sort((a, b) => b.probability - a.probability)
        .slice(0, most),
    [{ probability: 1, assignments: [] }],
  );
}
