import { editions, type Label, partsOf } from "../../editions/index.ts";
import type { Block, Document, Grid, GridCell } from "../../model/document.ts";
import { addresses, splitAddress, tables } from "../../model/form.ts";
import { isFigureLike, parseAmount } from "../amount.ts";
import { LabelIndex, type Simplify } from "../labels.ts";

/** A figure that names its row and its column itself. */
interface Entry {
  readonly row: GridCell;
  readonly column: GridCell;
  readonly figure: GridCell;
}

/** Where the records of a grid state row, column and figure. */
interface Fields {
  readonly row: number;
  readonly column: number;
  readonly figure: number;
}

/** Fewer records are no table: the smallest has fifteen figures. */
const fewestRecords = 6;
const mostFields = 12;
/** So many records tell whether a grid is in long form at all. */
const sampledRecords = 200;
/** The share of the records whose cells must be labels of the form; what remains may be a header, or misspelt. */
const leastShare = 0.8;

/** Names tables may have in front of a row's address: `requests.received`. */
const tablePrefix = new RegExp(`^(?:${tables.join("|")})\\.`);
const rowIds: ReadonlySet<string> = new Set(addresses.map((address) => splitAddress(address).row));
const columnIds: ReadonlySet<string> = new Set(addresses.map((address) => splitAddress(address).column));
/** The columns of all tables from left to right; the total comes last in each. */
const columnOrder = [...columnIds].filter((id) => id !== "total").concat("total");
const allAddresses: ReadonlySet<string> = new Set(addresses);

/** The parts of every table in every edition, oldest first. */
const allParts = editions.flatMap((edition) => tables.flatMap((table) => partsOf(edition, table)));

/** The labels of one script that tell rows from columns. */
interface Labels {
  readonly rows: LabelIndex;
  readonly columns: LabelIndex;
}
const labelsOf = new WeakMap<Simplify, Labels>();

/**
 * The same document, with every grid in long form (a record for each figure: `表三,本年新收…,自然人,12`, or the address and the
 * figure) laid out as tables whose lines are rows. The cells keep their texts and places; where the same row and column
 * come again, another table begins. Ids of rows and columns stand as the labels they have on the form.
 */
export function laidOut(document: Document, simplify: Simplify): Document {
  const labels = labelsFor(simplify);
  const blocks = document.blocks.flatMap((block): readonly Block[] =>
    block.kind === "grid" ? (tablesOf(block, labels) ?? [block]) : [block],
  );
  return { ...document, blocks };
}

function labelsFor(simplify: Simplify): Labels {
  const index = (labels: readonly Label[]) => new LabelIndex(labels, simplify);
  const labels = labelsOf.get(simplify) ?? {
    rows: index(allParts.flatMap((part) => part.rows)),
    columns: index(allParts.flatMap((part) => part.columns)),
  };
  labelsOf.set(simplify, labels);
  return labels;
}

/** The tables a grid in long form holds, or null for any other grid. */
function tablesOf(grid: Grid, labels: Labels): Grid[] | null {
  if (entriesOf(grid.slots.slice(0, sampledRecords), labels) === null) return null;
  const entries = entriesOf(grid.slots, labels);
  if (entries === null) return null;
  const used = new Set(entries.map(({ figure }) => figure));
  const others = grid.slots.filter((slots) => !slots.some((cell) => cell !== null && used.has(cell)));
  const idOf = (text: string) => (columnIds.has(text) ? text : (labels.columns.find(text)?.id ?? ""));
  return [
    ...(others.length > 0 ? [{ ...grid, slots: others }] : []),
    ...tablesFrom(entries, (column) => columnOrder.indexOf(idOf(column.text))),
  ];
}

function entriesOf(slots: Grid["slots"], labels: Labels): Entry[] | null {
  const records = slots.map((line) => line.filter((cell): cell is GridCell => cell !== null));
  return entriesByAddress(records) ?? entriesByLabel(records, labels);
}

/** The entries of records that state an address in one field and a figure in the next. */
function entriesByAddress(records: readonly (readonly GridCell[])[]): Entry[] | null {
  const entries = records.flatMap((cells): Entry[] => {
    const i = cells.findIndex((cell) => allAddresses.has(cell.text));
    const [named, figure] = [cells[i], cells[i + 1]];
    if (named === undefined || figure === undefined) return [];
    const { row, column } = splitAddress(named.text);
    return [{ row: { ...named, text: row }, column: { ...named, text: column }, figure }];
  });
  return entries.length >= Math.max(fewestRecords, records.length * leastShare) ? entries : null;
}

