import { chineseNumeral, parseNumeral } from "./numerals.ts";
import type { Span } from "./prose.ts";

/** A part of a sentence between commas, without what stands in brackets in it, which is clauses of its own. */
export interface Clause {
  readonly text: string;
  /** Where each character of it stands in the prose. */
  readonly at: readonly number[];
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

const sentenceEnds = new Set("。！？!?");
const partEnds = new Set("；;");
const clauseEnds = new Set("，,：:");
const brackets: Readonly<Record<string, string>> = { "（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】" };
const closing = new Set(Object.values(brackets));
/** An item of an enumeration is over: `甲12件、乙3件`. Names are joined in the same way: `公民、法人`. */
const itemEnd = /[\d零一二两三四五六七八九十百千](?:件次|人次|万元|[件宗起份条例项个次元%％])$/;

interface Draft {
  text: string;
  at: number[];
  before: string;
}

/** The clauses of folded prose in the order in which they begin. */
export function clausesOf(text: string): Clause[] {
  const clauses: (Omit<Clause, "span"> & { part: number })[] = [];
  const parts: [number, number][] = [[0, text.length]];
  const open: Draft[] = [{ text: "", at: [], before: "" }];
  let sentence = 0;
  let quotes = 0;
  let isTitle = false;
  const top = () => open[open.length - 1] as Draft;
  const flush = () => {
    const draft = top();
    if (draft.text !== "") {
      clauses.push({ ...draft, depth: open.length - 1, sentence, isQuoted: quotes > 0, part: parts.length - 1 });
    }
    open[open.length - 1] = { text: "", at: [], before: draft.before };
  };
  const endPart = (i: number) => {
    while (open.length > 1) {
      flush();
      open.pop();
    }
    flush();
    (parts[parts.length - 1] as [number, number])[1] = i;
    parts.push([i + 1, text.length]);
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === "《" || character === "》") isTitle = character === "《";
    if (isTitle || character === "》") {
      add(top(), character, i);
    } else if (sentenceEnds.has(character)) {
      endPart(i);
      sentence++;
      quotes = 0;
    } else if (partEnds.has(character) && open.length === 1) {
      endPart(i);
    } else if (character in brackets) {
      open.push({ text: "", at: [], before: top().text });
    } else if (closing.has(character)) {
      flush();
      if (open.length > 1) open.pop();
    } else if (character === "“" || character === "”") {
      flush();
      quotes = Math.max(0, quotes + (character === "“" ? 1 : -1));
    } else if (isBreak(text, i, top().text)) {
      flush();
    } else {
      add(top(), character, i);
    }
  }
  endPart(text.length);
  return clauses
    .map(({ part, ...clause }) => ({ ...clause, span: parts[part] as Span }))
    .sort((a, b) => (a.at[0] as number) - (b.at[0] as number));
}

function add(draft: Draft, character: string, i: number): void {
  draft.text += character;
  draft.at.push(i);
}

function isBreak(text: string, i: number, before: string): boolean {
  const character = text[i] as string;
  if (character === "、") return itemEnd.test(before.slice(-4)) || closing.has(text[i - 1] ?? "");
  if (character === "," && /\d$/.test(before) && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5))) return false;
  return clauseEnds.has(character) || partEnds.has(character);
}

const units = "件次|人次|万元|[件宗起份条例项个次元]";
const figure = new RegExp(
  `(?<![\\d.第])(?<number>[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${chineseNumeral})(?<unit>${units})`,
  "g",
);
/** Words that make a figure a rough one, or none of the year's. */
const rough = /(?:约|近|超过?|逾|不足|不到|以上|突破|每|前|平均|日均)$/;

/** The figures of a clause; those said to be rough are none. */
export function figuresOf(clause: string): Figure[] {
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
