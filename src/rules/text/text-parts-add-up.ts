import { receivedTable } from "../example-pages.ts";
import type { ObservationRule } from "../rule.ts";
import { partsAddUp } from "../statements.ts";

export const textPartsAddUp: ObservationRule = {
  id: "text-parts-add-up",
  severity: "warning",
  summary: {
    "zh-Hans": "文中逐项列出的各数之和，等于所写的总数",
    "zh-Hant": "文中逐項列出的各數之和，等於所寫的總數",
    en: "Figures that the text lists one by one add up to the total it states",
  },
  formula: {
    "zh-Hans": "“共15件（甲12件、乙3件）”：12 + 3 = 15",
    "zh-Hant": "「共15件（甲12件、乙3件）」：12 + 3 = 15",
    en: "Σ parts = total, where the list is all there is",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由“共”“合计”字样推定；“其中”之后可以不列全，不在此列",
      "zh-Hant": "由「共」「合計」字樣推定；「其中」之後可以不列全，不在此列",
      en: "Inferred from the words 共 and 合计; what follows 其中 need not be all there is",
    },
  },
  examples: [
    {
      as: "html",
      page: ["<p>全市收到政府信息公开申请4件（市教育局3件、市住建局1件）。</p>", ...receivedTable],
      breaks: [],
    },
    {
      as: "html",
      page: ["<p>全市收到政府信息公开申请4件（市教育局3件、市住建局2件）。</p>", ...receivedTable],
      breaks: ["narrative"],
    },
  ],
  observe(report) {
    return partsAddUp(report, (statement) => !statement.isFee);
  },
};
