import {
  countWords,
  type Edition,
  editions,
  ignoredColumns,
  ignoredRows,
  type Label,
  otherMeasures,
  type Part,
  partsOf,
  rowLabels,
  weakRows,
} from "../../editions/index.ts";
import type { GridCell } from "../../model/document.ts";
import { type Address, addressOf, proactiveRows, requestRows } from "../../model/form.ts";
import type { Note } from "../../model/report.ts";
import { LabelIndex, labelKey, type Simplify, yearIn } from "../labels.ts";
import type { HeaderWords } from "./columns.ts";
import { type Figures, readFigures } from "./figures.ts";
import type { Line } from "./lines.ts";
import { findPrintings, type LabelledLine, namedByPosition, type Printing, type TableShape } from "./printings.ts";
import { figuresIn, noteOnCopies, type TableReading } from "./table-reading.ts";

/** The two tables whose rows have labels; both change from edition to edition. */
type LabelledTable = "proactiveDisclosure" | "requests";
const labelledTables: readonly LabelledTable[] = ["proactiveDisclosure", "requests"];

/** No page that is a report has a table more often. */
const mostPrintings = 100;

/** Reads tables 2 and 3 by their row labels, in whichever edition each was printed. */
export class LabelledTableReader {
  readonly #table: LabelledTable;
  readonly #simplify: Simplify;
  readonly #shape: TableShape;
  readonly #columns: ReadonlyMap<Part, LabelIndex>;
  /** The rows and columns that only one edition prints. */
  readonly #telling: readonly {
    readonly edition: Edition;
    readonly rows: ReadonlySet<string>;
    readonly columns: LabelIndex;
  }[];

  constructor(table: LabelledTable, simplify: Simplify) {
    const index = (labels: readonly Label[]) => new LabelIndex(labels, simplify);
    const groups = editions.flatMap((edition) => edition.groupLabels.map((label) => ({ id: label, label })));
    const others = labelledTables.filter((name) => name !== table);
    this.#table = table;
    this.#simplify = simplify;
    this.#shape = {
      rows: new LabelIndex(
        rowLabels(table),
        simplify,
        groups.map(({ label }) => label),
      ),
      order: orderOf(table),
      columns: index(editions.flatMap((edition) => partsOf(edition, table).flatMap((part) => part.columns))),
      groups: index(groups),
      elsewhere: index(others.flatMap(rowLabels)),
      weak: weakRows,
    };
    this.#columns = new Map(
      editions.flatMap((edition) => partsOf(edition, table).map((part) => [part, index(part.columns)] as const)),
    );
    this.#telling = editions.map((edition) => ({
      edition,
      rows: new Set(onlyIn(edition, table, (part) => part.rows).map(({ id }) => id)),
      columns: index(onlyIn(edition, table, (part) => part.columns)),
    }));
  }

  /** Reads the most complete printing of the table of the year among the lines; null where there is none. */
  read(lines: readonly Line[], year: number | null): TableReading | null {
    const readings = findPrintings(lines, this.#shape)
      .slice(0, mostPrintings)
      .map((printing) => this.#readPrinting(printing, year));
    const best = readings.reduce<TableReading | null>(
      (a, b) => (a !== null && figuresIn(a) >= figuresIn(b) ? a : b),
      null,
    );
    if (best === null) return null;
    const others = readings.filter((reading) => reading !== best && reading.cells.size * 2 > best.cells.size);
    return {
      ...best,
      notes: [
        ...best.notes,
        ...noteOnCopies(
          this.#table,
          best.cells,
          others.map(({ cells }) => cells),
        ),
      ],
    };
  }

  #readPrinting(printing: Printing, year: number | null): TableReading {
    const edition = this.#editionOf(printing);
    const parts = partsOf(edition, this.#table);
    const order = parts.flatMap((part) => part.rows.map((row) => row.id));
    const positions = namedByPosition(printing, order, this.#isRow);
    const rowOf = (entry: LabelledLine) => entry.match?.id ?? positions.get(entry);
    const cells = new Map<Address, GridCell>();
    const found = new Set<string>();
    const notes = printing.flatMap((entry) => this.#notesOn(entry, positions.get(entry), order));
    for (const part of parts) {
      const rows = new Set(part.rows.map((row) => row.id));
      const entries = printing.filter((entry) => rows.has(rowOf(entry) ?? ""));
      const figures = readFigures(entries, {
        columns: this.#columns.get(part) as LabelIndex,
        ids: part.columns.map((column) => column.id),
        words: this.#wordsIn(part, edition, year),
      });
      for (const [entry, printed] of figures.cells) {
        const row = rowOf(entry) as string;
        if (printed === null || found.has(row)) continue;
        found.add(row);
        for (const [column, cell] of printed) cells.set(this.#address(row, column), cell);
      }
      notes.push(...this.#notesOnColumns(part, figures));
    }
    return { edition: edition.id, cells, notes, missingRows: order.filter((row) => !found.has(row)) };
  }

  #address(row: string, column: string): Address {
    return addressOf(this.#table, row, column);
  }

  readonly #key = (text: string): string => labelKey(text, this.#simplify);

  /** False for a label of a row that sites add: its line is no row of the form, whatever its place. */
  readonly #isRow = (label: string): boolean => !ignoredRows.includes(this.#key(label));

  /** What the texts in a header of the part mean besides its columns. */
  #wordsIn(part: Part, edition: Edition, year: number | null): HeaderWords {
    const own = new Set(part.columns.map((column) => column.id));
    const others = this.#telling.filter((telling) => telling.edition !== edition);
    return {
      isGroup: (text) => this.#shape.groups.find(text) !== null || this.#key(text) === "",
      isCount: (text) => countWords.includes(this.#key(text)) || (year !== null && yearIn(text) === year),
      isOtherMeasure: (text) =>
        otherMeasures.includes(this.#key(text)) || (yearIn(text) !== null && yearIn(text) !== year),
      isOtherColumn: (text) => {
        const column = this.#shape.columns.find(text);
        return ignoredColumns.includes(this.#key(text)) || (column !== null && !own.has(column.id));
      },
      isOtherEdition: (text) => others.some(({ columns }) => columns.find(text) !== null),
    };
  }

  /** Columns that neither the form has nor sites are known to add, columns told by their place, and missing ones. */
  #notesOnColumns(part: Part, { foreign, byPlace, missing }: Figures): Note[] {
    const table = this.#table;
    const first = part.rows[0]?.id ?? "";
    const unknown = foreign.filter(({ text }) => !ignoredColumns.includes(this.#key(text)));
    const [at] = [...missing.values()].map((cell) => cell.at);
    const columns = part.columns.filter(({ id }) => missing.has(id)).map(({ id }) => this.#address(first, id));
    return [
      ...unknown.map(({ text, at }) => ({ kind: "column-unknown", table, text, at }) as const),
      ...[...byPlace].flatMap(([id, { text, at }]) => {
        const label = part.columns.find((column) => column.id === id)?.label ?? "";
        // A header cut short still says what the form does.
        if (label.startsWith(this.#key(text))) return [];
        return [{ kind: "column-by-position", table, column: this.#address(first, id), text, at } as const];
      }),
      ...(at === undefined ? [] : [{ kind: "column-missing", table, columns, at } as const]),
    ];
  }

  #notesOn(entry: LabelledLine, position: string | undefined, order: readonly string[]): Note[] {
    const { match, label, rest, isRepeated = false } = entry;
    if (position === undefined && (label === null || isRepeated)) return [];
    const { text, at } = label ?? { text: "", at: (rest[0] as GridCell).at };
    if (position !== undefined) return [{ kind: "label-by-position", table: this.#table, row: position, text, at }];
    if (match === null || !order.includes(match.id)) return [{ kind: "label-unknown", table: this.#table, text, at }];
    if (match.how !== "typo") return [];
    return [{ kind: "label-differs", table: this.#table, row: match.id, text, printedOnForm: match.label, at }];
  }

  /** The edition whose own labels the printing shows most of; the newest where it shows none. */
  #editionOf(printing: Printing): Edition {
    const rows = printing.flatMap((entry) => (entry.match === null ? [] : [entry.match.id]));
    const headers = new Set([...new Set(printing.map((entry) => entry.header))].flat());
    const texts = [...headers].flatMap((line) => line.cells.map((cell) => cell.text));
    const scores = this.#telling.map((telling) => {
      const ownRows = rows.filter((row) => telling.rows.has(row)).length;
      const ownColumns = new Set(texts.flatMap((text) => telling.columns.find(text)?.id ?? [])).size;
      return { edition: telling.edition, score: ownRows + ownColumns };
    });
    return scores.reduce((a, b) => (b.score >= a.score ? b : a)).edition;
  }
}

/** The rows of every edition, each where the form prints it. */
function orderOf(table: LabelledTable): readonly string[] {
  return table === "requests" ? requestRows : proactiveRows;
}

/** The labels of a table that no other edition has. */
function onlyIn(edition: Edition, table: LabelledTable, pick: (part: Part) => readonly Label[]): Label[] {
  const labelsOf = (candidate: Edition) => partsOf(candidate, table).flatMap(pick);
  const others = editions.filter((other) => other !== edition);
  const elsewhere = new Set(others.flatMap((other) => labelsOf(other).map(({ id }) => id)));
  return labelsOf(edition).filter(({ id }) => !elsewhere.has(id));
}
