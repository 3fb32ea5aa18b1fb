import type { PageFacts } from "../facts.ts";
import { html, type Markup } from "../markup.ts";
import type { NumberedRow } from "../order.ts";

/** Links from a report back to the list, and to the reports before and after it there. */
export function neighbourLinks({ report }: NumberedRow, list: readonly NumberedRow[], { say }: PageFacts): Markup {
  const i = list.findIndex((row) => row.report === report);
  const link = (row: NumberedRow | undefined, text: string, rel: string) =>
    row !== undefined && html`<a href="#report-${row.report}" rel="${rel}">${text}</a>`;
  return html`<nav class="neighbours" aria-label="${say.neighbours}"><a href="#reports" class="back">${say.back}</a>${[
    i > 0 && link(list[i - 1], say.previousReport, "prev"),
    i >= 0 && link(list[i + 1], say.nextReport, "next"),
  ]}</nav>`;
}
