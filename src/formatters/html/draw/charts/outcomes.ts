import { outcomeIds } from "../../../../statistics/figures.ts";
import type { StatsWords } from "../../../../words/index.ts";
import { counted } from "../counted.ts";
import { drawBars } from "./bars.ts";
import { type Chart, chartWidth, type Year } from "./chart.ts";

/** How applications were dealt with, in shares of each year's; nothing where no report states it. */
export function outcomeChart(years: readonly Year[], say: StatsWords): Chart | null {
  const stated = years.map((year) => ({ ...year, all: allOf(year) })).filter(({ all }) => all > 0);
  if (stated.length === 0) return null;
  const bars = stated.map(({ year, sums, all }) => ({
    label: String(year),
    parts: outcomeIds.map((fill) => {
      const size = Math.max(0, sums[fill].sum) / all;
      return { fill, size, text: String(Math.round(100 * size)) };
    }),
    after: "",
  }));
  return {
    id: "chart-outcomes",
    title: say("outcomes"),
    description: say("outcomesDrawn"),
    width: chartWidth,
    ...drawBars(bars, 1, 1),
    legend: outcomeIds.map((fills) => ({ fills, name: say(fills) })),
    table: [
      [say("year"), ...outcomeIds.map((outcome) => say(outcome)), say("n")],
      ...stated.map(({ year, sums, all }) => [
        String(year),
        ...outcomeIds.map((outcome) => `${((100 * sums[outcome].sum) / all).toFixed(1)}%`),
        counted(Math.max(...outcomeIds.map((outcome) => sums[outcome].n))),
      ]),
    ],
  };
}

function allOf({ sums }: Year): number {
  return outcomeIds.reduce((all, outcome) => all + Math.max(0, sums[outcome].sum), 0);
}
