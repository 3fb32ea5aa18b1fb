import { type Dice, diceOf } from "../narrative/dice.ts";

/** Dice with the distributions that figures and slips are drawn from. */
export interface Random extends Dice {
  /** One of the members, each as often as its weight says. */
  readonly weighted: <T>(from: readonly (readonly [weight: number, member: T])[]) => T;
  /** A positive number whose logarithm is normal: half of the draws lie below the median. */
  readonly lognormal: (median: number, sigma: number) => number;
  /** How often something happens in a year that happens `mean` times in a common one. */
  readonly poisson: (mean: number) => number;
}

const resolution = 2 ** 32;
/** From here on a Poisson count is as good as normal. */
const many = 30;

export function randomOf(seed: number): Random {
  const dice = diceOf(seed);
  /** More than 0, less than 1. */
  const uniform = () => (dice.below(resolution) + 0.5) / resolution;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    ...dice,
    weighted: (from) => {
      let mark = uniform() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, member] of from) {
        mark -= weight;
        if (mark < 0) return member;
      }
      throw new Error("nothing to pick from");
    },
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    poisson: (mean) => {
      if (mean >= many) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const least = Math.exp(-mean);
      let count = 0;
      for (let product = uniform(); product > least; product *= uniform()) count++;
      return count;
    },
  };
}
