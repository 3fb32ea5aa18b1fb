import type { ObservationRule } from "./rule.ts";

export const textDecodes: ObservationRule = {
  id: "text-decodes",
  severity: "warning",
  summary: {
    "zh-Hans": "页面声明的编码与实际一致，文字没有损坏",
    "zh-Hant": "頁面聲明的編碼與實際一致，文字沒有損壞",
    en: "The declared charset is the one used, and no character is damaged",
  },
  formula: "declared charset = charset of the bytes",
  because: { origin: "inference", quote: null, source: "由网页编码常见错误推定" },
  examples: [],
  *observe({ notes }) {
    for (const note of notes) {
      if (note.kind === "encoding-disagrees" || note.kind === "bytes-malformed") yield { detail: note, primary: null };
    }
  },
};
