import { splitAddress, type TableId, tables } from "../../model/form.ts";
import type { Place } from "../../model/place.ts";
import { cellsOf, type Report } from "../../model/report.ts";
import { type ReadingRule, receivedLine, requestsHeader } from "../rule.ts";

export const rowMissing: ReadingRule = {
  id: "row-missing",
  severity: "error",
  summary: {
    "zh-Hans": "表中缺行：格式印定的行在页面上没有找到",
    "zh-Hant": "表中缺行：格式印定的行在頁面上沒有找到",
    en: "A table lacks rows that its edition of the form prints",
  },
  formula: { "zh-Hans": "格式印定的行 ∉ 表", "zh-Hant": "格式印定的行 ∉ 表", en: "row of the form ∉ table" },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由国办公开办函〔2021〕30号、〔2019〕60号 各表印定的行推定：表中应有全部各行",
      "zh-Hant": "由國辦公開辦函〔2021〕30號、〔2019〕60號 各表印定的行推定：表中應有全部各行",
      en: "Inferred: a table has all the rows that the form of 国办公开办函〔2021〕30号 or 〔2019〕60号 prints",
    },
  },
  examples: [
    { cells: {}, breaks: [] },
    {
      as: "csv",
      page: [requestsHeader, receivedLine, "四、结转下年度继续办理,0,0,0,0,0,0,0"],
      breaks: ["requests"],
    },
  ],
  leavesUnread: true,
  *observe(report) {
    for (const table of tables) {
      const lost = report.notes.flatMap((note) =>
        note.kind === "cells-lost" && note.table === table ? note.rows : [],
      );
      const rows = report.tables[table].missingRows.filter((row) => !lost.includes(row));
      const [first] = rows;
      if (first === undefined) continue;
      const at = placeAbove(report, table, first);
      yield { detail: { kind: "row-missing", table, rows }, primary: { cell: table, text: null, value: null, at } };
    }
  },
};

/** Where the row above a missing one is printed, or the table where there is none. */
function placeAbove(report: Report, table: TableId, row: string): Place | null {
  let above = report.tables[table].at;
  let seen = "";
  for (const { address, text, at } of cellsOf(report)) {
    const own = splitAddress(address);
    if (own.table !== table) continue;
    if (own.row === row) break;
    if (own.row !== seen && text !== null) [seen, above] = [own.row, at];
  }
  return above;
}
