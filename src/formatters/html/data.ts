import type { Detail } from "../../model/detail.ts";
import { isAddress, positionOf } from "../../model/form.ts";
import type {
  Diagnostic,
  ReportOutcome,
  Severity,
  Story,
  Subject,
  Term,
  WaivableDiagnostic,
} from "../../model/outcome.ts";
import { printPlace } from "../../model/place.ts";
import { cellsOf, editionOf, type Report } from "../../model/report.ts";
import type { Suggestion } from "../../model/suggestion.ts";
import { htmlParts } from "../../words/html.ts";
import { fill, isLongSum, type Words } from "../../words/index.ts";
import { unknownSentence } from "../unknown-relations.ts";
import type { FindingFacts, ReportDetail, ReportRow, SaidFacts, StoryFacts, SuggestionFacts } from "./facts.ts";
import { cellsOn, type FormTable } from "./form-table.ts";
import { packCells } from "./packed-cells.ts";

/** From so many terms on a sum leaves its zeros out, as its sentence does. */
const longSum = 5;

/** Characters that turn the order of what follows them: a text that a sentence quotes has no say in the sentence. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

export function rowOf({ path, report, verdict, diagnostics }: ReportOutcome): ReportRow {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    path,
    agency: report?.agency ?? null,
    year: report?.year ?? null,
    verdict,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    rules: [...new Set(diagnostics.map(({ rule }) => rule))],
  };
}

export function detailOf(outcome: ReportOutcome, forms: readonly FormTable[], words: Words): ReportDetail {
  const { report, stories, waived, unknown, unreadable } = outcome;
  return {
    form: report === null ? null : formName(report, words),
    tables: report === null ? [] : tablesOf(report, forms),
    cells: report === null ? [] : packCells(cellsOf(report)),
    // Of a story whose findings are not listed nothing is told.
    stories: stories
      .map((story, i) => storyOf(story, i + 1, outcome, words))
      .filter(({ findings }) => findings.length > 0),
    unknown: unknown.length === 0 ? null : unknownSentence(unknown, report, words),
    waived: waived.map((diagnostic) => ({ ...saidOf(diagnostic, words), reason: diagnostic.reason })),
    unread: unreadable === null ? null : { what: words.unread(unreadable), why: words.failure(unreadable) },
  };
}

function formName(report: Report, words: Words): string | null {
  const edition = editionOf(report);
  return edition === null ? null : words.phrases.editions[edition];
}

/** The tables whose cells are all on the report's form. */
function tablesOf(report: Report, forms: readonly FormTable[]): ReportDetail["tables"] {
  const cells = cellsOf(report);
  return forms.flatMap((form, i) => {
    const isOnForm = cellsOn(form).every((cell) => cells[cell]?.onForm);
    return isOnForm ? [[i, report.tables[form.table].found] as const] : [];
  });
}

function storyOf({ cell }: Story, number: number, outcome: ReportOutcome, words: Words): StoryFacts {
  const { diagnostics, suggestions, alternatives } = outcome;
  const isOwn = ({ story }: { readonly story: number }) => story === number;
  const own = diagnostics.filter(isOwn);
  return {
    lead: own.length < 2 ? null : words.story(cell, own.length),
    findings: own.map((diagnostic) => findingOf(diagnostic, words)),
    suggestions: suggestions.filter(isOwn).map((suggestion) => suggestionOf(suggestion, words)),
    alternatives: alternatives.filter(isOwn).map((one) => words.alternatives(one)),
  };
}

function saidOf({ rule, severity, detail }: WaivableDiagnostic, words: Words): SaidFacts {
  const brief = words.briefly(detail);
  const full = words.sentence(detail).replace(turning, "");
  return { rule, severity, sentence: brief ?? full, terms: brief === null ? null : full };
}

function findingOf(diagnostic: Diagnostic, words: Words): FindingFacts {
  const { primary, related, detail } = diagnostic;
  const cell = primary === null ? null : positionIn(primary);
  const others = related.flatMap((subject) => positionIn(subject) ?? []).filter((other) => other !== cell);
  return {
    ...saidOf(diagnostic, words),
    place: primary?.at == null ? null : printPlace(primary.at),
    cell,
    others: [...new Set(others)],
    equation: detail.kind === "relation" ? equationOf(detail, words) : null,
  };
}

/** The position of a cell of the report itself; null for a table, a sentence, or what another report prints. */
function positionIn({ cell, path }: Subject): number | null {
  return path === undefined && isAddress(cell) ? positionOf(cell) : null;
}

/** The figures of a relation that does not hold: its cells are lit beside it, and its sentence names them. */
function equationOf(detail: Extract<Detail, { kind: "relation" }>, words: Words): string {
  const { leftTerms, rightTerms, left, right, difference } = detail;
  return fill(htmlParts.equation[words.language], {
    left: side(leftTerms, left, words),
    right: side(rightTerms, right, words),
    difference: Math.abs(difference),
  });
}

/** `1408 + 462 + 2 = 1872`, or one figure; of a long sum what it comes to, as its cells are lit. */
function side(terms: readonly Term[], sum: number, { phrases }: Words): string {
  if (terms.length === 1) return String(sum);
  if (isLongSum(terms)) return fill(phrases.parts.sum, { sum });
  const shown = terms.length < longSum ? terms : terms.filter(({ value }) => value !== 0);
  return shown.length < 2 ? String(sum) : `${shown.map(({ value }) => value).join(" + ")} = ${sum}`;
}

function suggestionOf(suggestion: Suggestion, words: Words): SuggestionFacts {
  const own = suggestion.changes.filter(({ of }) => of === undefined);
  return {
    sentence: words.suggestion(suggestion),
    should: words.shouldBe(suggestion.confidence),
    changes: own.map(({ cell, to }) => [positionOf(cell.address), to] as const),
  };
}
