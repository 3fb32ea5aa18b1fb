import type { Cell } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";
import { quoted, sentenceOf, statementsOf } from "../statements.ts";

/** How far an amount may have been rounded; 0 is none. */
function halfOfLast({ value }: Cell): number {
  if (value === null || value === 0) return 0;
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

export const processingFeeWithinFees: ObservationRule = {
  id: "processing-fee-within-fees",
  severity: "warning",
  summary: {
    "zh-Hans": "信息处理费不超过表二的行政事业性收费",
    "zh-Hant": "信息處理費不超過表二的行政事業性收費",
    en: "The processing fee does not exceed the administrative fees of table 2",
  },
  formula: {
    "zh-Hans": "信息处理费（元）÷ 10000 ≤ 行政事业性收费（万元）",
    "zh-Hant": "信息處理費（元）÷ 10000 ≤ 行政事業性收費（萬元）",
    en: "fee in yuan / 10000 ≤ proactiveDisclosure.fees.amount",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由山西省发展改革部门的收费清单推定：信息处理费的收费性质是行政事业性收费",
      "zh-Hant": "由山西省發展改革部門的收費清單推定：信息處理費的收費性質是行政事業性收費",
      en: "Inferred from the fee list of Shanxi's development and reform commission, which counts the processing fee among administrative fees",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<p>全年收取信息处理费2950元。</p>",
        "<table><tr><td colspan=2>第二十条第（八）项<tr><td>信息内容<td>本年收费金额（单位：万元）",
        "<tr><td>行政事业性收费<td>0.295</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>全年收取信息处理费2950元。</p>",
        "<table><tr><td colspan=2>第二十条第（八）项<tr><td>信息内容<td>本年收费金额（单位：万元）",
        "<tr><td>行政事业性收费<td>0</table>",
      ],
      breaks: ["proactiveDisclosure.fees.amount"],
    },
  ],
  *observe(report, { derivation }) {
    const cell = report.proactiveDisclosure.fees.amount;
    const fees = cell.onForm ? derivation.valueOf(cell) : null;
    // A figure in another unit than the column's cannot be compared.
    const isOddUnit = report.notes.some((note) => note.kind === "unit-differs" && note.address === cell.address);
    if (fees === null || isOddUnit) return;
    for (const statement of statementsOf(report, "fee")) {
      const { yuan, isCollected } = statement;
      if (!isCollected || yuan / 10_000 <= fees + halfOfLast(cell)) continue;
      yield {
        detail: { kind: "fee-exceeds-fees", ...quoted(statement), yuan, fees },
        primary: subject(cell),
        related: [sentenceOf(statement, yuan)],
      };
    }
  },
};
