import type { Detail } from "../model/detail.ts";
import type { Failure, InStory, ReportOutcome, WaivableDiagnostic } from "../model/outcome.ts";
import type { Change, Suggestion } from "../model/suggestion.ts";
import type { OutcomeJson } from "../schema/generated/outcome.ts";
import type { Words } from "../words/index.ts";

type ReportOutcomeJson = OutcomeJson["reports"][number];

/** One report's outcome as `schemas/outcome.schema.json` has it. */
export function reportOutcomeJson(outcome: ReportOutcome, words: Words): ReportOutcomeJson {
  const { path, verdict, report, tally, diagnostics, stories, waived, unknown, unreadable } = outcome;
  const { suggestions, explanations } = outcome;
  return {
    path,
    agency: report?.agency ?? null,
    year: report?.year ?? null,
    editions:
      report === null
        ? null
        : {
            proactiveDisclosure: report.tables.proactiveDisclosure.edition,
            requests: report.tables.requests.edition,
          },
    verdict,
    tally: { ...tally },
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnosticJson(diagnostic, words), story: diagnostic.story })),
    stories: stories.map((story) => ({ ...story })),
    waived: waived.map((diagnostic) => ({ ...diagnosticJson(diagnostic, words), reason: diagnostic.reason })),
    unknown: unknown.map(({ relation, missing }) => ({
      relation,
      missing: missing.map((cell) => ({ ...cell })) as [],
    })),
    suggestions: suggestions.map((suggestion) => suggestionJson(suggestion, words)),
    explanations: explanations.map(({ confidence, changes }) => ({ confidence, changes: changesJson(changes) })),
    unreadable: unreadable === null ? null : unreadableJson(unreadable, words),
  };
}

/** A suggestion as the outcome has it. */
export function suggestionJson(
  suggestion: InStory<Suggestion>,
  words: Words,
): NonNullable<ReportOutcomeJson["suggestions"]>[number] {
  return {
    confidence: suggestion.confidence,
    kind: suggestion.kind,
    changes: changesJson(suggestion.changes),
    repairs: [...suggestion.repairs],
    message: words.suggestion(suggestion),
    story: suggestion.story,
  };
}

function changesJson(changes: readonly Change[]): ReportOutcomeJson["explanations"][number]["changes"] {
  const [first, ...rest] = changes.map(({ cell, from, to, of }) => ({
    cell: cell.address as string,
    from,
    to,
    ...(of === undefined ? {} : { path: of.path }),
  }));
  if (first === undefined) throw new Error("an explanation that changes nothing");
  return [first, ...rest];
}

function unreadableJson(failure: Failure, words: Words): ReportOutcomeJson["unreadable"] {
  return { stage: failure.stage, message: words.failure(failure) };
}

function diagnosticJson(diagnostic: WaivableDiagnostic, words: Words): ReportOutcomeJson["diagnostics"][number] {
  const { rule, severity, primary, related, detail, fingerprint } = diagnostic;
  return {
    rule,
    severity,
    message: words.sentence(detail),
    primary: primary === null ? null : { ...primary },
    related: related.map((subject) => ({ ...subject })),
    facts: factsOf(detail),
    fingerprint,
  };
}

/** The numbers and names behind the sentence. */
export function factsOf(detail: Detail): Record<string, unknown> {
  switch (detail.kind) {
    case "relation":
      return { left: detail.left, right: detail.right, difference: detail.difference };
    case "missing-totals":
      return {
        table: detail.table,
        count: detail.totals.length,
        derived: Object.fromEntries(detail.totals.map(({ cell, value }) => [cell.address, value])),
      };
    case "cell-unreadable":
    case "negative":
    case "fraction":
      return { kind: detail.kind, text: detail.cell.text, value: detail.cell.value };
    default: {
      const { at: _, ...facts } = { at: null, ...detail };
      return facts;
    }
  }
}
