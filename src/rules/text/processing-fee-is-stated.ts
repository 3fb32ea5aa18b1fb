import { receivedTable } from "../example-pages.ts";
import type { ObservationRule } from "../rule.ts";
import { quoted, sentenceOf, statementsOf } from "../statements.ts";

/** 国办函〔2020〕109号 is in force from this year on. */
const firstYear = 2021;

export const processingFeeIsStated: ObservationRule = {
  id: "processing-fee-is-stated",
  severity: "info",
  summary: {
    "zh-Hans": "第六部分写明收取信息处理费的情况",
    "zh-Hant": "第六部分寫明收取信息處理費的情況",
    en: "Section six says whether the processing fee was charged",
  },
  formula: {
    "zh-Hans": "年度 ≥ 2021 ⇒ 第六部分写有信息处理费",
    "zh-Hant": "年度 ≥ 2021 ⇒ 第六部分寫有信息處理費",
    en: "year ≥ 2021 ⇒ section six speaks of the fee",
  },
  because: {
    origin: "practice",
    quote: null,
    source: {
      "zh-Hans":
        "国办函〔2020〕109号印发后，许多年度报告在第六部分说明信息处理费，没有收取的写 0 元；2021年度之前的不在此列",
      "zh-Hant":
        "國辦函〔2020〕109號印發後，許多年度報告在第六部分說明信息處理費，沒有收取的寫 0 元；2021年度之前的不在此列",
      en: "Since 国办函〔2020〕109号 many reports state the processing fee in section six, and 0 yuan where none was charged; years before 2021 are exempt",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<h1>某市某局2023年政府信息公开工作年度报告</h1>",
        ...receivedTable,
        "<p>六、其他需要报告的事项</p>",
        "<p>本机关2023年度未收取信息处理费。</p>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<h1>某市某局2023年政府信息公开工作年度报告</h1>",
        ...receivedTable,
        "<p>六、其他需要报告的事项</p>",
        "<p>无。</p>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<h1>某市某局2023年政府信息公开工作年度报告</h1>",
        ...receivedTable,
        "<p>六、其他需要报告的事项</p>",
        "<p>本局认真做好政务公开培训工作。</p>",
      ],
      breaks: ["narrative"],
    },
  ],
  *observe(report) {
    if (report.year === null || report.year < firstYear) return;
    for (const statement of statementsOf(report, "fee-not-mentioned")) {
      yield { detail: { kind: "fee-not-mentioned", ...quoted(statement) }, primary: sentenceOf(statement, null) };
    }
  },
};
