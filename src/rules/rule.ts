import type { Text } from "../model/language.ts";
import type { Detail, Severity, Subject } from "../model/outcome.ts";
import type { Cell, Report } from "../model/report.ts";
import type { Assessor, Equation } from "./equation.ts";

/** Where a rule comes from. What is inferred stays a warning or a piece of information. */
export interface Authority {
  readonly origin: "form" | "regulation" | "notice" | "inference";
  /** The words the rule rests on, as printed; null where no source states it. */
  readonly quote: string | null;
  readonly source: string;
}

/** A report that keeps or breaks the rule: some cells set, all others 0. */
export interface Example {
  readonly cells: Readonly<Record<string, string>>;
  /** The cells the rule points at; none where it is kept. */
  readonly breaks: readonly string[];
}

interface Manual {
  /** What holds, in words; the file has the same name. */
  readonly id: string;
  readonly severity: Severity;
  readonly summary: Text;
  /** The rule as a formula over addresses, or as a condition. */
  readonly formula: string;
  readonly because: Authority;
  readonly examples: readonly Example[];
}

/** A rule that says which figures add up to which. */
export interface RelationRule extends Manual {
  readonly relations: (report: Report) => Iterable<Equation>;
}

/** A rule that looks at single cells, or at what extraction noticed. */
export interface ObservationRule extends Manual {
  readonly observe: (report: Report, derivation: Assessor) => Iterable<Observation>;
}

export type Rule = RelationRule | ObservationRule;

export interface Observation {
  readonly detail: Detail;
  readonly primary: Subject | null;
  readonly related?: readonly Subject[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** The language-free part of a cell that a diagnostic shows. */
export function subject(cell: Cell): Subject {
  return { cell: cell.address, text: cell.text, value: cell.value, at: cell.at };
}
