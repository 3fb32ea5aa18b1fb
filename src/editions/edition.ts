import type { ProactiveRow, RequestColumn, RequestRow, ReviewColumn, ReviewRow } from "../model/form.ts";
import type { EditionId } from "../model/report.ts";

/** A label of the form: as printed, and other spellings seen for it on real pages. */
export interface Label<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** Rows under one header: an article item of table 2, or the whole of table 3. */
export interface Part<Row extends string = string, Column extends string = string> {
  readonly columns: readonly Label<Column>[];
  readonly rows: readonly Label<Row>[];
}

/** One edition of the form as its notice printed it. */
export interface Edition {
  readonly id: EditionId;
  /** The notice that fixed the form. */
  readonly authority: { readonly document: string; readonly title: string; readonly source: string };
  /** Report years the notice governs, first and last (null: still in force). */
  readonly years: readonly [first: number, last: number | null];
  readonly proactiveDisclosure: readonly Part<ProactiveRow>[];
  readonly requests: Part<RequestRow, RequestColumn>;
  /** Labels that span several rows or columns and carry no figures of their own. */
  readonly groupLabels: readonly string[];
  readonly reviewAndLitigation: {
    readonly columns: readonly Label<ReviewColumn>[];
    readonly groups: readonly Label<ReviewRow>[];
    /** The label over the last two groups. */
    readonly litigation: Label<"litigation">;
  };
}

/** A statistics form that is recognised in order to be refused. */
export interface RefusedForm {
  readonly years: readonly [number, number];
  readonly authority: { readonly document: string; readonly title: string; readonly source: string };
  /** Labels found on no edition that is read. */
  readonly labels: readonly string[];
}
