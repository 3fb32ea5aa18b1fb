import type { PageFacts, RuleFacts } from "../facts.ts";
import { html, type Markup } from "../markup.ts";

/** The rules that found something in a report: what holds, as a formula, and on whose authority. */
export function drawRules(ids: readonly string[], page: PageFacts): Markup | null {
  const rules = page.rules.filter(({ id }) => ids.includes(id));
  if (rules.length === 0) return null;
  return html`<section class="rules"><h3>${page.say.rules}</h3>${rules.map((rule) => drawRule(rule, page))}</section>`;
}

function drawRule({ id, summary, formula, quote, source }: RuleFacts, { labels }: PageFacts): Markup {
  const entry = (label: string, text: string) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
  return html`<div class="rule"><h4>${summary}</h4><p class="meta"><code>${id}</code></p><dl>${[
    entry(labels.formula, formula),
    quote !== null && entry(labels.clause, quote),
    entry(labels.source, source),
  ]}</dl></div>\n`;
}
