import type { Simplify } from "../labels.ts";
import { compact } from "../metadata/compact.ts";

/** What the text under a heading is about. */
export type Topic = "requests" | "reviews";

/** A character of either script that every heading of a topic has. */
const hint = /[申请請复複復]/;
const headings: readonly (readonly [Topic, RegExp])[] = [
  ["reviews", /复议.{0,8}诉讼.{0,6}$/],
  ["requests", /^.{0,12}(?:申请公开|依申请公开|信息公开申请).{0,8}$/],
];

/** What a heading announces; null for any other, and for what is none. */
export function topicOf(text: string, simplify: Simplify): Topic | null {
  if (!hint.test(text)) return null;
  const folded = compact(text, simplify).text;
  return headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** What makes a text one on requests. */
const requests = /政[府务]信息(?:依申请)?公开(?:的)?申请|信息公开申请|依申请|申请公开/;
/** Words of table 3 that nobody uses of anything else. */
const ofTable =
  /本年度?办理结果|结转下一?年度?继续办理|不掌握相关政府信息|四类过程性信息|三类内部事务信息|没有现成信息|补正后申请内容|三安全一稳定|予以公开.{0,80}部分公开|(?:答复|办结)[\d,]+件，(?:其中，?)?予以公开|(?:^|，)(?:20\d{2}年度?|本年度?|全年度?|共|[我本][局办镇委厅院单机位关])*新收申请\d.{0,40}上年结转/;
/** Documents are sorted in the same words. */
const documents = /公文|文件/;

export function speaksOfRequests(text: string): boolean {
  return requests.test(text);
}

/** True for a sentence that is on requests by words of the form, whatever was spoken of before. */
export function isInWordsOfTable(sentence: string): boolean {
  return ofTable.test(sentence) && !documents.test(sentence);
}
