/** What a character reference stands for: `&nbsp;`, `&#8212;`, `&copy`. */
export type DecodeReference = (reference: string) => string;

/** Nearly all named references of real pages. */
const common: Readonly<Record<string, string>> = {
  "&nbsp;": "\u00a0",
  "&ensp;": "\u2002",
  "&emsp;": "\u2003",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&lsquo;": "‘",
  "&rsquo;": "’",
  "&mdash;": "—",
  "&ndash;": "–",
  "&hellip;": "…",
  "&middot;": "·",
  "&times;": "×",
  "&laquo;": "«",
  "&raquo;": "»",
  "&copy;": "©",
};

/** A character reference of a text. */
export const reference = /&(?:#[xX]?[\da-fA-F]+;?|[A-Za-z][\dA-Za-z]*;?)/g;
const uncommon = new RegExp(
  `&(?!(?:${Object.keys(common)
    .map((name) => name.slice(1))
    .join("|")}))[#A-Za-z]`,
);

/** True for a page with references that only the Standard's whole table tells. */
export function hasUncommonReferences(source: string): boolean {
  return uncommon.test(source);
}

/** Decodes the references of a page that has no uncommon ones. */
export const decodeCommon: DecodeReference = (text) => common[text] ?? text;

/** A text with its character references replaced. Null characters are dropped, or shown as damaged in raw text. */
export function textOf(source: string, start: number, end: number, isRaw: boolean, decode: DecodeReference): string {
  const text = source.slice(start, end);
  const decoded = isRaw || !text.includes("&") ? text : text.replace(reference, decode);
  return decoded.includes("\0") ? decoded.replaceAll("\0", isRaw ? "\uFFFD" : "") : decoded;
}

const blank = /\r\n|\s|&(?:#\d+|#x[\da-f]+|\w+);?/iy;

/** The offset behind the first `count` blank characters from `start` on, some of which are written as references. */
export function behindBlanks(source: string, start: number, count: number): number {
  blank.lastIndex = start;
  let end = start;
  for (let i = 0; i < count && blank.test(source); i++) end = blank.lastIndex;
  return end;
}

const attribute = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** The attributes of a tag that stand at `start` to `end`, names in lower case, the first of each name. */
export function attributesOf(
  source: string,
  start: number,
  end: number,
  decode: DecodeReference,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.slice(start, end).matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, attributeText(double ?? single ?? bare ?? "", decode));
  }
  return found;
}

/** A reference in an attribute without `;` is none where a letter, a digit or `=` follows: `?a=1&copy=2`. */
const attributeReference = /&(?:#[xX]?[\da-fA-F]+;?|[A-Za-z][\dA-Za-z]*(?:;|(?![\dA-Za-z=])))/g;

/** The value of an attribute with its character references replaced. */
function attributeText(value: string, decode: DecodeReference): string {
  return value.includes("&") ? value.replace(attributeReference, decode) : value;
}
