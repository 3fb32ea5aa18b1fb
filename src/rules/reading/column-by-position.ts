import { onNotes, type ReadingRule, receivedLine, requestsHeader } from "../rule.ts";

export const columnByPosition: ReadingRule = {
  id: "column-by-position",
  severity: "warning",
  summary: {
    "zh-Hans": "列名认不出，按左右两列之间的位置认定",
    "zh-Hant": "欄名認不出，按左右兩欄之間的位置認定",
    en: "A column heading is not known; its place between two known columns tells which column it is",
  },
  formula: {
    "zh-Hans": "两列之间认不出的列数 = 格式在其间的列数",
    "zh-Hant": "兩欄之間認不出的欄數 = 格式在其間的欄數",
    en: "unknown headings between two columns = columns of the form between them",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由印定格式的列序推定；左右两列之间，认不出的列与格式的列一样多，才按位置认定",
      "zh-Hant": "由印定格式的欄序推定；左右兩欄之間，認不出的欄與格式的欄一樣多，才按位置認定",
      en: "Inferred from the order of columns on the form; only where as many columns are unknown as the form has between their neighbours",
    },
  },
  examples: [
    {
      as: "csv",
      page: [requestsHeader, receivedLine],
      breaks: [],
    },
    {
      as: "csv",
      page: [",自然人,公司,科研机构,社会公益组织,法律服务机构,其他,总计", receivedLine],
      breaks: ["requests"],
    },
  ],
  leavesUnread: false,
  observe: onNotes("column-by-position", ({ table, text, at }) => ({ cell: table, text, value: null, at })),
};
