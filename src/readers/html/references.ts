import { decodeHTML, decodeHTMLAttribute } from "entities/decode";

/** Nearly all character references of real pages; the rest are looked up in the Standard's table. */
const common: Readonly<Record<string, string>> = {
  "&nbsp;": "\u00a0",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&middot;": "·",
};

const reference = /&(?:#[xX]?[\da-fA-F]+;?|[A-Za-z][\dA-Za-z]*;?)/g;

/** A text with its character references replaced. Null characters are dropped, or shown as damaged in raw text. */
export function textOf(source: string, start: number, end: number, isRaw: boolean): string {
  const text = source.slice(start, end);
  const decoded =
    isRaw || !text.includes("&") ? text : text.replace(reference, (match) => common[match] ?? decodeHTML(match));
  return decoded.includes("\0") ? decoded.replaceAll("\0", isRaw ? "\uFFFD" : "") : decoded;
}

/** The value of an attribute with its character references replaced. */
export function attributeText(value: string): string {
  return value.includes("&") ? decodeHTMLAttribute(value) : value;
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
export function attributesOf(source: string, start: number, end: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.slice(start, end).matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, attributeText(double ?? single ?? bare ?? ""));
  }
  return found;
}
