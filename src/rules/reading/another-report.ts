import { onNotes, type ReadingRule } from "../rule.ts";

export const anotherReport: ReadingRule = {
  id: "another-report",
  severity: "warning",
  summary: {
    "zh-Hans": "页面上还有另一份报告，没有读入",
    "zh-Hant": "頁面上還有另一份報告，沒有讀入",
    en: "The page holds another report, which was not read",
  },
  formula: { "zh-Hans": "页面上的报告 > 1 份", "zh-Hant": "頁面上的報告 > 1 份", en: "reports on the page > 1" },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由一页一份报告推定；页面上有几份的，只读第一份",
      "zh-Hant": "由一頁一份報告推定；頁面上有幾份的，只讀第一份",
      en: "Inferred from one report a page; of several on a page the first is read",
    },
  },
  examples: [
    { notes: [], breaks: [] },
    {
      notes: [
        {
          kind: "another-report",
          text: "某市某局2020年政府信息公开工作年度报告",
          at: { line: 90, column: 5, offset: 9000 },
        },
      ],
      breaks: ["title"],
    },
  ],
  leavesUnread: false,
  observe: onNotes("another-report", ({ text, at }) => ({ cell: "title", text, value: null, at })),
};
