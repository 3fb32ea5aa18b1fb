import { onNotes, type ReadingRule } from "../rule.ts";

export const columnMissing: ReadingRule = {
  id: "column-missing",
  severity: "error",
  summary: {
    "zh-Hans": "表中缺列：格式印定的列在页面上没有找到",
    "zh-Hant": "表中缺欄：格式印定的欄在頁面上沒有找到",
    en: "A table lacks columns that its edition of the form prints",
  },
  formula: { "zh-Hans": "格式印定的列 ∉ 表", "zh-Hant": "格式印定的欄 ∉ 表", en: "column of the form ∉ table" },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由国办公开办函〔2021〕30号、〔2019〕60号 各表印定的列推定：表中应有全部各列",
      "zh-Hant": "由國辦公開辦函〔2021〕30號、〔2019〕60號 各表印定的欄推定：表中應有全部各欄",
      en: "Inferred: a table has all the columns that the form of 国办公开办函〔2021〕30号 or 〔2019〕60号 prints",
    },
  },
  examples: [
    { cells: {}, breaks: [] },
    {
      as: "csv",
      page: [",自然人,总计", "一、本年新收政府信息公开申请数量,3,3", "二、上年结转政府信息公开申请数量,1,1"],
      breaks: ["requests"],
    },
  ],
  leavesUnread: true,
  observe: onNotes("column-missing", ({ table, at }) => ({ cell: table, text: null, value: null, at })),
};
