import { chineseNumeral, parseNumeral } from "./numerals.ts";
import type { Span } from "./prose.ts";

/** A part of a sentence between commas, without what stands in brackets in it, which is clauses of its own. */
export interface Clause {
  readonly text: string;
  /** Read once: every question that is asked of a clause begins with them. */
  readonly figures: readonly Figure[];
  /** The runs of the prose that it is made of: brackets in it part them. */
  readonly runs: readonly Span[];
  /** In how many brackets it stands. */
  readonly depth: number;
  /** The number of its sentence, and what the sentence covers up to the next semicolon. */
  readonly sentence: number;
  readonly span: Span;
  /** What stands before the bracket that it is in; empty for one in no bracket. */
  readonly before: string;
  /** It stands in quotation marks. */
  readonly isQuoted: boolean;
}

/** A figure of a clause with what it counts. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** What stands before it in the clause, from the figure before on, and behind it up to the next. */
  readonly head: string;
  readonly tail: string;
  /** Within the clause. */
  readonly from: number;
  readonly to: number;
  /** How many characters the number has, without its unit. */
  readonly digits: number;
}

/** Where a character of a clause stands in the prose. */
export function placeIn({ runs }: Clause, index: number): number {
  let rest = index;
  for (const [from, to] of runs) {
    if (rest < to - from) return from + rest;
    rest -= to - from;
  }
  throw new Error(`a clause has no character ${index}`);
}

/** The characters that part sentences and clauses; all others only stand in them. */
const marks = /[。！？!?；;（(〔[【）)〕\]】《》“”，,：:、]/g;
const titles = /《[^》。]{1,80}》/g;
/** Quotation marks around a name part nothing: “予以公开”5件. */
const quotedName = /“[^“”\d。！？!?；;，,：:（）()]{1,16}”/g;
const brackets = "（(〔[【";
const closing = "）)〕]】";
/** An item of an enumeration is over: `甲12件、乙3件`. Names are joined in the same way: `公民、法人`. */
const itemEnd = /[\d零一二两三四五六七八九十百千](?:件次|人次|万元|[件宗起份条例项个次元%％])$/;

interface Draft {
  text: string;
  runs: Span[];
  before: string;
}

/** The clauses of folded prose in the order in which they begin. What a title in 《》 has is no mark. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  // The clauses of a part share what it covers, which is known when it ends.
  let span: [number, number] = [0, text.length];
  const open: Draft[] = [{ text: "", runs: [], before: "" }];
  let sentence = 0;
  let quotes = 0;
  let from = 0;
  const top = () => open[open.length - 1] as Draft;
  const take = (to: number) => {
    if (to > from) {
      top().text += text.slice(from, to);
      top().runs.push([from, to]);
    }
    from = to + 1;
  };
  const flush = () => {
    const draft = top();
    if (draft.text !== "") {
      const { text: own, runs, before } = draft;
      const [figures, depth, isQuoted] = [figuresOf(own), open.length - 1, quotes > 0];
      clauses.push({ text: own, figures, runs, before, depth, sentence, span, isQuoted });
    }
    open[open.length - 1] = { text: "", runs: [], before: draft.before };
  };
  const endPart = (i: number) => {
    take(i);
    while (open.length > 1) {
      flush();
      open.pop();
    }
    flush();
    span[1] = i;
    span = [i + 1, text.length];
  };
  const hidden = text.includes("《")
    ? [...text.matchAll(titles)].map(({ index, 0: title }): Span => [index, index + title.length])
    : [];
  const names = text.includes("“")
    ? new Set([...text.matchAll(quotedName)].flatMap(({ index, 0: name }) => [index, index + name.length - 1]))
    : null;
  for (const { index: i, 0: mark } of text.matchAll(marks)) {
    if (hidden.some(([start, end]) => i >= start && i < end)) continue;
    if (names?.has(i) === true) {
      take(i);
    } else if ("。！？!?".includes(mark)) {
      endPart(i);
      sentence++;
      quotes = 0;
    } else if ("；;".includes(mark) && open.length === 1) {
      endPart(i);
    } else if (brackets.includes(mark)) {
      take(i);
      open.push({ text: "", runs: [], before: top().text });
    } else if (closing.includes(mark)) {
      take(i);
      flush();
      if (open.length > 1) open.pop();
    } else if (mark === "“" || mark === "”") {
      take(i);
      flush();
      quotes = Math.max(0, quotes + (mark === "“" ? 1 : -1));
    } else if (isBreak(text, i, from)) {
      take(i);
      flush();
    }
  }
  endPart(text.length);
  return clauses.sort((a, b) => placeIn(a, 0) - placeIn(b, 0));
}

/** True for a mark that ends a clause; `、` and the comma in a number do not always. */
function isBreak(text: string, i: number, from: number): boolean {
  const mark = text[i] as string;
  const before = text.slice(Math.max(from, i - 4), i);
  if (mark === "、") return itemEnd.test(before) || closing.includes(text[i - 1] ?? " ");
  if (mark === "," && /\d$/.test(before)) return !/^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5));
  return "，,：:；;".includes(mark);
}

const units = "件次|人次|万元|[件宗起份条例项个次元]";
const figure = new RegExp(
  `(?<![\\d.第])(?<number>[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${chineseNumeral})(?<unit>${units})`,
  "g",
);
/** Words that make a figure a rough one, or none of the year's. */
const rough = /(?:约|近|超过?|逾|不足|不到|以上|突破|每|前|平均|日均)$/;

/** The figures of a clause; those said to be rough are none. */
function figuresOf(clause: string): Figure[] {
  const found: Figure[] = [];
  let last = 0;
  for (const match of clause.matchAll(figure)) {
    const { number = "", unit = "" } = match.groups ?? {};
    const [from, to] = [match.index, match.index + match[0].length];
    const value = parseNumeral(number);
    // 一起, 一个, 一条 are words in the middle of a clause.
    const isWord = /^[一两]$/.test(number) && to < clause.length && /^[起个次条项]$/.test(unit);
    const previous = found.at(-1);
    if (previous !== undefined && previous.tail.length > from - previous.to) {
      found[found.length - 1] = { ...previous, tail: clause.slice(previous.to, from) };
    }
    if (value !== null && !isWord && !rough.test(clause.slice(last, from))) {
      found.push({
        value,
        unit,
        head: clause.slice(last, from),
        tail: clause.slice(to),
        from,
        to,
        digits: number.length,
      });
    }
    last = to;
  }
  return found;
}
