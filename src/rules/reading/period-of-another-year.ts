import type { ReadingRule } from "../rule.ts";

export const periodOfAnotherYear: ReadingRule = {
  id: "period-of-another-year",
  severity: "error",
  summary: {
    "zh-Hans": "统计期限不是标题所写的那一年",
    "zh-Hant": "統計期限不是標題所寫的那一年",
    en: "The figures are stated to be of another year than the title names",
  },
  formula: {
    "zh-Hans": "统计期限首日或末日的年份 ≠ 标题的年度",
    "zh-Hant": "統計期限首日或末日的年份 ≠ 標題的年度",
    en: "year(first day of the period) ≠ year(title), or year(last day of the period) ≠ year(title)",
  },
  because: {
    origin: "practice",
    quote: "数据统计期限自X年1月1日起至X年12月31日止",
    source: {
      "zh-Hans":
        "各年度报告的惯例，格式没有印定；《政府信息公开条例》第四十九条规定公布上一年度的报告；现有的年度报告审核系统核对年度",
      "zh-Hant":
        "各年度報告的慣例，格式沒有印定；《政府信息公開條例》第四十九條規定公佈上一年度的報告；現有的年度報告審核系統核對年度",
      en: "What reports state by practice, not printed on the form; article 49 of the Regulations asks for a report on the year before, and an existing web system for these reports checks the year",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<h1>某市财政局2023年政府信息公开工作年度报告</h1>",
        "<p>统计期限自2023年1月1日起至2023年12月31日止。</p>",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<h1>某市财政局2023年政府信息公开工作年度报告</h1>",
        "<p>统计期限自2022年1月1日起至2022年12月31日止。</p>",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0</table>",
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
