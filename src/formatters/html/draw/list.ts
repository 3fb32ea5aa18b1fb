import { type Severity, severities, type Verdict } from "../../../model/outcome.ts";
import { fill } from "../../../words/phrases.ts";
import type { PageFacts, ReportRow } from "../facts.ts";
import { type Content, html, type Markup } from "../markup.ts";
import { type NumberedRow, type Order, type SortKey, sortKeys } from "../order.ts";
import { allCounted } from "./counted.ts";
import { icon } from "./icons.ts";
import { reportId } from "./ids.ts";

/** The verdicts, the worst first. */
const verdicts = ["failed", "not-assessable", "passed"] as const satisfies readonly Verdict[];

/** The list of reports: what it is filtered by, a table, and the pages; controls work where scripts do. */
export function drawList(
  rows: readonly NumberedRow[],
  all: readonly ReportRow[],
  order: Order,
  page: PageFacts,
): Markup {
  const { say } = page;
  const rest = all.length - rows.length;
  const noScript =
    rest > 0 &&
    html`<noscript><p class="notice">${fill(say.noScript, allCounted({ count: rows.length, rest }))}</p></noscript>`;
  const heads = sortKeys.map((key) => drawSort(key, order, page));
  return html`<section id="reports"><h2 id="reports-heading" tabindex="-1">${say.list}</h2>
${drawFilters(all, page)}${noScript}
<p id="shown" role="status"></p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="reports-heading">
<table class="list"><thead><tr>${heads}</tr></thead><tbody id="rows">${drawRows(rows, page)}</tbody></table></div>
<nav id="pages" aria-label="${say.pages}" hidden>
<button type="button" id="previous-page">${say.previousPage}</button>
<span id="page"></span>
<button type="button" id="next-page">${say.nextPage}</button></nav></section>\n`;
}

export function drawRows(rows: readonly NumberedRow[], page: PageFacts): Markup {
  return html`${rows.map((row) => drawRow(row, page))}`;
}

function drawRow(row: NumberedRow, { verdicts }: PageFacts): Markup {
  const { report, path, agency, year, verdict, errors, warnings } = row;
  const cells = [
    html`<th scope="row"><a href="#${reportId(report)}"><bdi>${path}</bdi></a></th>`,
    html`<td><bdi>${agency}</bdi></td><td class="year">${year}</td>`,
    html`<td class="verdict ${verdict}">${icon(verdict)}${verdicts[verdict]}</td>`,
    drawCount("error", errors),
    drawCount("warning", warnings),
  ];
  return html`<tr>${cells}</tr>\n`;
}

function drawCount(severity: Severity, count: number): Markup {
  return html`<td class="${count === 0 ? "count zero" : `count ${severity}`}">${count}</td>`;
}

function drawSort(key: SortKey, { by, descending }: Order, page: PageFacts): Markup {
  const { say, severities } = page;
  const names: Readonly<Record<SortKey, string>> = { ...say, errors: severities.error, warnings: severities.warning };
  const state = key === by && html` aria-sort="${descending ? "descending" : "ascending"}"`;
  return html`<th scope="col"${state}><span class="upgrade" data-sort="${key}">${names[key]}</span></th>`;
}

function drawFilters(rows: readonly ReportRow[], page: PageFacts): Markup {
  const { say } = page;
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const options = (list: readonly (readonly [string | number, string | number])[]) =>
    list.map(([value, name]) => html`<option value="${value}">${name}</option>`);
  const select = (name: string, label: string, list: Content) =>
    html`<label>${label} <select id="filter-${name}"><option value="">${say.any}</option>${list}</select></label>`;
  return html`<div id="filters" role="search" aria-label="${say.filters}" hidden>
<label class="wide">${say.search} <input type="search" id="filter-text" autocomplete="off"></label>${[
    select("verdict", say.verdict, options(verdicts.map((verdict) => [verdict, page.verdicts[verdict]]))),
    select("severity", say.severity, options(severities.map((severity) => [severity, page.severities[severity]]))),
    select("year", say.year, options(years.map((year) => [year, year]))),
    select("rule", say.rule, options(page.rules.map(({ id, summary }) => [id, `${summary} (${id})`]))),
  ]}<button type="button" id="clear">${say.clear}</button></div>`;
}
