import type { Verdict } from "../../model/outcome.ts";
import type { ReportRow } from "./facts.ts";

/** What a list of reports is sorted by; verdicts the worst first. */
export const sortKeys = ["path", "agency", "year", "verdict", "errors", "warnings"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Order {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** The order of a list before anyone sorts it. */
export const firstOrder: Order = { by: "verdict", descending: false };

/** A report with its number, from 1 in the order that they were checked in. */
export interface NumberedRow extends ReportRow {
  readonly report: number;
}

const ranks: Readonly<Record<Verdict, number>> = { failed: 0, "not-assessable": 1, passed: 2 };

/** How two texts stand to each other, as `Intl.Collator` says it. */
type Compare = (a: string, b: string) => number;

/** Rows in an order, those that are alike the worst first, then as they were checked; what is not stated comes last. */
export function sorted(rows: readonly NumberedRow[], { by, descending }: Order, compare: Compare): NumberedRow[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const missing = Number(a[by] === null) - Number(b[by] === null);
    return missing || direction * compareBy(by, a, b, compare) || worseFirst(a, b);
  });
}

function compareBy(by: SortKey, a: NumberedRow, b: NumberedRow, compare: Compare): number {
  if (by === "verdict") return ranks[a.verdict] - ranks[b.verdict];
  const [x, y] = [a[by], b[by]];
  if (typeof x === "number" && typeof y === "number") return x - y;
  return typeof x === "string" && typeof y === "string" ? compare(x, y) : 0;
}

function worseFirst(a: NumberedRow, b: NumberedRow): number {
  return b.errors - a.errors || b.warnings - a.warnings || b.infos - a.infos || a.report - b.report;
}
