import type { Converted, Sink, Target } from "./sink.ts";

export type Value = string | number | null;
export type Row = readonly Value[];

export interface Column {
  readonly name: string;
  readonly type: "text" | "integer" | "number";
}

/** Columns, and the rows that an input has under them. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rowsOf: (converted: Converted) => Iterable<Row>;
}

/** Writes rows under columns, in a format of files. */
export interface RowWriter {
  readonly add: (rows: Iterable<Row>) => Promise<void>;
  readonly end: () => Promise<void>;
}
export type RowFormat = (columns: readonly Column[], target: Target) => Promise<RowWriter>;

export async function tableSink(table: Table, format: RowFormat, target: Target): Promise<Sink> {
  const writer = await format(table.columns, target);
  return {
    add: (converted) => writer.add(table.rowsOf(converted)),
    end: async () => {
      await writer.end();
      await target.finish();
    },
    discard: () => target.discard(),
  };
}

/** A row by the names of its columns. */
export function recordOf(columns: readonly Column[], row: Row): Record<string, Value> {
  return Object.fromEntries(columns.map(({ name }, i) => [name, row[i] as Value]));
}

export function text(name: string): Column {
  return { name, type: "text" };
}

export function integer(name: string): Column {
  return { name, type: "integer" };
}

export function number(name: string): Column {
  return { name, type: "number" };
}

/** A text that every table can hold: what is no character (NUL, half a surrogate pair) is replaced as decoders do it. */
export function storable(value: string): string {
  return /[\0\uD800-\uDFFF]/.test(value) ? Buffer.from(value).toString().replaceAll("\0", "\uFFFD") : value;
}
