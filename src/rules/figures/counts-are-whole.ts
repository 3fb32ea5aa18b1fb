import { splitAddress } from "../../model/form.ts";
import { cellsOf } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

/** Amounts of money may have decimals. */
const money = new Set(["proactiveDisclosure.fees.amount", "proactiveDisclosure.procurement.amount"]);
/** 本年增/减 of the 2019 edition is the one column that may be negative. */
const signedColumn = "change";

export const countsAreWhole: ObservationRule = {
  id: "counts-are-whole",
  severity: "error",
  summary: {
    "zh-Hans": "各表数量为非负整数（2019年格式“本年增/减”可为负，金额可有小数）",
    "zh-Hant": "各表數量為非負整數（2019年格式“本年增/減”可為負，金額可有小數）",
    en: "Counts are whole numbers of at least 0 (only “change” of the 2019 edition may be negative; money may have decimals)",
  },
  formula: { "zh-Hans": "数字 ∈ {0, 1, 2, …}", "zh-Hant": "數字 ∈ {0, 1, 2, …}", en: "figure ∈ {0, 1, 2, …}" },
  because: {
    origin: "practice",
    quote: "指2019年增加或减少的事项数，减用负值表示，如-8",
    source: {
      "zh-Hans": "表格所计为件数、项目数；负值说明见天门市胡市镇2019年度报告表二栏内注",
      "zh-Hant": "表格所計為件數、項目數；負值說明見天門市胡市鎮2019年度報告表二欄內注",
      en: "The tables count documents, requests and items; the note on negative figures stands in table 2 of the 2019 report of Hushi town, Tianmen",
    },
  },
  examples: [
    { cells: { "requests.carriedIn.business": "0", "proactiveDisclosure.fees.amount": "3415.74" }, breaks: [] },
    { cells: { "requests.carriedIn.business": "-1" }, breaks: ["requests.carriedIn.business"] },
    { cells: { "reviewAndLitigation.review.upheld": "1.5" }, breaks: ["reviewAndLitigation.review.upheld"] },
  ],
  *observe(report) {
    for (const cell of cellsOf(report)) {
      if (!cell.onForm || cell.value === null) continue;
      const { table, column } = splitAddress(cell.address);
      const primary = subject(cell);
      if (cell.value < 0 && column !== signedColumn) yield { detail: { kind: "negative", cell }, primary };
      else if (!Number.isInteger(cell.value) && !money.has(cell.address)) {
        // Whether counts of table 2 must be whole is not settled; in tables 3 and 4 a request is one request.
        const severity = table === "proactiveDisclosure" ? "warning" : "error";
        yield { detail: { kind: "fraction", cell }, primary, severity };
      }
    }
  },
};
