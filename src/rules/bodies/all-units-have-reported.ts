import type { ObservationRule } from "../rule.ts";

export const allUnitsHaveReported: ObservationRule = {
  id: "all-units-have-reported",
  severity: "warning",
  summary: {
    "zh-Hans": "汇总报告的每个单位都有该年度的报告",
    "zh-Hant": "匯總報告的每個單位都有該年度的報告",
    en: "Every unit of a summary report has a report for its year",
  },
  formula: {
    "zh-Hans": "清单上的每个单位 ⇒ 有同一年度的一份报告",
    "zh-Hant": "清單上的每個單位 ⇒ 有同一年度的一份報告",
    en: "every unit of the manifest has one report for the same year",
  },
  because: {
    origin: "law",
    quote: "县级以上人民政府部门应当在每年1月31日前……提交本行政机关上一年度政府信息公开工作年度报告并向社会公布",
    source: {
      "zh-Hans": "《政府信息公开条例》第四十九条；也可能只是没有一并送检",
      "zh-Hant": "《政府信息公開條例》第四十九條；也可能只是沒有一併送檢",
      en: "Regulations on Open Government Information, article 49; a report may only be missing among the inputs",
    },
  },
  examples: [
    { units: [{}], cells: {}, breaks: [] },
    { units: [{}], missingUnits: ["某市财政局"], cells: {}, breaks: ["units"] },
  ],
  *observe(_report, { rollup }) {
    if (rollup === null || rollup.missing.length === 0) return;
    yield {
      detail: { kind: "units-missing", units: rollup.missing, reported: rollup.units.length },
      primary: { cell: "units", text: rollup.missing.join("、"), value: null, at: null },
    };
  },
};
