import type { Sink, SinkContext, Target } from "./sink.ts";
import type { RowFormat, Table } from "./table.ts";

/** A format that the reports of a run are written in as one file. */
export interface SinkFormat {
  /** What the file is called where only its folder is given; the ending tells the format. */
  readonly file: string;
  /** What is no text goes to no stream. */
  readonly isText: boolean;
  /** Written by a library for databases, which writes into a regular file only. */
  readonly needsDatabase?: true;
  /** So many inputs at most; left out where there may be any number. */
  readonly mostInputs?: number;
  readonly open: (target: Target, context: SinkContext) => Promise<Sink>;
  /** Writes the findings into a file beside; null where they are in the file itself. */
  readonly openFindings: ((target: Target, context: SinkContext) => Promise<Sink>) | null;
}

/** One line per format of `convert`; each is loaded when it is used. */
const formats = {
  ndjson: {
    file: "reports.ndjson",
    isText: true,
    open: async (target, context) => (await import("./json.ts")).reportLines(target, context),
    openFindings: findingsIn(async () => (await import("./json.ts")).jsonLines),
  },
  csv: tabular("reports.csv", tidyCells, csv),
  tsv: tabular("reports.tsv", tidyCells, tsv),
  "csv-wide": tabular("reports-wide.csv", wideCells, csv),
  parquet: { ...tabular("reports.parquet", tidyCells, parquet), isText: false },
  sqlite: {
    file: "reports.sqlite",
    isText: false,
    needsDatabase: true,
    open: async (target, context) => (await import("./sqlite.ts")).sqlite(target, context),
    openFindings: null,
  },
  xlsx: {
    file: "reports.xlsx",
    isText: false,
    mostInputs: 10_000,
    open: async (target, context) => (await import("./xlsx/workbook.ts")).xlsx(target, context),
    openFindings: null,
  },
} as const satisfies Readonly<Record<string, SinkFormat>>;

export type SinkId = keyof typeof formats;
export const sinkFormats: Readonly<Record<SinkId, SinkFormat>> = formats;
export const sinkIds = Object.keys(formats) as readonly SinkId[];

async function tidyCells(): Promise<Table> {
  return (await import("./cell-tables.ts")).tidyCells;
}

async function wideCells(): Promise<Table> {
  return (await import("./cell-tables.ts")).wideCells;
}

async function parquet({ version }: SinkContext): Promise<RowFormat> {
  return (await import("./parquet.ts")).parquet(version);
}

async function csv(): Promise<RowFormat> {
  return (await import("./delimited.ts")).csv;
}

async function tsv(): Promise<RowFormat> {
  return (await import("./delimited.ts")).tsv;
}

type LoadFormat = (context: SinkContext) => Promise<RowFormat>;

/** Rows of one table; text, if nothing else is said. */
function tabular(file: string, table: () => Promise<Table>, format: LoadFormat): SinkFormat {
  return {
    file,
    isText: true,
    open: async (target, context) => {
      const { tableSink } = await import("./table.ts");
      return tableSink(await table(), await format(context), target);
    },
    openFindings: findingsIn(format),
  };
}

function findingsIn(format: LoadFormat): NonNullable<SinkFormat["openFindings"]> {
  return async (target, context) => {
    const [{ tableSink }, { findingTable }] = await Promise.all([import("./table.ts"), import("./finding-table.ts")]);
    return tableSink(findingTable(context.words), await format(context), target);
  };
}
