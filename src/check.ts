import { createHash } from "node:crypto";
import { addresses, splitAddress } from "./model/form.ts";
import {
  type Diagnostic,
  type Failure,
  type ReportOutcome,
  type Severity,
  type Subject,
  severities,
  type Tally,
  type Verdict,
} from "./model/outcome.ts";
import type { Cell, Report } from "./model/report.ts";
import {
  Assessor,
  type BlankPolicy,
  type Equation,
  type Observation,
  type Rule,
  readingRules,
  rules,
  subject,
  tableIsImage,
} from "./rules/index.ts";

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
  const identity = identityOf(report);
  const add = (rule: Rule, observation: Observation) => diagnostics.push(diagnosticOf(rule, observation, identity));

  for (const { rule, equation } of relations) {
    const assessment = assessor.assess(equation);
    tally[assessment.verdict]++;
    if (assessment.verdict !== "broken") continue;
    add(rule, { detail: assessment.detail, primary: subject(equation.primary), related: relatedTo(equation) });
  }
  for (const rule of rules) {
    if (!("observe" in rule)) continue;
    for (const observation of rule.observe(report, derivation)) add(rule, observation);
  }
  // Relations between blanks hold whatever the figures are: where none is printed, nothing has been checked.
  const some = (holds: (cell: Cell) => boolean) =>
    equations.some(({ left, right }) => left.some(holds) || right.some(holds));
  const isAssessable =
    !some((cell) => cell.onForm) || (tally.kept > 0 && some((cell) => cell.onForm && cell.value !== null));
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
  const images = failure.reason === "tables-are-pictures" ? failure.images : [];
  const observed = tableIsImage.observe({ notes: images });
  const diagnostics = observed.map((observation) => diagnosticOf(tableIsImage, observation, path));
  return { path, verdict: "not-assessable", report: null, tally: emptyTally, diagnostics, unreadable: failure };
}

function diagnosticOf(rule: Rule, observation: Observation, identity: string): Diagnostic {
  const { detail, primary, related = [], severity = rule.severity } = observation;
  const print = fingerprint(identity, rule.id, detail.kind, [primary, ...related]);
  return { rule: rule.id, severity, detail, primary, related, fingerprint: print };
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

const rankInBook: ReadonlyMap<string, number> = new Map(rules.map(({ id }, i) => [id, i]));
/** Where tables, rows and cells stand on the form, each table and row before the first of its cells. */
const rankOnForm: ReadonlyMap<string, number> = new Map(
  [
    ...new Set(
      addresses.flatMap((address) => {
        const { table, row } = splitAddress(address);
        return [table, `${table}.${row}`, address];
      }),
    ),
  ].map((name, i) => [name, i]),
);

/** By place on the form, then by rule; a table or row comes before its cells, what points at no cell last. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const at = ({ primary }: Diagnostic) => rankOnForm.get(primary?.cell ?? "") ?? rankOnForm.size;
  const book = ({ rule }: Diagnostic) => rankInBook.get(rule) ?? rules.length;
  return [...diagnostics].sort((a, b) => at(a) - at(b) || book(a) - book(b));
}

/** What a report is known by wherever it lies: agency and year, or its path where it names neither. */
function identityOf({ agency, year, source }: Report): string {
  return agency === null || year === null ? source.path : `${agency} ${year}`;
}

/** The same for the same finding about the same report, wherever its lines have moved to. */
function fingerprint(identity: string, rule: string, kind: string, subjects: readonly (Subject | null)[]): string {
  const cells = subjects.map((entry) =>
    entry === null ? "" : entry.cell.includes(".") ? entry.cell : `${entry.cell} ${entry.text}`,
  );
  return createHash("sha256")
    .update([rule, kind, identity, ...cells].join("\n"))
    .digest("hex")
    .slice(0, 32);
}
