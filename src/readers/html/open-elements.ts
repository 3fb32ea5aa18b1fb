import { kindOf, kinds } from "./tags.ts";

/** Blocks whose start does not end an open `<p>`. */
const standInParagraphs = new Set(["legend", "optgroup", "option"]);

/** Elements whose start ends one of the same sort that is open right around it. */
const siblings: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["li"]],
  ["dd", ["dd", "dt"]],
  ["dt", ["dd", "dt"]],
  ["option", ["option"]],
  ["optgroup", ["option", "optgroup"]],
]);

/** So many elements are searched one by one; where more are open, an index is kept. */
const fewElements = 16;

/** Elements that are open one inside another. To ask for one takes the same time however many are. */
export class OpenElements {
  readonly #names: string[] = [];
  /** Where the blocks stand, outermost first. */
  readonly #blocks: number[] = [];
  /** Where each name stands, outermost first; null while few elements are open. */
  #positions: Map<string, number[]> | null = null;

  get size(): number {
    return this.#names.length;
  }

  get innermost(): string | undefined {
    return this.#names.at(-1);
  }

  has(name: string): boolean {
    return this.#find(name) >= 0;
  }

  push(name: string): void {
    const position = this.#names.push(name) - 1;
    if (isBlock(name)) this.#blocks.push(position);
    if (this.#positions !== null) addTo(this.#positions, name, position);
    else if (position === fewElements) {
      const positions = new Map<string, number[]>();
      for (const [i, open] of this.#names.entries()) addTo(positions, open, i);
      this.#positions = positions;
    }
  }

  pop(): string | undefined {
    const name = this.#names.pop();
    if (name !== undefined) this.#positions?.get(name)?.pop();
    if (this.#blocks.at(-1) === this.#names.length) this.#blocks.pop();
    return name;
  }

  /**
   * Closes the innermost element of a name and all that is open inside it; false where none is open, or where a block
   * stands between an element of the line and its end tag.
   */
  close(name: string): boolean {
    const position = this.#find(name);
    if (position < 0) return false;
    if (!isBlock(name) && (this.#blocks.at(-1) ?? -1) > position) return false;
    while (this.#names.length > position) this.pop();
    return true;
  }

  /** The position of the innermost element of a name, or -1. */
  #find(name: string): number {
    return this.#positions === null ? this.#names.lastIndexOf(name) : (this.#positions.get(name)?.at(-1) ?? -1);
  }

  /** Closes what the start tag of an element ends: an open paragraph, the list item before it. */
  closeBefore(name: string): void {
    if (this.size === 0) return;
    if (endsParagraph(name)) this.close("p");
    for (const sibling of siblings.get(name) ?? []) if (this.innermost === sibling) this.pop();
  }
}

function addTo(positions: Map<string, number[]>, name: string, position: number): void {
  const known = positions.get(name);
  if (known === undefined) positions.set(name, [position]);
  else known.push(position);
}

/** True for an element whose start ends an open `<p>`. */
export function endsParagraph(name: string): boolean {
  return name === "hr" || (isBlock(name) && !standInParagraphs.has(name));
}

function isBlock(name: string): boolean {
  const kind = kindOf(name, 0, name.length);
  return kind === kinds.block || kind === kinds.preformatted || kind === kinds.seenText;
}
