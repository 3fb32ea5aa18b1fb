import { type Severity, severities } from "../../../model/outcome.ts";
import type { FindingFacts, ReportDetail, StoryFacts, SuggestionFacts } from "../facts.ts";
import { findingId, suggestionId } from "./ids.ts";

/** What is said of one cell. */
export interface CellMark {
  /** The worst of what points at the cell; null where only a correction does, or what has its cause elsewhere. */
  readonly severity: Severity | null;
  /** True where a relation points at the cell and a correction says that another one is wrong. */
  readonly disagrees: boolean;
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
    const before = marks.get(cell) ?? { severity: null, disagrees: false, should: null, saidBy: [], takesPartIn };
    marks.set(cell, { ...before, ...change(before), saidBy: [...before.saidBy, id] });
  };
  // What should be comes before why.
  for (const { id, said } of numberedSuggestions(report, detail)) {
    for (const [cell, to] of said.changes) mark(cell, id, () => ({ should: { to, word: said.should } }));
  }
  const causedElsewhere = new Set(detail.stories.flatMap(causedElsewhereIn));
  for (const { id, said } of findings) {
    if (said.cell === null) continue;
    mark(said.cell, id, ({ severity }) =>
      causedElsewhere.has(said) ? { disagrees: true } : { severity: worse(severity, said.severity) },
    );
  }
  return marks;
}

/** The findings of a story that point at a cell, while what should be is said of others. */
function causedElsewhereIn({ findings, suggestions }: StoryFacts): readonly FindingFacts[] {
  const changed = suggestions.flatMap(({ changes }) => changes.map(([cell]) => cell));
  return changed.length === 0 ? [] : findings.filter(({ cell }) => cell !== null && !changed.includes(cell));
}

function worse(a: Severity | null, b: Severity): Severity {
  return a !== null && severities.indexOf(a) < severities.indexOf(b) ? a : b;
}
