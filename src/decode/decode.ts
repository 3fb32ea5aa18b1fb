import type { BinaryFormat, Failure } from "../model/outcome.ts";
import type { Encoding, Source } from "../model/report.ts";
import { simplifiedCharacters, traditionalCharacters } from "../model/vocabulary.ts";

/** A text with how its encoding was found. Offsets into `text` count from after the byte order mark. */
export interface Decoded {
  readonly text: string;
  /** How many bytes stand before the text: those of the byte order mark. */
  readonly start: number;
  readonly encoding: Encoding;
  readonly encodingFrom: Source["encodingFrom"];
  /** The charset that is declared, as written, or null: where page and server differ, one that is not used. */
  readonly declared: string | null;
  /** How many malformed sequences became U+FFFD. */
  readonly replaced: number;
}

const byteOrderMarks: readonly [Encoding, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** First bytes of files that are no text. */
const signatures: readonly [BinaryFormat, readonly number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["gzip", [0x1f, 0x8b]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
];

/** Declared charset → the decoder that reads it. A page that says gb2312 or gbk uses characters beyond both. */
const labels: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  gb2312: "gb18030",
  "gb_2312-80": "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  gb18030: "gb18030",
  big5: "big5",
  "big5-hkscs": "big5",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
};

const candidates: readonly Encoding[] = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"];

/** Candidates whose scores differ by less are told apart by the declared charset. */
const tie = 0.02;
/** What malformed bytes cost: an encoding that has none is taken unless it reads much worse. */
const malformedPenalty = 0.2;
/** Below this share of known characters a text with malformed bytes, or with null bytes, is not believed to be one. */
const leastScore = 0.2;
const sampleBytes = 65536;
const declarationBytes = 4096;

/**
 * Decodes a page: byte order mark, then strict UTF-8, then whichever legacy encoding reads most like a report. `sent` is
 * the charset with which a server sent it, which comes before what the page itself declares.
 */
export function decode(bytes: Uint8Array, sent: string | null = null): Decoded | Failure {
  const charsets = [sent, declaredCharset(bytes)].filter((charset) => charset !== null);
  const known = charsets.find((charset) => declaredAs(charset) !== null);
  const decoded = decodeAs(bytes, known ?? charsets[0] ?? null);
  if ("stage" in decoded) return decoded;
  const other = charsets.find((charset) => declaredAs(charset) !== decoded.encoding);
  return other === undefined ? decoded : { ...decoded, declared: other };
}

/** Decodes what somebody else has decoded before, and put into UTF-8: what the page says of its encoding is past. */
export function decodeText(bytes: Uint8Array): Decoded | Failure {
  return decodeAs(bytes, "utf-8");
}

function decodeAs(bytes: Uint8Array, declared: string | null): Decoded | Failure {
  if (isBlank(bytes)) return { stage: "decode", reason: "empty" };
  const format = signatures.find(([, signature]) => startsWith(bytes, signature))?.[0];
  if (format !== undefined) return { stage: "decode", reason: "binary", format };

  const mark = byteOrderMarks.find(([, signature]) => startsWith(bytes, signature));
  if (mark !== undefined) return finish(bytes.subarray(mark[1].length), mark[0], "bom", declared);

  const hasNull = bytes.subarray(0, sampleBytes).includes(0);
  const utf8 = hasNull ? null : strict(bytes, "utf-8");
  if (utf8 !== null) {
    return finish(bytes, "utf-8", declaredAs(declared) === "utf-8" ? "declared" : "detected", declared, utf8);
  }
  const encoding = likeliest(bytes, declaredAs(declared), hasNull);
  if (encoding === null) {
    return hasNull
      ? { stage: "decode", reason: "binary", format: "unknown" }
      : { stage: "decode", reason: "unknown-encoding" };
  }
  return finish(bytes, encoding, encoding === declaredAs(declared) ? "declared" : "detected", declared);
}

function finish(
  bytes: Uint8Array,
  encoding: Encoding,
  encodingFrom: Source["encodingFrom"],
  declared: string | null,
  text: string | null = strict(bytes, encoding),
): Decoded | Failure {
  const mark = encodingFrom === "bom" ? byteOrderMarks.find(([marked]) => marked === encoding) : undefined;
  const start = mark?.[1].length ?? 0;
  if (text !== null) {
    if (text.trim() === "") return { stage: "decode", reason: "empty" };
    if (hasControls(text)) return { stage: "decode", reason: "binary", format: "unknown" };
    return { text, start, encoding, encodingFrom, declared, replaced: 0 };
  }
  const lenient = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text: lenient, start, encoding, encodingFrom, declared, replaced: count(lenient, "\uFFFD") };
}

/** The text, or null where the bytes are malformed. A character cut off at the very end is dropped: pages get truncated. */
function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** The encoding in which the bytes read most like a report; malformed ones count against it. Null where none does. */
function likeliest(bytes: Uint8Array, declared: Encoding | null, hasNull: boolean): Encoding | null {
  const sample = bytes.subarray(0, sampleBytes);
  const open = hasNull ? candidates.filter((encoding) => encoding.startsWith("utf-16")) : candidates;
  const scored = open.map((encoding) => {
    const isClean = strict(bytes, encoding) !== null;
    return {
      encoding,
      isClean,
      score: score(new TextDecoder(encoding).decode(sample)) - (isClean ? 0 : malformedPenalty),
    };
  });
  const best = Math.max(...scored.map((entry) => entry.score));
  const top = scored.filter((entry) => entry.score > best - tie && (entry.isClean || entry.score > leastScore));
  if (hasNull && best < leastScore) return null;
  const first = top.reduce<(typeof top)[number] | null>((a, b) => (a !== null && a.score >= b.score ? a : b), null);
  return (top.find((entry) => entry.encoding === declared) ?? first)?.encoding ?? null;
}

const vocabulary = new Set(simplifiedCharacters + traditionalCharacters);

/** The share of the characters beyond ASCII that belong to the forms' own vocabulary; an ASCII text scores 1. */
function score(text: string): number {
  let known = 0;
  let all = 0;
  for (const character of text) {
    if (character < "\u0080" && character !== "\0") continue;
    all++;
    if (vocabulary.has(character)) known++;
  }
  return all === 0 ? 1 : known / all;
}

/** The charset named by `<meta>` or an XML declaration, as written. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, declarationBytes)).replaceAll("\0", "");
  const match =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return match?.[1] ?? null;
}

/** The decoder for a declared charset, or null for one that is not known or not declared. */
export function declaredAs(declared: string | null): Encoding | null {
  return declared === null ? null : (labels[declared.toLowerCase()] ?? null);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** More than one control character in a thousand: not a text, whatever it decodes as. */
function hasControls(text: string): boolean {
  const found = text.match(controls)?.length ?? 0;
  return found > 0 && found * 1000 > text.length;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
