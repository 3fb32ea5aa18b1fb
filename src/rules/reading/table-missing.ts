import { tables } from "../../model/form.ts";
import { holdsOneTable, type Report } from "../../model/report.ts";
import { type ReadingRule, receivedLine, requestsHeader } from "../rule.ts";

/** What is found on a page in place of a table has a finding of its own. */
const instead: ReadonlySet<string> = new Set(["table-is-image", "cells-lost"]);

export const tableMissing: ReadingRule = {
  id: "table-missing",
  severity: "error",
  summary: {
    "zh-Hans": "页面上没有找到表二、表三或表四（一个文件一张表的 CSV 除外）",
    "zh-Hant": "頁面上沒有找到表二、表三或表四（一個檔案一張表的 CSV 除外）",
    en: "Table 2, 3 or 4 was not found on the page (a CSV file may hold one table by design)",
  },
  formula: { "zh-Hans": "格式印定的表 ∉ 页面", "zh-Hant": "格式印定的表 ∉ 頁面", en: "table of the form ∉ page" },
  because: {
    origin: "law",
    quote: "不能遗漏，也不宜泛化",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号；表格见其附件",
      "zh-Hant": "國辦公開辦函〔2021〕30號；表格見其附件",
      en: "国办公开办函〔2021〕30号, annex with the tables",
    },
  },
  examples: [
    {
      as: "csv",
      page: [requestsHeader, receivedLine],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<h2>三、收到和处理政府信息公开申请情况</h2>",
        "<table><tr><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td>一、本年新收政府信息公开申请数量<td>3<td>0<td>0<td>0<td>0<td>0<td>3</table>",
      ],
      breaks: ["proactiveDisclosure", "reviewAndLitigation"],
    },
  ],
  leavesUnread: true,
  *observe(report) {
    if (holdsOneTable(report.source.mediaType, (table) => report.tables[table].found)) return;
    const explained = tablesExplained(report);
    for (const table of tables) {
      const { found, at } = report.tables[table];
      if (found || explained.has(table)) continue;
      yield { detail: { kind: "table-missing", table }, primary: { cell: table, text: null, value: null, at } };
    }
  },
};

function tablesExplained({ notes }: Report): ReadonlySet<string> {
  return new Set(notes.flatMap((note) => ("table" in note && instead.has(note.kind) ? [note.table] : [])));
}
