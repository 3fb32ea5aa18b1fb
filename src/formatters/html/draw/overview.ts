import { type RuleCount, type Severity, type Summary, severities, type Verdict } from "../../../model/outcome.ts";
import { fill } from "../../../words/phrases.ts";
import type { Section } from "../../breakdown.ts";
import type { PageFacts, UnreadFacts } from "../facts.ts";
import { html, type Markup } from "../markup.ts";
import { allCounted, counted } from "./counted.ts";
import { icon } from "./icons.ts";
import { reportId } from "./ids.ts";

/** Files that are named before the rest is folded away. */
const unfolded = 10;

/** An input that could not be read in full, with its number. */
export interface UnreadReport extends UnreadFacts {
  readonly report: number;
  readonly path: string;
}

interface OverviewParts {
  readonly rules: readonly RuleCount[];
  readonly unread: readonly UnreadReport[];
  /** The agencies that have reports missing. */
  readonly missing: readonly Section[];
  /** What is not listed, in a sentence. */
  readonly hidden: string;
  readonly charts: Markup | null;
}

/** What a run over several reports comes to: the verdict, the counts, the rules, and what could not be read. */
export function drawOverview(
  summary: Summary,
  { rules, unread, missing, hidden, charts }: OverviewParts,
  page: PageFacts,
): Markup {
  const { say, verdicts } = page;
  const { verdict, files } = summary;
  const word = html`<span class="verdict ${verdict}">${icon(verdict)}${verdicts[verdict]}</span>`;
  return html`<section class="overview" aria-labelledby="overview"><h2 id="overview" class="unseen">${say.overview}</h2>
<p class="headline">${fill(say.headline, { count: counted(files) })}${word}</p>
${drawFigures(summary, page)}${drawNotes(summary, hidden, page)}
${drawRuleCounts(rules, page)}${drawUnread(unread, page)}${missing.map(drawMissing)}${charts}</section>\n`;
}

function drawFigures({ passed, failed, notAssessable, diagnostics, stories }: Summary, page: PageFacts): Markup {
  const { verdicts, severities: names, say } = page;
  const reports = [
    ["passed", passed],
    ["failed", failed],
    ["not-assessable", notAssessable],
  ] as const;
  const figure = (kind: Severity | Verdict, name: Markup, count: number) =>
    html`<div class="${kind}"><dt>${icon(kind)}${name}</dt><dd>${counted(count)}</dd></div>`;
  const ofVerdicts = reports.map(([verdict, count]) =>
    figure(verdict, html`<span class="upgrade" data-verdict="${verdict}">${verdicts[verdict]}</span>`, count),
  );
  const ofSeverities = severities.map((severity) =>
    figure(
      severity,
      html`<span class="upgrade" data-severity="${severity}">${names[severity]}</span>`,
      diagnostics[severity],
    ),
  );
  return html`<div class="figures"><dl aria-label="${say.reports}">${ofVerdicts}</dl>
<dl aria-label="${say.findings}">${ofSeverities}<div><dt>${say.stories}</dt><dd>${counted(stories)}</dd></div></dl></div>\n`;
}

function drawNotes({ tally, waived }: Summary, hidden: string, { say }: PageFacts): Markup {
  const notes = [
    fill(say.relations, allCounted(tally)),
    waived > 0 ? fill(say.waivedCount, { count: counted(waived) }) : "",
    hidden,
  ];
  return html`<p class="notes">${notes.filter(Boolean).join(" ")}</p>`;
}

/** The rules that found something, each with a bar as long as its findings are many. */
function drawRuleCounts(counts: readonly RuleCount[], page: PageFacts): Markup | null {
  if (counts.length === 0) return null;
  const { say, severities: names } = page;
  const most = Math.max(...counts.map(({ findings }) => findings));
  const rows = counts.map(({ rule, severity, findings, reports }) => {
    const summary = page.rules.find(({ id }) => id === rule)?.summary ?? "";
    const name = html`<span class="upgrade" data-rule="${rule}" data-title="${say.onlyRule}">${summary}</span>`;
    return html`<tr class="${severity}"><td class="flag">${icon(severity)}${names[severity]}</td>
<th scope="row">${name} <code>${rule}</code></th>
<td class="count">${counted(findings)}</td><td class="bar">${drawBar(findings / most)}</td>
<td class="count">${counted(reports)}</td></tr>\n`;
  });
  const heads = html`<th scope="col">${say.severity}</th><th scope="col">${say.rule}</th>
<th scope="col" class="count">${say.findings}</th><td class="bar"></td><th scope="col" class="count">${say.reports}</th>`;
  return html`<h3 id="by-rule">${say.byRule}</h3><div class="scroll" role="region" tabindex="0" aria-labelledby="by-rule">
<table class="by-rule"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** A bar as long as a share of the longest. */
function drawBar(share: number): Markup {
  const width = Math.max(1, Math.round(100 * share));
  return html`<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="${width}" height="1"/></svg>`;
}

function drawUnread(unread: readonly UnreadReport[], { say }: PageFacts): Markup | null {
  if (unread.length === 0) return null;
  const list = (some: readonly UnreadReport[]) =>
    html`<ul class="unread">${some.map(
      ({ report, path, what, why }) =>
        html`<li><a href="#${reportId(report)}"><bdi>${path}</bdi></a> <strong>${what}</strong> ${why}</li>\n`,
    )}</ul>`;
  const [first, rest] = [unread.slice(0, unfolded), unread.slice(unfolded)];
  const more = html`<details><summary>${fill(say.more, { count: counted(rest.length) })}</summary>${list(rest)}</details>`;
  return html`<h3>${say.unread}</h3>${list(first)}${rest.length > 0 && more}`;
}

function drawMissing({ title, rows, more }: Section): Markup {
  const items = rows.map(([agency = "", ...years]) => html`<li><bdi>${agency}</bdi> ${years.join(" ")}</li>\n`);
  return html`<h3>${title}</h3><ul class="missing">${items}${more !== "" && html`<li>${more}</li>`}</ul>`;
}
