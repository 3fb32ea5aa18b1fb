import type { Language, Text } from "../model/language.ts";

/** What the HTML report says beside the findings themselves. `{name}` is filled in. */
export const htmlParts = {
  title: {
    "zh-Hans": "政府信息公开工作年度报告核验结果",
    "zh-Hant": "政府信息公開工作年度報告核驗結果",
    en: "Annual reports on government information disclosure: what the check found",
  },
  titleOf: { "zh-Hans": "{report} 核验结果", "zh-Hant": "{report} 核驗結果", en: "{report}: what the check found" },
  kicker: {
    "zh-Hans": "政府信息公开工作年度报告 · 核验结果",
    "zh-Hant": "政府信息公開工作年度報告 · 核驗結果",
    en: "Annual report on government information disclosure · result of the check",
  },
  headline: { "zh-Hans": "{count} 份报告", "zh-Hant": "{count} 份報告", en: "{count} reports" },
  skip: { "zh-Hans": "跳到主要内容", "zh-Hant": "跳到主要內容", en: "Skip to the main content" },
  madeBy: {
    "zh-Hans": "由 disclose {version} 生成。程序只指出疑点，不改动报告；应改与否，请对照原始台账确定。",
    "zh-Hant": "由 disclose {version} 產生。程式只指出疑點，不改動報告；應改與否，請對照原始臺賬確定。",
    en: "Made by disclose {version}. It points out what looks wrong and changes nothing; whether a figure is to be corrected, please decide by the register.",
  },
  verdict: { "zh-Hans": "结论", "zh-Hant": "結論", en: "Verdict" },
  severity: { "zh-Hans": "级别", "zh-Hant": "級別", en: "Severity" },
  rule: { "zh-Hans": "规则", "zh-Hant": "規則", en: "Rule" },
  year: { "zh-Hans": "年度", "zh-Hant": "年度", en: "Year" },
  path: { "zh-Hans": "文件", "zh-Hant": "檔案", en: "File" },
  agency: { "zh-Hans": "机关", "zh-Hant": "機關", en: "Agency" },
  form: { "zh-Hans": "格式", "zh-Hant": "格式", en: "Form" },
  findings: { "zh-Hans": "条数", "zh-Hant": "條數", en: "Findings" },
  reports: { "zh-Hans": "报告", "zh-Hant": "報告", en: "Reports" },
  stories: { "zh-Hans": "归为（处）", "zh-Hant": "歸為（處）", en: "in groups" },
  waivedCount: { "zh-Hans": "已豁免 {count} 处", "zh-Hant": "已豁免 {count} 處", en: "{count} waived" },
  relations: {
    "zh-Hans": "勾稽关系：成立 {kept} 条，不成立 {broken} 条，无法核验 {unknown} 条。",
    "zh-Hant": "勾稽關係：成立 {kept} 條，不成立 {broken} 條，無法核驗 {unknown} 條。",
    en: "Relations: {kept} kept, {broken} broken, {unknown} could not be checked.",
  },
  overview: { "zh-Hans": "核验概况", "zh-Hant": "核驗概況", en: "Overview" },
  byRule: { "zh-Hans": "按规则统计", "zh-Hant": "按規則統計", en: "Findings by rule" },
  onlyRule: {
    "zh-Hans": "只看涉及这条规则的报告",
    "zh-Hant": "只看涉及這條規則的報告",
    en: "Show only reports with findings of this rule",
  },
  unread: { "zh-Hans": "未能读全的文件", "zh-Hant": "未能讀全的檔案", en: "Files that could not be read in full" },
  charts: { "zh-Hans": "各年度情况", "zh-Hant": "各年度情況", en: "Year by year" },
  chartsOfLast: {
    "zh-Hans": "图中是最近的 {count} 个年度。",
    "zh-Hant": "圖中是最近的 {count} 個年度。",
    en: "Charts show the last {count} years.",
  },
  chartFigures: { "zh-Hans": "图中的数字", "zh-Hant": "圖中的數字", en: "The figures" },
  verdictChart: {
    "zh-Hans": "每个年度一条，长短为报告份数，分为通过、不通过和未能核验；数字见图下的表。",
    "zh-Hant": "每個年度一條，長短為報告份數，分為通過、不通過和未能核驗；數字見圖下的表。",
    en: "A bar for each year, as long as its reports are many, divided by their verdicts; the table below has the figures.",
  },
  more: { "zh-Hans": "其余 {count} 份", "zh-Hant": "其餘 {count} 份", en: "{count} more" },
  list: { "zh-Hans": "报告列表", "zh-Hant": "報告清單", en: "Reports" },
  filters: { "zh-Hans": "筛选报告", "zh-Hant": "篩選報告", en: "Filter the reports" },
  search: { "zh-Hans": "文件或机关含有", "zh-Hant": "檔案或機關含有", en: "File or agency contains" },
  any: { "zh-Hans": "全部", "zh-Hant": "全部", en: "All" },
  clear: { "zh-Hans": "清除筛选", "zh-Hant": "清除篩選", en: "Clear the filters" },
  shown: {
    "zh-Hans": "共 {total} 份，符合条件 {count} 份：通过 {passed}，不通过 {failed}，未能核验 {notAssessable}。",
    "zh-Hant": "共 {total} 份，符合條件 {count} 份：通過 {passed}，不通過 {failed}，未能核驗 {notAssessable}。",
    en: "{count} of {total} reports: {passed} passed, {failed} failed, {notAssessable} not assessable.",
  },
  noneShown: {
    "zh-Hans": "没有符合条件的报告。",
    "zh-Hant": "沒有符合條件的報告。",
    en: "No report matches these filters.",
  },
  page: {
    "zh-Hans": "第 {page} 页，共 {pages} 页",
    "zh-Hant": "第 {page} 頁，共 {pages} 頁",
    en: "Page {page} of {pages}",
  },
  pages: { "zh-Hans": "翻页", "zh-Hant": "翻頁", en: "Pages" },
  previousPage: { "zh-Hans": "上一页", "zh-Hant": "上一頁", en: "Previous page" },
  nextPage: { "zh-Hans": "下一页", "zh-Hant": "下一頁", en: "Next page" },
  back: { "zh-Hans": "返回列表", "zh-Hant": "回到清單", en: "Back to the list" },
  neighbours: { "zh-Hans": "前后报告", "zh-Hant": "前後報告", en: "Other reports" },
  previousReport: { "zh-Hans": "上一份", "zh-Hant": "上一份", en: "Previous report" },
  nextReport: { "zh-Hans": "下一份", "zh-Hant": "下一份", en: "Next report" },
  noAgency: { "zh-Hans": "未注明机关", "zh-Hant": "未註明機關", en: "Agency not stated" },
  problems: { "zh-Hans": "发现的问题", "zh-Hant": "發現的問題", en: "What was found" },
  noProblems: { "zh-Hans": "没有发现问题。", "zh-Hant": "沒有發現問題。", en: "Nothing was found." },
  /** In a total that does not agree with its parts, where a part is wrong. */
  disagrees: { "zh-Hans": "对不上", "zh-Hant": "對不上", en: "≠ sum" },
  equation: {
    "zh-Hans": "{left} ≠ {right}，相差 {difference}",
    "zh-Hant": "{left} ≠ {right}，相差 {difference}",
    en: "{left} ≠ {right}, a difference of {difference}",
  },
  terms: { "zh-Hans": "各项数字", "zh-Hant": "各項數字", en: "The parts" },
  seeCell: { "zh-Hans": "看表中这一格", "zh-Hant": "看表中這一格", en: "See the cell" },
  unknown: { "zh-Hans": "无法核验的", "zh-Hant": "無法核驗的", en: "What could not be checked" },
  waived: { "zh-Hans": "已豁免的", "zh-Hant": "已豁免的", en: "Waived" },
  reason: { "zh-Hans": "理由：{reason}", "zh-Hant": "理由：{reason}", en: "Reason: {reason}" },
  tables: { "zh-Hans": "统计表", "zh-Hant": "統計表", en: "Tables" },
  tableNotFound: {
    "zh-Hans": "没有读到这张表。",
    "zh-Hant": "沒有讀到這張表。",
    en: "This table was not read.",
  },
  rules: { "zh-Hans": "所依规则", "zh-Hant": "所依規則", en: "The rules" },
  legend: { "zh-Hans": "图例", "zh-Hant": "圖例", en: "Marks" },
  legendEquation: {
    "zh-Hans": "同一条勾稽关系中的各格（指向问题或带标记的格时显示）",
    "zh-Hant": "同一條勾稽關係中的各格（指向問題或帶標記的格時顯示）",
    en: "cells of one relation (shown when you point at a finding or a marked cell)",
  },
  legendBlank: {
    "zh-Hans": "空白：页面上有这一格，没有填",
    "zh-Hant": "空白：頁面上有這一格，沒有填",
    en: "blank on the page",
  },
  blank: { "zh-Hans": "空白", "zh-Hant": "空白", en: "blank" },
  absent: { "zh-Hans": "缺", "zh-Hant": "缺", en: "none" },
  legendAbsent: { "zh-Hans": "页面上没有这一格", "zh-Hant": "頁面上沒有這一格", en: "no such cell on the page" },
  noScript: {
    "zh-Hans":
      "浏览器禁用了脚本，本页不能筛选、排序、翻页；下面只列出问题最多的 {count} 份报告，其余 {rest} 份请换用允许脚本的浏览器打开本文件查看。",
    "zh-Hant":
      "瀏覽器停用了指令碼，本頁不能篩選、排序、翻頁；下面只列出問題最多的 {count} 份報告，其餘 {rest} 份請換用允許指令碼的瀏覽器開啟本檔案查看。",
    en: "Scripts are disabled in your browser, so the list cannot be filtered, sorted or paged. The {count} reports with the most findings follow; for the other {rest}, open this file in a browser that allows scripts.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type HtmlPart = keyof typeof htmlParts;

/** What the HTML report says in one language, not filled in yet. */
export type HtmlWords = Readonly<Record<HtmlPart, string>>;

export function htmlWordsIn(language: Language): HtmlWords {
  const entries = Object.entries(htmlParts).map(([part, text]) => [part, text[language]]);
  return Object.fromEntries(entries) as HtmlWords;
}
