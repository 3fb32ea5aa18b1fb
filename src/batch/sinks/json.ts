import { toJson } from "../../normalized/to-json.ts";
import type { Converted, Sink, SinkContext, Target } from "./sink.ts";
import { type RowFormat, recordOf, type Table } from "./table.ts";

/** A report on a line. */
export async function reportLines(target: Target, { cells }: SinkContext): Promise<Sink> {
  return {
    add: async ({ report }) => {
      if (report !== null) await target.write(`${JSON.stringify(toJson(report, { cells }))}\n`);
    },
    end: () => target.finish(),
    discard: () => target.discard(),
  };
}

/** A document for each report. */
export async function reportDocuments(target: Target, context: SinkContext): Promise<Sink> {
  return {
    add: async (converted) => {
      const document = reportDocument(converted, context);
      if (document !== null) await target.write(document);
    },
    end: () => target.finish(),
    discard: () => target.discard(),
  };
}

/** Rows as objects, each on a line. */
export const jsonLines: RowFormat = async (columns, target) => ({
  add: async (rows) => {
    const lines = Array.from(rows, (row) => `${JSON.stringify(recordOf(columns, row))}\n`);
    if (lines.length > 0) await target.write(lines.join(""));
  },
  end: async () => {},
});

/** A report as a document of its own; null where there is none. */
export function reportDocument({ report }: Converted, { cells }: SinkContext): string | null {
  return report === null ? null : document(toJson(report, { cells }));
}

/** What a table has of an input, as a document of its own. */
export function rowsDocument(converted: Converted, { columns, rowsOf }: Table): string {
  return document(Array.from(rowsOf(converted), (row) => recordOf(columns, row)));
}

function document(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
