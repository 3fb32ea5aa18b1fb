import type { ReadingRule } from "./rule.ts";

export const metadataDisagrees: ReadingRule = {
  id: "metadata-disagrees",
  severity: "warning",
  summary: {
    "zh-Hans": "标题、信息表和落款写的机关、年度或日期互相矛盾",
    "zh-Hant": "標題、資訊表和落款寫的機關、年度或日期互相矛盾",
    en: "Title, metadata and signature contradict each other on the agency, the year or the date",
  },
  formula: "agency, year or date of the title ≠ that of the metadata or of the signature",
  because: {
    origin: "inference",
    quote: null,
    source: "由同一页面应当自洽推定；简称、上级机关或办公室代为发布不算矛盾，早于报告年度终了的日期算矛盾",
  },
  examples: [
    { notes: [], breaks: [] },
    {
      notes: [
        {
          kind: "metadata-disagrees",
          field: "agency",
          text: "某市教育局",
          at: { line: 90, column: 5, offset: 9000 },
          other: { text: "某市财政局", at: { line: 12, column: 5, offset: 400 } },
        },
      ],
      breaks: ["agency"],
    },
  ],
  leavesUnread: false,
  *observe({ notes }) {
    for (const note of notes) {
      if (note.kind !== "metadata-disagrees") continue;
      const { field, text, at, other } = note;
      yield {
        detail: note,
        primary: { cell: field, text, value: null, at },
        related: [{ cell: "title", text: other.text, value: null, at: other.at }],
      };
    }
  },
};
