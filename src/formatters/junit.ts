import type { Diagnostic, ReportOutcome } from "../model/outcome.ts";
import { fill } from "../words/index.ts";
import { isFirstOfStory, suggestedOf, supposedOf } from "./advice.ts";
import type { FormatContext } from "./formatter.ts";
import { framed } from "./framed.ts";
import { placed } from "./placed.ts";
import { unknownSentence } from "./unknown-relations.ts";
import { declaration, element, tag, textElement } from "./xml.ts";

type Status = "passed" | "failures" | "errors" | "skipped";

interface Case {
  readonly name: string;
  readonly status: Status;
  /** What the case holds, a line each. */
  readonly content: string;
}

/** The case that fails where a report could not be read, or nothing in it could be checked. */
const assessable = "assessable";

/**
 * A suite for each report and a case for each rule. Only what fails the report by `--fail-on` is a failure: a service
 * turns red for it. What is milder is the output of a case that passes; what is waived or could not be checked is skipped.
 */
export const junit = framed((report, context) => [suiteOf(report, context)], {
  head: () => `${declaration}${tag("testsuites", { name: "disclose" })}\n`,
  tail: "</testsuites>\n",
});

function suiteOf(report: ReportOutcome, context: FormatContext): string {
  const file = context.pathOf(report.path);
  const cases = [assessableCase(report, context), ...ruleCases(report, context)];
  const count = (status: Status) => cases.filter((one) => one.status === status).length;
  const counts = {
    tests: cases.length,
    failures: count("failures"),
    errors: count("errors"),
    skipped: count("skipped"),
  };
  const content = cases.map(({ name, content }) =>
    // Readers that add up durations take a missing one for no number.
    element("testcase", { classname: className(file), name, file, time: 0 }, content),
  );
  return element("testsuite", { name: file, file, ...counts, time: 0 }, content.join(""));
}

/** `a/b.html` → `a.b_html`: what stands before the last dot is taken for a package, which groups what is in one folder. */
function className(file: string): string {
  return file.replaceAll(".", "_").split("/").filter(Boolean).join(".");
}

function assessableCase(report: ReportOutcome, { words }: FormatContext): Case {
  const { unreadable, verdict } = report;
  if (unreadable === null && verdict !== "not-assessable") return { name: assessable, status: "passed", content: "" };
  const [type, message] =
    unreadable === null
      ? ["extract", words.phrases.verdicts["not-assessable"]]
      : [unreadable.stage, words.unread(unreadable) + words.colon + words.failure(unreadable)];
  return { name: assessable, status: "errors", content: element("error", { message, type }, "") };
}

/** In the order of the book. A report of which something is unread is not said to keep what it does not break. */
function ruleCases(report: ReportOutcome, context: FormatContext): Case[] {
  const passing = new Set(report.unreadable === null ? context.asked(report.path).map(({ id }) => id) : []);
  return context.rules.flatMap(({ id }) => {
    const found = caseOf(id, report, context);
    if (found !== null) return found;
    return passing.has(id) ? { name: id, status: "passed", content: "" } : [];
  });
}

/** What is to be said of a rule; null where nothing is. */
function caseOf(name: string, report: ReportOutcome, context: FormatContext): Case | null {
  const { words, fails } = context;
  const { parts } = words.phrases;
  const findings = report.diagnostics.filter(({ rule }) => rule === name);
  const waived = report.waived.filter(({ rule }) => rule === name);
  const unknown = report.unknown.filter(({ relation }) => relation.startsWith(`${name}:`));
  const failing = findings.filter(({ severity }) => fails(severity));
  const body = findings.map((one) => `${linesOf(one, report, context)}\n`).join("");
  const [worst] = failing;
  if (worst !== undefined) {
    const count = failing.length === 1 ? "" : fill(parts.findingCount, { count: failing.length }) + words.colon;
    const message = count + words.sentence(worst.detail);
    const content = `${textElement("failure", { message, type: worst.severity }, `\n${body}`)}\n`;
    return { name, status: "failures", content };
  }
  const reasons = [
    ...(waived.length === 0 ? [] : [fill(parts.waived, { count: waived.length })]),
    ...waived.map(({ detail, reason }) => reason + words.colon + words.sentence(detail)),
    ...(unknown.length === 0 ? [] : [unknownSentence(unknown, report.report, words)]),
  ];
  const output = body === "" ? "" : `${textElement("system-out", {}, `\n${body}`)}\n`;
  if (reasons.length > 0) {
    const skipped = element("skipped", { message: reasons.join("\n") }, "");
    return { name, status: "skipped", content: skipped + output };
  }
  return output === "" ? null : { name, status: "passed", content: output };
}

/** A finding on a line, as editors read it; what is said of its story below. */
function linesOf(diagnostic: Diagnostic, report: ReportOutcome, { words, pathOf }: FormatContext): string {
  const { severity, primary, detail, story } = diagnostic;
  const place = placed(pathOf(report.path), primary?.at ?? null);
  const said = isFirstOfStory(diagnostic, report)
    ? [...suggestedOf(story, report, words), ...supposedOf(story, report, words)]
    : [];
  return [`${place}: ${severity}: ${words.sentence(detail)}`, ...said].join("\n");
}
