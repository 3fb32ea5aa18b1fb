import type { ReportOutcome, Summary } from "../model/outcome.ts";
import type { Statistics } from "../statistics/statistics.ts";
import { htmlWordsIn } from "../words/html.ts";
import { fill } from "../words/index.ts";
import { statsWords } from "../words/stats.ts";
import { missingSections } from "./breakdown.ts";
import type { FormatContext, Formatter } from "./formatter.ts";
import { detailOf, rowOf } from "./html/data.ts";
import { drawCharts } from "./html/draw/charts.ts";
import { drawList } from "./html/draw/list.ts";
import { drawOverview, type UnreadReport } from "./html/draw/overview.ts";
import { drawReport, nameOf } from "./html/draw/report.ts";
import type { PageFacts, ReportDetail } from "./html/facts.ts";
import { formTables } from "./html/form-layout.ts";
import { JsonLines } from "./html/json-lines.ts";
import { jsonMarkup, type Markup, html as markup } from "./html/markup.ts";
import { firstOrder, type NumberedRow, sorted } from "./html/order.ts";
import { packRow } from "./html/packed-rows.ts";
import { drawPage } from "./html/page.ts";
import { hiddenSentence, Listing } from "./listing.ts";

/** Reports of a batch that are drawn in full where no script runs. */
const drawnInFull = 20;

/** One page for people: the report as on the form with its wrong cells marked, or a list of reports that leads to each. */
export const html: Formatter = (context) => {
  const { words, listed } = context;
  const listing = new Listing(listed);
  const forms = formTables(words);
  const rows = new JsonLines<NumberedRow>();
  const unread: UnreadReport[] = [];
  let count = 0;
  const details = new JsonLines<ReportDetail>();
  return {
    add: (outcome: ReportOutcome) => {
      const row = { report: ++count, ...rowOf(outcome) };
      const detail = detailOf(listing.take(outcome), forms, words);
      rows.add(row);
      details.add(detail);
      if (detail.unread !== null) unread.push({ report: row.report, path: row.path, ...detail.unread });
      return "";
    },
    end: (summary, statistics) => {
      const facts = { ...pageFacts(statistics, context), forms };
      const hidden = hiddenSentence(listing, words);
      return count === 1
        ? drawOne(rows.at(0), details.at(0), hidden, facts, context)
        : drawMany(rows.all, details, { summary, statistics, unread, hidden }, facts, context);
    },
  };
};

function pageFacts({ rules: counts }: Statistics, { words, rules }: FormatContext): Omit<PageFacts, "forms"> {
  const { language, phrases } = words;
  const { parts, manual, verdicts, severities } = phrases;
  const found = [...new Set(counts.map(({ rule }) => rule))];
  return {
    language,
    say: htmlWordsIn(language),
    verdicts,
    severities,
    labels: {
      suggestion: parts.suggestion,
      alternatives: parts.alternatives,
      place: parts.place,
      formula: manual.formula,
      clause: manual.clause,
      source: manual.source,
      year: parts.year,
    },
    rules: found.flatMap((id) => {
      const rule = rules.find((one) => one.id === id);
      if (rule === undefined) return [];
      const { summary, formula, because } = rule;
      const texts = { summary: summary[language], formula: formula[language], source: because.source[language] };
      return [{ id, quote: because.quote, ...texts }];
    }),
  };
}

/** The page of one report. */
function drawOne(
  row: NumberedRow,
  detail: ReportDetail,
  hidden: string,
  facts: PageFacts,
  { version }: FormatContext,
): string {
  return drawPage({
    ...shellOf(facts, version),
    title: fill(facts.say.titleOf, { report: nameOf(row, facts) }),
    main: [drawReport(row.report, row, detail, facts), hidden === "" ? null : markup`<p class="notes">${hidden}</p>`],
    data: {},
  });
}

interface Run {
  readonly summary: Summary;
  readonly statistics: Statistics;
  readonly unread: readonly UnreadReport[];
  readonly hidden: string;
}

/** The page of any other number of reports: a list, and the worst of them in full for where no script runs. */
function drawMany(
  rows: readonly NumberedRow[],
  details: JsonLines<ReportDetail>,
  { summary, statistics, unread, hidden }: Run,
  facts: PageFacts,
  { version, words }: FormatContext,
): string {
  const first = sorted(rows, firstOrder, () => 0).slice(0, drawnInFull);
  const articles: Markup[] = first.map((row) => drawReport(row.report, row, details.at(row.report - 1), facts));
  const { moreAgencies } = words.phrases.parts;
  const missing =
    summary.breakdown === undefined ? [] : missingSections(summary.breakdown.missing, words, moreAgencies);
  const charts = drawCharts(summary, statistics, facts, statsWords(facts.language));
  const ids = facts.rules.map(({ id }) => id);
  return drawPage({
    ...shellOf(facts, version),
    title: facts.say.title,
    main: [
      drawOverview(summary, { rules: statistics.rules, unread, missing, hidden, charts }, facts),
      drawList(first, rows, firstOrder, facts),
      markup`<div id="detail">${articles}</div>`,
    ],
    data: {
      facts: jsonMarkup(facts),
      "rows-data": jsonMarkup(rows.map((row) => packRow(row, ids))),
      details: details.markup,
    },
  });
}

function shellOf({ language, say }: PageFacts, version: string) {
  const { skip, kicker } = say;
  return { language, version, skip, kicker, footer: fill(say.madeBy, { version }) };
}
