import { splitAddress } from "../../model/form.ts";
import { cellsOf } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

/** 本年增/减 of the 2019 edition is the one column that may be negative. */
const signedColumn = "change";

export const proactiveNonnegative: ObservationRule = {
  id: "proactive-nonnegative",
  severity: "error",
  summary: {
    "zh-Hans": "表二各项数量、金额不为负（2019年格式“本年增/减”除外）",
    "zh-Hant": "表二各項數量、金額不為負（2019年格式“本年增/減”除外）",
    en: "No count or amount of table 2 is negative, except “change” of the 2019 edition",
  },
  formula: {
    "zh-Hans": "表二各格 ≥ 0（“本年增/减”除外）",
    "zh-Hant": "表二各格 ≥ 0（“本年增/減”除外）",
    en: "proactiveDisclosure.* ≥ 0, except proactiveDisclosure.*.change",
  },
  because: {
    origin: "practice",
    quote: "指2019年增加或减少的事项数，减用负值表示，如-8",
    source: {
      "zh-Hans": "天门市胡市镇2019年度报告表二栏内注：只有“本年增/减”一栏以负值表示减少",
      "zh-Hant": "天門市胡市鎮2019年度報告表二欄內注：只有“本年增/減”一欄以負值表示減少",
      en: "A note in table 2 of the 2019 report of Hushi, Tianmen: only in “change” does a negative figure have a meaning",
    },
  },
  examples: [
    { cells: { "proactiveDisclosure.licensing.change": "-10" }, breaks: [] },
    {
      cells: { "proactiveDisclosure.normativeDocuments.inForce": "-2" },
      breaks: ["proactiveDisclosure.normativeDocuments.inForce"],
    },
    { cells: { "proactiveDisclosure.fees.amount": "-0.5" }, breaks: ["proactiveDisclosure.fees.amount"] },
    { cells: { "proactiveDisclosure.fees.priorYearItems": "-1" }, breaks: ["proactiveDisclosure.fees.priorYearItems"] },
  ],
  *observe(report) {
    for (const cell of cellsOf(report)) {
      if (!cell.onForm || cell.value === null || cell.value >= 0) continue;
      const { table, column } = splitAddress(cell.address);
      if (table !== "proactiveDisclosure" || column === signedColumn) continue;
      yield { detail: { kind: "negative", cell }, primary: subject(cell) };
    }
  },
};
