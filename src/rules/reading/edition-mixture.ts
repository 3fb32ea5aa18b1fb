import type { TableId } from "../../model/form.ts";
import type { ReadingRule } from "../rule.ts";

export const editionMixture: ReadingRule = {
  id: "edition-mixture",
  severity: "warning",
  summary: {
    "zh-Hans": "各表所用格式的年版不一，或与报告年度不符；各按其年版读入",
    "zh-Hant": "各表所用格式的年版不一，或與報告年度不符；各按其年版讀入",
    en: "Tables are on different editions of the form, or on one that was not in force for the year; each is read by its own",
  },
  formula: {
    "zh-Hans": "表二的年版 ≠ 表三的年版，或一表的年版 ≠ 该年度应当用的年版",
    "zh-Hant": "表二的年版 ≠ 表三的年版，或一表的年版 ≠ 該年度應當用的年版",
    en: "edition(table 2) ≠ edition(table 3), or edition(table) ≠ edition in force for the year",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans":
        "由两份格式适用的年度推定：国办公开办函〔2019〕60号用于2019、2020年度，〔2021〕30号用于2021年度起；由表头和行名判定，不看年份",
      "zh-Hant":
        "由兩份格式適用的年度推定：國辦公開辦函〔2019〕60號用於2019、2020年度，〔2021〕30號用於2021年度起；由表頭和行名判定，不看年份",
      en: "Inferred: 国办公开办函〔2019〕60号 is for the years 2019 and 2020, 〔2021〕30号 for 2021 and later; told from headers and labels, not from the year",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td>0<td>2</table>",
        "<table><tr><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计<tr><td>1.逾期不补正<td>1<td>0<td>0<td>0<td>0<td>0<td>1</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td>0<td>2</table>",
        "<table><tr><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计<tr><td>（六）其他处理<td>1<td>0<td>0<td>0<td>0<td>0<td>1</table>",
      ],
      breaks: ["proactiveDisclosure"],
    },
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
    const on = (cell: TableId) => ({ cell, text: null, value: null, at: tables[cell].at });
    for (const note of notes) {
      if (note.kind === "edition-of-another-year") yield { detail: note, primary: on(note.table) };
      if (note.kind === "edition-mixture") {
        yield { detail: note, primary: on("proactiveDisclosure"), related: [on("requests")] };
      }
    }
  },
};