function entriesByLabel(records: readonly (readonly GridCell[])[], labels: Labels): Entry[] | null {
  const printed = records.filter((cells) => cells.some((cell) => cell.text !== ""));
  const fields = fieldsOf(printed, labels);
  if (fields === null) return null;
  let row: GridCell | undefined;
  return printed.flatMap((cells): Entry[] => {
    const [named, column, figure] = [cells[fields.row], cells[fields.column], cells[fields.figure]];
    // A name merged over several records stands in the first of them.
    if (named !== undefined && named.text !== "") row = named;
    if (row === undefined || column === undefined || figure === undefined) return [];
    const isHeader = !namesRow(row.text, labels) && !namesColumn(column.text, labels) && !isFigureLike(figure.text);
    return isHeader ? [] : [{ row, column, figure }];
  });
}

/** The fields that name rows and columns in most records, and the one behind them with the most figures. */
function fieldsOf(records: readonly (readonly GridCell[])[], labels: Labels): Fields | null {
  if (records.length < fewestRecords) return null;
  const width = records.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  if (width < 3 || width > mostFields) return null;
  const field = (names: (text: string) => boolean, from: number, least: number) => {
    for (let x = from; x < width; x++) {
      const texts: string[] = [];
      for (const { [x]: cell } of records) if (cell !== undefined && cell.text !== "") texts.push(cell.text);
      if (texts.length >= records.length * least && mostAre(texts, names)) return x;
    }
    return undefined;
  };
  const row = field((text) => namesRow(text, labels), 0, 1 / mostFields);
  const column = field((text) => namesColumn(text, labels), row === undefined ? 0 : row + 1, leastShare);
  if (row === undefined || column === undefined) return null;
  const figures = (x: number) => records.filter((cells) => parseAmount(cells[x]?.text ?? "") !== null).length;
  const behind = Array.from({ length: width - column - 1 }, (_, i) => column + 1 + i);
  const figure = behind.reduce<number | null>((a, b) => (a !== null && figures(a) >= figures(b) ? a : b), null);
  return figure === null || figures(figure) === 0 ? null : { row, column, figure };
}

/** True where at least so large a share is; gives up once the others are too many, as in a column of figures. */
function mostAre(texts: readonly string[], is: (text: string) => boolean): boolean {
  let others = 0;
  return texts.every((text) => {
    if (!is(text)) others++;
    return texts.length - others >= texts.length * leastShare;
  });
}

function namesRow(text: string, { rows }: Labels): boolean {
  return rowIds.has(bareId(text)) || rows.find(text) !== null;
}

function namesColumn(text: string, { columns }: Labels): boolean {
  return columnIds.has(text) || columns.find(text) !== null;
}

function bareId(text: string): string {
  return text.replace(tablePrefix, "");
}

type PlaceOf = (column: GridCell) => number;

/** Lays entries out, columns in the form's order; a column that a row states a second time begins the next table. */
function tablesFrom(entries: readonly Entry[], placeOf: PlaceOf): Grid[] {
  const sheets: Map<string, Entry[]>[] = [];
  let sheet: Map<string, Entry[]> | null = null;
  for (const entry of entries) {
    const known: Entry[] | undefined = sheet?.get(entry.row.text);
    if (sheet === null || known?.some(({ column }) => column.text === entry.column.text)) {
      sheet = new Map();
      sheets.push(sheet);
    }
    sheet.set(entry.row.text, [...(sheet.get(entry.row.text) ?? []), entry]);
  }
  const inOrder = (row: readonly Entry[]) => row.toSorted((a, b) => placeOf(a.column) - placeOf(b.column));
  return sheets.map((rows) => tableFrom([...rows.values()].map(inOrder)));
}

/** One line for each row, below a header wherever the columns change. */
function tableFrom(rows: readonly (readonly Entry[])[]): Grid {
  let header = "";
  const slots = rows.flatMap((entries) => {
    const first = entries[0] as Entry;
    const labels = labelsOnForm(
      bareId(first.row.text),
      entries.map(({ column }) => column.text),
    );
    const columns = entries.map(({ column }, i): GridCell => ({ ...column, text: labels?.columns[i] ?? column.text }));
    const line = [{ ...first.row, text: labels?.row ?? first.row.text }, ...entries.map(({ figure }) => figure)];
    const texts = columns.map(({ text }) => text).join("\n");
    if (texts === header) return [line];
    header = texts;
    return [[{ text: "", at: first.column.at }, ...columns], line];
  });
  return { kind: "grid", slots, at: ((rows[0] as readonly Entry[])[0] as Entry).column.at };
}

/** The labels of a row and its columns given by their ids, in the newest edition that prints them together. */
function labelsOnForm(row: string, columns: readonly string[]): { row: string; columns: readonly string[] } | null {
  for (const part of allParts.toReversed()) {
    const own = part.rows.find(({ id }) => id === row);
    const named = columns.map((column) => part.columns.find(({ id }) => id === column)?.label);
    if (own === undefined || named.includes(undefined)) continue;
    return { row: own.label, columns: named.filter((label) => label !== undefined) };
  }
  return null;
}

/** The rows and columns of all tables of an edition; the groups of table 4 are its rows. */
