import { jsonMarkup, type Markup, ownMarkup } from "./markup.ts";

/**
 * Values kept as lines of JSON in UTF-8 until a page of thousands is drawn. As objects they take several times as much,
 * and a text that was cut from a page holds the whole page.
 */
export class JsonLines<Value> {
  readonly #lines: Buffer[] = [];

  add(value: Value): void {
    this.#lines.push(Buffer.from(jsonMarkup(value).markup));
  }

  at(i: number): Value {
    return JSON.parse(String(this.#lines[i])) as Value;
  }

  get all(): readonly Value[] {
    return this.#lines.map((_, i) => this.at(i));
  }

  /** For a script element that is data: no text in it ends the element or opens another, nor a line. */
  get markup(): Markup {
    return ownMarkup(this.#lines.join("\n"));
  }
}
