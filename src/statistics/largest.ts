/** Those that have most of something, so many at most; of those that are alike the first. */
export class Largest<Some> {
  readonly #most: number;
  readonly #size: (one: Some) => number;
  readonly #kept: Some[] = [];

  constructor(most: number, size: (one: Some) => number) {
    this.#most = most;
    this.#size = size;
  }

  /** The largest first. */
  get all(): readonly Some[] {
    return this.#kept;
  }

  /** Takes it where it has any, and more than the least that is kept. */
  offer(one: Some): void {
    const size = this.#size(one);
    if (size <= 0) return;
    const before = this.#kept.findIndex((other) => this.#size(other) < size);
    if (before < 0) this.#kept.push(one);
    else this.#kept.splice(before, 0, one);
    if (this.#kept.length > this.#most) this.#kept.pop();
  }
}
