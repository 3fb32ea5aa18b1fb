import { isAddress, splitAddress, type TableId } from "../model/form.ts";
import type { Detail, Failure, Term } from "../model/outcome.ts";
import { printPlace } from "../model/place.ts";
import type { TableImage } from "../model/report.ts";
import { fill, type Phrases, type RowId } from "./phrases.ts";

/** Missing rows that are named one by one. */
const namedRows = 3;

/** Up to so many terms are written out with their zeros. */
const shortSum = 4;

/** The reader's words for everything a report or an outcome holds. */
export class Words {
  readonly phrases: Phrases;

  constructor(phrases: Phrases) {
    this.phrases = phrases;
  }

  table(table: TableId): string {
    return this.phrases.tables[table];
  }

  row(row: string): string {
    return this.phrases.rows[row as RowId];
  }

  column(address: string): string {
    const { row, column } = splitAddress(address);
    const columns: Readonly<Record<string, string>> = this.phrases.columns;
    return columns[`${row}.${column}`] ?? (columns[column] as string);
  }

  /** `表三“（七）总计”行“自然人”列`. */
  cell(address: string): string {
    const { table, row } = splitAddress(address);
    return fill(this.phrases.parts.cell, {
      table: this.table(table),
      row: this.row(row),
      column: this.column(address),
    });
  }

  /** A cell, a row or a table by its address; anything else is the page. */
  name(address: string): string {
    const { tables, parts } = this.phrases;
    if (address in tables) return this.table(address as TableId);
    if (isAddress(address)) return this.cell(address);
    const table = address.slice(0, address.indexOf(".")) as TableId;
    if (!(table in tables)) return parts.page;
    return fill(parts.rowOf, { table: this.table(table), row: this.row(address.slice(table.length + 1)) });
  }

  /** One sentence that states what a diagnostic found. */
  sentence(detail: Detail): string {
    return fill(this.phrases.details[detail.kind], this.#values(detail));
  }

  /** What became of an input of which something could not be read: `无法解码`, `没有读全`. */
  unread(failure: Failure): string {
    const { parts, stages } = this.phrases;
    return failure.reason === "incomplete"
      ? parts.incomplete
      : fill(parts.unreadable, { stage: stages[failure.stage] });
  }

  /** What is left to say of a failure where findings name everything that is missing. */
  failureBesideFindings(failure: Failure): string {
    const isListed = failure.reason === "incomplete" || failure.reason === "tables-are-pictures";
    return isListed ? this.phrases.parts.listedAbove : this.failure(failure);
  }

  /** One sentence that states why an input, or a part of it, could not be read. */
  failure(failure: Failure): string {
    return fill(this.phrases.failures[failure.reason], this.#failureValues(failure));
  }

  #values(detail: Detail): Record<string, string | number> {
    switch (detail.kind) {
      case "relation":
        return this.#relation(detail);
      case "missing-totals":
        return {
          table: this.table(detail.table),
          count: detail.totals.length,
          totals: detail.totals
            .map(({ cell, value }) => `${this.#nameIn(cell.address, detail.totals)} ${value}`)
            .join(this.phrases.parts.list),
        };
      case "cell-unreadable":
      case "negative":
      case "fraction":
        return { cell: this.cell(detail.cell.address), text: detail.cell.text ?? "" };
      case "page-breaks-off":
        return {};
      case "table-missing":
        return { table: this.table(detail.table), section: this.phrases.sections[detail.table] };
      case "row-missing":
      case "cells-lost":
        return { table: this.table(detail.table), count: detail.rows.length, rows: this.#list(detail.rows) };
      case "unit-differs":
        return {
          cell: this.cell(detail.address),
          text: detail.text,
          unit: detail.unit,
          expected: this.phrases.units[detail.expected],
        };
      case "table-is-image":
        return { table: this.table(detail.table) };
      case "label-unknown":
      case "column-unknown":
        return { table: this.table(detail.table), text: detail.text };
      case "period-of-another-year":
        return { year: detail.year, text: detail.text, title: detail.other.text };
      case "metadata-disagrees":
        return { field: this.phrases.fields[detail.field], text: detail.text, other: detail.other.text };
      case "column-by-position":
        return { table: this.table(detail.table), text: detail.text, column: this.column(detail.column) };
      case "column-missing":
        return {
          table: this.table(detail.table),
          count: detail.columns.length,
          columns: detail.columns.map((address) => this.column(address)).join(this.phrases.parts.list),
        };
      case "another-report":
        return { text: detail.text };
      case "table-printed-again":
        return { table: this.table(detail.table), count: detail.differing };
      case "label-differs":
        return { table: this.table(detail.table), text: detail.text, label: detail.printedOnForm };
      case "label-by-position":
        return { table: this.table(detail.table), text: detail.text, row: this.row(detail.row) };
      case "edition-mixture":
        return {
          proactive: this.phrases.editions[detail.proactiveDisclosure],
          requests: this.phrases.editions[detail.requests],
        };
      case "edition-of-another-year":
        return { table: this.table(detail.table), edition: this.phrases.editions[detail.edition], year: detail.year };
      case "encoding-disagrees":
        return { declared: detail.declared, used: this.phrases.encodings[detail.used] };
      case "characters-damaged":
        return { count: detail.count, used: this.phrases.encodings[detail.used] };
    }
  }

  #relation({ leftTerms, rightTerms, left, right, difference }: Extract<Detail, { kind: "relation" }>) {
    const all = [...leftTerms, ...rightTerms];
    return {
      where: this.#where(all),
      left: this.#side(leftTerms, left, all),
      right: this.#side(rightTerms, right, all),
      difference: Math.abs(difference),
    };
  }

  /** What all terms share: their column, or their row. */
  #where(terms: readonly Term[]): string {
    const first = terms[0]?.cell.address ?? "";
    const { table, row } = splitAddress(first);
    const { columnOf, rowOf } = this.phrases.parts;
    return this.#inOneRow(terms)
      ? fill(rowOf, { table: this.table(table), row: this.row(row) })
      : fill(columnOf, { table: this.table(table), column: this.column(first) });
  }

