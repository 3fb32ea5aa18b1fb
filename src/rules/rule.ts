import type { Detail } from "../model/detail.ts";
import type { Text } from "../model/language.ts";
import type { Severity, Subject } from "../model/outcome.ts";
import type { Cell, Note, Report, ReportRef } from "../model/report.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { Assessor, Broken, Equation } from "./equation.ts";

/**
 * Where a rule comes from: printed on the form; the regulation or a notice with the force of one; the practice of those
 * who fill in or examine the form; or inferred. What is inferred of the figures stays a warning or a piece of information.
 */
export interface Authority {
  readonly origin: Origin;
  /** The words the rule rests on, as printed; null where no source states it. */
  readonly quote: string | null;
  readonly source: Text;
}
export type Origin = "form" | "law" | "practice" | "inference";

/** Cells of a report of which all others are 0. */
export type ExampleCells = Readonly<Record<string, string>>;

/** What a rule is shown by. The tests run every example; `breaks` is what it points at, none where nothing is found. */
export type Example = { readonly breaks: readonly string[] } & (
  | {
      readonly cells: ExampleCells;
      /** The report of the year before. */
      readonly previous?: ExampleCells;
      /** Reports of the units that the report sums up, and the units named as such whose report is not there. */
      readonly units?: readonly ExampleCells[];
      readonly missingUnits?: readonly string[];
      /** What is known of the other reports of the same run. */
      readonly series?: Partial<Surroundings["series"]>;
      /** Sentences of this report and of last year's, which are compared and not read. */
      readonly sentences?: readonly string[];
      readonly previousSentences?: readonly string[];
    }
  | {
      /** The lines of a page, or of as much of one as the finding needs, and the format it is in. */
      readonly page: readonly string[];
      readonly as: "html" | "csv" | "txt";
      /** The lines of the page of the year before. */
      readonly previousPage?: readonly string[];
    }
  | {
      /** What was noticed while reading, where a page to show it would be long. */
      readonly notes: readonly Note[];
    }
);

/** What a finding points at that concerns the page as a whole, where it points at anything. */
export const wholePage = "page";

interface Manual {
  /** What holds, in words; the file has the same name. */
  readonly id: string;
  readonly severity: Severity;
  readonly summary: Text;
  /** The rule as a formula: in Chinese over the words of the form, in English over addresses. */
  readonly formula: Text;
  readonly because: Authority;
  readonly examples: readonly Example[];
}

/** A rule that says which figures add up to which. */
export interface RelationRule extends Manual {
  readonly relations: (report: Report, surroundings: Surroundings) => Iterable<Equation>;
  /** How broken relations are told that one slip breaks many of; each by itself where left out. */
  readonly together?: Together;
  /** True where its equations tell which figure is wrong: they count whole cases and hold of every right report. */
  readonly localises?: true;
}

/** Broken relations of the same group are one finding. */
export interface Together {
  readonly groupOf: (equation: Equation) => string;
  readonly observe: (broken: readonly Broken[], surroundings: Surroundings) => Observation;
}

/** A rule that looks at single cells, at the text, or at other reports. */
export interface ObservationRule extends Manual {
  readonly observe: (report: Report, context: ObservationContext) => Iterable<Observation>;
}

export interface ObservationContext extends Surroundings {
  /** What a blank total must be by its parts, whatever the blank policy. */
  readonly derivation: Assessor;
}

/** A rule about the reading: named by what is found, not by what holds. */
export interface ReadingRule extends ObservationRule {
  /** True where figures stay unread: the report can then not be assessed, which is no fault of its figures. */
  readonly leavesUnread: boolean;
}

export type Rule = RelationRule | ObservationRule | ReadingRule;

export interface Observation {
  readonly detail: Detail;
  readonly primary: Subject | null;
  readonly related?: readonly Subject[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** The language-free part of a cell that a diagnostic shows; `of` names its report where it is another's. */
export function subject(cell: Cell, of: ReportRef | null = null): Subject {
  const own = { cell: cell.address, text: cell.text, value: cell.value, at: cell.at };
  return of === null ? own : { ...own, path: of.path };
}

/** Observes every note of one kind, which has the rule's name, and what each points at; null for the whole page. */
export function onNotes<Kind extends Note["kind"]>(
  kind: Kind,
  pointsAt: (note: Extract<Note, { kind: Kind }>) => Subject | null,
): (report: Pick<Report, "notes">) => readonly Observation[] {
  const isOwn = (note: Note): note is Extract<Note, { kind: Kind }> => note.kind === kind;
  return ({ notes }) => notes.filter(isOwn).map((note) => ({ detail: note as Note, primary: pointsAt(note) }));
}

/** The header and the first row of table 3 as delimited text, for examples. */
export const requestsHeader = ",自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计";
export const receivedLine = "一、本年新收政府信息公开申请数量,3,0,0,0,0,0,3";
