import type { ObservationRule } from "../rule.ts";

export const agencyNamesAgree: ObservationRule = {
  id: "agency-names-agree",
  severity: "info",
  summary: {
    "zh-Hans": "机关的名称各年度写法一致",
    "zh-Hant": "機關的名稱各年度寫法一致",
    en: "An agency's name is written the same every year",
  },
  formula: {
    "zh-Hans": "机关名称 ＝ 上一年度报告的机关名称",
    "zh-Hant": "機關名稱 ＝ 上一年度報告的機關名稱",
    en: "agency = last year's agency",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "推定：简称与全称、带不带地名可能是同一机关；只作提示，不当作同一机关比较",
      "zh-Hant": "推定：簡稱與全稱、帶不帶地名可能是同一機關；只作提示，不當作同一機關比較",
      en: "Inferred: a short name and a full one, with or without its place, may be one agency; it is only offered, and nothing is compared on the strength of it",
    },
  },
  examples: [
    { cells: {}, series: { namesakes: [] }, breaks: [] },
    {
      cells: {},
      series: { namesakes: [{ path: "2021.html", agency: "某市某某局", year: 2021 }] },
      breaks: ["agency"],
    },
  ],
  *observe({ agency }, { series: { namesakes: others } }) {
    if (agency === null || others.length === 0) return;
    yield {
      detail: { kind: "other-names", agency, others },
      primary: { cell: "agency", text: agency, value: null, at: null },
    };
  },
};
