import { displayWidth, terminalWidth, textTable } from "../../formatters/text-layout.ts";
import type { YearStatistics } from "../../statistics/year-counts.ts";
import type { StatsWords } from "../../words/index.ts";
import { sparkline } from "./drawing.ts";

export type Year = YearStatistics & { readonly year: number };

/** A row of figures, one for each year. */
export interface YearRow {
  readonly name: string;
  /** Null for a year that has none. */
  readonly of: (year: Year) => number | null;
  readonly print: (value: number) => string;
  /** False for a row that has no trend to be seen. */
  readonly hasTrend?: boolean;
}

const margin = 2;
const none = "—";

/**
 * Figures by year, a column each, and how they went. Where not all years fit, the last ones are shown and the number
 * of the others is told.
 */
export function yearTable(years: readonly Year[], rows: readonly YearRow[], say: StatsWords): readonly string[] {
  for (let first = 0; ; first++) {
    const lines = linesOf(years.slice(first), rows, say);
    const fits = lines.every((line) => displayWidth(line) <= terminalWidth - margin);
    if (!fits && first < years.length - 1) continue;
    const note = first === 0 ? [] : [say("earlier", { count: first })];
    return [...lines, ...note].map((line) => " ".repeat(margin) + line);
  }
}

function linesOf(years: readonly Year[], rows: readonly YearRow[], say: StatsWords): readonly string[] {
  const head = ["", ...years.map(({ year }) => String(year))];
  const body = rows.map(({ name, of, print }) => [
    name,
    ...years.map((year) => {
      const value = of(year);
      return value === null ? none : print(value);
    }),
  ]);
  const table = textTable([head, ...body]);
  if (years.length < 2) return table;
  const width = Math.max(...table.map(displayWidth));
  const trends = rows.map(({ of, hasTrend = true }) => (hasTrend ? sparkline(years.map(of)) : ""));
  return table.map((line, i) => {
    const trend = i === 0 ? say("trend") : (trends[i - 1] as string);
    return `${line}${" ".repeat(width - displayWidth(line))}  ${trend}`.trimEnd();
  });
}
