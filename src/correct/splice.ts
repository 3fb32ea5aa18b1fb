import type { Encoding } from "../model/report.ts";
import { byteExtents } from "./byte-offsets.ts";
import { encode } from "./encode.ts";
import type { Extent } from "./tokens.ts";

/** A text in place of an extent; one without length inserts it. */
export interface Edit extends Extent {
  readonly text: string;
}

/** Bytes with the text they decode to from `start` on, behind the byte order mark. */
export interface SourceText {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly text: string;
  readonly encoding: Encoding;
}

/** Edits in the order of the source, neighbours as one; null where two of them are about the same characters or place. */
export function inSourceOrder(edits: readonly Edit[]): readonly Edit[] | null {
  const ordered: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ordered.at(-1);
    if (last === undefined || edit.start > last.end) ordered.push(edit);
    else if (edit.start < last.end || edit.start === edit.end || last.start === last.end) return null;
    else ordered[ordered.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
  }
  return ordered;
}

/** A text with edits made, which must be in order. */
export function spliceText(text: string, edits: readonly Edit[]): string {
  let end = 0;
  const pieces = edits.flatMap((edit) => {
    const kept = text.slice(end, edit.start);
    end = edit.end;
    return [kept, edit.text];
  });
  return [...pieces, text.slice(end)].join("");
}

/**
 * The bytes with edits made, which must be in order: every byte outside them is as it was. Null where it cannot be told
 * which bytes are meant, as among malformed ones.
 */
export function spliceBytes(source: SourceText, edits: readonly Edit[]): Uint8Array | null {
  const extents = byteExtents(source, edits);
  if (extents === null) return null;
  let end = 0;
  const pieces = edits.flatMap(({ text }, i) => {
    const extent = extents[i] as Extent;
    const kept = source.bytes.subarray(end, extent.start);
    end = extent.end;
    return [kept, encode(text, source.encoding)];
  });
  return concat([...pieces, source.bytes.subarray(end)]);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}
