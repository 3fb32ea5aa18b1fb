import type { Place } from "../model/place.ts";
import { withoutPinyin } from "./compact.ts";
import { yearOf, yearPattern } from "./date.ts";
import type { Simplify } from "./labels.ts";
import type { Passage } from "./passages.ts";

/** 统计期限 as the page states it: `2019年1月1日起至2019年12月31日止`. */
export interface Period {
  /** The years of its first and its last day. */
  readonly from: number;
  readonly to: number;
  /** As printed. */
  readonly text: string;
  readonly at: Place;
}

/** What a sentence speaks of that states the period; another sentence may name a period of its own. */
const subject = /统计|期限|时限|报告期|所列数据|数据来源/;
/** How a sentence that holds a period ends: `12月31日`, `十二月三十一日`, `12月`. Asked first, for most prose has none. */
const endings = ["31", "３１", "三十一", "12月", "12 月", "十二月"];

const from = `(?<from>${yearPattern})`;
const to = `(?<to>${yearPattern})`;
// Pages lose the 年 behind the digits: `20251月1日至202512月31日`.
const gap = "(?:年度?|[-/.．])?";
const until = "(?:0?0?[时点时])?起?(?:开始)?[，,、]?(?:[至到]|[-—－–‐~～]{1,2})(?:同年|当年|本年)?";
const fullYear =
  `${from}${gap}(?:0?1|一)(?:月|[-/.．])(?:0?1|一)(?:日|号)?${until}` +
  `(?:${to}${gap})?(?:12|十二)(?:月|[-/.．])(?:31|三十一)(?!\\d)`;
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
    const text = fold(passage.text, simplify);
    const isStated = subject.test(text);
    const match = (isStated ? ofSubject : [wholeYear])
      .map((pattern) => pattern.exec(text))
      .find((found) => found !== null);
    const years = match?.groups;
    const first = yearOf(years?.from ?? "");
    if (match == null || first === null) continue;
    const last = yearOf(years?.to ?? "") ?? first;
    (isStated ? stated : others).push({ from: first, to: last, text: match[0], at: passage.at });
  }
  return stated.length > 0 ? stated : others;
}

function fold(printed: string, simplify: Simplify): string {
  return simplify(withoutPinyin(printed).replace(/\s+/g, "")).replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
}
