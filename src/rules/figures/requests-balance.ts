import { requestColumns } from "../../model/form.ts";
import { equal } from "../equation.ts";
import type { RelationRule } from "../rule.ts";

export const requestsBalance: RelationRule = {
  id: "requests-balance",
  severity: "error",
  summary: {
    "zh-Hans": "表三每一列：本年新收与上年结转之和，等于办理结果总计与结转下年度之和",
    "zh-Hant": "表三每一欄：本年新收與上年結轉之和，等於辦理結果總計與結轉下年度之和",
    en: "In every column of table 3, requests received plus carried in equal outcomes plus carried forward",
  },
  formula: {
    "zh-Hans": "本年新收 + 上年结转 = 办理结果总计 + 结转下年度",
    "zh-Hant": "本年新收 + 上年結轉 = 辦理結果總計 + 結轉下年度",
    en: "received + carriedIn = outcomes.total + carriedForward",
  },
  because: {
    origin: "form",
    quote: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号、〔2019〕60号 表三左上角说明",
      "zh-Hant": "國辦公開辦函〔2021〕30號、〔2019〕60號 表三左上角說明",
      en: "国办公开办函〔2021〕30号 and 〔2019〕60号, note in the upper left corner of table 3",
    },
  },
  examples: [
    {
      cells: {
        "requests.received.naturalPerson": "12",
        "requests.carriedIn.naturalPerson": "1",
        "requests.outcomes.total.naturalPerson": "12",
        "requests.carriedForward.naturalPerson": "1",
      },
      breaks: [],
    },
    {
      cells: {
        "requests.received.naturalPerson": "12",
        "requests.carriedIn.naturalPerson": "1",
        "requests.outcomes.total.naturalPerson": "11",
        "requests.carriedForward.naturalPerson": "1",
      },
      breaks: ["requests.outcomes.total.naturalPerson"],
    },
  ],
  localises: true,
  *relations({ requests: { received, carriedIn, outcomes, carriedForward } }) {
    for (const column of requestColumns) {
      const total = outcomes.total[column];
      const key = `requests-balance:${column}`;
      yield equal(key, [received[column], carriedIn[column]], [total, carriedForward[column]], total);
    }
  },
};
