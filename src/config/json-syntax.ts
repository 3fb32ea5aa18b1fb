import type { TextPlace } from "../model/place.ts";

// The tokens of RFC 8259: a bracket or separator, a string, another scalar.
const mark = /[[\]{},:]/;
const string = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/u;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/;
const token = new RegExp(`(${mark.source})|(${string.source})|${scalar.source}`, "uy");
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
    token.lastIndex = start;
    const found = token.exec(text);
    if (found === null) return placeOf(text, start);
    const [, mark, string] = found;
    end = token.lastIndex;
    const next = after(expected, mark, string !== undefined, open.at(-1));
    if (next === null) return placeOf(text, start);
    if (mark === "{" || mark === "[") open.push(mark);
    if (mark === "}" || mark === "]") open.pop();
    expected = next === "next member" ? begun() : next;
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
