import { onNotes, type ReadingRule } from "../rule.ts";

export const tablePrintedAgain: ReadingRule = {
  id: "table-printed-again",
  severity: "warning",
  summary: {
    "zh-Hans": "同一张表在页面上出现几份，数字不同；读入数字最全的一份",
    "zh-Hant": "同一張表在頁面上出現幾份，數字不同；讀入數字最全的一份",
    en: "A table stands on the page more than once with different figures; the most complete one is read",
  },
  formula: {
    "zh-Hans": "一张表的另一份 ≠ 读入的一份",
    "zh-Hant": "一張表的另一份 ≠ 讀入的一份",
    en: "a printing of a table ≠ the printing that is read",
  },
  because: {
    origin: "inference",
    quote: null,
    source: { "zh-Hans": "由一页一份报告推定", "zh-Hant": "由一頁一份報告推定", en: "Inferred from one report a page" },
  },
  examples: [
    { notes: [], breaks: [] },
    {
      notes: [
        { kind: "table-printed-again", table: "requests", differing: 2, at: { line: 90, column: 5, offset: 9000 } },
      ],
      breaks: ["requests"],
    },
  ],
  leavesUnread: false,
  observe: onNotes("table-printed-again", ({ table, at }) => ({ cell: table, text: null, value: null, at })),
};
