import type { ChalkInstance } from "chalk";
import { rowAddress, splitAddress } from "../model/form.ts";
import { cellsOf, type Report, rowOf } from "../model/report.ts";
import type { Words } from "../words/index.ts";
import { displayWidth, textTable } from "./text-layout.ts";

/** What surrounds a marked cell, so that it is found without colour. */
const marks = { before: "▶", after: "◀" };
const marked = /▶[^▶◀]*◀/g;

/** Rows of one table that are printed; the sentence beside them names every cell. */
const mostRows = 8;

interface MiniTableOptions {
  readonly words: Words;
  readonly paint: ChalkInstance;
  /** Columns of the terminal that the lines may take. */
  readonly width: number;
}

/**
 * The rows of the tables in which cells are to be marked, under their column names. What stands in a marked cell is made
 * from the text that is printed there; an address that is no cell of the report is passed over.
 */
export function miniTables(
  report: Report,
  shown: ReadonlyMap<string, (text: string) => string>,
  { words, paint, width }: MiniTableOptions,
): string[] {
  const { blank, noPlace } = words.phrases.parts;
  const rows = new Map<string, string>();
  for (const { address } of cellsOf(report)) {
    const { table, row } = splitAddress(address);
    if (shown.has(address)) rows.set(`${table}.${row}`, address);
  }
  const grids = [...rows.values()].slice(0, mostRows).map((address): Grid => {
    const { table, row } = splitAddress(address);
    const cells = rowOf(report, table, row).filter((cell) => cell.onForm);
    const texts = cells.map((cell) => {
      const text = cell.text === null ? noPlace : cell.text || blank;
      const mark = shown.get(cell.address);
      return mark === undefined ? text : `${marks.before}${mark(text)}${marks.after}`;
    });
    const columns = cells.map((cell) => words.column(cell.address));
    return { table: words.table(table), row: words.row(row), name: words.name(rowAddress(address)), columns, texts };
  });
  const head = (line: string) => paint.dim(line);
  const body = (line: string) => line.replace(marked, (cell) => paint.inverse(cell));
  return joined(grids).flatMap((own) => {
    const lines = withLabels(own);
    if (lines.every((line) => displayWidth(line) <= width))
      return lines.map((line, i) => (i === 0 ? head : body)(line));
    return own.flatMap(({ name, columns, texts }) => [
      head(name),
      ...pieces([columns, texts], width).flatMap(([names = "", figures = ""]) => [head(names), body(figures)]),
    ]);
  });
}

/** A row as it is printed: what it is called beside its table's name, and where it stands alone. */
interface Grid {
  readonly table: string;
  readonly row: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly texts: readonly string[];
}

/** Rows that have the same columns stand under one head. */
function joined(grids: readonly Grid[]): readonly (readonly [Grid, ...Grid[]])[] {
  const tables = new Map<string, [Grid, ...Grid[]]>();
  for (const grid of grids) {
    const key = [grid.table, ...grid.columns].join("\n");
    const own = tables.get(key);
    if (own === undefined) tables.set(key, [grid]);
    else own.push(grid);
  }
  return [...tables.values()];
}

function withLabels(grids: readonly [Grid, ...Grid[]]): string[] {
  const [{ table, columns }] = grids;
  return textTable([[table, ...columns], ...grids.map(({ row, texts }) => [row, ...texts])]);
}

/** Two lines without labels, of so many columns at a time as fit. */
function pieces([names, figures]: readonly [readonly string[], readonly string[]], width: number): string[][] {
  const tableOf = (columns: readonly number[]) =>
    textTable(
      [names, figures].map((line) => columns.map((x) => line[x] ?? "")),
      0,
    );
  const taken: number[][] = [];
  for (const x of names.keys()) {
    const last = taken.at(-1);
    if (last !== undefined && tableOf([...last, x]).every((line) => displayWidth(line) <= width)) last.push(x);
    else taken.push([x]);
  }
  return taken.map(tableOf);
}
