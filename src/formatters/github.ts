import type { Diagnostic, Failure, ReportOutcome, Severity } from "../model/outcome.ts";
import { sentencesOf } from "./advice.ts";
import type { FormatContext, Formatter } from "./formatter.ts";
import { textPlaceOf } from "./text-place.ts";
import { unreadAlone } from "./unread.ts";

/** A step shows so many annotations of each level, and drops the others in the order in which they come. */
const mostOfLevel = 10;

/** What a severity is called among the workflow commands; what is only said for information stands in the summary. */
const levels = { error: "error", warning: "warning" } as const satisfies Record<Exclude<Severity, "info">, string>;
type Level = keyof typeof levels;

/** Annotations of GitHub Actions, the worst first; the summary of the step has the rest. */
export const github: Formatter = (context) => {
  const shown: Readonly<Record<Level, string[]>> = { error: [], warning: [] };
  const annotate = (level: Level, commandOf: () => string) => {
    if (shown[level].length < mostOfLevel) shown[level].push(commandOf());
  };
  return {
    add: (report) => {
      const failure = unreadAlone(report);
      if (failure !== null) annotate("error", () => unread(failure, report, context));
      for (const one of report.diagnostics) {
        if (one.severity === "info") continue;
        const level = levels[one.severity];
        annotate(level, () => found(level, one, report, context));
      }
      return "";
    },
    end: () => [...shown.error, ...shown.warning].map((text) => `${text}\n`).join(""),
  };
};

function found(level: Level, diagnostic: Diagnostic, report: ReportOutcome, { words, pathOf }: FormatContext): string {
  const { rule, primary } = diagnostic;
  const at = textPlaceOf(primary);
  const place = at === null ? {} : { line: at.line, col: at.column };
  const message = sentencesOf(diagnostic, report, words).join("\n");
  return command(level, { file: pathOf(report.path), ...place, title: rule }, message);
}

function unread(failure: Failure, { path }: ReportOutcome, { words, pathOf }: FormatContext): string {
  return command("error", { file: pathOf(path), title: words.unread(failure) }, words.failure(failure));
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
