import { type Breakdown, type Failure, type ReportOutcome, type Summary, severities } from "../model/outcome.ts";
import { printPlace } from "../model/place.ts";
import { fill, type Words } from "../words/index.ts";
import { agencySentence, breakdownSections } from "./breakdown.ts";
import type { FormatContext, Formatter } from "./formatter.ts";
import { Listing } from "./listing.ts";
import { escaped } from "./markdown-text.ts";
import { countSentences, verdictSentence } from "./summary-sentences.ts";
import { type Names, Tallies } from "./tally.ts";
import { isUnreadNamed } from "./unread.ts";

/** Files of each kind that are named in the summary. */
const mostFiles = 50;

/** A document for a merge request or the summary of a job: the verdict first, then by rule and by file. */
export const markdown: Formatter = (context) => {
  const { words, listed } = context;
  const listing = new Listing(listed);
  const tallies = new Tallies(mostFiles);
  const sections: string[] = [];
  return {
    add: (report) => {
      tallies.add(report);
      const section = sectionOf(listing.take(report), context);
      if (section !== "") sections.push(section);
      return "";
    },
    end: (summary) => {
      const parts = [
        `## ${escaped(verdictSentence(summary, words))}`,
        [agencySentence(summary, words), ...countSentences(summary, listing, words)].filter(Boolean).join("  \n"),
        ...(summary.breakdown === undefined
          ? []
          : [rulesOf(summary.breakdown, words), ...sectionsOf(summary, words), ...filesOf(tallies, words)]),
        ...sections,
      ];
      return `${parts.filter(Boolean).join("\n\n")}\n`;
    },
  };
};

/** What was found in one report, a row each, and what should be. */
function sectionOf(report: ReportOutcome, { words }: FormatContext): string {
  const { path, diagnostics, suggestions, alternatives, unreadable } = report;
  if (diagnostics.length === 0 && unreadable === null) return "";
  const { parts, manual, severities: names } = words.phrases;
  const rows = diagnostics.map(({ severity, rule, primary, detail }) => [
    names[severity],
    primary?.at == null ? "" : escaped(printPlace(primary.at)),
    `\`${rule}\``,
    escaped(words.sentence(detail)),
  ]);
  const unread = unreadable === null ? "" : unreadLine(unreadable, isUnreadNamed(report), words);
  const said = [
    ...suggestions.map((one) => `> **${parts.suggestion}** ${escaped(words.suggestion(one))}`),
    ...alternatives.map(
      (one) => `> **${parts.alternatives}**  \n> ${words.alternatives(one).map(escaped).join("  \n> ")}`,
    ),
  ];
  const table = rows.length === 0 ? "" : tableOf([manual.severity, parts.place, manual.rule, parts.finding], rows);
  return [`### ${escaped(path)}`, table, ...said, unread].filter(Boolean).join("\n\n");
}

function unreadLine(failure: Failure, isNamed: boolean, words: Words): string {
  return `**${words.unread(failure)}** ${escaped(isNamed ? words.failureBesideFindings(failure) : words.failure(failure))}`;
}

function rulesOf({ rules }: Breakdown, { phrases }: Words): string {
  const { manual, parts, severities: names } = phrases;
  if (rules.length === 0) return "";
  const rows = rules.map(({ rule, severity, findings, reports }) => [
    names[severity],
    `\`${rule}\``,
    fill(parts.findingCount, { count: findings }),
    fill(parts.reportCount, { count: reports }),
  ]);
  return `### ${parts.byRule}\n\n${tableOf([manual.severity, manual.rule, "", ""], rows)}`;
}

/** By year and by edition, and what is missing. */
function sectionsOf(summary: Summary, words: Words): string[] {
  return breakdownSections(summary, words).map(
    ({ title, rows, more }) =>
      `### ${title}\n\n${[...rows.map((row) => row.map(escaped).join("  ")), more]
        .filter(Boolean)
        .map((line) => `- ${line}`)
        .join("\n")}`,
  );
}

function filesOf({ failed, unread }: Tallies, words: Words): string[] {
  const { parts, severities: names } = words.phrases;
  const counted = failed.first.map(({ path, counts }) => {
    const found = severities.filter((severity) => counts[severity] > 0);
    return `${escaped(path)} — ${found.map((severity) => `${names[severity]} ${counts[severity]}`).join("  ")}`;
  });
  const reasons = unread.first.map(({ path, failure }) => `${escaped(path)} — ${escaped(words.unread(failure))}`);
  const listOf = (title: string, { first, count }: Names<unknown>, lines: readonly string[]) => {
    if (count === 0) return "";
    const more = count > first.length ? [fill(parts.moreFiles, { count: count - first.length })] : [];
    return `### ${fill(title, { count })}\n\n${[...lines, ...more].map((line) => `- ${line}`).join("\n")}`;
  };
  return [listOf(parts.failedReports, failed, counted), listOf(parts.unreadFiles, unread, reasons)];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
