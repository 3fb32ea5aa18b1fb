import { receivedTable } from "../example-pages.ts";
import type { ObservationRule } from "../rule.ts";
import { partsAddUp } from "../statements.ts";

export const processingFeePartsAddUp: ObservationRule = {
  id: "processing-fee-parts-add-up",
  severity: "warning",
  summary: {
    "zh-Hans": "分列的信息处理费件数、金额，合计等于所写的总数",
    "zh-Hant": "分列的信息處理費件數、金額，合計等於所寫的總數",
    en: "Cases and amounts of the processing fee that are listed one by one add up to the totals stated",
  },
  formula: {
    "zh-Hans": "信息处理费各项之和 = 总额；各项件数之和 = 总件数",
    "zh-Hant": "信息處理費各項之和 = 總額；各項件數之和 = 總件數",
    en: "Σ parts = total, in yuan and in cases",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由列举推定；“其中”之后两项合计都不及总数的，视为没有列全",
      "zh-Hant": "由列舉推定；「其中」之後兩項合計都不及總數的，視為沒有列全",
      en: "Inferred from what a list is; behind 其中 a list whose sums both fall short is taken not to be complete",
    },
  },
  examples: [
    {
      as: "html",
      page: ["<p>对4件申请收取信息处理费700元，其中市教育局1件100元、市住建局3件600元。</p>", ...receivedTable],
      breaks: [],
    },
    {
      as: "html",
      page: ["<p>对4件申请收取信息处理费700元，其中市教育局1件100元、市住建局3件500元。</p>", ...receivedTable],
      breaks: ["narrative"],
    },
  ],
  observe(report) {
    return partsAddUp(report, (statement) => statement.isFee);
  },
};
