import type { TableId } from "../../model/form.ts";

/** A label of the form; how many columns and rows it spans. */
export interface Head {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** The room of a figure, by the position of its cell among all of every edition. */
export interface Slot {
  readonly cell: number;
  readonly columns: number;
}

/** One row of the form: labels before figures. */
export interface Line {
  readonly heads: readonly Head[];
  readonly slots: readonly Slot[];
}

/** Rows under their headers: an article item of table 2, or the whole of table 3 or 4. */
interface Block {
  readonly heads: readonly (readonly Head[])[];
  readonly lines: readonly Line[];
}

/** A table as an edition of the form prints it. */
export interface FormTable {
  readonly table: TableId;
  readonly caption: string;
  /** How many columns labels take at the beginning of a row. */
  readonly labelColumns: number;
  readonly blocks: readonly Block[];
}

/** The cells that a table prints, in reading order. */
export function cellsOn({ blocks }: FormTable): readonly number[] {
  return blocks.flatMap(({ lines }) => lines.flatMap(({ slots }) => slots.map(({ cell }) => cell)));
}
