import type { ObservationRule } from "../rule.ts";

export const yearsAreContinuous: ObservationRule = {
  id: "years-are-continuous",
  severity: "info",
  summary: {
    "zh-Hans": "同一机关的报告之间没有缺少的年度",
    "zh-Hant": "同一機關的報告之間沒有缺少的年度",
    en: "No year is missing between the reports of an agency",
  },
  formula: {
    "zh-Hans": "前一份报告的年度 ＝ 年度 － 1",
    "zh-Hant": "前一份報告的年度 ＝ 年度 － 1",
    en: "year of the report before = year − 1",
  },
  because: {
    origin: "law",
    quote: "每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布",
    source: {
      "zh-Hans": "《政府信息公开条例》第四十九条；缺的可能只是没有一并送检",
      "zh-Hant": "《政府信息公開條例》第四十九條；缺的可能只是沒有一併送檢",
      en: "Regulations on Open Government Information, article 49; a missing report may only be missing among the inputs",
    },
  },
  examples: [
    { cells: {}, series: { missingYears: [] }, breaks: [] },
    { cells: {}, series: { missingYears: [2020, 2021] }, breaks: ["year"] },
  ],
  *observe({ year }, { series: { missingYears: years } }) {
    if (years.length === 0) return;
    yield {
      detail: { kind: "years-missing", years },
      primary: { cell: "year", text: String(year), value: null, at: null },
    };
  },
};
