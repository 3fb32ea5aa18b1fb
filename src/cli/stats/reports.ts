import { counted } from "../../formatters/html/draw/counted.ts";
import { displayWidth, terminalWidth, textTable } from "../../formatters/text-layout.ts";
import type { RuleCount, Summary, YearCount } from "../../model/outcome.ts";
import type { StatsWords, Words } from "../../words/index.ts";
import { stackedBar } from "./drawing.ts";
import type { StatsSection } from "./text.ts";

/** Findings of the rules that are shown. */
const mostRules = 10;
const longestBar = 32;
/** Told apart without colour. */
const fills = { passed: "█", failed: "▓", notAssessable: "░" } as const;

/** A line for each year: the reports and their verdicts, as figures and as a bar. */
export function verdictsSection({ breakdown }: Summary, words: Words, say: StatsWords): StatsSection {
  const years = breakdown?.years ?? [];
  const { verdicts, parts } = words.phrases;
  const head = [say("year"), say("reports"), verdicts.passed, verdicts.failed, verdicts["not-assessable"]];
  const rows = years.map(({ year, reports, passed, failed, notAssessable }) => [
    year === null ? parts.noYear : String(year),
    ...[reports, passed, failed, notAssessable].map(counted),
  ]);
  const most = Math.max(...years.map(({ reports }) => reports));
  const bars = years.map((year) => stackedBar(partsOf(year), longestBar / most));
  const legend = `${fills.passed} ${verdicts.passed}  ${fills.failed} ${verdicts.failed}  ${fills.notAssessable} ${verdicts["not-assessable"]}`;
  return {
    title: say("verdicts"),
    lines: years.length === 0 ? [] : [...barred([head, ...rows], ["", ...bars]), `  ${legend}`],
  };
}

function partsOf({ passed, failed, notAssessable }: YearCount): Parameters<typeof stackedBar>[0] {
  return [
    [passed, fills.passed],
    [failed, fills.failed],
    [notAssessable, fills.notAssessable],
  ];
}

/** The rules that found most, whatever their severity. */
export function findingsSection(rules: readonly RuleCount[], { phrases }: Words, say: StatsWords): StatsSection {
  const sorted = [...rules].sort((a, b) => b.findings - a.findings);
  const shown = sorted.slice(0, mostRules);
  const most = Math.max(...shown.map(({ findings }) => findings));
  const rows = shown.map(({ rule, severity, findings, reports }) => [
    rule,
    phrases.severities[severity],
    counted(findings),
    counted(reports),
  ]);
  const bars = shown.map(({ findings }) => stackedBar([[findings, "█"]], longestBar / most));
  const more = sorted.length > shown.length ? [`  ${say("more", { count: sorted.length - shown.length })}`] : [];
  const head = ["", "", say("findingCount"), say("reports")];
  return {
    title: say("findings"),
    lines: rows.length === 0 ? [] : [...barred([head, ...rows], ["", ...bars]), ...more],
  };
}

/** A table with a bar after each line, as long as there is room for it. */
function barred(rows: readonly (readonly string[])[], bars: readonly string[]): readonly string[] {
  const lines = textTable(rows);
  const width = Math.max(...lines.map(displayWidth));
  const room = terminalWidth - width - 4;
  const longest = Math.max(1, ...bars.map((bar) => bar.length));
  const shortened = (bar: string) => (longest <= room ? bar : shrunk(bar, room / longest));
  return lines.map((line, i) =>
    `  ${line}${" ".repeat(width - displayWidth(line))}  ${shortened(bars[i] as string)}`.trimEnd(),
  );
}

/** The same bar, shorter: of each of its characters a share, and one at least. */
function shrunk(bar: string, share: number): string {
  return bar.replace(/(.)\1*/gu, (run, character: string) =>
    character.repeat(Math.max(1, Math.floor(run.length * share))),
  );
}
