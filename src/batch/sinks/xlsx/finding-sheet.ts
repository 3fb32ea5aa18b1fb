import { displayWidth } from "../../../formatters/text-layout.ts";
import type { ReportOutcome } from "../../../model/outcome.ts";
import type { Words, WorkbookWords } from "../../../words/index.ts";
import { findingTable } from "../finding-table.ts";
import type { Converted } from "../sink.ts";
import { recordOf, type Table, type Value } from "../table.ts";
import { cellOf, heading, refOf, type SheetCell } from "./cells.ts";
import { type Link, linksOn } from "./links.ts";
import type { Mark, TableSheet } from "./table-sheet.ts";

/** Findings that are listed; a report may have hundreds, and the workbook is kept in memory. */
const mostFindings = 50_000;

const columns = [
  { name: "agency", part: "agency", width: 24 },
  { name: "year", part: "year", width: 7 },
  { name: "severity", part: "severity", width: 8 },
  { name: "cell", part: "cell", width: 36 },
  { name: "message", part: "message", width: 70 },
  { name: "suggestion", part: "suggestion", width: 50 },
  { name: "text", part: "printed", width: 12 },
  { name: "value", part: "value", width: 10 },
  { name: "difference", part: "difference", width: 10 },
  { name: "rule", part: "rule", width: 26 },
  { name: "path", part: "path", width: 30 },
  { name: "line", part: "line", width: 8 },
  { name: "column", part: "column", width: 8 },
  { name: "fingerprint", part: "fingerprint", width: 34 },
] as const;
const cellColumn = columns.findIndex(({ name }) => name === "cell");

const linkStyle = {
  textColor: "#0563c1",
  textDecoration: { underline: true },
  wrap: true,
  alignVertical: "top",
} as const;
const textStyle = { wrap: true, alignVertical: "top" } as const;

/** Of a line of text, in points; rows are made no higher than so many lines. */
const lineHeight = 15;
const mostLines = 8;

/** The sheet of findings, each with a link to its cell in the sheet of its table. */
export class FindingSheet {
  readonly name: string;
  readonly #words: Words;
  readonly #say: WorkbookWords;
  readonly #table: Table;
  readonly #rows: SheetCell[][] = [];
  readonly #links: Link[] = [];
  #leftOut = 0;

  constructor(words: Words, say: WorkbookWords) {
    this.name = say("findings");
    this.#words = words;
    this.#say = say;
    this.#table = findingTable(words);
  }

  /** Adds what was found of a report, whose tables stand in this row of their sheets; null where it has none. */
  add(converted: Converted, sheets: readonly TableSheet[], row: number | null): void {
    const { columns: names, rowsOf } = this.#table;
    for (const finding of rowsOf(converted)) {
      if (this.#rows.length >= mostFindings) {
        this.#leftOut++;
        continue;
      }
      this.#addRow(recordOf(names, finding), sheets, row);
    }
  }

  #addRow(finding: Readonly<Record<string, Value>>, sheets: readonly TableSheet[], reportRow: number | null): void {
    const { cell } = finding;
    const link = typeof cell === "string" && reportRow !== null ? linkTo(cell, sheets, reportRow) : null;
    if (link !== null) this.#links.push({ from: refOf(1 + this.#rows.length, cellColumn), ...link });
    const values = columns.map(({ name }) => cellOf(this.#shown(name, finding[name] as Value)));
    const height =
      lineHeight * Math.min(mostLines, Math.max(...columns.map(({ width }, i) => linesOf(values[i], width))));
    this.#rows.push(
      columns.map(({ name }, i) => {
        const value = values[i] ?? null;
        return value === null ? null : { value, height, ...(name === "cell" && link !== null ? linkStyle : textStyle) };
      }),
    );
  }

  /** Names of cells and severities in words. */
  #shown(name: string, value: Value): Value {
    if (typeof value !== "string") return value;
    if (name === "cell") return this.#words.name(value);
    return name === "severity" ? this.#words.phrases.severities[value as Mark] : value;
  }

  sheet() {
    const rest = this.#leftOut === 0 ? [] : [[this.#say("moreFindings", { count: this.#leftOut })]];
    return {
      sheet: this.name,
      data: [columns.map(({ part }) => heading(this.#say(part))), ...this.#rows, ...rest],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
    };
  }

  links() {
    return linksOn(this.name, this.#links);
  }
}

function linesOf(value: string | number | null | undefined, width: number): number {
  return typeof value === "string" ? Math.ceil(displayWidth(value) / width) : 1;
}

function linkTo(cell: string, sheets: readonly TableSheet[], row: number): Omit<Link, "from"> | null {
  for (const sheet of sheets) {
    const to = sheet.refOf(cell, row);
    if (to !== null) return { sheet: sheet.name, to };
  }
  return null;
}

/** The cells of which something was found, by the worst of it. */
export function marksOf(outcome: ReportOutcome | null): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { severity, primary } of outcome?.diagnostics ?? []) {
    if (primary === null || primary.path !== undefined || severity === "info") continue;
    if (severity === "error" || !marks.has(primary.cell)) marks.set(primary.cell, severity);
  }
  return marks;
}
