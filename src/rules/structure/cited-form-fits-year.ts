import { regulationsTable } from "../example-pages.ts";
import { type ObservationRule, wholePage } from "../rule.ts";
export const citedFormFitsYear: ObservationRule = {
  id: "cited-form-fits-year",
  severity: "info",
  summary: {
    "zh-Hans": "正文引用的格式文件是适用于本年度的那一份",
    "zh-Hant": "正文引用的格式文件是適用於本年度的那一份",
    en: "The notice that the text cites for the form is the one that governs the year",
  },
  formula: {
    "zh-Hans": "2019、2020 年度：〔2019〕60号；2021 年度起：〔2021〕30号",
    "zh-Hant": "2019、2020 年度：〔2019〕60號；2021 年度起：〔2021〕30號",
    en: "year ∈ years that the cited notice governs",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans":
        "由两份格式适用的年度推定：国办公开办函〔2019〕60号用于2019、2020年度，〔2021〕30号用于2021年度起；所用表格另见 edition-mixture",
      "zh-Hant":
        "由兩份格式適用的年度推定：國辦公開辦函〔2019〕60號用於2019、2020年度，〔2021〕30號用於2021年度起；所用表格另見 edition-mixture",
      en: "Inferred: 国办公开办函〔2019〕60号 is for the years 2019 and 2020, 〔2021〕30号 for 2021 and later; for the tables themselves see edition-mixture",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<h1>某市某局2023年政府信息公开工作年度报告</h1>",
        "<p>本报告按照国办公开办函〔2021〕30号的要求编制。</p>",
        regulationsTable,
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<h1>某市某局2023年政府信息公开工作年度报告</h1>",
        "<p>本报告按照国办公开办函〔2019〕60号的要求编制。</p>",
        regulationsTable,
      ],
      breaks: [wholePage],
    },
  ],
  *observe({ notes }) {
    for (const note of notes) {
      if (note.kind !== "form-of-another-year") continue;
      yield { detail: note, primary: { cell: wholePage, text: note.text, value: null, at: note.at } };
    }
  },
};
