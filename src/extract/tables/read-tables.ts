import type { Document } from "../../model/document.ts";
import { type TableId, tables } from "../../model/form.ts";
import type { Simplify } from "../labels.ts";
import { LabelledTableReader } from "./labelled-table.ts";
import { flatLines, gridLines, type Line, turnedLines } from "./lines.ts";
import { ReviewTableReader } from "./review-table.ts";
import { figuresIn, type TableReading } from "./table-reading.ts";

/** What was read of each table; null where it was not found. */
export type Readings = Readonly<Record<TableId, TableReading | null>>;

interface TableReader {
  readonly read: (lines: readonly Line[], year: number | null) => TableReading | null;
}

/** The readers of one script; they hold the labels of every edition and serve any number of documents. */
const readersOf = new WeakMap<Simplify, Readonly<Record<TableId, TableReader>>>();

function readersFor(simplify: Simplify): Readonly<Record<TableId, TableReader>> {
  const readers = readersOf.get(simplify) ?? {
    proactiveDisclosure: new LabelledTableReader("proactiveDisclosure", simplify),
    requests: new LabelledTableReader("requests", simplify),
    reviewAndLitigation: new ReviewTableReader(simplify),
  };
  readersOf.set(simplify, readers);
  return readers;
}

/**
 * Reads each table from the grids of a document; what those lack is sought in grids turned on their side and among the
 * paragraphs. `year` tells this year's figures from others printed beside them.
 */
export function readTables(document: Document, simplify: Simplify, year: number | null = null): Readings {
  const readers = readersFor(simplify);
  const upright = readAll(gridLines(document));
  if (isWhole(upright)) return upright;
  // A table read across its lines makes sense as a whole or not at all.
  const turned = mapTables((table) => {
    const reading = isComplete(upright[table]) ? null : readers[table].read(turnedLines(document), year);
    return isComplete(reading) ? reading : upright[table];
  });
  if (isWhole(turned)) return turned;
  const flat = flatLines(document);
  return mapTables((table) => moreComplete(turned[table], () => readers[table].read(flat, year)));

  function readAll(lines: readonly Line[]): Readings {
    return mapTables((table) => readers[table].read(lines, year));
  }
}

function isWhole(readings: Readings): boolean {
  return tables.every((table) => isComplete(readings[table]));
}

function isComplete(reading: TableReading | null): boolean {
  return reading !== null && reading.missingRows.length === 0;
}

function moreComplete(a: TableReading | null, other: () => TableReading | null): TableReading | null {
  if (isComplete(a)) return a;
  const b = other();
  return b !== null && (a === null || figuresIn(b) > figuresIn(a)) ? b : a;
}

/** A record with an entry for each table. */
export function mapTables<T>(of: (table: TableId) => T): Record<TableId, T> {
  return {
    proactiveDisclosure: of("proactiveDisclosure"),
    requests: of("requests"),
    reviewAndLitigation: of("reviewAndLitigation"),
  };
}
