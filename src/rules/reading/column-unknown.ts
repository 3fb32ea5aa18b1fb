import { onNotes, type ReadingRule, receivedLine, requestsHeader } from "../rule.ts";

export const columnUnknown: ReadingRule = {
  id: "column-unknown",
  severity: "warning",
  summary: {
    "zh-Hans": "列名不在格式之内，这一列没有读入",
    "zh-Hant": "欄名不在格式之內，這一欄沒有讀入",
    en: "A column carries a heading that is not on the form, and was not read",
  },
  formula: {
    "zh-Hans": "印出的列名 ∉ 格式的列名",
    "zh-Hant": "印出的欄名 ∉ 格式的欄名",
    en: "printed heading ∉ headings of the form",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由印定格式推定；序号、备注等不含数字的附加列除外",
      "zh-Hant": "由印定格式推定；序號、備註等不含數字的附加欄除外",
      en: "Inferred from the printed form; added columns without figures, as for numbers or remarks, are excepted",
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
      page: [
        ",自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,网上申请,总计",
        "一、本年新收政府信息公开申请数量,3,0,0,0,0,0,2,3",
      ],
      breaks: ["requests"],
    },
  ],
  leavesUnread: false,
  observe: onNotes("column-unknown", ({ table, text, at }) => ({ cell: table, text, value: null, at })),
};
