import type { ReadingRule } from "./rule.ts";

export const editionOfAnotherYear: ReadingRule = {
  id: "edition-of-another-year",
  severity: "info",
  summary: {
    "zh-Hans": "所用格式不是报告年度应当用的年版，按所用的年版读入",
    "zh-Hant": "所用格式不是報告年度應當用的年版，按所用的年版讀入",
    en: "A report is on an edition of the form that was not in force for its year; it is read by that edition",
  },
  formula: "edition of the table ≠ edition in force for the year",
  because: {
    origin: "inference",
    quote: null,
    source: "国办公开办函〔2019〕60号用于2019、2020年度，〔2021〕30号用于2021年度起；由表头和行名判定，不看年份",
  },
  examples: [
    {
      as: "html",
      page: [
        "<title>某市某局2020年政府信息公开工作年度报告</title>",
        "<table><tr><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计<tr><td>（六）其他处理<td>1<td>0<td>0<td>0<td>0<td>0<td>1</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<title>某市某局2022年政府信息公开工作年度报告</title>",
        "<table><tr><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计<tr><td>（六）其他处理<td>1<td>0<td>0<td>0<td>0<td>0<td>1</table>",
      ],
      breaks: ["requests"],
    },
  ],
  leavesUnread: false,
  *observe({ notes, tables }) {
    for (const note of notes) {
      if (note.kind !== "edition-of-another-year") continue;
      yield { detail: note, primary: { cell: note.table, text: null, value: null, at: tables[note.table].at } };
    }
  },
};
