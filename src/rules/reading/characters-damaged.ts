import { onNotes, type ReadingRule, wholePage } from "../rule.ts";

export const charactersDamaged: ReadingRule = {
  id: "characters-damaged",
  severity: "warning",
  summary: {
    "zh-Hans": "有的文字按所用编码无法解码",
    "zh-Hant": "有的文字按所用編碼無法解碼",
    en: "Some characters cannot be decoded in the charset of the page",
  },
  formula: {
    "zh-Hans": "malformed sequences > 0",
    "zh-Hant": "malformed sequences > 0",
    en: "malformed sequences > 0",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由网页编码常见错误推定；无法解码处显示为 �，不作猜测",
      "zh-Hant": "由网页编码常见错误推定；无法解码处显示为 �，不作猜测",
      en: "由网页编码常见错误推定；无法解码处显示为 �，不作猜测",
    },
  },
  examples: [
    { notes: [], breaks: [] },
    { notes: [{ kind: "characters-damaged", count: 3, used: "gb18030" }], breaks: [wholePage] },
  ],
  leavesUnread: false,
  observe: onNotes("characters-damaged", () => null),
};
