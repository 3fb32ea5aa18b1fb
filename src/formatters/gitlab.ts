import { createHash } from "node:crypto";
import type { Diagnostic, ReportOutcome, Severity } from "../model/outcome.ts";
import { inLine, sentencesOf } from "./advice.ts";
import type { FormatContext } from "./formatter.ts";
import { framed } from "./framed.ts";
import { textPlaceOf } from "./text-place.ts";
import { unreadAlone } from "./unread.ts";

/** An entry of a Code Quality report. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** GitLab shows what is critical or a blocker in red, what is major or minor in orange, and a piece of information in blue. */
const levels = { error: "critical", warning: "minor", info: "info" } as const satisfies Record<Severity, string>;

/** What GitLab shows where a finding has no line: it takes no entry without one. */
const firstLine = 1;

/** A Code Quality report of GitLab: one JSON array. What is waived is none of its entries. */
export const gitlab = framed(
  (report, context) =>
    [...report.diagnostics.map((one) => found(one, report, context)), ...unread(report, context)].map(
      (issue) => `\n  ${JSON.stringify(issue)}`,
    ),
  { head: () => "[", between: ",", tail: "\n]\n" },
);

function found(diagnostic: Diagnostic, report: ReportOutcome, { words, pathOf }: FormatContext): Issue {
  const { rule, severity, primary, fingerprint } = diagnostic;
  const path = pathOf(report.path);
  const begin = textPlaceOf(primary)?.line ?? firstLine;
  return {
    description: inLine(sentencesOf(diagnostic, report, words), words),
    check_name: rule,
    fingerprint: printOf(path, fingerprint),
    severity: levels[severity],
    location: { path, lines: { begin } },
  };
}

function unread(report: ReportOutcome, { words, pathOf }: FormatContext): Issue[] {
  const failure = unreadAlone(report);
  if (failure === null) return [];
  const path = pathOf(report.path);
  return [
    {
      description: words.failure(failure),
      check_name: "unreadable",
      fingerprint: printOf(path, "unreadable"),
      severity: "blocker",
      location: { path, lines: { begin: firstLine } },
    },
  ];
}

/** GitLab shows one entry of a fingerprint, and two files may hold the same report. */
function printOf(path: string, fingerprint: string): string {
  return createHash("sha256").update(`${path}\n${fingerprint}`).digest("hex").slice(0, 32);
}
