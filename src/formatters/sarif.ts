import type { Invocation, Notification, Result, Run } from "sarif";
import type { Language } from "../model/language.ts";
import type { Diagnostic, ReportOutcome, WaivableDiagnostic } from "../model/outcome.ts";
import { suggestedOf, supposedOf } from "./advice.ts";
import type { FormatContext, Formatter } from "./formatter.ts";
import { framed } from "./framed.ts";
import { factsOf, suggestionJson } from "./outcome-json.ts";
import { locationOf, relatedLocationOf } from "./sarif-location.ts";
import { descriptorOf } from "./sarif-rules.ts";
import { levels, plain } from "./sarif-text.ts";

/** SARIF has no script subtags. */
const languages: Readonly<Record<Language, string>> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-US" };

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * SARIF 2.1.0, an OASIS standard: one run with the whole rule book, a result on each line, printed as the run goes.
 * GitHub takes 25,000 results, and 10 MB compressed.
 */
export const sarif: Formatter = (context) => {
  const notifications: Notification[] = [];
  const results = framed(
    (report) => {
      notifications.push(...unread(report, context));
      return resultsOf(report, context).map((result) => `\n${JSON.stringify(result)}`);
    },
    { head: headOf, between: ",", tail: "\n]" },
  )(context);
  return {
    add: results.add,
    end: (summary, statistics) => {
      // What was not read was not checked: the results are not all there are.
      const executionSuccessful = notifications.length === 0;
      const invocation: Invocation = { executionSuccessful, toolExecutionNotifications: notifications };
      return `${results.end(summary, statistics)},\n"invocations":[${JSON.stringify(invocation)}]\n}]}\n`;
    },
  };
};

/** A log and its run up to the results. */
function headOf({ words, version, rules }: FormatContext): string {
  const language = languages[words.language];
  const described = rules.map((rule) => descriptorOf(rule, words));
  const run: Run = {
    tool: { driver: { name: "disclose", semanticVersion: version, language, rules: described } },
    language,
    columnKind: "utf16CodeUnits",
  };
  const members = Object.entries(run).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},\n`);
  return `{"$schema":"${schema}","version":"2.1.0","runs":[{\n${members.join("")}"results":[`;
}

function resultsOf(report: ReportOutcome, context: FormatContext): Result[] {
  const waived = report.waived.map(
    (one): Result => ({
      ...resultOf(one, report, context),
      suppressions: [{ kind: "external", status: "accepted", justification: one.reason }],
      ...(context.isKnown === null ? {} : { baselineState: "unchanged" }),
    }),
  );
  return [...report.diagnostics.map((one) => found(one, report, context)), ...waived];
}

/** A finding, with what is said of its story: a service may show it by itself. */
function found(diagnostic: Diagnostic, report: ReportOutcome, context: FormatContext): Result {
  const { words, isKnown } = context;
  const { story, fingerprint } = diagnostic;
  const result = resultOf(diagnostic, report, context);
  const said = [...suggestedOf(story, report, words), ...supposedOf(story, report, words)];
  const suggestions = report.suggestions.filter((one) => one.story === story).map((one) => suggestionJson(one, words));
  return {
    ...result,
    message: { text: [result.message.text, ...said.map(plain)].join("\n\n") },
    properties: { ...result.properties, story, ...(suggestions.length === 0 ? {} : { suggestions }) },
    // Of the results of a run either all say whether they are suppressed, or none does.
    ...(isKnown === null
      ? {}
      : { suppressions: [], baselineState: isKnown(fingerprint) ? ("updated" as const) : ("new" as const) }),
  };
}

function resultOf(diagnostic: WaivableDiagnostic, { path }: ReportOutcome, context: FormatContext): Result {
  const { rule, severity, primary, related, detail, fingerprint } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: context.rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: plain(context.words.sentence(detail)) },
    locations: [locationOf(primary, path, context)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((subject) => relatedLocationOf(subject, path, context)) }),
    partialFingerprints: { "disclose/v1": fingerprint },
    properties: { facts: factsOf(detail) },
  };
}

function unread({ path, unreadable }: ReportOutcome, context: FormatContext): Notification[] {
  if (unreadable === null) return [];
  const { words } = context;
  return [
    {
      level: "error",
      message: { text: plain(words.failure(unreadable)) },
      locations: [locationOf(null, path, context)],
      properties: { stage: unreadable.stage, reason: unreadable.reason },
    },
  ];
}
