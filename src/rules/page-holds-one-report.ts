import type { ObservationRule } from "./rule.ts";

export const pageHoldsOneReport: ObservationRule = {
  id: "page-holds-one-report",
  severity: "warning",
  summary: {
    "zh-Hans": "一个页面只有一份报告",
    "zh-Hant": "一個頁面只有一份報告",
    en: "A page holds one report",
  },
  formula: "reports on the page = 1",
  because: { origin: "inference", quote: null, source: "由一页一份报告推定；页面上有几份的，只读第一份" },
  examples: [],
  *observe({ notes }) {
    for (const note of notes) {
      if (note.kind !== "another-report") continue;
      yield { detail: note, primary: { cell: "title", text: note.text, value: null, at: note.at } };
    }
  },
};
