/** Choices that a seed decides: the same seed gives the same report on every machine. */
export interface Dice {
  /** A number of 0 … below − 1. */
  readonly below: (bound: number) => number;
  /** A number of least … most. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Up to `most` different members, in the order of the list. */
  readonly some: <T>(from: readonly T[], most: number) => readonly T[];
  /** Whole parts of `total`, as many as there are weights and about in their proportion. */
  readonly split: (total: number, weights: readonly number[]) => readonly number[];
}

export function diceOf(seed: number): Dice {
  const next = mulberry32(seed);
  const below = (bound: number) => Math.floor(next() * bound);
  const between = (least: number, most: number) => least + below(most - least + 1);
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error("nothing to pick from");
    return from[below(from.length)] as T;
  };
  return {
    below,
    between,
    pick,
    chance: (probability) => next() < probability,
    some: (from, most) => {
      const order = from.map((_, i) => ({ i, rank: next() })).sort((a, b) => a.rank - b.rank);
      const chosen = new Set(order.slice(0, most).map(({ i }) => i));
      return from.filter((_, i) => chosen.has(i));
    },
    split: (total, weights) => split(total, weights, next),
  };
}

/** Small totals one by one; of large ones the parts' shares first, so that the time does not grow with the total. */
function split(total: number, weights: readonly number[], next: () => number): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const oneByOne = 40;
  const bulk = total > oneByOne ? total - oneByOne : 0;
  const parts = weights.map((weight) => Math.floor((bulk * weight * (0.6 + 0.4 * next())) / sum));
  for (let left = total - parts.reduce((a, b) => a + b, 0); left > 0; left--) {
    let mark = next() * sum;
    const found = weights.findIndex((weight) => {
      mark -= weight;
      return mark < 0;
    });
    const at = found < 0 ? weights.length - 1 : found;
    parts[at] = (parts[at] as number) + 1;
  }
  return parts;
}

/** A small generator of good quality: Tommy Ettinger's mulberry32. */
function mulberry32(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
