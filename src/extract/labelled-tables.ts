import { type Edition, editions, type Label, type Part } from "../editions/index.ts";
import type { GridCell } from "../model/document.ts";
import type { Address, TableId } from "../model/form.ts";
import type { Note } from "../model/report.ts";
import {
  figuresOf,
  findPrintings,
  type LabelledLine,
  namedByPosition,
  type Printing,
  type TableShape,
} from "./labelled-table.ts";
import { LabelIndex, type Simplify } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { TableReading } from "./table-reading.ts";

/** The two tables whose rows have labels; both change from edition to edition. */
export type LabelledTable = "proactiveDisclosure" | "requests";

/** Rows whose label is a word that any table may use. */
const weakRows = new Set(["outcomes.total", "outcomes.otherHandling.other"]);

/** Reads tables 2 and 3 by their row labels, in whichever edition each was printed. */
export class LabelledTableReader {
  readonly #table: LabelledTable;
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
    const others = tableNames.filter((name) => name !== table);
    this.#table = table;
    this.#shape = {
      rows: new LabelIndex(
        rowLabels(table),
        simplify,
        groups.map(({ label }) => label),
      ),
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

  /** Reads the most complete printing of the table among the lines; null where there is none. */
  read(lines: readonly Line[]): TableReading | null {
    const readings = findPrintings(lines, this.#shape).map((printing) => this.#readPrinting(printing));
    return readings.reduce<TableReading | null>((a, b) => (a !== null && a.cells.size >= b.cells.size ? a : b), null);
  }

  #readPrinting(printing: Printing): TableReading {
    const edition = this.#editionOf(printing);
    const parts = partsOf(edition, this.#table);
    const order = parts.flatMap((part) => part.rows.map((row) => row.id));
    const positions = namedByPosition(printing, order);
    const cells = new Map<Address, GridCell>();
    const notes: Note[] = [];
    const found = new Set<string>();
    for (const entry of printing) {
      const row = entry.match?.id ?? positions.get(entry);
      const part = parts.find((candidate) => candidate.rows.some((label) => label.id === row));
      notes.push(...this.#notesOn(entry, positions.get(entry), part !== undefined));
      if (row === undefined || part === undefined || found.has(row)) continue;
      const ids = part.columns.map((column) => column.id);
      const figures = figuresOf(entry, this.#columns.get(part) as LabelIndex, ids);
      if (figures === null) continue;
      found.add(row);
      figures.forEach((figure, i) => {
        cells.set(`${this.#table}.${row}.${ids[i]}` as Address, figure);
      });
    }
    return { edition: edition.id, cells, notes, missingRows: order.filter((row) => !found.has(row)) };
  }

  #notesOn(entry: LabelledLine, position: string | undefined, onForm: boolean): Note[] {
    const { match, label } = entry;
    if (label === null) return [];
    const { text, at } = label;
    if (position !== undefined) return [{ kind: "label-by-position", table: this.#table, row: position, text, at }];
    if (match === null || !onForm) return [{ kind: "unknown-label", table: this.#table, text, at }];
    if (match.how !== "typo") return [];
    return [{ kind: "label-differs", table: this.#table, row: match.id, text, printedOnForm: match.label, at }];
  }

  /** The edition whose own labels the printing shows most of; the newest where it shows none. */
  #editionOf(printing: Printing): Edition {
    const rows = printing.flatMap((entry) => (entry.match === null ? [] : [entry.match.id]));
    const headers = new Set(printing.flatMap((entry) => entry.header));
    const texts = [...headers].flatMap((line) => line.cells.map((cell) => cell.text));
    const scores = this.#telling.map((telling) => {
      const ownRows = rows.filter((row) => telling.rows.has(row)).length;
      const ownColumns = new Set(texts.flatMap((text) => telling.columns.find(text)?.id ?? [])).size;
      return { edition: telling.edition, score: ownRows + ownColumns };
    });
    return scores.reduce((a, b) => (b.score >= a.score ? b : a)).edition;
  }
}

const tableNames: readonly TableId[] = ["proactiveDisclosure", "requests"];

function partsOf(edition: Edition, table: TableId): readonly Part[] {
  return table === "proactiveDisclosure" ? edition.proactiveDisclosure : [edition.requests];
}

function rowLabels(table: TableId): Label[] {
  return editions.flatMap((edition) => partsOf(edition, table).flatMap((part) => part.rows));
}

/** The labels of a table that no other edition has. */
function onlyIn(edition: Edition, table: LabelledTable, pick: (part: Part) => readonly Label[]): Label[] {
  const labelsOf = (candidate: Edition) => partsOf(candidate, table).flatMap(pick);
  const others = editions.filter((other) => other !== edition);
  const elsewhere = new Set(others.flatMap((other) => labelsOf(other).map(({ id }) => id)));
  return labelsOf(edition).filter(({ id }) => !elsewhere.has(id));
}
