import { receivedTable } from "../example-pages.ts";
import type { ObservationRule } from "../rule.ts";
import { quoted, sentenceOf, statementsOf } from "../statements.ts";

export const processingFeeMultipleOfTen: ObservationRule = {
  id: "processing-fee-multiple-of-ten",
  severity: "warning",
  summary: {
    "zh-Hans": "信息处理费金额是 10 元的倍数",
    "zh-Hant": "信息處理費金額是 10 元的倍數",
    en: "The processing fee is a multiple of 10 yuan",
  },
  formula: {
    "zh-Hans": "信息处理费（元）÷ 10 为整数",
    "zh-Hant": "信息處理費（元）÷ 10 為整數",
    en: "fee in yuan ≡ 0 (mod 10)",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由国办函〔2020〕109号的收费标准推定：按件每件 100 元起、逐档加 100 元，按量每页 10、20、40 元",
      "zh-Hant": "由國辦函〔2020〕109號的收費標準推定：按件每件 100 元起、逐檔加 100 元，按量每頁 10、20、40 元",
      en: "Inferred from the rates of 国办函〔2020〕109号: by the request 100 yuan and multiples of it, by the page 10, 20 or 40",
    },
  },
  examples: [
    {
      as: "html",
      page: ["<p>全年收取信息处理费2950元。</p>", ...receivedTable],
      breaks: [],
    },
    {
      as: "html",
      page: ["<p>全年收取信息处理费2955元。</p>", ...receivedTable],
      breaks: ["narrative"],
    },
  ],
  *observe(report) {
    for (const statement of statementsOf(report, "fee")) {
      const { yuan } = statement;
      if (Math.round(yuan * 100) % 1000 === 0) continue;
      yield { detail: { kind: "fee-not-multiple", ...quoted(statement), yuan }, primary: sentenceOf(statement, yuan) };
    }
  },
};
