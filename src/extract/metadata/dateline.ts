import { parseDate } from "./date.ts";
import type { Passage } from "./passages.ts";

const longestLine = 80;
const dated = /(20\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日))(?!\d)(?: \d{1,2}:\d{2}(?::\d{2})?)?/;
/** The site, and its address. */
const site = /^(?:[^：:]{2,30}(?:网站?|門戶|門戶網站|门户) ?)?(?:(?:https?:\/\/)?www\.[\w./-]+ ?)?[[(（【]?$/;
/** What else pages print on that line. */
const others =
  /^[\])）】]?\s*(?:$|\||[【[(（]|(?:信息)?[来來]源|作者|[浏瀏][览覽]|[访訪][问問]|[点點][击擊]|[阅閱][读讀]|字[号號体體]|打印|分享)/;

/** The date that stands without a name on one of the two lines below a title, as `2024-01-19`; null where there is none. */
export function dateBelow(passages: readonly Passage[], next: number): string | null {
  for (const { text } of passages.slice(next, next + 2)) {
    const found = text.length <= longestLine ? dated.exec(text) : null;
    if (found === null) continue;
    const [line, date = ""] = found;
    const before = text.slice(0, found.index);
    const behind = text.slice(found.index + line.length);
    if (!/[，。；]/.test(before) && site.test(before) && others.test(behind)) return parseDate(date);
  }
  return null;
}
