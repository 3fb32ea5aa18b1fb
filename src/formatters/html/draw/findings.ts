import { fill } from "../../../words/phrases.ts";
import type {
  FindingFacts,
  PageFacts,
  ReportDetail,
  ReportRow,
  SaidFacts,
  StoryFacts,
  SuggestionFacts,
} from "../facts.ts";
import { html, type Markup } from "../markup.ts";
import { icon } from "./icons.ts";
import { cellId, reportId } from "./ids.ts";
import { type Numbered, numberedFindings, numberedSuggestions } from "./marks.ts";

/** What was found in a report, a story after another, then what could not be checked and what is waived. */
export function drawFindings(report: number, row: ReportRow, detail: ReportDetail, page: PageFacts): Markup {
  const { say } = page;
  const isClean = row.rules.length === 0;
  const findings = [...numberedFindings(report, detail)];
  const suggestions = [...numberedSuggestions(report, detail)];
  const stories = detail.stories.map((story) => {
    const own = findings.splice(0, story.findings.length);
    return drawStory(story, own, suggestions.splice(0, story.suggestions.length), report, page);
  });
  const id = `${reportId(report)}-problems`;
  return html`<section class="findings" aria-labelledby="${id}"><h3 id="${id}">${say.problems}</h3>${[
    isClean && html`<p class="nothing">${say.noProblems}</p>`,
    stories.length > 0 && html`<ol class="stories">${stories}</ol>`,
    detail.unknown !== null && html`<h3>${say.unknown}</h3><p>${detail.unknown}</p>`,
    drawWaived(detail, page),
  ]}</section>`;
}

function drawStory(
  { lead, alternatives }: StoryFacts,
  findings: readonly Numbered<FindingFacts>[],
  suggestions: readonly Numbered<SuggestionFacts>[],
  report: number,
  page: PageFacts,
): Markup {
  return html`<li class="story">${[
    // What should be comes before why.
    suggestions.map((suggestion) => drawSuggestion(suggestion, page)),
    lead !== null && html`<p class="lead">${lead}</p>`,
    findings.map((finding) => drawFinding(finding, report, page)),
    alternatives.map((lines) => drawAlternatives(lines, page)),
  ]}</li>\n`;
}

function drawFinding({ id, said }: Numbered<FindingFacts>, report: number, page: PageFacts): Markup {
  const { rule, severity, sentence, cell, others, place, equation } = said;
  const cells = [...(cell === null ? [] : [cell]), ...others];
  const summary = page.rules.find((one) => one.id === rule)?.summary ?? "";
  const meta = [
    html`<code>${rule}</code>`,
    place !== null && html` <span class="place">${page.labels.place} ${place}</span>`,
    cell !== null && html` <a href="#${cellId(report, cell)}">${page.say.seeCell}</a>`,
  ];
  return html`<div class="finding ${severity}" data-cells="${cells.join(" ")}">
<p class="what ${severity}"><span class="flag">${icon(severity)}${page.severities[severity]}</span> ${summary}</p>
<p class="sentence" id="${id}"${equation !== null && html` data-equation="${equation}"`}>${sentence}</p>
${drawTerms(said, page)}<p class="meta">${meta}</p></div>`;
}

function drawTerms({ terms }: SaidFacts, { say }: PageFacts): Markup | null {
  return terms === null ? null : html`<details class="terms"><summary>${say.terms}</summary><p>${terms}</p></details>`;
}

function drawSuggestion({ id, said }: Numbered<SuggestionFacts>, { labels }: PageFacts): Markup {
  const cells = said.changes.map(([cell]) => cell).join(" ");
  return html`<div class="said suggestion" data-cells="${cells}">
<p class="label">${labels.suggestion}</p><p class="sentence" id="${id}">${said.sentence}</p></div>`;
}

function drawAlternatives(lines: readonly string[], { labels }: PageFacts): Markup {
  const said = lines.map((line) => html`<p>${line}</p>`);
  return html`<div class="said possibly"><p class="label">${labels.alternatives}</p>${said}</div>`;
}

function drawWaived({ waived }: ReportDetail, page: PageFacts): Markup | null {
  if (waived.length === 0) return null;
  const { say, severities } = page;
  const items = waived.map((said) => {
    const { rule, severity, sentence, reason } = said;
    return html`<li>
<p class="sentence"><span class="flag ${severity}">${icon(severity)}${severities[severity]}</span> ${sentence}</p>
${drawTerms(said, page)}<p class="meta"><code>${rule}</code> ${fill(say.reason, { reason })}</p></li>`;
  });
  return html`<h3>${say.waived}</h3><ul class="waived">${items}</ul>`;
}
