import { refTo } from "../../model/report.ts";
import { equal } from "../equation.ts";
import type { RelationRule } from "../rule.ts";

/** The rows of table 2 that count kinds of items. */
const rows = ["licensing", "otherServices", "penalties", "coercion", "fees"] as const;

export const itemsRollForward: RelationRule = {
  id: "items-roll-forward",
  severity: "warning",
  summary: {
    "zh-Hans": "表二（2019年格式）：上一年项目数量等于上一年度报告的上一年项目数量加本年增/减",
    "zh-Hant": "表二（2019年格式）：上一年項目數量等於上一年度報告的上一年項目數量加本年增/減",
    en: "In table 2 of the 2019 form, the items of last year are those that last year's report had, plus its change",
  },
  formula: {
    "zh-Hans": "上一年项目数量 ＝ 上一年度报告的（上一年项目数量 ＋ 本年增/减）",
    "zh-Hant": "上一年項目數量 ＝ 上一年度報告的（上一年項目數量 ＋ 本年增/減）",
    en: "last year's priorYearItems + last year's change = priorYearItems",
  },
  because: {
    origin: "inference",
    quote: "上一年项目数量、本年增/减",
    source: {
      "zh-Hans": "由国办公开办函〔2019〕60号 表二的栏目推定；空白的项目数量不当作零",
      "zh-Hant": "由國辦公開辦函〔2019〕60號 表二的欄目推定；空白的項目數量不當作零",
      en: "Inferred from the columns of table 2 of 国办公开办函〔2019〕60号; a number of items left blank is not taken for zero",
    },
  },
  examples: [
    {
      previous: {
        "proactiveDisclosure.licensing.priorYearItems": "71",
        "proactiveDisclosure.licensing.change": "-11",
      },
      cells: { "proactiveDisclosure.licensing.priorYearItems": "60" },
      breaks: [],
    },
    {
      previous: {
        "proactiveDisclosure.licensing.priorYearItems": "71",
        "proactiveDisclosure.licensing.change": "-11",
      },
      cells: { "proactiveDisclosure.licensing.priorYearItems": "71" },
      breaks: ["proactiveDisclosure.licensing.priorYearItems"],
    },
  ],
  *relations({ proactiveDisclosure }, { previous }) {
    if (previous === null) return;
    for (const row of rows) {
      const { priorYearItems } = proactiveDisclosure[row];
      const { priorYearItems: before, change } = previous.proactiveDisclosure[row];
      const elsewhere = new Map([before, change].map((cell) => [cell, refTo(previous)]));
      const key = `items-roll-forward:${row}`;
      const equation = equal(key, [before, change], [priorYearItems], priorYearItems, elsewhere);
      yield { ...equation, stated: [before, priorYearItems] };
    }
  },
};
