import { editions, formOf, refusedForms } from "../editions/index.ts";
import type { Document, Picture } from "../model/document.ts";
import { type Address, splitAddress, type TableId, tables } from "../model/form.ts";
import type { Failure } from "../model/outcome.ts";
import { buildForm, type Form, type MediaType, type Note, type Report, type TableState } from "../model/report.ts";
import { parseAmount } from "./amount.ts";
import { whatIsMissing } from "./completeness.ts";
import { otherReports } from "./first-report.ts";
import { LabelledTableReader } from "./labelled-tables.ts";
import { LabelIndex, labelKey, type Simplify } from "./labels.ts";
import { flatLines, gridLines, type Line } from "./lines.ts";
import { readMetadata } from "./metadata.ts";
import { ReviewTableReader } from "./review-table.ts";
import { figuresIn, type TableReading } from "./table-reading.ts";

/** Everything of a report but where its bytes came from. */
export type Extracted = Omit<Report, "source">;

export interface Extraction {
  /** What could be read, or null where the document is no report. */
  readonly extracted: Extracted | null;
  /** Why the document, or a part of it, could not be read. */
  readonly failure: Failure | null;
}

export interface ExtractOptions {
  readonly simplify: Simplify;
  readonly mediaType: MediaType;
}

type Readings = Readonly<Record<TableId, TableReading | null>>;

/** Finds the three tables in a document and puts every figure at its address. Of several reports the first is read. */
export function extract(whole: Document, { simplify, mediaType }: ExtractOptions): Extraction {
  const { document, note } = firstReport(whole, simplify);
  const readings = readTables(document, simplify);
  const found = tables.filter((table) => readings[table] !== null);
  if (found.length === 0) return { extracted: null, failure: whyNothing(document, simplify) };
  const states = mapTables((table) => stateOf(readings[table]));
  const metadata = readMetadata(document, simplify);
  const notes = found.flatMap((table) => readings[table]?.notes ?? []);
  const extracted: Extracted = {
    ...metadata,
    ...cellsFrom(readings, formOf(states, mediaType)),
    tables: states,
    notes: [...notes, ...editionNotes(states, metadata.year), ...note],
  };
  return { extracted, failure: whatIsMissing(states, mediaType, document.endsInsideTable) };
}

/** The part of a page before the title of another report that has tables of its own. */
function firstReport(document: Document, simplify: Simplify): { document: Document; note: readonly Note[] } {
  for (const { title, index } of otherReports(document, simplify)) {
    const first = { ...document, blocks: document.blocks.slice(0, index), endsInsideTable: null };
    const rest = { ...document, blocks: document.blocks.slice(index) };
    if (![first, rest].every((part) => holdsTables(part, simplify))) continue;
    return { document: first, note: [{ kind: "another-report", text: title.text, at: title.at }] };
  }
  return { document, note: [] };
}

function holdsTables(document: Document, simplify: Simplify): boolean {
  const readings = readTables(document, simplify);
  return tables.some((table) => readings[table] !== null);
}

interface TableReader {
  readonly read: (lines: readonly Line[]) => TableReading | null;
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

function readTables(document: Document, simplify: Simplify): Readings {
  const readers = readersFor(simplify);
  const lines = gridLines(document);
  const readings = mapTables((table) => readers[table].read(lines));
  if (tables.every((table) => isComplete(readings[table]))) return readings;
  const flat = flatLines(document);
  return mapTables((table) => moreComplete(readings[table], () => readers[table].read(flat)));
}

function isComplete(reading: TableReading | null): boolean {
  return reading !== null && reading.missingRows.length === 0;
}

function moreComplete(a: TableReading | null, other: () => TableReading | null): TableReading | null {
  if (isComplete(a)) return a;
  const b = other();
  return b !== null && (a === null || figuresIn(b) > figuresIn(a)) ? b : a;
}

function mapTables<T>(of: (table: TableId) => T): Record<TableId, T> {
  return {
    proactiveDisclosure: of("proactiveDisclosure"),
    requests: of("requests"),
    reviewAndLitigation: of("reviewAndLitigation"),
  };
}

function stateOf(reading: TableReading | null): TableState {
  if (reading === null) return { found: false, edition: null, missingRows: [] };
  return { found: true, edition: reading.edition, missingRows: reading.missingRows };
}

/** One cell for every address: as printed, or without text where the page has none. */
function cellsFrom(readings: Readings, isOnForm: (address: Address) => boolean): Form {
  return buildForm((address) => {
    const printed = readings[splitAddress(address).table]?.cells.get(address);
    const cell = { address, onForm: isOnForm(address) };
    if (printed === undefined) return { ...cell, text: null, value: null, at: null };
    return { ...cell, text: printed.text, value: parseAmount(printed.text), at: printed.at };
  });
}

/** Tables of different editions, or of an edition that was not the year's. */
function editionNotes(states: Record<TableId, TableState>, year: number | null): Note[] {
  const proactive = states.proactiveDisclosure.edition;
  const requests = states.requests.edition;
  if (proactive !== null && requests !== null && proactive !== requests) {
    return [{ kind: "editions-mixed", proactiveDisclosure: proactive, requests }];
  }
  const table = requests === null ? "proactiveDisclosure" : "requests";
  const edition = editions.find(({ id }) => id === states[table].edition);
  if (edition === undefined || year === null) return [];
  const [first, last] = edition.years;
  if (year >= first && year <= (last ?? year)) return [];
  return [{ kind: "edition-of-another-year", table, edition: edition.id, year }];
}

/** Labels of the older form that must be there before it is said to be one. */
const fewestOldLabels = 3;

function whyNothing(document: Document, simplify: Simplify): Failure {
  const old = olderForm(document, simplify);
  if (old !== null) return old;
  const pictures = picturesOfTables(document, simplify);
  if (pictures[0] !== undefined) {
    return { stage: "extract", reason: "tables-are-pictures", at: pictures[0].at, pictures: pictures.length };
  }
  const hasGrid = document.blocks.some((block) => block.kind === "grid");
  return { stage: "extract", reason: hasGrid ? "no-form-tables" : "no-tables" };
}

function olderForm(document: Document, simplify: Simplify): Failure | null {
  const labels = refusedForms.flatMap((form) => form.labels.map((label) => ({ id: label, label })));
  const index = new LabelIndex(labels, simplify);
  const cells = [
    ...gridLines(document).flatMap((line) => line.cells),
    ...flatLines(document).flatMap((line) => line.cells),
  ];
  const matches = cells.flatMap((cell) => {
    const match = index.find(cell.text.replace(/^其中[:：]?/, ""));
    return match === null ? [] : [{ id: match.id, at: cell.at }];
  });
  const first = matches[0];
  if (first === undefined || new Set(matches.map(({ id }) => id)).size < fewestOldLabels) return null;
  return { stage: "extract", reason: "older-form", at: first.at };
}

const tableHeadings = ["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "行政诉讼情况"];

/** The pictures that follow the heading of a section whose content is a table. */
function picturesOfTables(document: Document, simplify: Simplify): Picture[] {
  const pictures: Picture[] = [];
  let isTableSection = false;
  for (const block of document.blocks) {
    if (block.kind === "picture" && isTableSection) pictures.push(block);
    if (block.kind !== "paragraph") continue;
    const key = labelKey(block.text.slice(0, longestHeading), simplify);
    isTableSection = tableHeadings.some((heading) => key.endsWith(heading));
  }
  return pictures;
}
const longestHeading = 60;
