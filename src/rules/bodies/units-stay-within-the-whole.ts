import { splitAddress, tables } from "../../model/form.ts";
import { cellAt, type Report, refTo } from "../../model/report.ts";
import { additive, amounts } from "../additive.ts";
import { roundingOf } from "../equation.ts";
import { type ObservationRule, subject } from "../rule.ts";

export const unitsStayWithinTheWhole: ObservationRule = {
  id: "units-stay-within-the-whole",
  severity: "warning",
  summary: {
    "zh-Hans": "没有一个单位的数大于汇总报告的数；缺报告时也成立",
    "zh-Hant": "沒有一個單位的數大於匯總報告的數；缺報告時也成立",
    en: "No unit reports more than the summary report does; this holds even where reports are missing",
  },
  formula: {
    "zh-Hans": "单位的数 ≤ 汇总报告的数",
    "zh-Hant": "單位的數 ≤ 匯總報告的數",
    en: "unit's cell ≤ cell",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由汇总是各单位之和、各数不为负推定",
      "zh-Hant": "由匯總是各單位之和、各數不為負推定",
      en: "Inferred: a whole is the sum of its units, and none of them is negative",
    },
  },
  examples: [
    {
      units: [{ "requests.received.total": "3" }],
      missingUnits: ["某市某单位"],
      cells: { "requests.received.total": "7" },
      breaks: [],
    },
    {
      units: [{ "requests.received.total": "9" }],
      missingUnits: ["某市某单位"],
      cells: { "requests.received.total": "7" },
      breaks: ["requests.received.total"],
    },
  ],
  *observe(report, { rollup }) {
    if (rollup === null) return;
    const excesses = rollup.units.flatMap((unit) => excessesOf(unit, report));
    for (const table of tables) {
      const own = excesses.filter(({ cell }) => splitAddress(cell).table === table);
      const cells = own.sort((a, b) => b.unitValue - b.value - (a.unitValue - a.value));
      const [first, ...rest] = cells;
      if (first === undefined) continue;
      const others = [...new Set(rest.map(({ cell }) => cell))].filter((cell) => cell !== first.cell);
      yield {
        detail: { kind: "units-exceed-whole", table, cells },
        primary: subject(cellAt(report, first.cell)),
        related: others.map((cell) => subject(cellAt(report, cell))),
      };
    }
  },
};

/** Where a unit prints more than the whole does; amounts may be rounded. */
function excessesOf(unit: Report, whole: Report) {
  return additive.flatMap((cell) => {
    const { value } = cellAt(whole, cell);
    const { value: unitValue } = cellAt(unit, cell);
    if (value === null || unitValue === null) return [];
    const slack = amounts.has(cell) ? roundingOf([value, unitValue]) : 0;
    return unitValue - value > slack ? [{ cell, value, unit: refTo(unit), unitValue }] : [];
  });
}
