import { inFormWords, type Simplify } from "./labels.ts";

/** The title of a report, with the year and the agency it names. */
export interface Title {
  /** As printed, without the trail of links before it or the site's name behind it. */
  readonly text: string;
  readonly year: number | null;
  readonly agency: string | null;
}

/** Where a title may stand, and what the page says besides. */
export interface TitlePlaces {
  /** Paragraphs of the page, in order. */
  readonly paragraphs: readonly string[];
  /** What the page calls itself: `<title>`, `<meta name="ArticleTitle">`. */
  readonly ownNames: readonly string[];
  /** The year of 统计期限, or null. */
  readonly statedYear: number | null;
}

const kind =
  "(?:政府信息|政务|(?<!政府)信息)公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:总结)?(?:报告|年报)";
const year = "(?:20\\d{2}|二[〇○零0O][〇○零一二三四五六七八九0-9]{2})";
const ofYear = `(?<year>${year})(?:年度?|度)`;
const remark = "[》”]?(?:[（(【〔].*[)）】〕])?。?";

/** Titles on text without blanks: agency and year in either order, or the year inside, or no year. */
const patterns = [
  `^(?<own>.*?)(?:关于)?${ofYear}(?<behind>(?:(?!${year}年).)*?)${kind}`,
  `^(?<own>.*?)(?:政府信息|政务|信息)公开(?:工作)?${ofYear}(?:工作)?(?:年度)?(?:情况)?(?:的)?报告`,
  `^(?<own>[^：:]+?)${kind}`,
].map((pattern) => `${pattern}${remark}(?<end>)`);
/** A title ends its paragraph; a site's own name may follow it in `<title>`. */
const paragraphPatterns = patterns.map((pattern) => new RegExp(`${pattern}$`, "d"));
const ownNamePatterns = patterns.map((pattern) => new RegExp(`${pattern}(?:[-_|—–].*)?$`, "d"));

/** A title is short; a sentence that mentions the report is not. */
const longestTitle = 80;
/** What a trail of links or a site's name is kept apart by. */
const trail = /.*[>›»|：:】]/;
const siteTrail = /.*[-_—–>›»|：:】]/;
/** What only a letter about reports has in its title. */
const letter = /做好|通知|转发|印发/;
const agencyEnding = /(?:政府|办公室|办公厅|委员会|局|厅|部|处|中心|街道|办事处|镇|乡|院|署|会|市|县|区|省)$/;
const chineseDigits = "〇一二三四五六七八九";

/** The likeliest title: one that the page calls itself by, that agrees with the period, that names an agency. */
export function findTitle({ paragraphs, ownNames, statedYear }: TitlePlaces, simplify: Simplify): Title | null {
  const names = ownNames.map((name) => compact(name.slice(0, 3 * longestTitle), simplify).text);
  let best: Title | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const consider = (title: Title | null, bonus: number) => {
    if (title === null) return;
    const score =
      bonus +
      (title.year !== null ? 1 : 0) +
      (title.year !== null && title.year === statedYear ? 3 : 0) +
      (title.agency !== null ? 2 : 0);
    if (score > bestScore) [best, bestScore] = [title, score];
  };
  paragraphs.forEach((text, i) => {
    const title = titleOf(text, simplify);
    if (title === null) return;
    const isOwnName = names.some((name) => name.includes(compact(title.text, simplify).text));
    const above = paragraphs[i - 1] ?? "";
    const agency = title.agency ?? (isAgency(above, simplify) ? above : null);
    consider({ ...title, agency }, isOwnName ? 4 : 0);
  });
  for (const name of ownNames) {
    // A page's name for itself counts, but what it prints is preferred.
    consider(readTitle(name.slice(0, 3 * longestTitle), ownNamePatterns, siteTrail, simplify), 2.5);
  }
  return best;
}

/** The title that a paragraph is, or null for any other paragraph. */
export function titleOf(paragraph: string, simplify: Simplify): Title | null {
  return paragraph.length > longestTitle ? null : readTitle(paragraph, paragraphPatterns, trail, simplify);
}

function readTitle(printed: string, among: readonly RegExp[], before: RegExp, simplify: Simplify): Title | null {
  const { text, at } = compact(printed, simplify);
  if (letter.test(text)) return null;
  for (const pattern of among) {
    const spans = pattern.exec(text)?.indices?.groups;
    if (spans === undefined) continue;
    const span = (name: string): Span => (spans[name] as Span | undefined) ?? [0, 0];
    const [, ownEnd] = span("own");
    const [, end] = span("end");
    const skipped = before.exec(text.slice(...span("own")))?.[0].length ?? 0;
    const agency = nameIn([skipped, ownEnd], text, printed, at) || nameIn(span("behind"), text, printed, at);
    return {
      text: printed.slice(at[skipped], (at[end - 1] as number) + 1).trim(),
      year: yearOf(text.slice(...span("year"))),
      agency: agency || null,
    };
  }
  return null;
}

type Span = readonly [start: number, end: number];

/** The agency within a span, as printed. `某市人民政府信息公开` shares 政府 between the agency and the title. */
function nameIn([start, end]: Span, text: string, printed: string, at: readonly number[]): string {
  let from = start;
  for (const word of ["关于", "报送", "发布", "《"]) if (text.startsWith(word, from)) from += word.length;
  const to = text.slice(from, end).endsWith("人民") ? end + 2 : end;
  if (from >= to) return "";
  const name = printed.slice(at[from], (at[to - 1] as number) + 1);
  return name
    .replace(/^[\s《“"【]+|[\s，,]+$/g, "")
    .replace(/(?:关于|關於)$/, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
}

function isAgency(text: string, simplify: Simplify): boolean {
  return text.length <= 40 && agencyEnding.test(compact(text, simplify).text);
}

/** A text without blanks, simplified and with digits folded, and where each of its characters is printed. */
function compact(printed: string, simplify: Simplify): { text: string; at: number[] } {
  const at: number[] = [];
  let kept = "";
  for (let i = 0; i < printed.length; i++) {
    const character = printed[i] as string;
    if (/\s/.test(character)) continue;
    at.push(i);
    kept += /[０-９]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
  }
  const simplified = inFormWords(simplify(kept));
  return { text: simplified.length === kept.length ? simplified : kept, at };
}

/** `2023` or `二〇二三`. */
function yearOf(text: string): number | null {
  const digits = text
    .replace(/[○零0O]/g, (zero) => (/^\d{4}$/.test(text) ? zero : "〇"))
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
  return /^\d{4}$/.test(digits) ? Number(digits) : null;
}
