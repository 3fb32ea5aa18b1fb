import { onNotes, type ReadingRule, wholePage } from "../rule.ts";

export const charactersDamaged: ReadingRule = {
  id: "characters-damaged",
  severity: "warning",
  summary: {
    "zh-Hans": "有的文字按所用编码无法解码",
    "zh-Hant": "有的文字按所用編碼無法解碼",
    en: "Some characters cannot be decoded in the charset of the page",
  },
  formula: { "zh-Hans": "无法解码处 > 0", "zh-Hant": "無法解碼處 > 0", en: "malformed sequences > 0" },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由网页编码常见错误推定；无法解码处显示为 �，不作猜测",
      "zh-Hant": "由網頁編碼常見錯誤推定；無法解碼處顯示為 �，不作猜測",
      en: "Inferred from a common fault of web pages; what cannot be decoded is shown as � and not guessed at",
    },
  },
  examples: [
    { notes: [], breaks: [] },
    { notes: [{ kind: "characters-damaged", count: 3, used: "gb18030" }], breaks: [wholePage] },
  ],
  leavesUnread: false,
  observe: onNotes("characters-damaged", () => null),
};
