import type { Log, Notification, Result, Run } from "sarif";
import type { Language } from "../model/language.ts";
import type { Diagnostic, ReportOutcome, WaivableDiagnostic } from "../model/outcome.ts";
import { suggestedOf, supposedOf } from "./advice.ts";
import { type FormatContext, whole } from "./formatter.ts";
import { factsOf, suggestionJson } from "./outcome-json.ts";
import { locationOf, relatedLocationOf } from "./sarif-location.ts";
import { descriptorOf } from "./sarif-rules.ts";
import { levels, plain } from "./sarif-text.ts";

/** SARIF has no script subtags. */
const languages: Readonly<Record<Language, string>> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-US" };

interface Piece {
  readonly results: readonly Result[];
  readonly notifications: readonly Notification[];
}

/** SARIF 2.1.0, an OASIS standard: one run with the whole rule book. GitHub takes 25,000 results, and 10 MB compressed. */
export const sarif = whole<Piece>(
  (report, context) => ({
    results: [
      ...report.diagnostics.map((one) => found(one, report, context)),
      ...report.waived.map((one) => ({
        ...resultOf(one, report, context),
        suppressions: [{ kind: "external" as const, status: "accepted" as const, justification: one.reason }],
        ...(context.isKnown === null ? {} : { baselineState: "unchanged" as const }),
      })),
    ],
    notifications: unread(report, context),
  }),
  (pieces, _, context) => {
    const log: Log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [runOf(pieces, context)],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
);

function runOf(pieces: readonly Piece[], { words, version, rules }: FormatContext): Run {
  const notifications = pieces.flatMap((piece) => piece.notifications);
  const language = languages[words.language];
  return {
    tool: {
      driver: {
        name: "disclose",
        semanticVersion: version,
        language,
        rules: rules.map((rule) => descriptorOf(rule, words)),
      },
    },
    language,
    columnKind: "utf16CodeUnits",
    // What was not read was not checked: the results are not all there are.
    invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
    results: pieces.flatMap(({ results }) => [...results]),
  };
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
