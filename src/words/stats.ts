import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

/** What `disclose stats` says, and the charts of the HTML report; the outcomes of applications have the form's names. */
export const statsParts = {
  heading: {
    "zh-Hans": "{reports} 份报告，{agencies} 个机关，{years}",
    "zh-Hant": "{reports} 份報告，{agencies} 個機關，{years}",
    en: "Reports: {reports}; agencies: {agencies}; {years}",
  },
  ofYear: { "zh-Hans": "{year} 年度", "zh-Hant": "{year} 年度", en: "{year}" },
  ofYears: { "zh-Hans": "{from}–{to} 年度", "zh-Hant": "{from}–{to} 年度", en: "{from}–{to}" },
  noYears: { "zh-Hans": "未注明年度", "zh-Hant": "未註明年度", en: "year not stated" },
  asPrinted: {
    "zh-Hans": "数字按所印相加，空白不当作 0；n 是印有该数的报告份数；同一机关同年度只计一份。",
    "zh-Hant": "數字按所印相加，空白不當作 0；n 是印有該數的報告份數；同一機關同年度只計一份。",
    en: "Figures are added up as printed, and a blank is no 0; n is the number of reports that print one. An agency's year is counted once.",
  },
  ofFailed: {
    "zh-Hans": "未通过核验的 {count} 份报告，其数字也照印计入。",
    "zh-Hant": "未通過核驗的 {count} 份報告，其數字也照印計入。",
    en: "Reports that failed ({count}) are counted too, as printed.",
  },
  single: {
    "zh-Hans": "只有一份报告，没有可以比较的；逐项核对请用 disclose check。",
    "zh-Hant": "只有一份報告，沒有可以比較的；逐項核對請用 disclose check。",
    en: "This is one report, and there is nothing to compare it with; disclose check looks at each figure.",
  },
  nothing: {
    "zh-Hans": "没有读到注明年度的报告，无从统计。",
    "zh-Hant": "沒有讀到註明年度的報告，無從統計。",
    en: "No report was read that states its year.",
  },
  verdicts: { "zh-Hans": "各年度的报告和结论", "zh-Hant": "各年度的報告和結論", en: "Reports and verdicts by year" },
  year: { "zh-Hans": "年度", "zh-Hant": "年度", en: "Year" },
  reports: { "zh-Hans": "报告", "zh-Hant": "報告", en: "Reports" },
  n: { "zh-Hans": "n", "zh-Hant": "n", en: "n" },
  nOf: { "zh-Hans": "n（{figures}）", "zh-Hant": "n（{figures}）", en: "n ({figures})" },
  trend: { "zh-Hans": "趋势", "zh-Hant": "趨勢", en: "Trend" },
  findingCount: { "zh-Hans": "条数", "zh-Hant": "條數", en: "Findings" },
  some: { "zh-Hans": "{count} 年", "zh-Hant": "{count} 年", en: "{count}" },
  findings: { "zh-Hans": "最常见的问题", "zh-Hant": "最常見的問題", en: "The most frequent findings" },
  received: {
    "zh-Hans": "新收政府信息公开申请（件）",
    "zh-Hant": "新收政府信息公開申請（件）",
    en: "Applications received",
  },
  sum: { "zh-Hans": "合计", "zh-Hant": "合計", en: "Sum" },
  lower: { "zh-Hans": "下四分位数", "zh-Hant": "下四分位數", en: "Lower quartile" },
  median: { "zh-Hans": "中位数", "zh-Hant": "中位數", en: "Median" },
  upper: { "zh-Hans": "上四分位数", "zh-Hant": "上四分位數", en: "Upper quartile" },
  most: { "zh-Hans": "最多", "zh-Hant": "最多", en: "Most" },
  box: {
    "zh-Hans": "█ 居中的一半报告，┃ 中位数；右端为 {most} 件",
    "zh-Hant": "█ 居中的一半報告，┃ 中位數；右端為 {most} 件",
    en: "█ the middle half of the reports, ┃ the median; the right end is {most}",
  },
  middleHalf: { "zh-Hans": "居中的一半报告", "zh-Hant": "居中的一半報告", en: "The middle half of the reports" },
  receivedDrawn: {
    "zh-Hans": "每个年度一个方框，从下四分位数到上四分位数；折线连接各年度的中位数；数字见图下的表。",
    "zh-Hant": "每個年度一個方框，從下四分位數到上四分位數；折線連接各年度的中位數；數字見圖下的表。",
    en: "A box for each year, from the lower quartile to the upper, and a line through the medians; the table below has the figures.",
  },
  outcomesDrawn: {
    "zh-Hans": "每个年度一条，按办理结果分段，合为百分之百；数字见图下的表。",
    "zh-Hant": "每個年度一條，按辦理結果分段，合為百分之百；數字見圖下的表。",
    en: "A bar for each year, divided by how applications were dealt with, one hundred per cent in all; the table below has the figures.",
  },
  rounded: {
    "zh-Hans": "不同的数太多，1000 以上的四分位数和中位数取三位有效数字。",
    "zh-Hant": "不同的數太多，1000 以上的四分位數和中位數取三位有效數字。",
    en: "There are too many different figures: quartiles from 1000 up are given to three digits.",
  },
  outcomes: {
    "zh-Hans": "办理结果的构成（%）",
    "zh-Hant": "辦理結果的構成（%）",
    en: "How applications were dealt with (%)",
  },
  granted: { "zh-Hans": "予以公开", "zh-Hant": "予以公開", en: "Granted" },
  partiallyGranted: { "zh-Hans": "部分公开", "zh-Hant": "部分公開", en: "Partially granted" },
  denied: { "zh-Hans": "不予公开", "zh-Hant": "不予公開", en: "Denied" },
  unavailable: { "zh-Hans": "无法提供", "zh-Hant": "無法提供", en: "Not available" },
  notProcessed: { "zh-Hans": "不予处理", "zh-Hant": "不予處理", en: "Not processed" },
  otherHandling: { "zh-Hans": "其他处理", "zh-Hant": "其他處理", en: "Other handling" },
  handling: { "zh-Hans": "办理和结转（件）", "zh-Hant": "辦理和結轉（件）", en: "Handled and carried over" },
  carriedIn: { "zh-Hans": "上年结转", "zh-Hant": "上年結轉", en: "Carried in" },
  handled: { "zh-Hans": "本年办结", "zh-Hant": "本年辦結", en: "Handled" },
  carriedForward: { "zh-Hans": "结转下年度", "zh-Hant": "結轉下年度", en: "Carried forward" },
  review: { "zh-Hans": "行政复议（件）", "zh-Hant": "行政復議（件）", en: "Administrative reviews" },
  litigation: {
    "zh-Hans": "行政诉讼（件，含复议后起诉）",
    "zh-Hant": "行政訴訟（件，含復議後起訴）",
    en: "Litigation (direct and after review)",
  },
  total: { "zh-Hans": "总计", "zh-Hant": "總計", en: "Total" },
  blankTotals: { "zh-Hans": "空白的总计", "zh-Hant": "空白的總計", en: "Totals left blank" },
  cells: { "zh-Hans": "格数", "zh-Hant": "格數", en: "Cells" },
  growths: {
    "zh-Hans": "新收申请比上年增加最多的",
    "zh-Hant": "新收申請比上年增加最多的",
    en: "Where applications grew most",
  },
  falls: {
    "zh-Hans": "新收申请比上年减少最多的",
    "zh-Hant": "新收申請比上年減少最多的",
    en: "Where applications fell most",
  },
  repeated: {
    "zh-Hans": "同一机关同一年度的另外几份（数字相同 {copies} 份，不同 {twins} 份）",
    "zh-Hant": "同一機關同一年度的另外幾份（數字相同 {copies} 份，不同 {twins} 份）",
    en: "Further reports for an agency's year (same figures {copies}, others {twins})",
  },
  copy: { "zh-Hans": "数字相同", "zh-Hant": "數字相同", en: "same figures" },
  twin: { "zh-Hans": "数字不同，未计入", "zh-Hant": "數字不同，未計入", en: "other figures, not counted" },
  more: { "zh-Hans": "……还有 {count} 项", "zh-Hant": "……還有 {count} 項", en: "… and {count} more" },
  allInJson: {
    "zh-Hans": "……还有 {count} 项，全部见 --format json",
    "zh-Hant": "……還有 {count} 項，全部見 --format json",
    en: "… and {count} more; --format json has all",
  },
  others: {
    "zh-Hans": "……还有其他机关，全部见 --by agency --format json",
    "zh-Hant": "……還有其他機關，全部見 --by agency --format json",
    en: "… and others; --by agency --format json has all",
  },
  earlier: {
    "zh-Hans": "更早的 {count} 个年度从略，全部见 --format json。",
    "zh-Hant": "更早的 {count} 個年度從略，全部見 --format json。",
    en: "Earlier years are left out ({count}); --format json has all.",
  },
  agencies: { "zh-Hans": "各机关", "zh-Hant": "各機關", en: "Agencies" },
  agency: { "zh-Hans": "机关", "zh-Hant": "機關", en: "Agency" },
  years: { "zh-Hans": "年度", "zh-Hant": "年度", en: "Years" },
  missing: { "zh-Hans": "缺", "zh-Hant": "缺", en: "Missing" },
  failed: { "zh-Hans": "不通过", "zh-Hant": "不通過", en: "Failed" },
  last: { "zh-Hans": "末年新收", "zh-Hant": "末年新收", en: "Received" },
} as const satisfies Readonly<Record<string, Text>>;

export type StatsPart = keyof typeof statsParts;

/** The words of `disclose stats` in one language. */
export type StatsWords = (part: StatsPart, values?: Readonly<Record<string, string | number>>) => string;

export function statsWords(language: Language): StatsWords {
  return (part, values = {}) => fill(statsParts[part][language], values);
}
