import { onNotes, type ReadingRule, receivedLine, requestsHeader } from "../rule.ts";

export const columnByPosition: ReadingRule = {
  id: "column-by-position",
  severity: "warning",
  summary: {
    "zh-Hans": "列名认不出，按左右两列之间的位置认定",
    "zh-Hant": "列名認不出，按左右兩列之間的位置認定",
    en: "A column heading is not known; its place between two known columns tells which column it is",
  },
  formula: {
    "zh-Hans": "unknown headings between two columns = columns of the form between them",
    "zh-Hant": "unknown headings between two columns = columns of the form between them",
    en: "unknown headings between two columns = columns of the form between them",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由印定格式的列序推定；左右两列之间，认不出的列与格式的列一样多，才按位置认定",
      "zh-Hant": "由印定格式的列序推定；左右两列之间，认不出的列与格式的列一样多，才按位置认定",
      en: "由印定格式的列序推定；左右两列之间，认不出的列与格式的列一样多，才按位置认定",
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
