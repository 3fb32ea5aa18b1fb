import type { Quartiles } from "../../../../statistics/distribution.ts";
import type { StatsWords } from "../../../../words/index.ts";
import { html, type Markup } from "../../markup.ts";
import { counted } from "../counted.ts";
import { type Chart, chartWidth, tenth, type Year } from "./chart.ts";
import { field } from "./fills.ts";

const plot = { left: 46, right: chartWidth - 6, top: 14, bottom: 186 };
const height = 208;
/** Lines across the plot, and what they may stand for. */
const fewestSteps = 2;
const niceSteps = [1, 2, 5];
const widestBox = 30;

interface Spread {
  readonly year: number;
  readonly received: Quartiles;
  readonly sum: number;
}

/** The middle half of each year's applications received, and the median from year to year; nothing of one year. */
export function receivedChart(years: readonly Year[], say: StatsWords): Chart | null {
  const spreads = years.flatMap(({ year, received, sums }): Spread[] =>
    received === null ? [] : [{ year, received, sum: sums.received.sum }],
  );
  if (spreads.length < 2) return null;
  const most = Math.max(...spreads.map(({ received }) => received.upper));
  const step = stepFor(most);
  const top = Math.max(step, Math.ceil(most / step) * step);
  const y = (value: number) => tenth(plot.bottom - (Math.max(0, value) / top) * (plot.bottom - plot.top));
  const places = spreads.map((spread, i) => ({ spread, x: columnOf(i, spreads.length) }));
  const isSpread = spreads.some(({ received }) => received.n > 1);
  const boxWidth = Math.min(widestBox, (0.6 * (plot.right - plot.left)) / spreads.length);
  return {
    id: "chart-received",
    title: say("received"),
    description: say("receivedDrawn"),
    width: chartWidth,
    height,
    drawing: [
      ...gridOf(top, step, y),
      ...places.map(({ spread, x }) => drawBox(spread, x, boxWidth, y)),
      html`<polyline class="median" points="${places.map(({ spread, x }) => `${x},${y(spread.received.median)}`).join(" ")}"/>`,
      ...places.map(
        ({ spread, x }) => html`<circle class="median" cx="${x}" cy="${y(spread.received.median)}" r="3.5"/>`,
      ),
    ],
    // Of one report a year the line is what it reports.
    legend: isSpread
      ? [
          { fills: "median", name: say("median") },
          { fills: "middle-half", name: say("middleHalf") },
        ]
      : [],
    table: [
      [say("year"), say("sum"), say("lower"), say("median"), say("upper"), say("most"), say("n")],
      ...spreads.map(({ year, sum, received: { lower, median, upper, most, n } }) => [
        String(year),
        ...[sum, lower, median, upper, most, n].map((value) => counted(tenth(value))),
      ]),
    ],
  };
}

function drawBox({ year, received: { lower, upper } }: Spread, x: number, width: number, y: (value: number) => number) {
  const [top, bottom] = [y(upper), y(lower)];
  return html`${field("middle-half", tenth(x - width / 2), top, tenth(width), tenth(Math.max(1, bottom - top)))}
<text x="${x}" y="${plot.bottom + 18}" text-anchor="middle">${year}</text>`;
}

function gridOf(top: number, step: number, y: (value: number) => number): readonly Markup[] {
  return Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step).map(
    (value) => html`<path class="grid" d="M${plot.left} ${y(value)}H${plot.right}"/>
<text x="${plot.left - 6}" y="${y(value) + 4}" text-anchor="end">${counted(value)}</text>`,
  );
}

function columnOf(i: number, count: number): number {
  return tenth(plot.left + ((i + 0.5) / count) * (plot.right - plot.left));
}

/** The largest round step of which the highest value has two at least; a count has no steps below 1. */
function stepFor(most: number): number {
  let step = 1;
  for (let power = 1; power <= most; power *= 10) {
    for (const nice of niceSteps) if (most / (nice * power) >= fewestSteps) step = nice * power;
  }
  return step;
}
