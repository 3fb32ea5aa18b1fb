import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { checkReport } from "../src/check.ts";
import { cellsOf } from "../src/model/report.ts";
import { readReport } from "../src/run.ts";
import { balanced } from "./support/balanced.ts";
import { type FormCell, type FormTable, formTables } from "./support/form-table.ts";

/** One way in which sites print the three tables; the figures are the same in all. */
interface Dialect {
  readonly name: string;
  readonly path: string;
  readonly print: (tables: readonly FormTable[]) => string | Buffer;
}

const title = "某县财政局2022年政府信息公开工作年度报告";
const spans = ({ colspan, rowspan }: FormCell) =>
  `${colspan > 1 ? ` colspan=${colspan}` : ""}${rowspan > 1 ? ` rowspan=${rowspan}` : ""}`;

/** A page whose cells are made by `td`. */
function page(tables: readonly FormTable[], td: (cell: FormCell) => string, wrap = (table: string) => table): string {
  const body = tables.map(({ heading, rows }) => {
    const lines = rows.map((cells) => `<tr>${cells.map(td).join("")}</tr>`).join("\n");
    return `<p>${heading}</p>${wrap(`<table border=1>${lines}</table>`)}`;
  });
  return `<html><body><h1>${title}</h1>${body.join("\n")}</body></html>`;
}

/** The slots of a table: each cell at its first slot, and what `filler` makes of it in the others. */
function slotted({ rows }: FormTable, filler: (text: string) => string): string[][] {
  const slots: string[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const { text, colspan, rowspan } of cells) {
      while (slots[y]?.[x] !== undefined) x++;
      for (let j = y; j < y + rowspan; j++) {
        for (let i = x; i < x + colspan; i++) (slots[j] as string[])[i] = i === x && j === y ? text : filler(text);
      }
    }
  });
  return slots;
}

const csv = (tables: readonly FormTable[], delimiter: string, filler: (text: string) => string) =>
  tables
    .map((table) => [[table.heading], ...slotted(table, filler)].map((line) => line.join(delimiter)).join("\r\n"))
    .join("\r\n");

/** What a page extractor leaves: cells joined by bars, merged cells gone, lines filled up with blanks. */
function bars({ heading, rows }: FormTable): string {
  const width = Math.max(...rows.map((cells) => cells.reduce((sum, { colspan }) => sum + colspan, 0)));
  const lines = rows.map((cells) => [
    ...cells.map(({ text }) => text),
    ...Array.from({ length: width - cells.length }, () => ""),
  ]);
  return [heading, ...lines.map((line) => line.join(" | "))].join("\n");
}

const dialects: readonly Dialect[] = [
  {
    name: "a plain page",
    path: "r.html",
    print: (tables) => page(tables, (cell) => `<td${spans(cell)}>${cell.text}</td>`),
  },
  {
    name: "a page pasted from Word",
    path: "r.html",
    print: (tables) =>
      page(tables, (cell) => {
        const half = Math.ceil(cell.text.length / 2);
        const [head, tail] = [cell.text.slice(0, half), cell.text.slice(half)];
        return `<td${spans(cell)}><p class=MsoNormal><span lang=EN-US>${head}</span><span>${tail}<o:p></o:p></span></p></td>`;
      }),
  },
  {
    name: "a page of unclosed upper-case tags in a layout table",
    path: "r.htm",
    print: (tables) =>
      page(
        tables,
        (cell) => `<TD${spans(cell)} NOWRAP>&nbsp;${cell.text}\n`,
        (table) => `<TABLE><TR><TD>导航<TD>${table.replaceAll("</tr>", "")}</TABLE>`,
      ),
  },
  {
    name: "a page in GBK with zeros left blank",
    path: "r.html",
    print: (tables) =>
      iconv.encode(
        page(tables, (cell) => `<td${spans(cell)}>${cell.text === "0" ? "&nbsp;" : cell.text}</td>`),
        "gbk",
      ),
  },
  { name: "CSV with merged cells blank", path: "r.csv", print: (tables) => csv(tables, ",", () => "") },
  { name: "TSV with merged cells repeated", path: "r.tsv", print: (tables) => csv(tables, "\t", (text) => text) },
  { name: "text joined by bars", path: "r.txt", print: (tables) => tables.map(bars).join("\n") },
  {
    name: "text with one cell on a line",
    path: "r.txt",
    print: (tables) =>
      tables.map(({ heading, rows }) => [heading, ...rows.flat().map(({ text }) => text)].join("\n")).join("\n"),
  },
];

describe("every figure is read, in either edition, from", () => {
  it.each(dialects)("$name", async ({ path, print }) => {
    await fc.assert(
      fc.asyncProperty(balanced, async (figures) => {
        const bytes = Buffer.from(print(formTables(figures)));
        const { report, failure } = await readReport({ path, read: async () => bytes });
        expect(failure).toBeNull();
        const read = report === null ? [] : cellsOf(report).filter((cell) => cell.onForm);
        // A zero may be left blank; then it must be blank, not another figure.
        const values = Object.fromEntries(read.map((cell) => [cell.address, cell.text === "" ? 0 : cell.value]));
        expect(values).toEqual(figures.cells);
        expect(report && checkReport(report).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { seed: 12, numRuns: 25 },
    );
  });
});
