import type { Place } from "../../model/place.ts";
import type { Simplify } from "../labels.ts";
import { isAgency } from "./agency.ts";
import { compact, withoutPinyin } from "./compact.ts";
import { yearOf, yearPattern } from "./date.ts";
import type { Passage } from "./passages.ts";
import { agencyInBrackets, nameIn, navigationBefore, type Span } from "./title-agency.ts";

/** The title of a report, with the year and the agency it names. */
export interface Title {
  /** As printed, without the trail of links before it or the site's name behind it. */
  readonly text: string;
  readonly year: number | null;
  readonly agency: string | null;
}

/** A title that the page prints, and the passages it stands in: `first` to before `next`. */
export interface PrintedTitle extends Title {
  readonly at: Place;
  readonly first: number;
  readonly next: number;
}

const word = '(?:工作|情况|年度|总结(?=报告)|年(?!报)|的|条例|实施|执行|贯彻|落实|自查|统计|[《》“”"])';
const subject = "(?:政府信息|政务|(?<!政府)信息)(?:[与和及、暨](?:政务|政府信息))?公开";
const kindEnd = "(?:报告书?|年报|总结)";
const kind = `${subject}${word}*${kindEnd}`;
const year = `(?<year>${yearPattern})`;
const ofYear = `${year}(?:年度?|度)`;
/** What only a title says in brackets or behind itself, but no list of font sizes. */
const remark = '[》”"]?(?:的(?:公告|公示|通告|函|报告))?(?:[（(【〔][^：:（()）【】〔〕]{1,20}[)）】〕])?。?';
/** What is printed behind a title on its line and is no part of it: a date, a file's ending, font sizes. */
const behind =
  "(?:[【[（(]?20\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[】\\])）]?|\\.(?:pdf|docx?|wps|html?)|[【[（(][^【】]*[：:][^【】]*[】\\])）]|(?:文字|图片|图文|网络|公开)版|全文)*";

/** Titles on text without blanks: agency and year in either order, the year inside or at the end, or no year. */
const patterns = [
  `^(?<own>.*?)(?:关于)?${ofYear}(?<behind>(?:(?!${yearPattern}年).)*?)${kind}${remark}`,
  `^(?<own>.*?)${subject}${word}*${year}(?:年度?|度)?${word}*${kindEnd}${remark}`,
  `^(?<own>.*?)${kind}[-—－]?[（(【〔]?${year}(?:年度?|度)?[)）】〕]?`,
  `^(?<own>.*?)(?:关于)?(?<!\\d)${year}(?![\\d年])(?<behind>(?:(?!${yearPattern}).)*?)${kind}${remark}`,
  `^(?<own>[^：:]+?)${kind}${remark}`,
].map((pattern) => `${pattern}(?<end>)${behind}`);
/** A title ends its paragraph; a site's own name may follow it in `<title>`. */
const paragraphPatterns = patterns.map((pattern) => new RegExp(`${pattern}$`, "d"));
const ownNamePatterns = patterns.map((pattern) => new RegExp(`${pattern}(?:[-_|—–].*)?$`, "d"));
/** How a title that stands on several lines ends: 政府信息公开工作年度报告, or what is left of it behind a break. */
const endOfKind = new RegExp(`^[《“]?(?:政府)?(?:信息|政务)?(?:公开)?${word}*${kindEnd}${remark}$`);
const longestEnd = 40;

/** A title is short; a sentence that mentions the report is not. */
const longestTitle = 80;
/** What every title has, the second behind the first. Asked first, for most paragraphs are prose. */
const disclosure = /公(?:[(（][a-z\u00e0-\u01dc]+[)）])?\s*[开開]/;
const reporting = /[告报報总總]/;
/** What a trail of links or a site's name is kept apart by. */
const trail = /.*[>＞›»→|｜：:]/;
const siteTrail = /.*[-_—–>＞›»→|｜：:]/;
/** What only a letter about reports has in its title, and only a link to another page before it. */
const letter = /做好|通知|转发|印发|关于开展|^[上下]一?[篇条页]/;

/** What only a sentence has that mentions the report. */
const inSentence = /[，；！？]|。(?!$)|^[现特](?:向|将|公布|发布)/;

/** The titles that passages print, over several lines or on one. */
export function printedTitles(passages: readonly Passage[], simplify: Simplify): PrintedTitle[] {
  return passages.flatMap(({ text, at }, i) => {
    const isEnd = text.length <= longestEnd && reporting.test(text) && isEndOfKind(text, simplify);
    if (!isEnd && !mayBeTitle(text)) return [];
    const alone = readTitle(endOfTrail(text), paragraphPatterns, trail, simplify);
    const onOneLine = alone === null ? null : { ...alone, at, first: i, next: i + 1 };
    if (alone !== null && alone.year !== null && alone.agency !== null) return onOneLine ?? [];
    return overLines(passages, i, alone, simplify) ?? onOneLine ?? [];
  });
}

function hasWordsOfTitle(text: string): boolean {
  const first = disclosure.exec(text);
  return first !== null && reporting.test(text.slice(first.index));
}

/** The title that a text is, or null for any other text. */
export function titleOf(text: string, simplify: Simplify): Title | null {
  return mayBeTitle(text) ? readTitle(endOfTrail(text), paragraphPatterns, trail, simplify) : null;
}

/** How a sentence of the introduction names the report it opens: 现发布《…年度报告》, 现公布某局2022年…报告. */
const introductions = [
  /(?:现|编制|公布|公开|发布|形成)[^。《》]{0,12}《(?<title>[^《》]{8,60})》/d,
  /[现特](?:向社会)?(?:公布|发布|公开|将)(?<title>[^，。；：《》]{8,60}?报告)(?:如下|[，。；：]|$)/d,
];

