import type { Diagnostic, ReportOutcome, Severity } from "../model/outcome.ts";
import { sentencesOf } from "./advice.ts";
import { type FormatContext, whole } from "./formatter.ts";
import { textPlaceOf } from "./text-place.ts";
import { unreadAlone } from "./unread.ts";

/** A step shows so many annotations of each level, and drops the others in the order in which they come. */
const mostOfLevel = 10;

/** What a severity is called among the workflow commands; what is only said for information stands in the summary. */
const levels = { error: "error", warning: "warning" } as const satisfies Partial<Record<Severity, string>>;
type Level = keyof typeof levels;

interface Annotation {
  readonly level: Level;
  readonly command: string;
}

/** Annotations of GitHub Actions, the worst first; the summary of the step has the rest. */
export const github = whole<readonly Annotation[]>(
  (report, context) => [
    ...unread(report, context),
    ...report.diagnostics.flatMap((one) => found(one, report, context)),
  ],
  (reports) => {
    const all = reports.flat();
    const shown = Object.keys(levels).flatMap((level) =>
      all.filter((one) => one.level === level).slice(0, mostOfLevel),
    );
    return shown.map(({ command }) => `${command}\n`).join("");
  },
);

function found(diagnostic: Diagnostic, report: ReportOutcome, { words, pathOf }: FormatContext): Annotation[] {
  const { severity, rule, primary } = diagnostic;
  if (!(severity in levels)) return [];
  const level = levels[severity as Level];
  const at = textPlaceOf(primary);
  const place = at === null ? {} : { line: at.line, col: at.column };
  const message = sentencesOf(diagnostic, report, words).join("\n");
  return [{ level, command: command(level, { file: pathOf(report.path), ...place, title: rule }, message) }];
}

function unread(report: ReportOutcome, { words, pathOf }: FormatContext): Annotation[] {
  const failure = unreadAlone(report);
  if (failure === null) return [];
  const properties = { file: pathOf(report.path), title: words.unread(failure) };
  return [{ level: "error", command: command("error", properties, words.failure(failure)) }];
}

/** A workflow command: `::error file=a.html,line=1::message`. */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escapedData(message)}`;
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
