import type { Simplify } from "../labels.ts";
import { compact, withoutPinyin } from "./compact.ts";

/** What the name of an agency ends with. */
const ending =
  /(?:政府|办公室|办公厅|委员会|管委会|局|厅|部|处|所|站|队|中心|街道|办事处|街道办|镇|乡|苏木|院|署|会|委|办|市|县|区|省|旗|州|盟|公司|大学|学校|学院|医院|银行)(?:[（(][^（）()]{1,15}[）)])?$/;
/** Links and headings end like agencies: 信息公开专区, 办事大厅. */
const link =
  /首页|导航|专区|专栏|栏目|频道|大厅|互动|走进|魅力|公开$|公开专|年报|目录|指南|网站?$|门户|版权|网民|领导|下载|打印|关闭|返回/;
/** Where a text comes from, other than an agency. */
const noAgency =
  /^(?:本站|本网|原创|转载|互联网|网络|管理员|admin|未知|其他|无|[我本]\p{Script=Han}{1,3})$|网$|网站$|编辑|记者|融媒体|新闻|日报|电视台/iu;
/** What follows a value on its line: a date, a link, a bracket. */
const behind =
  /\s+(?:[【[（(]|20\d\d|打印|关闭|關閉|分享|字体|字體|字号|浏览|瀏覽|点击|阅读|收藏|下载|纠错|扫一扫|繁|微信|大 中 小).*$/;
const longestName = 40;

/** True for a text that is the name of an agency and of nothing else. */
export function isAgency(printed: string, simplify: Simplify): boolean {
  if (printed.length > longestName) return false;
  const { text } = compact(printed, simplify);
  return text.length >= 3 && ending.test(text) && !link.test(text) && !/[，。：:；>|、]/.test(text);
}

/** The value of 发布机构 or 来源 as the name of an agency, or null where it is none. */
export function agencyIn(printed: string, simplify: Simplify): string | null {
  const name = tidyName(printed.replace(behind, ""));
  if (name.length > longestName || !/\p{Script=Han}{2}/u.test(name) || /[：:，。；>|]/.test(name)) return null;
  return noAgency.test(compact(name, simplify).text) ? null : name;
}

/** A name without blanks between its characters, and without what encloses it. */
export function tidyName(printed: string): string {
  return withoutPinyin(printed)
    .replace(/^[\s《“"·●■]+|[\s，,、。；;]+$/g, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
}
