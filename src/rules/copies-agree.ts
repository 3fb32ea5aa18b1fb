import type { ObservationRule } from "./rule.ts";

export const copiesAgree: ObservationRule = {
  id: "copies-agree",
  severity: "warning",
  summary: {
    "zh-Hans": "同一张表在页面上出现几份的，数字一致",
    "zh-Hant": "同一張表在頁面上出現幾份的，數字一致",
    en: "Where a table stands on a page more than once, its figures are the same",
  },
  formula: "every printing of a table = the printing that is read",
  because: { origin: "inference", quote: null, source: "由一页一份报告推定；读入数字最全的一份" },
  examples: [],
  *observe({ notes }) {
    for (const note of notes) {
      if (note.kind !== "printed-again") continue;
      yield { detail: note, primary: { cell: note.table, text: null, value: null, at: note.at } };
    }
  },
};
