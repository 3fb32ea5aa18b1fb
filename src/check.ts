import { type Fingerprinter, fingerprinter } from "./fingerprint.ts";
import { addresses, isAddress, splitAddress } from "./model/form.ts";
import {
  type Diagnostic,
  type Failure,
  type ReportOutcome,
  type Severity,
  severities,
  type Tally,
  type UnknownRelation,
  type Verdict,
} from "./model/outcome.ts";
import type { Cell, Report } from "./model/report.ts";
import { alone, type Surroundings } from "./model/surroundings.ts";
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
import { type Broken, storiesOf } from "./stories.ts";

export interface CheckOptions {
  /** What a blank cell counts in an equation; `zero` by default. */
  readonly blank?: BlankPolicy;
  /** The least severity that fails a report; `error` by default. */
  readonly failOn?: FailOn;
  /** Severities other than the rules' own, by id of the rule; a rule that is off is not asked. */
  readonly severities?: ReadonlyMap<string, Severity | "off">;
  /** Why a finding is waived, or null; not asked of what only says that something could not be read. */
  readonly waive?: (diagnostic: Diagnostic) => string | null;
}
export type FailOn = Severity | "never";

export const emptyTally: Tally = { kept: 0, broken: 0, unknown: 0, moot: 0 };

/**
 * Runs every rule on a report. `failure` tells what of it could not be read, `surroundings` which other reports of the
 * run belong to it.
 */
export function checkReport(
  report: Report,
  options: CheckOptions = {},
  failure: Failure | null = null,
  surroundings: Surroundings = alone,
): ReportOutcome {
  const configured: ReadonlyMap<string, Severity | "off"> = options.severities ?? new Map();
  const relations = relationsOf(report, surroundings);
  const asked = relations.filter(({ rule }) => configured.get(rule.id) !== "off");
  const definitions = definitionsAround(relations, surroundings);
  const assessor = new Assessor(definitions, options.blank ?? "zero");
  // What a blank total must be is asked of the parts that are printed, under either policy.
  const derivation = new Assessor(definitions, "zero");
  const tally = { ...emptyTally };
  const findings: Finding[] = [];
  const unknown: UnknownRelation[] = [];
  const kept: Equation[] = [];
  const add = (rule: Rule, observation: Observation, broken: Broken | null = null) =>
    findings.push({ rule, observation: withSeverity(rule, observation, configured.get(rule.id)), broken });

  for (const { rule, equation } of asked) {
    const assessment = assessor.assess(equation);
    tally[assessment.verdict]++;
    if (assessment.verdict === "kept") kept.push(equation);
    if (assessment.verdict === "unknown") unknown.push(unknownRelation(equation, assessment.missing));
    if (assessment.verdict !== "broken") continue;
    const { detail } = assessment;
    add(rule, observationOf(equation, detail), { equation, difference: detail.difference });
  }
  for (const rule of rules) {
    if (!("observe" in rule) || configured.get(rule.id) === "off") continue;
    for (const observation of rule.observe(report, { ...surroundings, derivation })) add(rule, observation);
  }
  const found = diagnosticsOf(inOrder(findings), kept, identityOf(report));
  const { diagnostics, waived } = waive(found, options.waive);
  // Relations between blanks hold whatever the figures are: where none is printed, nothing has been checked.
  const some = (holds: (cell: Cell) => boolean) =>
    asked.some(({ equation: { left, right } }) => left.some(holds) || right.some(holds));
  const isAssessable =
    !some((cell) => cell.onForm) || (tally.kept > 0 && some((cell) => cell.onForm && cell.value !== null));
  return {
    path: report.source.path,
    verdict: verdictOf(isAssessable, diagnostics, failure, options.failOn ?? "error"),
    report,
    tally,
    diagnostics,
    waived,
    unknown,
    unreadable: failure,
  };
}

/** Findings, and apart from them those that are waived. */
function waive(
  found: readonly Diagnostic[],
  reasonFor: (diagnostic: Diagnostic) => string | null = () => null,
): Pick<ReportOutcome, "diagnostics" | "waived"> {
  const judged = found.map((diagnostic) => ({
    diagnostic,
    reason: leavesUnread(diagnostic) ? null : reasonFor(diagnostic),
  }));
  return {
    diagnostics: judged.flatMap(({ diagnostic, reason }) => (reason === null ? [diagnostic] : [])),
    waived: judged.flatMap(({ diagnostic, reason }) => (reason === null ? [] : [{ ...diagnostic, reason }])),
  };
}

/** The relations of a report, each with its rule. */
function relationsOf(report: Report, surroundings: Surroundings): { rule: Rule; equation: Equation }[] {
  return rules.flatMap((rule) =>
    "relations" in rule ? [...rule.relations(report, surroundings)].map((equation) => ({ rule, equation })) : [],
  );
}

