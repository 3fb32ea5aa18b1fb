import { onNotes, type ReadingRule, requestsHeader } from "../rule.ts";

export const labelDiffers: ReadingRule = {
  id: "label-differs",
  severity: "info",
  summary: {
    "zh-Hans": "行名与格式印定的文字略有出入，仍能认定是哪一行",
    "zh-Hant": "行名與格式印定的文字略有出入，仍能認定是哪一行",
    en: "A row label differs from the printed form by a slip, and is beyond doubt",
  },
  formula: {
    "zh-Hans": "印出的行名 ≈ 格式的行名",
    "zh-Hant": "印出的行名 ≈ 格式的行名",
    en: "printed label ≈ label on the form",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由印定格式推定；错字至多两处，且只有一行与之相近，才作此认定",
      "zh-Hant": "由印定格式推定；錯字至多兩處，且只有一行與之相近，才作此認定",
      en: "Inferred from the printed form; at most two slips, and only where a single row is that close",
    },
  },
  examples: [
    {
      as: "csv",
      page: [requestsHeader, "4.保护第三方合法权益,3,0,0,0,0,0,3"],
      breaks: [],
    },
    {
      as: "csv",
      page: [requestsHeader, "4.保护第三方合法权溢,3,0,0,0,0,0,3"],
      breaks: ["requests.outcomes.denied.thirdPartyRights"],
    },
  ],
  leavesUnread: false,
  observe: onNotes("label-differs", ({ table, row, text, at }) => ({ cell: `${table}.${row}`, text, value: null, at })),
};
