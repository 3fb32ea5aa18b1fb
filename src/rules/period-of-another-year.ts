import type { ReadingRule } from "./rule.ts";

export const periodOfAnotherYear: ReadingRule = {
  id: "period-of-another-year",
  severity: "error",
  summary: {
    "zh-Hans": "统计期限不是标题所写的那一年",
    "zh-Hant": "統計期限不是標題所寫的那一年",
    en: "The figures are stated to be of another year than the title names",
  },
  formula: "year(first day of the period) ≠ year(title), or year(last day of the period) ≠ year(title)",
  because: {
    origin: "regulation",
    quote: "提交本行政机关上一年度政府信息公开工作年度报告并向社会公布",
    source: "《政府信息公开条例》第四十九条；统计期限一律自当年1月1日起至12月31日止",
  },
  examples: [
    { notes: [], breaks: [] },
    {
      notes: [
        {
          kind: "period-of-another-year",
          year: 2023,
          from: 2022,
          to: 2022,
          text: "2022年1月1日起至2022年12月31日",
          at: { line: 20, column: 5, offset: 900 },
          other: { text: "某市某局2023年政府信息公开工作年度报告", at: { line: 12, column: 5, offset: 400 } },
        },
      ],
      breaks: ["period"],
    },
  ],
  leavesUnread: false,
  *observe({ notes }) {
    for (const note of notes) {
      if (note.kind !== "period-of-another-year") continue;
      const { text, at, other } = note;
      yield {
        detail: note,
        primary: { cell: "period", text, value: null, at },
        related: [{ cell: "title", text: other.text, value: null, at: other.at }],
      };
    }
  },
};
