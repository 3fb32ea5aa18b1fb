import { diagnosed, type Finding, type Untold } from "./findings/finding.ts";
import { inOrder } from "./findings/order.ts";
import { tell } from "./findings/tell.ts";
import { localise } from "./localise/index.ts";
import {
  type Diagnostic,
  emptyTally,
  type Failure,
  type ReportOutcome,
  type Severity,
  severities,
  type Tally,
  type UnknownRelation,
  type Verdict,
  type WaivableDiagnostic,
  type WaivedDiagnostic,
} from "./model/outcome.ts";
import { type Cell, type Report, refTo } from "./model/report.ts";
import { alone, type Surroundings } from "./model/surroundings.ts";
import {
  Assessor,
  type BlankPolicy,
  type Broken,
  type Equation,
  type Observation,
  type RelationRule,
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
  /** Severities other than the rules' own, by id of the rule; a rule that is off is not asked. */
  readonly severities?: ReadonlyMap<string, Severity | "off">;
  /** Why a finding is waived, or null; not asked of what only says that something could not be read. */
  readonly waive?: (diagnostic: WaivableDiagnostic) => string | null;
}
export type FailOn = Severity | "never";

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
  const { blank = "zero" } = options;
  const assessor = new Assessor(definitions, blank);
  // What a blank total must be is asked of the parts that are printed, under either policy.
  const derivation = blank === "zero" ? assessor : new Assessor(definitions, "zero");
  const context = { ...surroundings, derivation };
  const { tally, kept, unknown, broken, telling } = assess(asked, assessor);
  const findings: Finding[] = [];
  const add = (rule: Rule, observation: Observation, members: readonly Broken[] = []) =>
    findings.push({ rule, observation: withSeverity(rule, observation, configured.get(rule.id)), broken: members });
  for (const [rule, members] of broken) {
    for (const group of groupsOf(rule, members)) add(rule, observationOf(rule, group, surroundings), group);
  }
  for (const rule of rules) {
    if (!("observe" in rule) || configured.get(rule.id) === "off") continue;
    for (const observation of rule.observe(report, context)) add(rule, observation);
  }
  const { told, waived } = waive(diagnosed(inOrder(findings), identityOf(report)), options.waive);
  const failed = new Set(told.flatMap(({ broken: members }) => members.map(({ equation }) => equation)));
  // What is waived is known not to hold: it tells nothing of other figures.
  const excused = new Set([...broken.values()].flatMap((members) => members.map(({ equation }) => equation)));
  const evidence = telling.filter((equation) => failed.has(equation) || !excused.has(equation));
  const { explanations, ...said } = localise([...evidence, ...keptLastYear(evidence, surroundings, assessor)], {
    previous: surroundings.previous,
    statements: report.narrative.statements,
    blank,
    failed,
    negative: new Set(told.flatMap(({ diagnostic: { detail } }) => (detail.kind === "negative" ? detail.cell : []))),
    isTotal: (cell) => assessor.isTotal(cell),
  });
  const { diagnostics, stories, suggestions, alternatives } = tell(told, kept, said);
  return {
    path: report.source.path,
    verdict: verdictOf(isAssessable(asked, kept), diagnostics, failure, options.failOn ?? "error"),
    report,
    tally,
    diagnostics,
    stories,
    waived,
    unknown,
    suggestions,
    alternatives,
    explanations,
    unreadable: failure,
  };
}

/** A relation of a report with its rule. */
interface Relation {
  readonly rule: RelationRule;
  readonly equation: Equation;
}

/** What comes of relations. */
interface Assessed {
  readonly tally: Tally;
  readonly kept: readonly Equation[];
  readonly unknown: readonly UnknownRelation[];
  /** By rule, in the order in which they were asked. */
  readonly broken: ReadonlyMap<RelationRule, readonly Broken[]>;
  /** Those that wrong cells are sought by. */
  readonly telling: readonly Equation[];
}

function assess(asked: readonly Relation[], assessor: Assessor): Assessed {
  const tally = { ...emptyTally };
  const kept: Equation[] = [];
  const unknown: UnknownRelation[] = [];
  const broken = new Map<RelationRule, Broken[]>();
  const telling: Equation[] = [];
  for (const { rule, equation } of asked) {
    const assessment = assessor.assess(equation);
    tally[assessment.verdict]++;
    if (rule.localises === true && assessment.verdict !== "moot") telling.push(equation);
    if (assessment.verdict === "kept") kept.push(equation);
    if (assessment.verdict === "unknown") unknown.push(unknownRelation(equation, assessment.missing));
    if (assessment.verdict !== "broken") continue;
    broken.set(rule, [...(broken.get(rule) ?? []), { equation, detail: assessment.detail }]);
  }
  return { tally, kept, unknown, broken, telling };
}

