import { editions } from "../../src/editions/index.ts";
import { type Address, splitAddress } from "../../src/model/form.ts";
import type { FormTable } from "./form-table.ts";
import type { Page } from "./page.ts";
import { type Merged, mergedBlank, mergedRepeated, texts } from "./print-text.ts";

const lineBreak = "\r\n";

function field(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function record(texts: readonly string[], delimiter: string): string {
  return texts.map((text) => field(text, delimiter)).join(delimiter);
}

/** The tables below each other, each under a record with its heading. */
export function printCsv({ title, tables }: Page, delimiter: string, merged: Merged): string {
  const records = tables.flatMap((table) => [[table.heading], ...texts(table, merged)]);
  return [[title], ...records].map((texts) => record(texts, delimiter) + lineBreak).join("");
}

/** The same as a sheet: every record filled up to the width of the widest table. */
export function printSheet({ title, tables }: Page, delimiter: string, merged: Merged): string {
  const records = [[title], ...tables.flatMap((table) => [[table.heading], ...texts(table, merged)])];
  const width = Math.max(...records.map((texts) => texts.length));
  const filled = records.map((texts) => [...texts, ...Array.from({ length: width - texts.length }, () => "")]);
  return filled.map((texts) => record(texts, delimiter) + lineBreak).join("");
}

/** A frame of each table as pandas writes it: numbered columns above, the number of the row in front. */
export function printFrames({ tables }: Page): string {
  const frames = tables.map((table) => {
    const rows = texts(table, mergedRepeated);
    const columns = ["", ...(rows[0] ?? []).map((_, i) => String(i))];
    return [columns, ...rows.map((row, i) => [String(i), ...row])];
  });
  return frames
    .flat()
    .map((row) => record(row, ",") + lineBreak)
    .join("");
}

/** A sheet whose cells are formulas that give their texts, so that Excel makes no numbers of them. */
export function printFormulas({ title, tables }: Page): string {
  const records = tables.flatMap((table) => [[table.heading], ...texts(table, mergedBlank)]);
  return [[title], ...records].map((row) => row.map((cell) => `"=""${cell}"""`).join(",") + lineBreak).join("");
}

/** What a record of one figure says. */
type Tell = (address: Address, text: string) => readonly string[];

/** A record for every figure. */
export function printLong(tables: readonly FormTable[], header: readonly string[], tell: Tell): string {
  const figures = tables.flatMap(({ rows }) => rows.flat()).filter((cell) => cell.address !== null);
  const records = figures.map((cell) => tell(cell.address as Address, cell.text));
  return [header, ...records].map((texts) => record(texts, ",") + lineBreak).join("");
}

export const byAddress: Tell = (address, text) => {
  const { table, row, column } = splitAddress(address);
  return [table, row, column, text];
};

const tableNames: Readonly<Record<FormTable["table"], string>> = {
  proactiveDisclosure: "表二",
  requests: "表三",
  reviewAndLitigation: "表四",
};

/** Table, row and column as an edition labels them. */
export function byLabel(edition: string): Tell {
  const form = editions.find(({ id }) => id === edition);
  if (form === undefined) throw new Error(`no edition ${edition}`);
  const { columns, groups } = form.reviewAndLitigation;
  const parts = [...form.proactiveDisclosure, form.requests, { columns, rows: groups }];
  return (address, text) => {
    const { table, row, column } = splitAddress(address);
    const part = parts.find((candidate) => candidate.rows.some(({ id }) => id === row));
    const labels = [
      part?.rows.find(({ id }) => id === row)?.label,
      part?.columns.find(({ id }) => id === column)?.label,
    ];
    return [tableNames[table], ...labels.map((label) => label ?? ""), text];
  };
}
