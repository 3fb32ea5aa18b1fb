import { greaterThan, isBlank, slash } from "./characters.ts";
import { HidingStyles } from "./hiding-styles.ts";
import { endOfRawText, endOfScript } from "./raw-text.ts";
import { type Kind, kindOf, kinds } from "./tags.ts";

/** An opening tag. One object serves all tags of a page: what is to be kept must be copied. */
export interface StartTag {
  kind: Kind;
  /** Offset of its `<`. */
  start: number;
  /** The name, from after the `<`; what follows it to `end` are attributes. */
  nameEnd: number;
  /** Offset of its `>`. */
  end: number;
  colspan: string | null;
  rowspan: string | null;
  /** It has the attribute `hidden`, or `display:none`. */
  isHidden: boolean;
  /** It has `visibility:hidden`: it takes its place and shows nothing. */
  isInvisible: boolean;
  isSelfClosing: boolean;
}

/** What is done with the tokens of a page. */
export interface TokenHandler {
  /** True inside `<svg>` and `<math>`, where other rules hold for what is text. */
  readonly isForeign: boolean;
  text(start: number, end: number, isRaw: boolean): void;
  startTag(tag: StartTag): void;
  endTag(kind: Kind, nameStart: number, nameEnd: number): void;
  /** The content of `<title>`. */
  title(start: number, end: number): void;
}

const exclamation = 33;
const doubleQuote = 34;
const singleQuote = 39;
const hyphen = 45;
const equals = 61;
const question = 63;

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122;
}

/**
 * Cuts a page into tags and text, as the tokenization section of the HTML Standard does. Whatever the page, it takes one
 * pass and never fails.
 */
export function scan(source: string, handler: TokenHandler): void {
  const { length } = source;
  const hiding = new HidingStyles(source);
  const tag: StartTag = {
    kind: kinds.inline,
    start: 0,
    nameEnd: 0,
    end: 0,
    colspan: null,
    rowspan: null,
    isHidden: false,
    isInvisible: false,
    isSelfClosing: false,
  };
  let at = 0;
  while (at < length) {
    const opening = source.indexOf("<", at);
    if (opening < 0) {
      handler.text(at, length, false);
      return;
    }
    if (opening > at) handler.text(at, opening, false);
    const isEnd = source.charCodeAt(opening + 1) === slash;
    const nameStart = opening + (isEnd ? 2 : 1);
    const first = source.charCodeAt(nameStart);
    if (!isLetter(first)) {
      at = skipDeclaration(source, opening, isEnd, first, handler);
      continue;
    }
    let p = nameStart + 1;
    for (; p < length; p++) {
      const code = source.charCodeAt(p);
      if (code === greaterThan || code === slash || isBlank(code)) break;
    }
    tag.kind = kindOf(source, nameStart, p);
    tag.start = opening;
    tag.nameEnd = p;
    if (isEnd) {
      const end = endOfTag(source, p, null, hiding);
      if (end < 0) return;
      handler.endTag(tag.kind, nameStart, tag.nameEnd);
      at = end + 1;
      continue;
    }
    tag.colspan = null;
    tag.rowspan = null;
    tag.isHidden = false;
    tag.isInvisible = false;
    tag.isSelfClosing = false;
    const end = source.charCodeAt(p) === greaterThan ? p : endOfTag(source, p, tag, hiding);
    // A page that ends inside a tag has no such tag.
    if (end < 0) return;
    tag.end = end;
    const { kind } = tag;
    const isRaw = kind >= kinds.unseenText && kind <= kinds.textarea && !handler.isForeign;
    handler.startTag(tag);
    at = end + 1;
    if (isRaw) {
      at = readRawText(source, kind, nameStart, tag.nameEnd, at, handler);
    }
  }
}

/** A `<` that opens no tag: a comment, a declaration, a closing tag without a name, or a character of the text. */
function skipDeclaration(
  source: string,
  opening: number,
  isEnd: boolean,
  first: number,
  handler: TokenHandler,
): number {
  const { length } = source;
  if (!isEnd && first === exclamation) {
    if (source.startsWith("--", opening + 2)) return endOfComment(source, opening + 4);
    if (handler.isForeign && source.startsWith("[CDATA[", opening + 2)) {
      const end = source.indexOf("]]>", opening + 9);
      handler.text(opening + 9, end < 0 ? length : end, true);
      return end < 0 ? length : end + 3;
    }
  } else if (!(isEnd && opening + 2 < length) && first !== question) {
    // `<` before anything else, and `</` at the very end, are text.
    handler.text(opening, opening + (isEnd ? 2 : 1), true);
    return opening + (isEnd ? 2 : 1);
  }
  const end = source.indexOf(">", opening + (isEnd ? 2 : 1));
  return end < 0 ? length : end + 1;
}

