import type { Encoding } from "../model/report.ts";
import type { SourceText } from "./splice.ts";
import type { Extent } from "./tokens.ts";

const lineFeed = 0x0a;
const longestCharacter = 4;
const damaged = "\uFFFD";

/** The bytes of each extent of a text, which must be in order; null where one of them cannot be told. */
export function byteExtents(source: SourceText, extents: readonly Extent[]): readonly Extent[] | null {
  const bytes = new ByteOffsets(source);
  const found = extents.flatMap(({ start, end }) => {
    const first = bytes.startOf(start) ?? bytes.endOf(start);
    const last = end === start ? first : bytes.endOf(end);
    return first === null || last === null ? [] : [{ start: first, end: last }];
  });
  return found.length === extents.length ? found : null;
}

/**
 * Tells which bytes print a character, by asking the decoder itself: no table knows what it makes of malformed bytes. A
 * line feed sets every decoder but those of UTF-16 back to its beginning, so that lines are told apart on both sides.
 */
class ByteOffsets {
  readonly #source: SourceText;
  readonly #textLines: readonly number[];
  readonly #byteLines: readonly number[];

  constructor(source: SourceText) {
    this.#source = source;
    const { bytes, start, text } = source;
    this.#textLines = lineStarts(0, (from) => text.indexOf("\n", from));
    this.#byteLines = isTwoBytes(source.encoding) ? [] : lineStarts(start, (from) => bytes.indexOf(lineFeed, from));
  }

  /** Where the character at an offset begins; null for a malformed one, and at the end of the text. */
  startOf(offset: number): number | null {
    const point = this.#source.text.codePointAt(offset);
    return point === undefined ? null : (this.#extentOf(offset, String.fromCodePoint(point))?.start ?? null);
  }

  /** Where the character before an offset ends; null for a malformed one, and at the beginning of the text. */
  endOf(offset: number): number | null {
    const character = [...this.#source.text.slice(Math.max(0, offset - 2), offset)].at(-1);
    return character === undefined ? null : (this.#extentOf(offset - character.length, character)?.end ?? null);
  }

  #extentOf(offset: number, character: string): Extent | null {
    const { bytes, start, text, encoding } = this.#source;
    if (character === damaged) return null;
    if (isTwoBytes(encoding)) return { start: start + offset * 2, end: start + (offset + character.length) * 2 };
    // A decoder that takes a line feed for a part of a malformed character leaves nothing to go by.
    if (this.#textLines.length !== this.#byteLines.length) return null;
    const line = lineOf(this.#textLines, offset);
    const from = this.#byteLines[line] as number;
    const units = offset - (this.#textLines[line] as number);
    const whole = bytes.subarray(from, this.#byteLines[line + 1] ?? bytes.length);
    const end = fewest(whole.length, (count) => decoded(whole.subarray(0, count), encoding).length > units);
    // Behind malformed bytes a decoder may tell several characters at once: which byte prints which is not known.
    const isAlone = end !== null && decoded(whole.subarray(0, end), encoding).length === units + character.length;
    if (end === null || !isAlone || !text.startsWith(character, offset)) return null;
    for (let length = 1; length <= longestCharacter && length <= end; length++) {
      if (isCharacter(whole.subarray(end - length, end), encoding, character))
        return { start: from + end - length, end: from + end };
    }
    return null;
  }
}

function isTwoBytes(encoding: Encoding): boolean {
  return encoding === "utf-16le" || encoding === "utf-16be";
}

function lineStarts(first: number, nextBreak: (from: number) => number): readonly number[] {
  const starts = [first];
  for (let end = nextBreak(first); end >= 0; end = nextBreak(end + 1)) starts.push(end + 1);
  return starts;
}

/** The line that holds an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  const next = fewest(starts.length - 1, (line) => (starts[line] as number) > offset);
  return (next ?? starts.length) - 1;
}

/** The least number up to `most` of which something holds, as it does of every greater one; null where it holds of none. */
function fewest(most: number, holds: (count: number) => boolean): number | null {
  if (!holds(most)) return null;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The text of bytes after which more may follow. */
function decoded(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
}

function isCharacter(bytes: Uint8Array, encoding: Encoding, character: string): boolean {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) === character;
  } catch {
    return false;
  }
}