/** The relations that say what blank totals must be: the report's own, and those of the reports it is compared with. */
function definitionsAround(
  own: readonly { readonly equation: Equation }[],
  { previous, rollup }: Surroundings,
): Equation[] {
  const others = [...(previous === null ? [] : [previous]), ...(rollup?.units ?? [])];
  return [...own, ...others.flatMap((other) => relationsOf(other, alone))].map(({ equation }) => equation);
}

function observationOf({ left, right, primary, elsewhere }: Equation, detail: Observation["detail"]): Observation {
  const related = [...left, ...right].filter((cell) => cell !== primary);
  return {
    detail,
    primary: subject(primary, elsewhere?.get(primary)),
    related: related.map((cell) => subject(cell, elsewhere?.get(cell))),
  };
}

function unknownRelation({ key, elsewhere }: Equation, missing: readonly Cell[]): UnknownRelation {
  return {
    relation: key,
    missing: missing.map((cell) => {
      const of = elsewhere?.get(cell);
      return of === undefined ? { cell: cell.address } : { cell: cell.address, path: of.path };
    }),
  };
}

/** Configured for every finding of a rule; where that is the rule's own severity, its milder findings stay as they are. */
function withSeverity(rule: Rule, observation: Observation, configured: Severity | "off" | undefined): Observation {
  if (configured === undefined || configured === "off" || configured === rule.severity) return observation;
  return { ...observation, severity: configured };
}

/** The outcome of an input that could not be read at all. */
export function unreadable(path: string, failure: Failure): ReportOutcome {
  const images = failure.reason === "tables-are-pictures" ? failure.images : [];
  const print = fingerprinter(path);
  const observed = tableIsImage.observe({ notes: images });
  const diagnostics = observed.map((observation, i) => ({
    ...diagnosticOf(tableIsImage, observation, print),
    story: i + 1,
  }));
  return {
    path,
    verdict: "not-assessable",
    report: null,
    tally: emptyTally,
    diagnostics,
    waived: [],
    unknown: [],
    unreadable: failure,
  };
}

/** What a rule found; `broken` where it is a relation. */
interface Finding {
  readonly rule: Rule;
  readonly observation: Observation;
  readonly broken: Broken | null;
}

/** Findings as diagnostics, each with the number of its story: what one wrong figure may have caused is one. */
function diagnosticsOf(findings: readonly Finding[], kept: readonly Equation[], identity: string): Diagnostic[] {
  const stories = storiesOf(
    findings.flatMap(({ broken }) => broken ?? []),
    kept,
  );
  const print = fingerprinter(identity);
  const numbers = new Map<string, number>();
  return findings.map(({ rule, observation, broken }, i) => {
    const told = broken === null ? undefined : stories.find(({ members }) => members.includes(broken));
    const { primary } = observation;
    const cell = told?.cell.address ?? primary?.cell;
    // Findings about one figure are one story; what is no figure has a story of its own.
    const key = told === undefined && (cell === undefined || !isAddress(cell)) ? `${i}` : `${cell}`;
    const story = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, story);
    return { ...diagnosticOf(rule, observation, print), story };
  });
}

function diagnosticOf(rule: Rule, observation: Observation, print: Fingerprinter): Omit<Diagnostic, "story"> {
  const { detail, primary, related = [], severity = rule.severity } = observation;
  const fingerprint = print(rule.id, detail.kind, [primary, ...related]);
  return { rule: rule.id, severity, detail, primary, related, fingerprint };
}

/** True for a severity that fails a report. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}

const leaveUnread: ReadonlySet<string> = new Set(readingRules.filter((rule) => rule.leavesUnread).map(({ id }) => id));

/** True for a finding that only says that something could not be read: no fault of the figures. */
export function leavesUnread({ rule }: Diagnostic): boolean {
  return leaveUnread.has(rule);
}

function verdictOf(
  isAssessable: boolean,
  diagnostics: readonly Diagnostic[],
  failure: Failure | null,
  failOn: FailOn,
): Verdict {
  if (diagnostics.some((diagnostic) => !leavesUnread(diagnostic) && fails(diagnostic.severity, failOn)))
    return "failed";
  return failure !== null || !isAssessable || diagnostics.some(leavesUnread) ? "not-assessable" : "passed";
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
function inOrder(findings: readonly Finding[]): Finding[] {
  const at = ({ observation: { primary } }: Finding) => rankOnForm.get(primary?.cell ?? "") ?? rankOnForm.size;
  const book = ({ rule }: Finding) => rankInBook.get(rule.id) ?? rules.length;
  return [...findings].sort((a, b) => at(a) - at(b) || book(a) - book(b));
}

/** What a report is known by wherever it lies: agency and year, or its path where it names neither. */
function identityOf({ agency, year, source }: Report): string {
  return agency === null || year === null ? source.path : `${agency} ${year}`;
}
