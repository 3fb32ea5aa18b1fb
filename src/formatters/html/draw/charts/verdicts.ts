import type { StatsWords } from "../../../../words/index.ts";
import type { PageFacts } from "../../facts.ts";
import { counted } from "../counted.ts";
import { drawBars } from "./bars.ts";
import { type Chart, chartWidth, type Year } from "./chart.ts";

/** Units that the number after a bar takes. */
const room = 48;

/** The verdicts of each year's reports; of one year, and of one report a year, the page tells them already. */
export function verdictChart(
  years: readonly Year[],
  { verdicts, say: page }: PageFacts,
  say: StatsWords,
): Chart | null {
  if (years.length < 2 || years.every(({ reports }) => reports < 2)) return null;
  const bars = years.map(({ year, reports, passed, failed, notAssessable }) => ({
    label: String(year),
    parts: [
      { fill: "passed", size: passed, text: "" },
      { fill: "failed", size: failed, text: "" },
      { fill: "not-assessable", size: notAssessable, text: "" },
    ] as const,
    after: counted(reports),
  }));
  const longest = Math.max(...years.map(({ reports }) => reports));
  return {
    id: "chart-verdicts",
    title: say("verdicts"),
    description: page.verdictChart,
    width: chartWidth,
    ...drawBars(bars, longest, room),
    legend: (["passed", "failed", "not-assessable"] as const).map((fills) => ({ fills, name: verdicts[fills] })),
    table: [
      [say("year"), say("reports"), verdicts.passed, verdicts.failed, verdicts["not-assessable"]],
      ...years.map(({ year, reports, passed, failed, notAssessable }) => [
        String(year),
        ...[reports, passed, failed, notAssessable].map(counted),
      ]),
    ],
  };
}
