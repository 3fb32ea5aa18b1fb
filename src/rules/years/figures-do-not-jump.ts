import { type Address, splitAddress, tables } from "../../model/form.ts";
import { cellAt } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

/** A figure jumps where one year is more than so many times the other. */
const factor = 5;

/** The figures that are compared, and by how much they differ at least where the jump is worth a look. */
const watched: readonly (readonly [least: number, cells: readonly Address[]])[] = [
  [
    100,
    [
      "proactiveDisclosure.normativeDocuments.issued",
      "proactiveDisclosure.normativeDocuments.inForce",
      "proactiveDisclosure.normativeDocuments.made",
      "proactiveDisclosure.normativeDocuments.totalDisclosed",
      "reviewAndLitigation.review.total",
      "reviewAndLitigation.litigationDirect.total",
      "reviewAndLitigation.litigationAfterReview.total",
    ],
  ],
  [200, ["requests.received.total", "requests.outcomes.total.total"]],
  [
    1000,
    [
      "proactiveDisclosure.licensing.decisions",
      "proactiveDisclosure.otherServices.decisions",
      "proactiveDisclosure.penalties.decisions",
      "proactiveDisclosure.coercion.decisions",
      "proactiveDisclosure.fees.amount",
    ],
  ],
];

export const figuresDoNotJump: ObservationRule = {
  id: "figures-do-not-jump",
  severity: "info",
  summary: {
    "zh-Hans": `主要数字不是上一年度的 ${factor} 倍以上或不到 1/${factor}`,
    "zh-Hant": `主要數字不是上一年度的 ${factor} 倍以上或不到 1/${factor}`,
    en: `The main figures are not more than ${factor} times last year's, nor less than 1/${factor} of them`,
  },
  formula: {
    "zh-Hans": `1/${factor} ≤ 本年度 ÷ 上一年度 ≤ ${factor}，或相差不大`,
    "zh-Hant": `1/${factor} ≤ 本年度 ÷ 上一年度 ≤ ${factor}，或相差不大`,
    en: `1/${factor} ≤ this year ÷ last year ≤ ${factor}, or the difference is small`,
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "推定：大幅升降多有缘由，也可能是多写少写了数字、用错了单位；只看总计，从零起或归零的不报",
      "zh-Hant": "推定：大幅升降多有緣由，也可能是多寫少寫了數字、用錯了單位；只看總計，從零起或歸零的不報",
      en: "Inferred: a jump mostly has its reasons, but may be a digit too many or another unit; only totals are compared, and nothing that rises from or falls to zero",
    },
  },
  examples: [
    {
      previous: { "proactiveDisclosure.licensing.decisions": "550" },
      cells: { "proactiveDisclosure.licensing.decisions": "948" },
      breaks: [],
    },
    {
      previous: { "proactiveDisclosure.licensing.decisions": "550" },
      cells: { "proactiveDisclosure.licensing.decisions": "9487" },
      breaks: ["proactiveDisclosure.licensing.decisions"],
    },
    {
      previous: { "requests.received.total": "2" },
      cells: { "requests.received.total": "30" },
      breaks: [],
    },
  ],
  *observe(report, { previous }) {
    if (previous === null) return;
    const jumps = watched.flatMap(([least, cells]) =>
      cells.flatMap((cell) => {
        const { value } = cellAt(report, cell);
        const { value: lastYear } = cellAt(previous, cell);
        if (value === null || lastYear === null || value <= 0 || lastYear <= 0) return [];
        const jump = Math.max(value, lastYear) / Math.min(value, lastYear);
        return jump > factor && Math.abs(value - lastYear) >= least ? [{ cell, value, lastYear, jump }] : [];
      }),
    );
    for (const table of tables) {
      const own = jumps.filter(({ cell }) => splitAddress(cell).table === table).sort((a, b) => b.jump - a.jump);
      const [first, ...rest] = own.map(({ cell }) => subject(cellAt(report, cell)));
      if (first === undefined) continue;
      const figures = own.map(({ cell, value, lastYear }) => ({ cell, value, lastYear }));
      yield {
        detail: { kind: "figures-jump", table, year: previous.year, figures },
        primary: first,
        related: rest,
      };
    }
  },
};
