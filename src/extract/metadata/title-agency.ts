import type { Simplify } from "../labels.ts";
import { isAgency } from "./agency.ts";
import { type Compact, withoutPinyin } from "./compact.ts";

/** From one character to before another, of a text without blanks. */
export type Span = readonly [start: number, end: number];

/** Links and sites that blanks keep apart from the title behind them. */
const navigation =
  /^[/\\|·-]$|首页|网站?$|门户|年报$|公开$|公开年报|目录$|专栏$|位置$|栏目|频道|正文$|附件[\d一二三四五]*$/;

/** How many characters of what stands before the year are links, or the name of the site: 平川县人民政府 年报 平川县财政局. */
export function navigationBefore(printed: string, { at }: Compact, [from, to]: Span): number {
  if (from >= to) return 0;
  const own = printed.slice(at[from], (at[to - 1] as number) + 1);
  const words = own.split(/[\s]+/);
  const last = words.at(-1) ?? "";
  let skip = words.findLastIndex((word) => navigation.test(word)) + 1;
  const isNamedAgain = (word: string) => last.length > 3 && word.length > 3 && word.slice(0, 2) === last.slice(0, 2);
  if (skip === 0 && words.slice(0, -1).some(isNamedAgain)) skip = words.length - 1;
  return words.slice(0, skip).join("").length;
}

/** A tag before a title: 【年度报告】. */
const tag = /^(?:【[^【】：:]{1,10}】|[[［][^[\]：:]{1,10}[\]］])/;
/** What stands before an agency's name, most of it the business of the letter that sends the report. */
const opening =
  /^(?:附件\d*[.、]?|附\d+[.、]?|[^\p{L}\p{N}]+|.*〔20\d{2}〕第?\d+号|20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|关于|(?:报送|上报|呈报|提交|发布|公布|公开)(?!.?公开)|印发|《)+/u;
/** What stands between an agency's name and the year or the kind of the report. */
const closing = /(?:关于|贯彻|执行|实施|落实|[《“"，,：:—–－-])+$/;
/** What is no agency's name: the rest of another text, and what an agency calls itself. */
const noName = /^[我本]\p{Script=Han}{1,3}$|^(?:部门|单位|各|贯彻|根据)|(?:[与和及暨的]|工作|情况|建设)$|^\P{L}*$/u;

/** The end of a bracket that another part of the title opens. */
const unopened = /^[^（(【]*[)）】]/;

/** The agency within a span, as printed. `某市人民政府信息公开` shares 政府 between the agency and the title. */
export function nameIn([start, end]: Span, printed: string, { text, at }: Compact): string | null {
  const skipped = (tag.exec(text.slice(start, end))?.[0].length ?? 0) + start;
  const from = skipped + (opening.exec(text.slice(skipped, end))?.[0].length ?? 0);
  const named = text.slice(from, end).replace(closing, "");
  const to = from + named.length + (named.endsWith("人民") ? 2 : 0);
  if (named === "" || noName.test(named) || unopened.test(named)) return null;
  return (
    withoutPinyin(printed.slice(at[from], (at[to - 1] as number) + 1))
      .replace(/^[\s《“"]+|[\s，,]+$/g, "")
      .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "") || null
  );
}

const bracketed = /[（(【]([^（()）【】]{3,30})[)）】]/g;

/** The agency that a title has in brackets: `2023年…年度报告（某局）`. */
export function agencyInBrackets(title: string, simplify: Simplify): string | null {
  return (
    [...title.matchAll(bracketed)].map(([, inner = ""]) => inner).find((inner) => isAgency(inner, simplify)) ?? null
  );
}
