import { type Character, tokensFrom } from "./tokens.ts";

/** Characters of the source that a reader may leave out of a cell: blanks, null characters, Markdown, quotes of CSV. */
const leftOut = /^[\s\0*_\\"=]*$/;

/**
 * The characters of the source that print a text from an offset on, blanks left out: `"9 3"` may be `9<b>&nbsp;&#51;</b>`.
 * Null where something else stands there.
 */
export function printedAt(source: string, offset: number, text: string): readonly Character[] | null {
  const wanted = text.replace(/\s+/g, "");
  const found: Character[] = [];
  let length = 0;
  for (const token of tokensFrom(source, offset)) {
    if (length === wanted.length) break;
    if ("tag" in token) continue;
    if (wanted.startsWith(token.text, length) && token.text !== "") {
      found.push(token);
      length += token.text.length;
    } else if (!leftOut.test(token.text)) return null;
  }
  return length === wanted.length ? found : null;
}
