import type { Document } from "../../model/document.ts";
import type { Quote } from "../../model/narrative.ts";
import type { Place } from "../../model/place.ts";
import type { Simplify } from "../labels.ts";
import { compact } from "../metadata/compact.ts";
import { type Passage, passagesOf } from "../metadata/passages.ts";

/** Text that runs on: a paragraph, or the lines that one was broken into. */
export interface Prose {
  /** As printed. */
  readonly text: string;
  /** What it is made of: where each passage begins in it, and on the page. */
  readonly pieces: readonly { readonly from: number; readonly at: Place }[];
}

/** What a sentence or a heading ends with. */
const complete = /[。！？；：:;.!?…”）)》]$/;
const numbered = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]+)/;
/** A line that was broken is full; a shorter one is a heading or a name. */
const shortestFullLine = 20;

/** The prose of a document. A full line that ends in the middle of a sentence runs on in the next one. */
export function proseOf(document: Document): Prose[] {
  const all: { text: string; pieces: { from: number; at: Place }[] }[] = [];
  let before: Passage | null = null;
  for (const passage of passagesOf(document)) {
    const last = all.at(-1);
    if (last !== undefined && before !== null && runsOn(before, passage)) {
      last.pieces.push({ from: last.text.length, at: passage.at });
      last.text += passage.text;
    } else {
      all.push({ text: passage.text, pieces: [{ from: 0, at: passage.at }] });
    }
    before = passage;
  }
  return all;
}

function runsOn(before: Passage, { text, block }: Passage): boolean {
  return (
    block === before.block + 1 &&
    before.text.length >= shortestFullLine &&
    !complete.test(before.text) &&
    !numbered.test(text)
  );
}

/** Prose without blanks, simplified, in the form's own words, and how to quote it as it was printed. */
export interface Folded {
  readonly text: string;
  /** Quotes the sentence from `sentence[0]` to `sentence[1]` with the figure in it; all count characters of `text`. */
  readonly quote: (sentence: Span, figure: Span) => Quote;
}
export type Span = readonly [from: number, to: number];

/** So much is quoted before and behind a figure. */
const widestBefore = 80;
const widestBehind = 60;

export function fold({ text: printed, pieces }: Prose, simplify: Simplify): Folded {
  const { text, at } = compact(printed, simplify);
  const start = (i: number) => at[i] ?? printed.length;
  const end = (i: number) => (at[i - 1] ?? -1) + 1;
  return {
    text,
    quote: (sentence, figure) => {
      const [from, to] = [start(figure[0]), end(figure[1])];
      const first = Math.max(start(sentence[0]), from - widestBefore);
      const last = Math.min(end(sentence[1]), to + widestBehind);
      const before = first > start(sentence[0]) ? "…" : "";
      const behind = last < end(sentence[1]) ? "…" : "";
      const shift = before.length - first;
      return {
        sentence: before + printed.slice(first, last) + behind,
        range: [from + shift, to + shift],
        at: (pieces.findLast((piece) => piece.from <= from) as Prose["pieces"][number]).at,
      };
    },
  };
}
