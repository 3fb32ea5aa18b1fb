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
    "zh-Hant": "表二各項數量、金額不為負（2019年格式「本年增/減」除外）",
    en: "No count or amount of table 2 is negative, except “change” of the 2019 edition",
  },
  formula: {
    "zh-Hans": "表二各格 ≥ 0（“本年增/减”除外）",
    "zh-Hant": "表二各格 ≥ 0（「本年增/減」除外）",
    en: "proactiveDisclosure.* ≥ 0, except proactiveDisclosure.*.change",
  },
  because: {
    origin: "practice",
    quote: "指2019年增加或减少的事项数，减用负值表示，如-8",
    source: {
      "zh-Hans": "天门市胡市镇2019年度报告表二“本年增/减”栏内注；其余各栏，现有的年度报告审核系统核对是否为负",
      "zh-Hant": "天門市胡市鎮2019年度報告表二「本年增/減」欄內註；其餘各欄，現有的年度報告審核系統核對是否為負",
      en: "A note on “本年增/减” in table 2 of the 2019 report of Hushi, Tianmen; an existing web system for these reports takes negative figures elsewhere for wrong",
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