  /** `新收 12 + 上年结转 1 = 13`; in a long sum the zeros are left out. */
  #side(terms: readonly Term[], sum: number, all: readonly Term[]): string {
    const printed = terms.length > shortSum ? terms.filter(({ value }) => value !== 0) : terms;
    const pieces = printed.map((term) => `${this.#nameIn(term.cell.address, all)} ${this.#figure(term)}`);
    if (terms.length === 1) return pieces.join("");
    if (pieces.length === 1) return fill(this.phrases.parts.restZero, { term: pieces.join("") });
    return `${pieces.join(" + ") || "0"} = ${sum}`;
  }

  #figure({ value, derived }: Term): string {
    return derived ? fill(this.phrases.parts.derived, { value }) : String(value);
  }

  /** A cell named by what tells it apart from the others: its column where all share a row, else its row. */
  #nameIn(address: string, terms: readonly Term[]): string {
    return this.#inOneRow(terms) ? this.column(address) : this.row(splitAddress(address).row);
  }

  #inOneRow(terms: readonly Term[]): boolean {
    return terms.length > 1 && new Set(terms.map(({ cell }) => splitAddress(cell.address).row)).size === 1;
  }

  #failureValues(failure: Failure): Record<string, string | number> {
    switch (failure.reason) {
      case "other":
      case "crashed":
        return { system: failure.system };
      case "binary":
        return { format: this.phrases.formats[failure.format] };
      case "too-large":
        return { megabytes: failure.megabytes, most: failure.most };
      case "too-many-tags":
        return { most: failure.most };
      case "not-a-report-json":
        return { pointer: failure.pointer || "/", problem: failure.problem };
      case "tables-are-pictures":
        return { count: failure.images.length, place: placeOfFirst(failure.images) };
      case "older-form":
        return { place: printPlace(failure.at) };
      case "incomplete":
        return {
          lacking: failure.tables.map((lack) => this.#lack(lack)).join(this.phrases.parts.list),
          truncated:
            failure.truncatedAt === null
              ? ""
              : (failure.tables.length > 0 ? this.phrases.parts.list : "") +
                fill(this.phrases.parts.truncated, { place: printPlace(failure.truncatedAt) }),
        };
      default:
        return {};
    }
  }

  #list(rows: readonly string[]): string {
    return rows.map((row) => this.row(row)).join(this.phrases.parts.list);
  }

  #lack({ table, found, missingRows, missingColumns }: Lack): string {
    const { missingTable, missingRows: lacksRows, missingColumns: lacksColumns, andMore, list } = this.phrases.parts;
    if (!found) return fill(missingTable, { table: this.table(table), section: this.phrases.sections[table] });
    const shorten = (names: readonly string[]) =>
      names.length > namedRows ? fill(andMore, { rows: names.slice(0, namedRows).join(list) }) : names.join(list);
    const rows = missingRows.map((row) => this.row(row));
    const columns = missingColumns.map((address) => this.column(address));
    const lacks = [
      ...(rows.length > 0
        ? [fill(lacksRows, { table: this.table(table), count: rows.length, rows: shorten(rows) })]
        : []),
      ...(columns.length > 0
        ? [fill(lacksColumns, { table: this.table(table), count: columns.length, columns: shorten(columns) })]
        : []),
    ];
    return lacks.join(list);
  }
}

/** What a table lacks. */
type Lack = Extract<Failure, { reason: "incomplete" }>["tables"][number];

function placeOfFirst(images: readonly TableImage[]): string {
  return images[0] === undefined ? "" : printPlace(images[0].at);
}
