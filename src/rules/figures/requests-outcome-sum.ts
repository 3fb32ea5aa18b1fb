import { type Address, outcomeRows, requestColumns } from "../../model/form.ts";
import { cellAt } from "../../model/report.ts";
import { sum } from "../equation.ts";
import type { RelationRule } from "../rule.ts";

const columns = requestColumns.map((column) => ({
  column,
  outcomes: outcomeRows.map((row) => `requests.${row}.${column}` as Address),
}));

export const requestsOutcomeSum: RelationRule = {
  id: "requests-outcome-sum",
  severity: "error",
  summary: {
    "zh-Hans": "表三每一列：（七）总计等于（一）至（六）各项办理结果之和",
    "zh-Hant": "表三每一欄：（七）總計等於（一）至（六）各項辦理結果之和",
    en: "In every column of table 3, the total of outcomes is the sum of outcomes (1) to (6)",
  },
  formula: {
    "zh-Hans": "（七）总计 = （一）至（六）各行之和",
    "zh-Hant": "（七）總計 = （一）至（六）各行之和",
    en: "outcomes.total = Σ outcomes.*",
  },
  because: {
    origin: "form",
    quote: "（七）总计",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号、〔2019〕60号 表三第三项",
      "zh-Hant": "國辦公開辦函〔2021〕30號、〔2019〕60號 表三第三項",
      en: "国办公开办函〔2021〕30号 and 〔2019〕60号, table 3, third item",
    },
  },
  examples: [
    {
      cells: {
        "requests.outcomes.granted.business": "3",
        "requests.outcomes.unavailable.notHeld.business": "2",
        "requests.outcomes.total.business": "5",
      },
      breaks: [],
    },
    {
      cells: {
        "requests.outcomes.granted.business": "3",
        "requests.outcomes.denied.stateSecret.business": "2",
        "requests.outcomes.total.business": "4",
      },
      breaks: ["requests.outcomes.total.business"],
    },
  ],
  localises: true,
  *relations(report) {
    for (const { column, outcomes } of columns) {
      const parts = outcomes.map((address) => cellAt(report, address));
      yield sum(`requests-outcome-sum:${column}`, parts, report.requests.outcomes.total[column]);
    }
  },
};
