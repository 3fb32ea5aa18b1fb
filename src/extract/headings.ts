import type { SectionId } from "../model/narrative.ts";
import type { Simplify } from "./labels.ts";
import { compact } from "./metadata/compact.ts";

/** What the headings of the six sections are called: as a form prints them, and as sites reword them. */
const titles: readonly { readonly id: SectionId; readonly printed: string; readonly reworded: RegExp }[] = [
  {
    id: "overview",
    printed: "总体情况",
    reworded: /^.{0,20}(?:总体|总的|整体|基本)(?:工作)?(?:情况|概况)(?:概述|综述)?$|^(?:总体)?概[述况]$/,
  },
  { id: "proactiveDisclosure", printed: "主动公开政府信息情况", reworded: /^.{0,20}主动公开.{0,10}情况$/ },
  {
    id: "requests",
    printed: "收到和处理政府信息公开申请情况",
    reworded: /^(?!.*(?:复议|诉讼)).{0,20}(?:收到|受理|申请).{0,20}情况$/,
  },
  {
    id: "reviewAndLitigation",
    printed: "(?:因?政府信息公开(?:工作)?(?:被申请)?)?行政复议[、和及]?(?:提起)?行政诉讼情况",
    reworded: /^.{0,24}(?:复议|诉讼).{0,20}情况$/,
  },
  {
    id: "problems",
    printed: "(?:政府信息公开工作)?存在的?(?:主要)?问题(?:及|和)改进(?:情况|措施)",
    reworded: /^.{0,20}(?:存在|主要).{0,6}(?:问题|不足|困难).{0,20}$/,
  },
  {
    id: "other",
    printed: "其他需要报告的?事项",
    reworded:
      /^.{0,8}(?:其他|需要?|应当).{0,8}报告.{0,6}(?:事项|情况|内容|问题)$|^其他(?:事项|情况|需要?说明的?(?:事项|情况))$/,
  },
];
const exact = titles.map(({ id, printed }) => ({ id, pattern: new RegExp(`^${printed}$`) }));
/** A heading at the beginning of a paragraph whose prose follows on the same line. */
const joined = titles.map(({ id, printed }) => ({ id, pattern: new RegExp(`^${printed}`) }));

/** How headings are numbered, by the punctuation around the number. */
const numberings = [
  ["han", /^([一二三四五六七八九十])(?:[、,，.．:：·]|(?=总体情况|主动公开|收到和|存在的|其他需))/],
  ["part", /^第([一二三四五六七八九十\d])(?:部分|章|节|条|项)?[、,，.．:：]?/],
  ["arabic", /^(\d)(?:[、,，．)）:：]|\.(?!\d))/],
  ["bracket", /^[（(]([一二三四五六七八九十\d])[）)][、.．]?/],
] as const;
/** What stands before a title where a number was mistyped: `l六、`, `一一、`, `、`. */
const slip =
  /^(?=.{0,3}[一二三四五六七八九十\d、.．])[\p{L}\p{N}|（()）、,，.．]{1,4}?(?=总体情况|主动公开|收到和|政府信|因政府|行政复|存在的|其他需)/u;

/** Styles of numbering; the likelier one of headings of sections comes first. */
export const numberingStyles = [...numberings.map(([style]) => style), "none", "slip"] as const;
export type NumberingStyle = (typeof numberingStyles)[number];

export interface Heading {
  /** Null for a numbered heading that is none of the six. */
  readonly id: SectionId | null;
  /** As printed, without the prose that follows on its line. */
  readonly text: string;
  readonly style: NumberingStyle;
  readonly numbering: string | null;
  readonly number: number | null;
  /** The prose that follows on the heading's line, as printed. */
  readonly prose: string;
}

/** A heading is shorter; what is longer may begin with one. */
const longestHeading = 45;
/** How headings begin and what every title has: most paragraphs end here, at no cost. */
const begins = /^[#*>●■◆▲◇★☆\s-]*[一二三四五六七八九十第（(\d０-９总總主收政因行存其概A-Za-z|｜、，,.．]/;
const inTitles = /[情概][\s\p{Cf}]*[况況述]|[事问問][\s\p{Cf}]*[项項题題]|不[\s\p{Cf}]*足|困[\s\p{Cf}]*[难難]/u;
/** A section of another name is known by its number alone. */
const begunWithNumber = /^[一二三四五六七八九十]\s*[、.．]/;
const sentence = /[。；！？]/;
const marks = /^[#*>●■◆▲◇★☆\s-]+/;
/** What may follow a title: punctuation, a remark in brackets, the dots and the page of a contents list. */
const behindTitle = /(?:[、，,：:。.．…·*#]|[（(][^（）()]*[）)])*\d{0,3}$/;
/** Prose that follows a title with nothing in between. */
const prose =
  /^(?:[：:。，,、；;—-]|无|没有|暂无|20\d\d年|[（(]?一[）)、是]|本(?:年|机关|单位|部门|局|市|县|区|镇|乡|街道))/;
const behindHeading = /^[：:。，,、；;—\s-]+/;
const hanDigits = "〇一二三四五六七八九十";

/** What a line of text is as a heading; null where it is none. */
export function headingIn(printed: string, simplify: Simplify): Heading | null {
  if (!begins.test(printed)) return null;
  const start = marks.exec(printed)?.[0].length ?? 0;
  const text = printed.slice(start, start + 2 * longestHeading);
  if (!inTitles.test(text) && !begunWithNumber.test(text)) return null;
  const folded = compact(text, simplify);
  const numbered = numberingOf(folded.text);
  const { length } = numbered.numbering ?? "";
  const title = folded.text.slice(length);
  const own = { ...numbered, numbering: length === 0 ? null : asPrinted(0, length) };
  const isWhole = text.length === printed.length - start;
  const whole = isWhole ? title.replace(behindTitle, "") : "";
  const alone = { ...own, text: asPrinted(0, length + whole.length), prose: "" };

  const named = exact.find(({ pattern }) => pattern.test(whole));
  if (named !== undefined) return { id: named.id, ...alone };
  // Without a number only the titles of the form are headings: anything else may be prose.
  if (own.style === "none") return null;
  for (const { id, pattern } of joined) {
    const [found = ""] = pattern.exec(title) ?? [];
    if (found === "") continue;
    const end = length + found.length;
    const isApart = (folded.at[end] ?? 0) - (folded.at[end - 1] ?? 0) > 1;
    if (!isApart && !prose.test(title.slice(found.length))) continue;
    const rest = printed.slice(start + (folded.at[end] ?? text.length)).replace(behindHeading, "");
    return { id, ...own, text: asPrinted(0, end), prose: rest };
  }
  if (own.style === "slip" || whole === "" || whole.length > longestHeading || sentence.test(title)) return null;
  const id = titles.find(({ reworded }) => reworded.test(whole))?.id ?? null;
  return id === null && own.style !== "han" ? null : { id, ...alone };

  function asPrinted(from: number, to: number): string {
    return text.slice(folded.at[from], (folded.at[to - 1] ?? -1) + 1);
  }
}

function numberingOf(text: string): Pick<Heading, "style" | "numbering" | "number"> {
  for (const [style, pattern] of numberings) {
    const [numbering, digit = ""] = pattern.exec(text) ?? [];
    if (numbering === undefined) continue;
    return { style, numbering, number: /\d/.test(digit) ? Number(digit) : hanDigits.indexOf(digit) };
  }
  const [numbering] = slip.exec(text) ?? [];
  return { style: numbering === undefined ? "none" : "slip", numbering: numbering ?? null, number: null };
}
