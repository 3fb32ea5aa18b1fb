import type { ChalkInstance } from "chalk";
import { type Breakdown, type ReportOutcome, type Severity, type Summary, severities } from "../model/outcome.ts";
import { fill, type Words } from "../words/index.ts";
import { agencySentence, breakdownSections } from "./breakdown.ts";
import type { FormatContext } from "./formatter.ts";
import { Listing } from "./listing.ts";
import { chalk, severityStyles, verdictStyles } from "./paint.ts";
import { countSentences, verdictSentence } from "./summary-sentences.ts";
import { type Names, Tallies } from "./tally.ts";
import { terminalWidth, textTable, wrap } from "./text-layout.ts";

/** Files of each kind that are named at the end of a run. */
const mostFiles = 50;

/** The end of a run for people: of several reports by rule and by file, then the counts, and the verdict last. */
export function runDigest({ words, color, listed }: FormatContext): {
  /** The report with the findings that are listed. */
  readonly take: (report: ReportOutcome) => ReportOutcome;
  readonly end: (summary: Summary) => string;
} {
  const listing = new Listing(listed);
  const tallies = new Tallies(mostFiles);
  const paint = chalk(color);
  return {
    take: (report) => {
      tallies.add(report);
      return listing.take(report);
    },
    end: (summary) => {
      const parts =
        summary.breakdown === undefined
          ? []
          : [
              rulesOf(summary.breakdown, words, paint),
              ...sectionsOf(summary, words, paint),
              ...filesOf(tallies, words, paint),
            ];
      return [...parts.filter(Boolean), totalsOf(summary, listing, words, paint)].join("\n");
    },
  };
}

function rulesOf({ rules }: Breakdown, { phrases }: Words, paint: ChalkInstance): string {
  if (rules.length === 0) return "";
  const { byRule, findingCount, reportCount } = phrases.parts;
  const rows = rules.map(({ rule, severity, findings, reports }) => [
    phrases.severities[severity],
    rule,
    fill(findingCount, { count: findings }),
    fill(reportCount, { count: reports }),
  ]);
  const lines = textTable(rows, 2).map((line, i) => {
    const { severity } = rules[i] as { severity: Severity };
    const word = phrases.severities[severity];
    return `  ${severityStyles[severity](paint)(word)}${line.slice(word.length)}`;
  });
  return `${[paint.bold(byRule), ...lines].join("\n")}\n`;
}

/** By year and by edition, and what is missing. */
function sectionsOf(summary: Summary, words: Words, paint: ChalkInstance): string[] {
  return breakdownSections(summary, words).map(
    ({ title, rows, more }) =>
      `${[paint.bold(title), ...[...textTable(rows), more].filter(Boolean).map((line) => `  ${line}`)].join("\n")}\n`,
  );
}

/** The reports that failed and the files that were not read, by name. */
function filesOf(tallies: Tallies, words: Words, paint: ChalkInstance): string[] {
  const { parts, severities: names } = words.phrases;
  const { failed, unread } = tallies;
  const counted = failed.first.map(({ path, counts }) => [
    path,
    ...severities.map((severity) => (counts[severity] === 0 ? "" : `${names[severity]} ${counts[severity]}`)),
  ]);
  const reasons = unread.first.map(({ path, failure }) => `${path}  ${words.unread(failure)}`);
  return [
    section(parts.failedReports, failed, counted.length === 0 ? [] : textTable(counted), words, paint),
    section(parts.unreadFiles, unread, reasons, words, paint),
  ];
}

function section(
  title: string,
  { first, count }: Names<unknown>,
  lines: readonly string[],
  words: Words,
  paint: ChalkInstance,
): string {
  if (count === 0) return "";
  const more = count > first.length ? [fill(words.phrases.parts.moreFiles, { count: count - first.length })] : [];
  return `${[paint.bold(fill(title, { count })), ...[...lines, ...more].map((line) => `  ${line}`)].join("\n")}\n`;
}

/** The counts of a run, a sentence a line, and the verdict last. */
function totalsOf(summary: Summary, listing: Listing, words: Words, paint: ChalkInstance): string {
  const { verdicts } = words.phrases;
  const sentences = [agencySentence(summary, words), ...countSentences(summary, listing, words)].filter(Boolean);
  const lines = sentences.flatMap((sentence) => wrap(sentence, terminalWidth));
  const verdict = verdictSentence(summary, words);
  const word = verdicts[summary.verdict];
  return `${[...lines, verdictStyles[summary.verdict](paint)(word) + verdict.slice(word.length)].join("\n")}\n`;
}
