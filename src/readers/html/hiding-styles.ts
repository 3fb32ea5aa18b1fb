import type { StartTag } from "./scanner.ts";

/** Where a page says `display:none` or `visibility:hidden`: seldom, and so found in one pass ahead of the tags. */
export class HidingStyles {
  /** The offset of the next one that no tag has passed. */
  next: number;
  readonly #source: string;
  readonly #pattern = /display\s*:\s*none|visibility\s*:\s*hidden/gi;
  #isDisplay = false;

  constructor(source: string) {
    this.#source = source;
    this.next = 0;
    this.#advance();
  }

  /** Notes on a tag what its `style`, from `start` to `end`, hides. */
  apply(start: number, end: number, tag: StartTag): void {
    while (this.next < start) this.#advance();
    while (this.next < end) {
      const before = this.next === start ? ";" : (this.#source[this.next - 1] as string);
      if (/[;\s]/.test(before)) {
        if (this.#isDisplay) tag.isHidden = true;
        else tag.isInvisible = true;
      }
      this.#advance();
    }
  }

  #advance(): void {
    const match = this.#pattern.exec(this.#source);
    this.next = match?.index ?? Number.POSITIVE_INFINITY;
    this.#isDisplay = match !== null && (match[0].charCodeAt(0) | 0x20) === 100;
  }
}
