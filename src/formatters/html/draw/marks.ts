import { type Severity, severities } from "../../../model/outcome.ts";
import type { FindingFacts, ReportDetail, SuggestionFacts } from "../facts.ts";
import { findingId, suggestionId } from "./ids.ts";

/** What is said of one cell. */
export interface CellMark {
  /** The worst of what points at the cell; null where only a correction does. */
  readonly severity: Severity | null;
  /** What it should be, and how surely. */
  readonly should: { readonly to: number; readonly word: string } | null;
  /** The findings and the suggestions that say so. */
  readonly saidBy: readonly string[];
  /** The findings that are about the cell too, and point at another. */
  readonly takesPartIn: readonly string[];
}

/** A finding or a suggestion with its id. */
export interface Numbered<Said> {
  readonly id: string;
  readonly said: Said;
}

export function numberedFindings(report: number, { stories }: ReportDetail): readonly Numbered<FindingFacts>[] {
  return stories.flatMap(({ findings }) => findings).map((said, i) => ({ id: findingId(report, i + 1), said }));
}

export function numberedSuggestions(report: number, { stories }: ReportDetail): readonly Numbered<SuggestionFacts>[] {
  return stories
    .flatMap(({ suggestions }) => suggestions)
    .map((said, i) => ({ id: suggestionId(report, i + 1), said }));
}

/** The marked cells of a report, by position. */
export function marksOf(report: number, detail: ReportDetail): ReadonlyMap<number, CellMark> {
  const marks = new Map<number, CellMark>();
  const findings = numberedFindings(report, detail);
  const mark = (cell: number, id: string, change: (before: CellMark) => Partial<CellMark>) => {
    const takesPartIn = findings.filter(({ said }) => said.others.includes(cell)).map(({ id }) => id);
    const before = marks.get(cell) ?? { severity: null, should: null, saidBy: [], takesPartIn };
    marks.set(cell, { ...before, ...change(before), saidBy: [...before.saidBy, id] });
  };
  for (const { id, said } of findings) {
    if (said.cell !== null) mark(said.cell, id, ({ severity }) => ({ severity: worse(severity, said.severity) }));
  }
  for (const { id, said } of numberedSuggestions(report, detail)) {
    for (const [cell, to] of said.changes) mark(cell, id, () => ({ should: { to, word: said.should } }));
  }
  return marks;
}

function worse(a: Severity | null, b: Severity): Severity {
  return a !== null && severities.indexOf(a) < severities.indexOf(b) ? a : b;
}
