const digestBytes = 32;

/** The digests of the contents of a run's inputs by number, in 32 bytes each. */
export class Contents {
  readonly #digests: Buffer;
  readonly #isKnown: Uint8Array;

  constructor(size: number) {
    this.#digests = Buffer.alloc(size * digestBytes);
    this.#isKnown = new Uint8Array(size);
  }

  /** `sha256` in hexadecimal, or null. */
  set(number: number, sha256: string | null): void {
    if (sha256 === null) return;
    this.#digests.write(sha256, number * digestBytes, "hex");
    this.#isKnown[number] = 1;
  }

  get(number: number): string | null {
    if (this.#isKnown[number] !== 1) return null;
    return this.#digests.toString("hex", number * digestBytes, (number + 1) * digestBytes);
  }
}