/** The offset after a comment whose text begins at `start`; it may end with `>` right away, with `-->` or `--!>`. */
function endOfComment(source: string, start: number): number {
  const { length } = source;
  if (source.charCodeAt(start) === greaterThan) return start + 1;
  if (source.charCodeAt(start) === hyphen && source.charCodeAt(start + 1) === greaterThan) return start + 2;
  for (let p = source.indexOf("--", start); p >= 0; p = source.indexOf("--", p + 1)) {
    const code = source.charCodeAt(p + 2);
    if (code === greaterThan) return p + 3;
    if (code === exclamation && source.charCodeAt(p + 3) === greaterThan) return p + 4;
  }
  return length;
}

/** The offset of the `>` that ends a tag whose attributes begin at `start`, or -1. What `tag` asks for is noted there. */
function endOfTag(source: string, start: number, tag: StartTag | null, hiding: HidingStyles): number {
  const { length } = source;
  const hasSpans = tag !== null && (tag.kind === kinds.td || tag.kind === kinds.th);
  let p = start;
  while (p < length) {
    let code = source.charCodeAt(p);
    if (code === greaterThan) {
      if (tag !== null) tag.isSelfClosing = source.charCodeAt(p - 1) === slash && p > start;
      return p;
    }
    if (code === slash || isBlank(code)) {
      p++;
      continue;
    }
    const nameStart = p++;
    for (; p < length; p++) {
      code = source.charCodeAt(p);
      if (code === equals || code === greaterThan || code === slash || isBlank(code)) break;
    }
    const nameEnd = p;
    while (isBlank(code) && p < length) code = source.charCodeAt(++p);
    let valueStart = p;
    let valueEnd = p;
    if (code === equals) {
      do code = source.charCodeAt(++p);
      while (isBlank(code) && p < length);
      valueStart = p;
      if (code === doubleQuote || code === singleQuote) {
        valueStart++;
        valueEnd = source.indexOf(code === doubleQuote ? '"' : "'", valueStart);
        if (valueEnd < 0) return -1;
        p = valueEnd + 1;
      } else {
        for (; p < length && code !== greaterThan && !isBlank(code); p++) code = source.charCodeAt(p + 1);
        valueEnd = p;
      }
    }
    if (tag === null) continue;
    const size = nameEnd - nameStart;
    if (size === 5) {
      if (hiding.next < valueEnd && isName(source, nameStart, nameEnd, "style"))
        hiding.apply(valueStart, valueEnd, tag);
    } else if (size === 6) {
      if (isName(source, nameStart, nameEnd, "hidden")) tag.isHidden = true;
    } else if (size === 7 && hasSpans) {
      if (isName(source, nameStart, nameEnd, "colspan")) tag.colspan ??= source.slice(valueStart, valueEnd);
      else if (isName(source, nameStart, nameEnd, "rowspan")) tag.rowspan ??= source.slice(valueStart, valueEnd);
    }
  }
  return -1;
}

function isName(source: string, start: number, end: number, name: string): boolean {
  const first = source.charCodeAt(start) | 0x20;
  const last = source.charCodeAt(end - 1) | 0x20;
  if (first !== name.charCodeAt(0) || last !== name.charCodeAt(name.length - 1)) return false;
  return source.startsWith(name, start) || source.slice(start, end).toLowerCase() === name;
}

/** Reads the content of an element that holds text only; the offset of its end tag. */
function readRawText(
  source: string,
  kind: Kind,
  nameStart: number,
  nameEnd: number,
  start: number,
  handler: TokenHandler,
): number {
  if (kind === kinds.plaintext) {
    handler.text(start, source.length, true);
    return source.length;
  }
  const end = kind === kinds.script ? endOfScript(source, start) : endOfRawText(source, nameStart, nameEnd, start);
  if (kind === kinds.title) handler.title(start, end);
  else if (kind === kinds.seenText) handler.text(start, end, true);
  return end;
}
