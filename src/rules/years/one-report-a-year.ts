import { cellAt } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

export const oneReportAYear: ObservationRule = {
  id: "one-report-a-year",
  severity: "warning",
  summary: {
    "zh-Hans": "一个机关一个年度只有一份报告；数字相同的副本不算",
    "zh-Hant": "一個機關一個年度只有一份報告；數字相同的副本不算",
    en: "An agency has one report for a year; copies with the same figures do not count",
  },
  formula: {
    "zh-Hans": "同一机关同一年度 ⇒ 数字相同",
    "zh-Hant": "同一機關同一年度 ⇒ 數字相同",
    en: "same agency and year ⇒ same figures",
  },
  because: {
    origin: "practice",
    quote: null,
    source: {
      "zh-Hans":
        "中国社会科学院2016年的评估指出有的报告公布后改动、几个平台上的版本不一；哪一份为准由人判断，两份都不用来与下一年度比较",
      "zh-Hant":
        "中國社會科學院2016年的評估指出有的報告公布後改動、幾個平臺上的版本不一；哪一份為準由人判斷，兩份都不用來與下一年度比較",
      en: "The evaluation of 2016 by the Chinese Academy of Social Sciences found reports changed after publication and versions that differ between platforms; which of them counts is for a person to say, and neither is compared with next year's",
    },
  },
  examples: [
    { cells: {}, series: { twins: [] }, breaks: [] },
    {
      cells: { "requests.received.total": "12" },
      series: {
        twins: [
          {
            of: { path: "另一份.html", agency: "某市某局", year: 2022 },
            differing: [{ address: "requests.received.total", onForm: true, text: "21", value: 21, at: null }],
          },
        ],
      },
      breaks: ["requests.received.total"],
    },
  ],
  *observe(report, { series: { twins } }) {
    const [first] = twins;
    const [cell] = first?.differing ?? [];
    if (first === undefined || cell === undefined) return;
    const own = cellAt(report, cell.address);
    yield {
      detail: {
        kind: "others-of-the-year",
        others: twins.map(({ of }) => of),
        differing: first.differing.length,
        cell: cell.address,
        value: own.value,
        otherValue: cell.value,
      },
      primary: subject(own),
      related: [subject(cell, first.of)],
    };
  },
};
