import type { Place } from "../../model/place.ts";
import type { Simplify } from "../labels.ts";
import { compact, withoutPinyin } from "./compact.ts";
import { yearOf, yearPattern } from "./date.ts";
import type { Passage } from "./passages.ts";

/** 统计期限 as the page states it: `2019年1月1日起至2019年12月31日止`. */
export interface Period {
  /** The years of its first and its last day. */
  readonly from: number;
  readonly to: number;
  /** As printed. */
  readonly text: string;
  readonly at: Place;
  /** True where the sentence is on the figures of the report. */
  readonly isStated: boolean;
}

/** What a sentence speaks of that states the period; any other may name one of its own: 公示期限, 规划期限, 据统计. */
const subject = /(?<![据经])统计|所列数据|报告期|数据[^，]{0,6}[期时]限/;
const sentenceEnd = /[。！？；]/;
/** How a sentence that holds a period ends: `12月31日`, `十二月三十一日`, `12月`. Asked first, for most prose has none. */
const endings = ["31", "３１", "三十一", "12月", "12 月", "十二月"];

const from = `(?<from>${yearPattern})`;
const to = `(?<to>${yearPattern})`;
// Pages lose the 年 behind the digits: `20251月1日至202512月31日`.
const gap = "(?:年度?|[-/.．])?";
const until = "(?:0?0?[时点时])?起?(?:开始)?[，,、]?(?:[至到]|[-—－–‐~～]{1,2})(?:同年|当年|本年)?";
const fullYear =
  `${from}${gap}(?:0?1|一)(?:月|[-/.．])(?:0?1|一)(?:日|号)?${until}` +
  `(?:${to}${gap})?(?:12|十二)(?:月|[-/.．])(?:31|三十一)(?!\\d)[日号]?`;
const months = `${from}年0?1月?(?:份)?(?:[至到]|[-—－–~～]{1,2})(?:${to}年)?12月(?!\\d)`;
const anyDays =
  `${from}${gap}(?:1[0-2]|0?[1-9])(?:月|[-/.．])(?:[12]\\d|3[01]|0?[1-9])(?:日|号)?${until}` +
  `(?:${to}${gap})?(?:1[0-2]|0?[1-9])(?:月|[-/.．])(?:[12]\\d|3[01]|0?[1-9])(?:日|号)?(?!\\d)`;
const wholeYear = new RegExp(fullYear);
const ofSubject = [wholeYear, new RegExp(anyDays), new RegExp(months)];

/** The periods that sentences on the report's figures state, or where there is none any full year that a sentence names. */
export function findPeriods(passages: readonly Passage[], simplify: Simplify): Period[] {
  const stated: Period[] = [];
  const others: Period[] = [];
  for (const passage of passages) {
    if (!endings.some((ending) => passage.text.includes(ending))) continue;
    for (const sentence of fold(passage.text, simplify).split(sentenceEnd)) {
      const isStated = subject.test(sentence);
      const found = periodIn(sentence, isStated ? ofSubject : [wholeYear]);
      if (found === null) continue;
      const text = asPrinted(passage.text, found.text, simplify);
      (isStated ? stated : others).push({ ...found, text, isStated, at: passage.at });
    }
  }
  return stated.length > 0 ? stated : others;
}

function periodIn(sentence: string, patterns: readonly RegExp[]): Pick<Period, "from" | "to" | "text"> | null {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    const first = yearOf(match?.groups?.from ?? "");
    if (match === null || first === null) continue;
    return { from: first, to: yearOf(match.groups?.to ?? "") ?? first, text: match[0] };
  }
  return null;
}

/** What was found in a folded text, as the passage prints it. */
function asPrinted(printed: string, found: string, simplify: Simplify): string {
  const { text, at } = compact(printed, simplify);
  const start = text.indexOf(found);
  return start < 0 ? found : printed.slice(at[start], (at[start + found.length - 1] as number) + 1);
}

function fold(printed: string, simplify: Simplify): string {
  return simplify(withoutPinyin(printed).replace(/\s+/g, "")).replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
}
