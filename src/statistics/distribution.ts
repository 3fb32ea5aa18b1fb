/** Different values that are told apart; where there are more, the large ones are rounded. */
const mostValues = 5000;
/** Values below this are never rounded; from there on three digits are left. */
const smallestRounded = 1000;
const digits = 3;

/** How values are spread: the middle half lies between the quartiles. */
export interface Quartiles {
  readonly n: number;
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
  /** True where large values had to be rounded to three digits: a quartile is then off by half a per cent at most. */
  readonly isRounded: boolean;
}

/** Values counted one by one: the memory it takes does not grow with their number, and their order does not matter. */
export class Distribution {
  #counts = new Map<number, number>();
  #n = 0;
  #isRounded = false;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;

  add(value: number): void {
    this.#n++;
    this.#least = Math.min(this.#least, value);
    this.#most = Math.max(this.#most, value);
    this.#count(this.#isRounded ? rounded(value) : value, 1);
    if (this.#counts.size > mostValues && !this.#isRounded) this.#round();
  }

  /** Quartiles as spreadsheets reckon them (QUARTILE.INC); null where there is no value. */
  get quartiles(): Quartiles | null {
    if (this.#n === 0) return null;
    const counts = [...this.#counts].sort(([a], [b]) => a - b);
    return {
      n: this.#n,
      least: this.#least,
      lower: this.#quantile(counts, 0.25),
      median: this.#quantile(counts, 0.5),
      upper: this.#quantile(counts, 0.75),
      most: this.#most,
      isRounded: this.#isRounded,
    };
  }

  #quantile(counts: readonly (readonly [value: number, count: number])[], share: number): number {
    const rank = (this.#n - 1) * share;
    const below = ranked(counts, Math.floor(rank));
    return below + (rank % 1) * (ranked(counts, Math.ceil(rank)) - below);
  }

  #count(value: number, count: number): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + count);
  }

  #round(): void {
    const exact = this.#counts;
    this.#counts = new Map();
    this.#isRounded = true;
    for (const [value, count] of exact) this.#count(rounded(value), count);
  }
}

/** The value of a rank, from 0 on, of values in their order. */
function ranked(counts: readonly (readonly [value: number, count: number])[], rank: number): number {
  let seen = 0;
  for (const [value, count] of counts) {
    seen += count;
    if (seen > rank) return value;
  }
  throw new Error(`no value of rank ${rank}`);
}

function rounded(value: number): number {
  return Math.abs(value) < smallestRounded ? Math.round(value) : Number(value.toPrecision(digits));
}
