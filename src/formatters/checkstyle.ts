import type { ReportOutcome, Severity, Subject } from "../model/outcome.ts";
import { inLine, sentencesOf } from "./advice.ts";
import type { FormatContext } from "./formatter.ts";
import { framed } from "./framed.ts";
import { textPlaceOf } from "./text-place.ts";
import { unreadAlone } from "./unread.ts";
import { type Attributes, declaration, element, tag } from "./xml.ts";

/** Findings by file as Checkstyle writes them, which many services and editors read. */
export const checkstyle = framed((report, context) => [fileOf(report, context)], {
  head: ({ version }) => `${declaration}${tag("checkstyle", { version })}\n`,
  tail: "</checkstyle>\n",
});

function fileOf(report: ReportOutcome, { words, pathOf }: FormatContext): string {
  const findings = report.diagnostics.map((one) => ({
    ...lineOf(one.primary),
    severity: one.severity,
    message: inLine(sentencesOf(one, report, words), words),
    source: sourceOf(one.rule),
  }));
  const failure = unreadAlone(report);
  const severity: Severity = "error";
  const unread =
    failure === null
      ? []
      : [{ ...lineOf(null), severity, message: words.failure(failure), source: sourceOf("unreadable") }];
  const errors: readonly Attributes[] = [...findings, ...unread];
  return element("file", { name: pathOf(report.path) }, errors.map((one) => element("error", one, "")).join(""));
}

/** What concerns a file as a whole stands on line 0 and in no column, as Checkstyle itself has it. */
function lineOf(primary: Subject | null): Attributes {
  const at = textPlaceOf(primary);
  return at === null ? { line: 0 } : { line: at.line, column: at.column };
}

/** Readers take what stands before the last dot for the kind of a finding. */
function sourceOf(rule: string): string {
  return `disclose.${rule}`;
}
