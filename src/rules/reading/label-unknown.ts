import { onNotes, type ReadingRule, receivedLine, requestsHeader } from "../rule.ts";

export const labelUnknown: ReadingRule = {
  id: "label-unknown",
  severity: "warning",
  summary: {
    "zh-Hans": "行名不在格式之内，这一行没有读入",
    "zh-Hant": "行名不在格式之內，這一行沒有讀入",
    en: "A row carries a label that is not on the form, and was not read",
  },
  formula: {
    "zh-Hans": "印出的行名 ∉ 格式的行名",
    "zh-Hant": "印出的行名 ∉ 格式的行名",
    en: "printed label ∉ labels of the form",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由印定格式推定；认不出的行名一律报告，不作丢弃",
      "zh-Hant": "由印定格式推定；認不出的行名一律報告，不作丟棄",
      en: "Inferred from the printed form; every unknown label is reported, none is dropped",
    },
  },
  examples: [
    {
      as: "csv",
      page: [requestsHeader, receivedLine, "二、上年结转政府信息公开申请数量,1,0,0,0,0,0,1"],
      breaks: [],
    },
    {
      as: "csv",
      page: [requestsHeader, receivedLine, "其中：网上申请,2,0,0,0,0,0,2"],
      breaks: ["requests"],
    },
  ],
  leavesUnread: false,
  observe: onNotes("label-unknown", ({ table, text, at }) => ({ cell: table, text, value: null, at })),
};