/** Relations between blanks hold whatever the figures are: where none is printed, nothing has been checked. */
function isAssessable(asked: readonly Relation[], kept: readonly Equation[]): boolean {
  const own = asked.flatMap(({ equation }) => (equation.elsewhere === undefined ? equation : []));
  const some = (holds: (cell: Cell) => boolean) => own.some(({ left, right }) => left.some(holds) || right.some(holds));
  if (!some((cell) => cell.onForm)) return true;
  return kept.some(({ elsewhere }) => elsewhere === undefined) && some((cell) => cell.onForm && cell.value !== null);
}

/** What is found and counts, and apart from it what is waived. What was not read cannot be waived. */
function waive(
  found: readonly Untold[],
  reasonFor: (diagnostic: WaivableDiagnostic) => string | null = () => null,
): { readonly told: readonly Untold[]; readonly waived: readonly WaivedDiagnostic[] } {
  const told: Untold[] = [];
  const waived: WaivedDiagnostic[] = [];
  for (const one of found) {
    const reason = leavesUnread(one.diagnostic) ? null : reasonFor(one.diagnostic);
    if (reason === null) told.push(one);
    else waived.push({ ...one.diagnostic, reason });
  }
  return { told, waived };
}

/** The relations of a report, each with its rule. */
function relationsOf(report: Report, surroundings: Surroundings): Relation[] {
  return rules.flatMap((rule) =>
    "relations" in rule ? [...rule.relations(report, surroundings)].map((equation) => ({ rule, equation })) : [],
  );
}

/** The relations that say what blank totals must be: the report's own, and those of the reports it is compared with. */
function definitionsAround(own: readonly Relation[], { previous, rollup }: Surroundings): Equation[] {
  const others = [...(previous === null ? [] : [previous]), ...(rollup?.units ?? [])];
  return [...own, ...others.flatMap((other) => relationsOf(other, alone))].map(({ equation }) => equation);
}

/** The relations of last year's report that hold between the figures which this year's are compared with. */
function keptLastYear(own: readonly Equation[], { previous }: Surroundings, assessor: Assessor): Equation[] {
  if (previous === null) return [];
  const compared = new Set(own.flatMap(({ elsewhere }) => [...(elsewhere?.keys() ?? [])]));
  const of = refTo(previous);
  return relationsOf(previous, alone).flatMap(({ rule, equation }) => {
    const cells = [...equation.left, ...equation.right];
    if (rule.localises !== true || !cells.every((cell) => compared.has(cell))) return [];
    if (assessor.assess(equation).verdict !== "kept") return [];
    return [{ ...equation, elsewhere: new Map(cells.map((cell) => [cell, of])) }];
  });
}

/** Broken relations as they are told: each by itself, or by the groups of their rule. */
function groupsOf({ together }: RelationRule, broken: readonly Broken[]): (readonly [Broken, ...Broken[]])[] {
  if (together === undefined) return broken.map((one) => [one]);
  const groups = new Map<string, [Broken, ...Broken[]]>();
  for (const one of broken) {
    const name = together.groupOf(one.equation);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function observationOf(
  { together }: RelationRule,
  group: readonly [Broken, ...Broken[]],
  surroundings: Surroundings,
): Observation {
  if (together !== undefined) return together.observe(group, surroundings);
  const [{ equation, detail }] = group;
  const { left, right, primary, elsewhere } = equation;
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
  const findings = tableIsImage.observe({ notes: images }).map((observation) => ({
    rule: tableIsImage,
    observation,
    broken: [],
  }));
  const { diagnostics, stories } = tell(diagnosed(findings, path), [], { suggestions: [], alternatives: [] });
  return {
    path,
    verdict: "not-assessable",
    report: null,
    tally: emptyTally,
    diagnostics,
    stories,
    waived: [],
    unknown: [],
    suggestions: [],
    alternatives: [],
    explanations: [],
    unreadable: failure,
  };
}

/** True for a severity that fails a report. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}

const leaveUnread: ReadonlySet<string> = new Set(readingRules.filter((rule) => rule.leavesUnread).map(({ id }) => id));

/** True for a finding that only says that something could not be read: no fault of the figures. */
export function leavesUnread({ rule }: Pick<Diagnostic, "rule">): boolean {
  return leaveUnread.has(rule);
}

function verdictOf(
  wasChecked: boolean,
  diagnostics: readonly Diagnostic[],
  failure: Failure | null,
  failOn: FailOn,
): Verdict {
  if (diagnostics.some((diagnostic) => !leavesUnread(diagnostic) && fails(diagnostic.severity, failOn)))
    return "failed";
  return failure !== null || !wasChecked || diagnostics.some(leavesUnread) ? "not-assessable" : "passed";
}

/** What a report is known by wherever it lies: agency and year, or its path where it names neither. */
function identityOf({ agency, year, source }: Report): string {
  return agency === null || year === null ? source.path : `${agency} ${year}`;
}
