import type { TextPlace } from "../model/place.ts";

// The tokens of RFC 8259: a bracket or separator, a string, another scalar.
const mark = /[[\]{},:]/;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/;
const token = new RegExp(`(${mark.source})|${scalar.source}`, "y");
// biome-ignore lint/suspicious/noControlCharactersInRegex: a string must not hold them
const plain = /[^"\\\u0000-\u001f]*/y;
// A string is taken in pieces: what is repeated without a limit takes memory for every repetition.
const escaped = /(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})){1,64}/y;
const blanks = /[ \t\n\r]*/y;

/** What may come next: a value, a key, or what follows a value or key. */
type Expected = "value" | "value or ]" | "key" | "key or }" | "colon" | "end of value";

/**
 * Where a text stops being JSON, or null where it is JSON: `JSON.parse` says that it is not, but often not where.
 */
export function syntaxErrorAt(text: string): TextPlace | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let end = 0;
  const begun = () => (open.at(-1) === "{" ? "key" : "value");
  for (;;) {
    blanks.lastIndex = end;
    blanks.exec(text);
    const start = blanks.lastIndex;
    if (expected === "end of value" && open.length === 0) return start === text.length ? null : placeOf(text, start);
    const stringEnd = endOfString(text, start);
    token.lastIndex = start;
    const found = stringEnd === null ? token.exec(text) : [];
    if (found === null) return placeOf(text, start);
    const [, mark] = found;
    end = stringEnd ?? token.lastIndex;
    const next = after(expected, mark, stringEnd !== null, open.at(-1));
    if (next === null) return placeOf(text, start);
    if (mark === "{" || mark === "[") open.push(mark);
    if (mark === "}" || mark === "]") open.pop();
    expected = next === "next member" ? begun() : next;
  }
}

/** Where the string ends that begins at an offset, behind its quotation mark; null where there is none. Of any length. */
export function endOfString(text: string, start: number): number | null {
  if (text[start] !== '"') return null;
  let at = start + 1;
  for (;;) {
    plain.lastIndex = at;
    plain.exec(text);
    at = plain.lastIndex;
    if (text[at] === '"') return at + 1;
    escaped.lastIndex = at;
    if (!escaped.test(text)) return null;
    at = escaped.lastIndex;
  }
}

/** What may follow a token that stands where `expected` was, or null where it may not stand there. */
function after(
  expected: Expected,
  mark: string | undefined,
  isString: boolean,
  inside: "{" | "[" | undefined,
): Expected | "next member" | null {
  switch (expected) {
    case "colon":
      return mark === ":" ? "value" : null;
    case "key":
      return isString ? "colon" : null;
    case "key or }":
      return isString ? "colon" : mark === "}" ? "end of value" : null;
    case "value or ]":
    case "value":
      if (mark === "{") return "key or }";
      if (mark === "[") return "value or ]";
      if (mark === "]" && expected === "value or ]") return "end of value";
      return mark === undefined ? "end of value" : null;
    case "end of value":
      if (mark === ",") return "next member";
      return mark === (inside === "{" ? "}" : "]") ? "end of value" : null;
  }
}

function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split(/\r\n|[\n\r]/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, offset };
}
