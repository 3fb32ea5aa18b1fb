import { fill } from "../../../words/phrases.ts";
import type { PageFacts, ReportDetail, ReportRow } from "../facts.ts";
import { html, type Markup } from "../markup.ts";
import { type PrintedText, unpackCells } from "../packed-cells.ts";
import { drawFindings } from "./findings.ts";
import { drawFormTable } from "./form-table.ts";
import { icon } from "./icons.ts";
import { reportId } from "./ids.ts";
import { marksOf } from "./marks.ts";
import { drawRules } from "./rules.ts";

/** Everything about one report: the verdict, what was found, its tables as on the form, and the rules behind it. */
export function drawReport(report: number, row: ReportRow, detail: ReportDetail, page: PageFacts): Markup {
  const id = reportId(report);
  return html`<article class="report" id="${id}" aria-labelledby="${id}-name">${[
    drawHeader(id, row, detail, page),
    html`<div class="columns">${drawFindings(report, row, detail, page)}${drawTables(report, detail, page)}</div>`,
    drawRules(row.rules, page),
  ]}</article>\n`;
}

function drawHeader(id: string, row: ReportRow, { form, unread }: ReportDetail, page: PageFacts): Markup {
  const { verdict, path } = row;
  const { say, verdicts } = page;
  const about = [
    html`<div><dt>${say.path}</dt><dd><bdi>${path}</bdi></dd></div>`,
    form !== null && html`<div><dt>${say.form}</dt><dd>${form}</dd></div>`,
  ];
  return html`<header><h2 id="${id}-name" tabindex="-1">${drawName(row, page)}</h2>
<div class="result"><p class="verdict ${verdict}">${icon(verdict)}${verdicts[verdict]}</p>${drawCounts(row, page)}</div>
<dl class="about">${about}</dl>${unread !== null && html`<p class="unread"><strong>${unread.what}</strong> ${unread.why}</p>`}</header>\n`;
}

/** `宿迁市人民政府 2024 年度`. */
export function nameOf(row: ReportRow, page: PageFacts): string {
  return [row.agency ?? page.say.noAgency, yearOf(row, page)].filter(Boolean).join(" ");
}

/** The same; whichever way the agency is written, the year stays beside it. */
function drawName(row: ReportRow, page: PageFacts): Markup {
  return html`<bdi>${row.agency ?? page.say.noAgency}</bdi> ${yearOf(row, page)}`;
}

function yearOf({ year }: ReportRow, { labels }: PageFacts): string {
  return year === null ? "" : fill(labels.year, { year });
}

/** How many findings of each severity, those of which there are any. */
export function drawCounts({ errors, warnings, infos }: ReportRow, { severities }: PageFacts): Markup | null {
  const counts = [
    ["error", errors],
    ["warning", warnings],
    ["info", infos],
  ] as const;
  const some = counts.filter(([, count]) => count > 0);
  if (some.length === 0) return null;
  return html`<ul class="counts">${some.map(
    ([severity, count]) => html`<li class="${severity}">${icon(severity)}${severities[severity]} <b>${count}</b></li>`,
  )}</ul>`;
}

function drawTables(report: number, detail: ReportDetail, page: PageFacts): Markup | null {
  if (detail.tables.length === 0) return null;
  const texts = unpackCells(detail.cells);
  const drawn = { report, texts, marks: marksOf(report, detail) };
  const tables = detail.tables.map(([form, isFound]) => {
    const table = page.forms[form];
    if (table === undefined) return null;
    if (isFound) return drawFormTable(table, drawn, page);
    return html`<p class="caption">${table.caption}</p><p class="nothing">${page.say.tableNotFound}</p>`;
  });
  const id = `${reportId(report)}-tables`;
  return html`<section class="tables" aria-labelledby="${id}"><h3 id="${id}" class="unseen">${page.say.tables}</h3>${[
    drawLegend(texts, drawn.marks.size > 0, page),
    tables,
  ]}</section>`;
}

/** What the marks in the tables mean, of those that are there. */
function drawLegend(texts: readonly PrintedText[], hasMarks: boolean, { say }: PageFacts): Markup | null {
  const items = [
    hasMarks && html`<li class="scripted-only"><i class="swatch equation"></i>${say.legendEquation}</li>`,
    texts.includes("") && html`<li><i class="swatch blank"></i>${say.legendBlank}</li>`,
    texts.includes(null) && html`<li><i class="swatch absent"></i>${say.legendAbsent}</li>`,
  ].filter((item) => item !== false);
  return items.length === 0 ? null : html`<ul class="legend" aria-label="${say.legend}">${items}</ul>`;
}
