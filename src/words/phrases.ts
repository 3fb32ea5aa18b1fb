import type { ProactiveRow, RequestRow, ReviewRow, TableId } from "../model/form.ts";
import type { SectionId } from "../model/narrative.ts";
import type { BinaryFormat, Failure, Severity, Stage, Verdict } from "../model/outcome.ts";
import type { JsonType, Problem } from "../model/problem.ts";
import type { ColumnUnit, EditionId, Encoding, Note } from "../model/report.ts";
import type { ManifestProblem } from "../model/surroundings.ts";

export type RowId = ProactiveRow | RequestRow | ReviewRow;
/** A column of table 2, with its row where that tells it from another of its name. */
export type ProactiveColumnId =
  | "made"
  | "newlyDisclosed"
  | "totalDisclosed"
  | "issued"
  | "repealed"
  | "inForce"
  | "priorYearItems"
  | "change"
  | "decisions"
  | "fees.amount"
  | "procurement.amount"
  | "projects";
type ColumnId =
  | ProactiveColumnId
  | "naturalPerson"
  | "business"
  | "researchInstitution"
  | "publicWelfareOrganization"
  | "legalServiceOrganization"
  | "otherOrganization"
  | "upheld"
  | "corrected"
  | "otherResult"
  | "pending"
  | "total";

/** Everything the program says in one language. `{name}` is filled in. */
export interface Phrases {
  readonly tables: Readonly<Record<TableId, string>>;
  /** The sections of the report, as the form heads them. */
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly rows: Readonly<Record<RowId, string>>;
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** What a page states of itself, as `metadata-disagrees` names it. */
  readonly fields: Readonly<Record<Extract<Note, { kind: "metadata-disagrees" }>["field"], string>>;
  readonly editions: Readonly<Record<EditionId, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly formats: Readonly<Record<BinaryFormat, string>>;
  readonly encodings: Readonly<Record<Encoding, string>>;
  /** What a column is in. */
  readonly units: Readonly<Record<ColumnUnit, string>>;
  readonly failures: Readonly<Record<Exclude<Failure["reason"], "archive" | "network">, string>>;
  readonly parts: {
    readonly columnOf: string;
    readonly rowOf: string;
    readonly cell: string;
    /** A cell where its table is named already. */
    readonly cellInTable: string;
    /** A row or column of the report of another year. */
    readonly ofYear: string;
    /** Where the sentence stands that a figure is compared with. */
    readonly inText: string;
    readonly story: string;
    /** Of a story about several cells. */
    readonly storyOfSeveral: string;
    /** What stands before what should be, and before what may be. */
    readonly suggestion: string;
    readonly alternatives: string;
    readonly andOthers: string;
    readonly unknownRelations: string;
    /** A figure beside last year's, the sum of the units', or that of one unit. */
    readonly againstLastYear: string;
    readonly againstSum: string;
    readonly ofUnit: string;
    /** Both rows of litigation. */
    readonly litigation: string;
    readonly derived: string;
    /** What has no end, or none that is known: more than was read of it. */
    readonly moreThan: string;
    readonly restZero: string;
    /** A sum of more terms than are read at a glance. */
    readonly sum: string;
    /** A heading with a number that is wrong, and one with none. */
    readonly misnumbered: string;
    readonly unnumbered: string;
    readonly list: string;
    readonly missingTable: string;
    readonly missingRows: string;
    readonly missingColumns: string;
    readonly andMore: string;
    readonly truncated: string;
    readonly incomplete: string;
    readonly listedAbove: string;
    readonly listedInResult: string;
    readonly year: string;
    readonly unreadable: string;
    /** The last line of a run over one report, and over any other number. */
    readonly verdict: string;
    readonly verdictOfMany: string;
    readonly relations: string;
    readonly findings: string;
    readonly hidden: string;
    /** What ends a document that had to be cut. */
    readonly leftOut: string;
    readonly waived: string;
    /** Heads of columns. */
    readonly place: string;
    readonly finding: string;
    readonly byRule: string;
    readonly findingCount: string;
    readonly reportCount: string;
    readonly failedReports: string;
    readonly unreadFiles: string;
    readonly moreFiles: string;
    /** Of a run over many reports. */
    readonly byYear: string;
    readonly byEdition: string;
    readonly noYear: string;
    readonly noEdition: string;
    readonly passedCount: string;
    readonly failedCount: string;
    readonly notAssessedCount: string;
    readonly agencyCount: string;
    readonly missingYears: string;
    readonly missingLast: string;
    readonly moreAgencies: string;
    readonly years: string;
    readonly noPlace: string;
    readonly blank: string;
    /** A way to print nothing, and in how many cells. */
    readonly cellCount: string;
    readonly page: string;
  };
  readonly manual: Readonly<
    Record<
      | "rule"
      | "whatHolds"
      | "whatIsFound"
      | "formula"
      | "clause"
      | "source"
      | "origin"
      | "severity"
      | "kept"
      | "broken"
      | "found"
      | "notFound"
      | "pointsAt"
      | "others"
      | "sentences"
      | "sentencesBefore"
      | "zeros"
      | "nothing"
      | "previous"
      | "unit"
      | "missingUnits"
      | "missingYears"
      | "twins"
      | "namesakes"
      | "configure",
      string
    >
  >;
  /** Why a manifest of units is none. */
  readonly manifest: Readonly<Record<ManifestProblem, string>>;
  /** The chapters of the rule book. */
  readonly chapters: Readonly<Record<"figures" | "text" | "structure" | "years" | "bodies" | "reading", string>>;
  readonly origins: Readonly<Record<"form" | "law" | "practice" | "inference", string>>;
  readonly usage: Readonly<
    Record<
      | "nothingMatched"
      | "needsNdjson"
      | "sameOutput"
      | "stdinTwice"
      | "wrote"
      | "noInputs"
      | "previousNeedsOne"
      | "previousOfYear"
      | "previousOfAgency"
      | "badManifest"
      | "noSuchWhole"
      | "badReport"
      | "reportTwice"
      | "noSuchOutput"
      | "reportIsInput"
      | "noConfig"
      | "noBaseline"
      | "baselineExists"
      | "baselineWritten"
      | "baselineUse"
      | "notWaivable"
      | "needsReason"
      | "unusedWaivers",
      string
    >
  >;
  /** What is wrong with a configuration, a baseline, or an option. */
  readonly problems: Readonly<Record<Problem["reason"], string>>;
  readonly didYouMean: string;
  readonly jsonTypes: Readonly<Record<JsonType, string>>;
}

/** `fill("{a} + {b}", {a: 1, b: 2})` → `"1 + 2"`. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    return String(value);
  });
}
