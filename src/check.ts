import { createHash } from "node:crypto";
import { addresses, splitAddress } from "./model/form.ts";
import {
  type Detail,
  type Diagnostic,
  type Failure,
  type ReportOutcome,
  type Severity,
  type Subject,
  severities,
  type Tally,
  type Verdict,
} from "./model/outcome.ts";
import type { Report } from "./model/report.ts";
import { Assessor, type BlankPolicy, type Equation, readingRules, rules, subject } from "./rules/index.ts";

export interface CheckOptions {
  /** What a blank cell counts in an equation; `zero` by default. */
  readonly blank?: BlankPolicy;
  /** The least severity that fails a report; `error` by default. */
  readonly failOn?: FailOn;
}
export type FailOn = Severity | "never";

export const emptyTally: Tally = { kept: 0, broken: 0, unknown: 0, moot: 0 };

/** Runs every rule on a report. `failure` tells what of it could not be read. */
export function checkReport(report: Report, options: CheckOptions = {}, failure: Failure | null = null): ReportOutcome {
  const relations = rules.flatMap((rule) =>
    "relations" in rule ? [...rule.relations(report)].map((equation) => ({ rule, equation })) : [],
  );
  const equations = relations.map(({ equation }) => equation);
  const assessor = new Assessor(equations, options.blank ?? "zero");
  // What a blank total must be is asked of the parts that are printed, under either policy.
  const derivation = new Assessor(equations, "zero");
  const tally = { ...emptyTally };
  const diagnostics: Diagnostic[] = [];
  const add = (
    rule: string,
    severity: Severity,
    detail: Detail,
    primary: Subject | null,
    related: readonly Subject[],
  ) =>
    diagnostics.push({
      rule,
      severity,
      detail,
      primary,
      related,
      fingerprint: fingerprint(report, rule, detail.kind, [primary, ...related]),
    });

  for (const { rule, equation } of relations) {
    const assessment = assessor.assess(equation);
    tally[assessment.verdict]++;
    if (assessment.verdict !== "broken") continue;
    add(rule.id, rule.severity, assessment.detail, subject(equation.primary), relatedTo(equation));
  }
  for (const rule of rules) {
    if (!("observe" in rule)) continue;
    for (const { detail, primary, related = [], severity = rule.severity } of rule.observe(report, derivation)) {
      add(rule.id, severity, detail, primary, related);
    }
  }
  // Relations between blanks hold whatever the figures are: where none is printed, nothing has been checked.
  const cells = relations
    .flatMap(({ equation }) => [...equation.left, ...equation.right])
    .filter((cell) => cell.onForm);
  const isAssessable = cells.length === 0 || (tally.kept > 0 && cells.some((cell) => cell.value !== null));
  return {
    path: report.source.path,
    verdict: verdictOf(isAssessable, diagnostics, failure, options.failOn ?? "error"),
    report,
    tally,
    diagnostics: inOrder(diagnostics),
    unreadable: failure,
  };
}

/** The outcome of an input that could not be read at all. */
export function unreadable(path: string, failure: Failure): ReportOutcome {
  return { path, verdict: "not-assessable", report: null, tally: emptyTally, diagnostics: [], unreadable: failure };
}

/** True for a severity that fails a report. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** The rules whose findings only say that something could not be read: no fault of the figures. */
const leaveUnread: ReadonlySet<string> = new Set(readingRules.filter((rule) => rule.leavesUnread).map(({ id }) => id));

function verdictOf(
  isAssessable: boolean,
  diagnostics: readonly Diagnostic[],
  failure: Failure | null,
  failOn: FailOn,
): Verdict {
  const isUnread = ({ rule }: Diagnostic) => leaveUnread.has(rule);
  if (diagnostics.some((diagnostic) => !isUnread(diagnostic) && fails(diagnostic.severity, failOn))) return "failed";
  return failure !== null || !isAssessable || diagnostics.some(isUnread) ? "not-assessable" : "passed";
}

function relatedTo({ left, right, primary }: Equation): Subject[] {
  return [...left, ...right].filter((cell) => cell !== primary).map(subject);
}

/** By place on the form, then by rule; a table or row comes before its cells, what points at no cell last. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = new Map<string, number>();
  for (const [i, address] of addresses.entries()) {
    const { table, row } = splitAddress(address);
    for (const name of [table, `${table}.${row}`, address]) if (!rank.has(name)) rank.set(name, i);
  }
  const at = ({ primary }: Diagnostic) => rank.get(primary?.cell ?? "") ?? addresses.length;
  const book = (diagnostic: Diagnostic) => rules.findIndex((rule) => rule.id === diagnostic.rule);
  return [...diagnostics].sort((a, b) => at(a) - at(b) || book(a) - book(b));
}

/** The same for the same finding about the same report, wherever its lines have moved to. */
function fingerprint(report: Report, rule: string, kind: string, subjects: readonly (Subject | null)[]): string {
  const identity =
    report.agency === null || report.year === null ? report.source.path : `${report.agency} ${report.year}`;
  const cells = subjects.map((entry) =>
    entry === null ? "" : entry.cell.includes(".") ? entry.cell : `${entry.cell} ${entry.text}`,
  );
  return createHash("sha256")
    .update([rule, kind, identity, ...cells].join("\n"))
    .digest("hex")
    .slice(0, 32);
}
