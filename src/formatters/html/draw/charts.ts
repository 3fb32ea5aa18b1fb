import type { Summary } from "../../../model/outcome.ts";
import type { Statistics } from "../../../statistics/statistics.ts";
import type { StatsWords } from "../../../words/index.ts";
import { fill } from "../../../words/phrases.ts";
import type { PageFacts } from "../facts.ts";
import { html, type Markup } from "../markup.ts";
import type { Chart } from "./charts/chart.ts";
import { patternSheet, swatch } from "./charts/fills.ts";
import { outcomeChart } from "./charts/outcomes.ts";
import { receivedChart } from "./charts/received.ts";
import { verdictChart } from "./charts/verdicts.ts";

/** Years that a chart shows, and a table beside it: the last ones. */
const mostYears = 12;

/** What a run over several reports comes to by year, as charts that need no script; nothing where no year is stated. */
export function drawCharts(summary: Summary, statistics: Statistics, page: PageFacts, say: StatsWords): Markup | null {
  const { years } = statistics;
  if (summary.breakdown === undefined || years.length === 0) return null;
  const shown = years.slice(-mostYears);
  const charts = [verdictChart(shown, page, say), receivedChart(shown, say), outcomeChart(shown, say)];
  const drawn = charts.flatMap((chart) => (chart === null ? [] : drawChart(chart, page)));
  if (drawn.length === 0) return null;
  const left = years.length - shown.length;
  return html`<h3 id="charts">${page.say.charts}</h3>${patternSheet()}
<p class="notes">${say("asPrinted")}${left > 0 && html` ${fill(page.say.chartsOfLast, { count: mostYears })}`}</p>
<div class="charts">${drawn}</div>`;
}

/** A chart with its name, what its fills mean, and the same figures as a table. */
function drawChart({ id, title, description, width, height, drawing, legend, table }: Chart, page: PageFacts): Markup {
  const [head = [], ...rows] = table;
  const heads = head.map((text) => html`<th scope="col">${text}</th>`);
  const body = rows.map(([name = "", ...figures]) => {
    const cells = figures.map((text) => html`<td>${text}</td>`);
    return html`<tr><th scope="row">${name}</th>${cells}</tr>`;
  });
  const items = legend.map(({ fills, name }) => html`<li>${swatch(fills)}${name}</li>`);
  return html`<figure class="chart" aria-labelledby="${id}"><figcaption id="${id}">${title}</figcaption>
${items.length > 0 && html`<ul class="key">${items}</ul>`}
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" focusable="false">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${drawing}</svg>
<details><summary>${page.say.chartFigures}</summary>
<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table class="figures-of-chart"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div></details></figure>\n`;
}
