import { splitAddress, tables } from "../../model/form.ts";
import { cellsOf } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

export const totalsAreStated: ObservationRule = {
  id: "totals-are-stated",
  severity: "warning",
  summary: {
    "zh-Hans": "明细有数的，总计不空",
    "zh-Hant": "明細有數的，總計不空",
    en: "A total is not left blank where its parts have figures",
  },
  formula: {
    "zh-Hans": "明细之和 > 0 ⇒ 总计不空",
    "zh-Hant": "明細之和 > 0 ⇒ 總計不空",
    en: "parts > 0 ⇒ total is printed",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由“总计”字样推定；空白的总计按明细推算，不当作零",
      "zh-Hant": "由「總計」字樣推定；空白的總計按明細推算，不當作零",
      en: "Inferred from the word “总计” (total); a blank total is derived from its parts and never taken for zero",
    },
  },
  examples: [
    { cells: { "requests.outcomes.granted.total": "" }, breaks: [] },
    {
      cells: {
        "requests.outcomes.granted.naturalPerson": "4",
        "requests.outcomes.granted.total": "",
        "requests.outcomes.total.naturalPerson": "4",
        "requests.outcomes.total.total": "4",
      },
      breaks: ["requests.outcomes.granted.total"],
    },
  ],
  *observe(report, { derivation }) {
    const missing = cellsOf(report).flatMap((cell) => {
      const value = cell.onForm && derivation.isTotal(cell) ? derivation.derive(cell) : null;
      return value === null || value === 0 ? [] : [{ cell, value, derived: true }];
    });
    for (const table of tables) {
      const totals = missing.filter(({ cell }) => splitAddress(cell.address).table === table);
      const [first, ...rest] = totals;
      if (first === undefined) continue;
      yield {
        detail: { kind: "missing-totals", table, totals },
        primary: subject(first.cell),
        related: rest.map(({ cell }) => subject(cell)),
      };
    }
  },
};