/** The title that a sentence of the introduction mentions, or null. */
export function mentionedTitle(text: string, simplify: Simplify): Title | null {
  if (!hasWordsOfTitle(text)) return null;
  const printed = withoutPinyin(text);
  const simplified = simplify(printed);
  const sentence = simplified.length === printed.length ? simplified : printed;
  for (const introduction of introductions) {
    const span = introduction.exec(sentence)?.indices?.groups?.title;
    const title = span === undefined ? null : titleOf(printed.slice(...span), simplify);
    if (title !== null) return title;
  }
  return null;
}

/** The title in what a page calls itself: `<title>`, `<meta name="ArticleTitle">`. */
export function titleInName(name: string, simplify: Simplify): Title | null {
  const text = name.slice(0, 3 * longestTitle);
  if (!hasWordsOfTitle(text)) return null;
  // A site's name may follow behind a blank, too.
  for (let end = text.length; end > 0; end = text.lastIndexOf(" ", end - 1)) {
    const title = readTitle(text.slice(0, end), ownNamePatterns, siteTrail, simplify);
    if (title !== null) return title;
  }
  return null;
}

function mayBeTitle(text: string): boolean {
  return (
    (text.length <= longestTitle || />|＞|›|»/.test(text)) && text.length <= 3 * longestTitle && hasWordsOfTitle(text)
  );
}

/** A long trail of links ends with the title. */
function endOfTrail(text: string): string {
  return text.length <= longestTitle
    ? text
    : text.slice(Math.max(...[">", "＞", "›", "»"].map((mark) => text.lastIndexOf(mark))) + 1);
}

/** A title whose agency or year stands on lines of their own above it, or whose year stands below. */
function overLines(
  passages: readonly Passage[],
  index: number,
  alone: Title | null,
  simplify: Simplify,
): PrintedTitle | null {
  const text = passages[index]?.text ?? "";
  if (text.length > longestTitle || (alone === null && !isEndOfKind(text, simplify))) return null;
  const known = (title: Title | null) => Number(title?.year != null) + Number(title?.agency != null);
  let best: PrintedTitle | null = null;
  for (const above of [2, 1, 0]) {
    for (const below of [0, 1]) {
      const [first, next] = [index - above, index + 1 + below];
      const parts = passages.slice(Math.max(0, first), next);
      const others = parts.filter((_, i) => i !== above);
      if (parts.length < above + 1 + below || others.length === 0) continue;
      if (!others.every((part) => isPart(part.text, simplify))) continue;
      const title = readTitle(parts.map((part) => part.text).join("\n"), paragraphPatterns, trail, simplify);
      if (title === null || known(title) <= Math.max(known(alone), known(best))) continue;
      best = { ...title, text: title.text.replaceAll("\n", ""), at: (parts[0] as Passage).at, first, next };
    }
  }
  return best;
}

function isEndOfKind(printed: string, simplify: Simplify): boolean {
  return printed.length <= longestEnd && endOfKind.test(compact(printed, simplify).text);
}

const yearAlone = new RegExp(`^[（(]?${yearPattern}(?:年度?|度)?[)）]?$`);
const yearBehind = new RegExp(`${yearPattern}年度?(?:政府|政府信息|政务|(?:政府信息|政务)公开(?:工作)?)?$`);

/** True for an agency, a year, or both: a line of a title that stands on several. */
function isPart(printed: string, simplify: Simplify): boolean {
  if (printed.length > longestTitle / 2) return false;
  const { text } = compact(printed, simplify);
  const before = text.replace(/关于$/, "").replace(yearBehind, "");
  return yearAlone.test(text) || (before === "" && text !== "") || isAgency(before, simplify);
}

function readTitle(printed: string, among: readonly RegExp[], before: RegExp, simplify: Simplify): Title | null {
  const whole = compact(printed, simplify);
  const { text, at } = whole;
  if (letter.test(text)) return null;
  for (const pattern of among) {
    const spans = pattern.exec(text)?.indices?.groups;
    if (spans === undefined) continue;
    const span = (name: string): Span => (spans[name] as Span | undefined) ?? [0, 0];
    const [, ownEnd] = span("own");
    const [, end] = span("end");
    const cut = endOfLinks(text.slice(...span("own")), before, simplify);
    if (inSentence.test(text.slice(cut, end))) continue;
    const start = cut + navigationBefore(printed, whole, [cut, ownEnd]);
    const name = printed.slice(at[start], (at[end - 1] as number) + 1).trim();
    const agency =
      nameIn([start, ownEnd], printed, whole) ??
      nameIn(span("behind"), printed, whole) ??
      agencyInBrackets(name, simplify);
    const yearRead = yearOf(text.slice(...span("year")));
    // 部门信息公开年报: a link, not the title of a report.
    if (yearRead === null && (agency === null || !isAgency(agency, simplify))) continue;
    return { text: name, year: yearRead, agency };
  }
  return null;
}

/** Where the trail of links ends. A colon may also stand between the agency and the year: 某局：2023年…. */
function endOfLinks(own: string, before: RegExp, simplify: Simplify): number {
  const cut = before.exec(own)?.[0].length ?? 0;
  if (cut === 0 || cut < own.length || !/[：:]$/.test(own)) return cut;
  const first = before.exec(own.slice(0, -1))?.[0].length ?? 0;
  return isAgency(own.slice(first, -1), simplify) ? first : cut;
}
