import type { ReviewColumn } from "../../model/form.ts";
import { type Cell, type Report, refTo } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

/** The rows of table 4 that count cases of one kind: a case may go on in the other row of litigation. */
const kinds = { review: ["review"], litigation: ["litigationDirect", "litigationAfterReview"] } as const;

export const pendingCasesReappear: ObservationRule = {
  id: "pending-cases-reappear",
  severity: "info",
  summary: {
    "zh-Hans": "表四：上一年度尚未审结的案件，不多于本年度同类案件的总计",
    "zh-Hant": "表四：上一年度尚未審結的案件，不多於本年度同類案件的總計",
    en: "In table 4, the cases pending at the end of last year are no more than all of this year's cases of that kind",
  },
  formula: {
    "zh-Hans": "上一年度报告的 尚未审结 ≤ 总计（行政复议；行政诉讼两类合计）",
    "zh-Hant": "上一年度報告的 尚未審結 ≤ 總計（行政復議；行政訴訟兩類合計）",
    en: "last year's pending ≤ total (of review; of both kinds of litigation together)",
  },
  because: {
    origin: "inference",
    quote: "尚未审结",
    source: {
      "zh-Hans": "推定：上一年度没有审结的，本年度应当审结或者仍未审结；总计按受理年度统计的，可以不符",
      "zh-Hant": "推定：上一年度沒有審結的，本年度應當審結或者仍未審結；總計按受理年度統計的，可以不符",
      en: "Inferred: what was pending is decided this year or still pending; totals that count cases by the year of filing may differ",
    },
  },
  examples: [
    {
      previous: { "reviewAndLitigation.review.pending": "4", "reviewAndLitigation.review.total": "4" },
      cells: { "reviewAndLitigation.review.upheld": "4", "reviewAndLitigation.review.total": "4" },
      breaks: [],
    },
    {
      previous: { "reviewAndLitigation.review.pending": "4", "reviewAndLitigation.review.total": "4" },
      cells: { "reviewAndLitigation.review.upheld": "1", "reviewAndLitigation.review.total": "1" },
      breaks: ["reviewAndLitigation.review.total"],
    },
  ],
  *observe(report, { previous }) {
    if (previous === null) return;
    for (const cases of ["review", "litigation"] as const) {
      const before = cellsOf(previous, cases, "pending");
      const now = cellsOf(report, cases, "total");
      const pending = sumOf(before);
      const total = sumOf(now);
      const [first, ...rest] = now;
      if (first === undefined || pending === null || total === null || pending <= total) continue;
      yield {
        detail: { kind: "pending-cases-vanish", cases, year: previous.year, pending, total },
        primary: subject(first),
        related: [...rest.map((cell) => subject(cell)), ...before.map((cell) => subject(cell, refTo(previous)))],
      };
    }
  },
};

function cellsOf({ reviewAndLitigation }: Report, cases: keyof typeof kinds, column: ReviewColumn): Cell[] {
  return kinds[cases].map((row) => reviewAndLitigation[row][column]);
}

/** The sum of figures that are all printed, or null. */
function sumOf(cells: readonly Cell[]): number | null {
  return cells.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0);
}
