import { createHash } from "node:crypto";
import { addresses, isAddress, splitAddress } from "./model/form.ts";
import {
  type Diagnostic,
  type Failure,
  type ReportOutcome,
  type Severity,
  type Story,
  type Subject,
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
import { type BrokenStory, storiesOf } from "./stories.ts";

export interface CheckOptions {
  /** What a blank cell counts in an equation; `zero` by default. */
  readonly blank?: BlankPolicy;
  /** The least severity that fails a report; `error` by default. */
  readonly failOn?: FailOn;
  /** Severities other than the rules' own, by id of the rule; a rule that is off is not asked. */
  readonly severities?: ReadonlyMap<string, Severity | "off">;
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
  const broken = new Map<RelationRule, Broken[]>();
  const add = (rule: Rule, observation: Observation, members: readonly Broken[] = []) =>
    findings.push({ rule, observation: withSeverity(observation, configured.get(rule.id)), broken: members });

  for (const { rule, equation } of asked) {
    const assessment = assessor.assess(equation);
    tally[assessment.verdict]++;
    if (assessment.verdict === "kept") kept.push(equation);
    if (assessment.verdict === "unknown") unknown.push(unknownRelation(equation, assessment.missing));
    if (assessment.verdict !== "broken") continue;
    broken.set(rule, [...(broken.get(rule) ?? []), { equation, detail: assessment.detail }]);
  }
  for (const [rule, members] of broken) {
    for (const group of groupsOf(rule, members)) add(rule, observationOf(rule, group, surroundings), group);
  }
  for (const rule of rules) {
    if (!("observe" in rule) || configured.get(rule.id) === "off") continue;
    for (const observation of rule.observe(report, { ...surroundings, derivation })) add(rule, observation);
  }
  const { diagnostics, stories } = told(inOrder(findings), kept, identityOf(report));
  // Relations between blanks hold whatever the figures are: where none is printed, nothing has been checked.
  const own = asked.flatMap(({ equation }) => (equation.elsewhere === undefined ? equation : []));
  const some = (holds: (cell: Cell) => boolean) => own.some(({ left, right }) => left.some(holds) || right.some(holds));
  const isAssessable =
    !some((cell) => cell.onForm) ||
    (kept.some(({ elsewhere }) => elsewhere === undefined) && some((cell) => cell.onForm && cell.value !== null));
  return {
    path: report.source.path,
    verdict: verdictOf(isAssessable, diagnostics, failure, options.failOn ?? "error"),
    report,
    tally,
    diagnostics,
    stories,
    unknown,
    unreadable: failure,
  };
}

/** The relations of a report, each with its rule. */
function relationsOf(report: Report, surroundings: Surroundings): { rule: RelationRule; equation: Equation }[] {
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

function withSeverity(observation: Observation, configured: Severity | "off" | undefined): Observation {
  return configured === undefined || configured === "off" ? observation : { ...observation, severity: configured };
}

/** The outcome of an input that could not be read at all. */
export function unreadable(path: string, failure: Failure): ReportOutcome {
  const images = failure.reason === "tables-are-pictures" ? failure.images : [];
  const observed = tableIsImage.observe({ notes: images });
  const diagnostics = observed.map((observation, i) => ({
    ...diagnosticOf(tableIsImage, observation, path),
    story: i + 1,
  }));
  const stories = observed.map(({ primary }) => ({ cell: primary?.cell ?? null }));
  return {
    path,
    verdict: "not-assessable",
    report: null,
    tally: emptyTally,
    diagnostics,
    stories,
    unknown: [],
    unreadable: failure,
  };
}

/** What a rule found; `broken` are the relations that do not hold, where it is about any. */
interface Finding {
  readonly rule: Rule;
  readonly observation: Observation;
  readonly broken: readonly Broken[];
}

/** Findings as diagnostics, each with the number of its story: what one wrong figure may have caused is one. */
function told(
  findings: readonly Finding[],
  kept: readonly Equation[],
  identity: string,
): Pick<ReportOutcome, "diagnostics" | "stories"> {
  const brokenStories = storiesOf(
    findings.flatMap(({ broken }) => broken),
    kept,
  );
  const stories = new Map<string, Story>();
  const numbers = new Map<string, number>();
  const diagnostics = findings.map(({ rule, observation, broken }, i) => {
    const own = brokenStories.find(({ members }) => members.some((member) => broken.includes(member)));
    const story = own === undefined ? storyOf(observation.primary) : storyAbout(own);
    // Findings about one figure are one story; what is no figure has a story of its own.
    const key = story.cell !== null && isAddress(story.cell) ? [story.cell, story.path].join() : String(i);
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    stories.set(key, stories.get(key) ?? story);
    return { ...diagnosticOf(rule, observation, identity), story: number };
  });
  return { diagnostics, stories: [...stories.values()] };
}

function storyOf(primary: Subject | null): Story {
  if (primary === null) return { cell: null };
  return primary.path === undefined ? { cell: primary.cell } : { cell: primary.cell, path: primary.path };
}

function storyAbout({ cell, members }: BrokenStory): Story {
  const of = members[0]?.equation.elsewhere?.get(cell);
  return of === undefined ? { cell: cell.address } : { cell: cell.address, path: of.path };
}

function diagnosticOf(rule: Rule, observation: Observation, identity: string): Omit<Diagnostic, "story"> {
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

/**
 * The same for the same finding about the same report, wherever its lines have moved to. Of another report's cell only
 * which cell it is counts, not where that report lies.
 */
function fingerprint(identity: string, rule: string, kind: string, subjects: readonly (Subject | null)[]): string {
  const cells = subjects.map((entry) => {
    if (entry === null) return "";
    const own = entry.cell.includes(".") ? entry.cell : `${entry.cell} ${entry.text}`;
    return entry.path === undefined ? own : `${own} elsewhere`;
  });
  return createHash("sha256")
    .update([rule, kind, identity, ...cells].join("\n"))
    .digest("hex")
    .slice(0, 32);
}
