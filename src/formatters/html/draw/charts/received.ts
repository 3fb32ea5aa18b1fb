import type { Quartiles } from "../../../../statistics/distribution.ts";
import type { StatsWords } from "../../../../words/index.ts";
import { html, type Markup } from "../../markup.ts";
import { counted } from "../counted.ts";
import { type Chart, chartWidth, tenth, type Year } from "./chart.ts";
import { field } from "./fills.ts";

const right = chartWidth - 6;
const top = 14;
const bottom = 186;
const height = 208;
/** Of a digit, and from a number to the plot. */
const digitWidth = 7.75;
const gap = 6;
/** More years than this are named in turn with a gap. */
const mostNames = 8;
/** Lines across the plot, and what they may stand for. */
const fewestSteps = 2;
const niceSteps = [1, 2, 5];
const widestBox = 30;

interface Spread {
  readonly year: number;
  readonly received: Quartiles;
  readonly sum: number;
}

/** Where values and years stand on the field. */
interface Plot {
  readonly left: number;
  readonly y: (value: number) => number;
  readonly x: (i: number) => number;
  /** The values that lines across are drawn for. */
  readonly lines: readonly number[];
}

/** The middle half of each year's applications received, and the median from year to year; nothing of one year. */
export function receivedChart(years: readonly Year[], say: StatsWords): Chart | null {
  const spreads = years.flatMap(({ year, received, sums }): Spread[] =>
    received === null ? [] : [{ year, received, sum: sums.received.sum }],
  );
  if (spreads.length < 2) return null;
  const plot = plotFor(Math.max(...spreads.map(({ received }) => received.upper)), spreads.length);
  const points = spreads.map(({ received }, i) => [plot.x(i), plot.y(received.median)] as const);
  const isSpread = spreads.some(({ received }) => received.n > 1);
  return {
    id: "chart-received",
    title: say("received"),
    description: say("receivedDrawn"),
    width: chartWidth,
    height,
    drawing: [
      ...plot.lines.map((value) => drawLine(value, plot)),
      ...spreads.map((spread, i) => drawBox(spread, i, spreads.length, plot)),
      html`<polyline class="median" points="${points.map((point) => point.join(",")).join(" ")}"/>`,
      ...points.map(([x, y]) => html`<circle class="median" cx="${x}" cy="${y}" r="3.5"/>`),
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
        ...[sum, lower, median, upper, most, n].map(counted),
      ]),
    ],
  };
}

function plotFor(most: number, years: number): Plot {
  const step = stepFor(most);
  const steps = Math.max(1, Math.ceil(most / step));
  const lines = Array.from({ length: steps + 1 }, (_, i) => i * step);
  const left = Math.max(...lines.map((value) => counted(value).length)) * digitWidth + gap;
  return {
    left,
    y: (value) => tenth(bottom - (Math.max(0, value) / (steps * step)) * (bottom - top)),
    x: (i) => tenth(left + ((i + 0.5) / years) * (right - left)),
    lines,
  };
}

function drawBox({ year, received: { lower, upper } }: Spread, i: number, years: number, plot: Plot): Markup {
  const [above, below, x] = [plot.y(upper), plot.y(lower), plot.x(i)];
  const width = Math.min(widestBox, (0.6 * (right - plot.left)) / years);
  const isNamed = years <= mostNames || (years - 1 - i) % 2 === 0;
  const name = isNamed && html`<text x="${x}" y="${bottom + 18}" text-anchor="middle">${year}</text>`;
  return html`${field("middle-half", tenth(x - width / 2), above, tenth(width), tenth(Math.max(1, below - above)))}${name}`;
}

function drawLine(value: number, { left, y }: Plot): Markup {
  return html`<path class="grid" d="M${tenth(left)} ${y(value)}H${right}"/>
<text x="${tenth(left - gap)}" y="${y(value) + 4}" text-anchor="end">${counted(value)}</text>`;
}

/** The largest round step of which the highest value has two at least; a count has no steps below 1. */
function stepFor(most: number): number {
  let step = 1;
  for (let power = 1; power <= most; power *= 10) {
    for (const nice of niceSteps) if (most / (nice * power) >= fewestSteps) step = nice * power;
  }
  return step;
}
