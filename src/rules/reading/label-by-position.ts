import { onNotes, type ReadingRule, receivedLine, requestsHeader } from "../rule.ts";

export const labelByPosition: ReadingRule = {
  id: "label-by-position",
  severity: "warning",
  summary: {
    "zh-Hans": "行名认不出，按前后两行之间的位置认定",
    "zh-Hant": "行名認不出，按前後兩行之間的位置認定",
    en: "A row label is not known; its place between two known rows tells which row it is",
  },
  formula: {
    "zh-Hans": "两行之间认不出的行数 = 格式在其间的行数",
    "zh-Hant": "兩行之間認不出的行數 = 格式在其間的行數",
    en: "unknown labels between two rows = rows of the form between them",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由印定格式的行序推定；前后两行之间，认不出的行与格式的行一样多，才按位置认定",
      "zh-Hant": "由印定格式的行序推定；前後兩行之間，認不出的行與格式的行一樣多，才按位置認定",
      en: "Inferred from the order of rows on the form; only where as many rows are unknown as the form has between their neighbours",
    },
  },
  examples: [
    {
      as: "csv",
      page: [
        requestsHeader,
        receivedLine,
        "二、上年结转政府信息公开申请数量,1,0,0,0,0,0,1",
        "（一）予以公开,4,0,0,0,0,0,4",
      ],
      breaks: [],
    },
    {
      as: "csv",
      page: [requestsHeader, receivedLine, "往年未办结的,1,0,0,0,0,0,1", "（一）予以公开,4,0,0,0,0,0,4"],
      breaks: ["requests.carriedIn"],
    },
  ],
  leavesUnread: false,
  observe: onNotes("label-by-position", ({ table, row, text, at }) => ({
    cell: `${table}.${row}`,
    text,
    value: null,
    at,
  })),
};
