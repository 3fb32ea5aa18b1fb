import { counted } from "../../formatters/html/draw/counted.ts";
import { displayWidth, terminalWidth, textTable } from "../../formatters/text-layout.ts";
import type { AgencySeries, Series } from "../../statistics/series.ts";
import type { StatsWords } from "../../words/index.ts";
import { sparkline } from "./drawing.ts";
import type { StatsSection } from "./text.ts";

/** Agencies that are shown. */
const mostAgencies = 50;

/** A line for each agency, those with most reports that failed first: its years, and how its applications went. */
export function agenciesSection(series: Series, say: StatsWords): StatsSection {
  const shown = worstOf(series.agencies());
  const from = Math.min(...shown.flatMap(({ years }) => years[0]?.year ?? []));
  const to = Math.max(...shown.flatMap(({ years }) => years.at(-1)?.year ?? []));
  const head = [say("agency"), say("reports"), say("failed"), say("years"), say("missing"), say("last")];
  const table = textTable([head, ...shown.map((one) => rowOf(one, say))]);
  const width = Math.max(...table.map(displayWidth));
  const room = terminalWidth - width - 4;
  const first = Math.max(from, to - room + 1);
  const trends = [say("trend"), ...shown.map(({ years }) => trendOf(years, first, to))];
  const lines = table.map((line, i) => `  ${line}${" ".repeat(width - displayWidth(line))}  ${trends[i]}`.trimEnd());
  const rest = series.size - shown.length;
  const more = rest > 0 ? [`  ${say("allInJson", { count: rest })}`] : [];
  return { title: say("agencies"), lines: shown.length === 0 ? [] : [...lines, ...more] };
}

/** The agencies with most failed reports; of those that are alike the first. */
function worstOf(agencies: Iterable<AgencySeries>): readonly AgencySeries[] {
  let worst: AgencySeries[] = [];
  for (const agency of agencies) {
    worst.push(agency);
    // Sorting keeps the order of those that are alike, and is done seldom.
    if (worst.length > 20 * mostAgencies) worst = cut(worst);
  }
  return cut(worst);
}

function cut(agencies: readonly AgencySeries[]): AgencySeries[] {
  return [...agencies].sort((a, b) => b.failed - a.failed).slice(0, mostAgencies);
}

function rowOf({ agency, reports, failed, years }: AgencySeries, say: StatsWords): readonly string[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [agency, counted(reports), counted(failed)];
  const span = first === last ? String(first.year) : `${first.year}–${last.year}`;
  const missing = last.year - first.year + 1 - years.length;
  const received = last.received === null ? "—" : counted(last.received);
  return [
    agency,
    counted(reports),
    counted(failed),
    span,
    missing === 0 ? "" : say("some", { count: missing }),
    received,
  ];
}

/** What was received in each of some years; a blank for a year without a report. */
function trendOf(years: AgencySeries["years"], from: number, to: number): string {
  const received = new Map(years.map((one) => [one.year, one.received]));
  return sparkline(Array.from({ length: to - from + 1 }, (_, i) => received.get(from + i) ?? null));
}
