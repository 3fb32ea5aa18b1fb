import type { AnyNode, Element } from "domhandler";
import { offsetOf } from "./html-tree.ts";

/** Text gathered from text nodes, with the offset of its first visible character. */
export class Prose {
  offset: number | null = null;
  readonly #source: string;
  #gathered = "";

  constructor(source: string) {
    this.#source = source;
  }

  get text(): string {
    return this.#gathered.replace(/\s+/g, " ").trim();
  }

  add(node: Extract<AnyNode, { data: string }>): void {
    this.#gathered += node.data;
    const start = node.sourceCodeLocation?.startOffset;
    if (this.offset !== null || node.data.trim() === "" || start === undefined) return;
    this.offset = start + lengthOfBlanks(this.#source, start, node.data.length - node.data.trimStart().length);
  }

  /** What an input field shows. */
  addValue(input: Element): void {
    const value = input.attribs.value ?? "";
    this.#gathered += ` ${value} `;
    if (value.trim() !== "") this.offset ??= offsetOf(input);
  }

  breakLine(): void {
    this.#gathered += "\n";
  }
}

/** How much source so many blank characters take, some of them written as references: `&nbsp;`, `&#32;`, `\r\n`. */
function lengthOfBlanks(source: string, start: number, count: number): number {
  const blank = /\r\n|\s|&(?:#\d+|#x[\da-f]+|\w+);?/iy;
  blank.lastIndex = start;
  for (let i = 0; i < count && blank.test(source); i++);
  return Math.max(0, blank.lastIndex - start);
}
