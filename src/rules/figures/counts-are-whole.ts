import { splitAddress } from "../../model/form.ts";
import { cellsOf } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

/** Amounts of money may have decimals. */
const money = new Set(["proactiveDisclosure.fees.amount", "proactiveDisclosure.procurement.amount"]);

export const countsAreWhole: ObservationRule = {
  id: "counts-are-whole",
  severity: "error",
  summary: {
    "zh-Hans": "表三、表四各格为非负整数；表二各项数量为整数（金额可有小数）",
    "zh-Hant": "表三、表四各格為非負整數；表二各項數量為整數（金額可有小數）",
    en: "Counts of tables 3 and 4 are whole numbers of at least 0; counts of table 2 are whole (money may have decimals)",
  },
  formula: {
    "zh-Hans": "表三、表四各格 ∈ {0, 1, 2, …}；表二各项数量 ∈ {…, −1, 0, 1, …}",
    "zh-Hant": "表三、表四各格 ∈ {0, 1, 2, …}；表二各項數量 ∈ {…, −1, 0, 1, …}",
    en: "requests.*, reviewAndLitigation.* ∈ {0, 1, 2, …}; counts of proactiveDisclosure.* ∈ {…, −1, 0, 1, …}",
  },
  because: {
    origin: "practice",
    quote: null,
    source: {
      "zh-Hans":
        "表格所计为件数、项目数：一件申请是一件，没有半件，也不会少于零件；现有的年度报告审核系统作此核对，表二的小数它不判断；表二的负数见 proactive-nonnegative",
      "zh-Hant":
        "表格所計為件數、項目數：一件申請是一件，沒有半件，也不會少於零件；現有的年度報告審核系統作此核對，表二的小數它不判斷；表二的負數見 proactive-nonnegative",
      en: "The tables count cases and items: there is no half case, and no fewer than none. An existing web system for these reports checks it, and leaves fractions in table 2 undecided; for negative figures of table 2 see proactive-nonnegative",
    },
  },
  examples: [
    { cells: { "requests.carriedIn.business": "0", "proactiveDisclosure.fees.amount": "3415.74" }, breaks: [] },
    { cells: { "requests.carriedIn.business": "-1" }, breaks: ["requests.carriedIn.business"] },
    { cells: { "reviewAndLitigation.review.upheld": "1.5" }, breaks: ["reviewAndLitigation.review.upheld"] },
    {
      cells: { "proactiveDisclosure.licensing.decisions": "1.5" },
      breaks: ["proactiveDisclosure.licensing.decisions"],
    },
  ],
  *observe(report) {
    for (const cell of cellsOf(report)) {
      if (!cell.onForm || cell.value === null) continue;
      const isProactive = splitAddress(cell.address).table === "proactiveDisclosure";
      const primary = subject(cell);
      if (cell.value < 0 && !isProactive) yield { detail: { kind: "negative", cell }, primary };
      else if (!Number.isInteger(cell.value) && !money.has(cell.address)) {
        // Whether counts of table 2 must be whole is not settled; in tables 3 and 4 a request is one request.
        const severity = isProactive ? "warning" : "error";
        yield { detail: { kind: "fraction", cell }, primary, severity };
      }
    }
  },
};
