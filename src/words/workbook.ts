import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

type WorkbookPart =
  | "reports"
  | "findings"
  | "path"
  | "agency"
  | "year"
  | "title"
  | "indexNumber"
  | "publishedOn"
  | "editionOf"
  | "sha256"
  | "verdict"
  | "problem"
  | "rule"
  | "severity"
  | "cell"
  | "printed"
  | "value"
  | "difference"
  | "message"
  | "suggestion"
  | "line"
  | "column"
  | "fingerprint"
  | "moreFindings";

/** What the workbook of `disclose convert` calls its sheets and columns. */
export const workbookParts: Readonly<Record<WorkbookPart, Text>> = {
  reports: { "zh-Hans": "报告", "zh-Hant": "報告", en: "Reports" },
  findings: { "zh-Hans": "问题", "zh-Hant": "問題", en: "Findings" },
  path: { "zh-Hans": "文件", "zh-Hant": "檔案", en: "File" },
  agency: { "zh-Hans": "机关", "zh-Hant": "機關", en: "Agency" },
  year: { "zh-Hans": "年度", "zh-Hant": "年度", en: "Year" },
  title: { "zh-Hans": "标题", "zh-Hant": "標題", en: "Title" },
  indexNumber: { "zh-Hans": "索引号", "zh-Hant": "索引號", en: "Index number" },
  publishedOn: { "zh-Hans": "发布日期", "zh-Hant": "發布日期", en: "Published on" },
  editionOf: { "zh-Hans": "{table}格式", "zh-Hant": "{table}格式", en: "Edition of {table}" },
  sha256: { "zh-Hans": "SHA-256", "zh-Hant": "SHA-256", en: "SHA-256" },
  verdict: { "zh-Hans": "检查结论", "zh-Hant": "檢查結論", en: "Verdict" },
  problem: { "zh-Hans": "没有读到的", "zh-Hant": "沒有讀到的", en: "Not read" },
  rule: { "zh-Hans": "规则", "zh-Hant": "規則", en: "Rule" },
  severity: { "zh-Hans": "级别", "zh-Hant": "級別", en: "Severity" },
  cell: { "zh-Hans": "位置", "zh-Hant": "位置", en: "Where" },
  printed: { "zh-Hans": "原文", "zh-Hant": "原文", en: "As printed" },
  value: { "zh-Hans": "数值", "zh-Hant": "數值", en: "Value" },
  difference: { "zh-Hans": "相差", "zh-Hant": "相差", en: "Difference" },
  message: { "zh-Hans": "说明", "zh-Hant": "說明", en: "Finding" },
  suggestion: { "zh-Hans": "更正建议", "zh-Hant": "更正建議", en: "Suggestion" },
  line: { "zh-Hans": "行号", "zh-Hant": "行號", en: "Line" },
  column: { "zh-Hans": "列号", "zh-Hant": "欄號", en: "Column" },
  fingerprint: { "zh-Hans": "指纹", "zh-Hant": "指紋", en: "Fingerprint" },
  moreFindings: {
    "zh-Hans": "还有 {count} 条没有列出；要全部列出，请另写 csv 或 parquet。",
    "zh-Hant": "還有 {count} 條沒有列出；要全部列出，請另寫 csv 或 parquet。",
    en: "{count} more are not listed; csv and parquet list them all.",
  },
};

/** The words of the workbook in one language. */
export type WorkbookWords = (part: WorkbookPart, values?: Readonly<Record<string, string | number>>) => string;

export function workbookWords(language: Language): WorkbookWords {
  return (part, values = {}) => fill(workbookParts[part][language], values);
}
