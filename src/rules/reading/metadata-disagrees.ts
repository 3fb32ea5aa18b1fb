import type { ReadingRule } from "../rule.ts";

export const metadataDisagrees: ReadingRule = {
  id: "metadata-disagrees",
  severity: "warning",
  summary: {
    "zh-Hans": "标题、信息表和落款写的机关、年度或日期互相矛盾",
    "zh-Hant": "標題、資訊表和落款寫的機關、年度或日期互相矛盾",
    en: "Title, metadata and signature contradict each other on the agency, the year or the date",
  },
  formula: {
    "zh-Hans": "标题的机关、年度或日期 ≠ 信息表或落款的",
    "zh-Hant": "標題的機關、年度或日期 ≠ 信息表或落款的",
    en: "agency, year or date of the title ≠ that of the metadata or of the signature",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由同一页面应当自洽推定；简称、上级机关或办公室代为发布不算矛盾，早于报告年度终了的日期算矛盾",
      "zh-Hant": "由同一頁面應當自洽推定；簡稱、上級機關或辦公室代為發佈不算矛盾，早於報告年度終了的日期算矛盾",
      en: "Inferred from a page agreeing with itself; abbreviations and publication by a superior or an office contradict nothing, a date before the end of the year does",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<p>发布机构：某市人民政府 发布日期：2024-01-19</p>",
        "<h1>某市财政局2023年政府信息公开工作年度报告</h1>",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>发布机构：某市教育局 发布日期：2024-01-19</p>",
        "<h1>某市财政局2023年政府信息公开工作年度报告</h1>",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0</table>",
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
