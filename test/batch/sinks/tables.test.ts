import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tidyCells, wideCells } from "../../../src/batch/sinks/cell-tables.ts";
import { csv, tsv } from "../../../src/batch/sinks/delimited.ts";
import { findingTable } from "../../../src/batch/sinks/finding-table.ts";
import { jsonLines } from "../../../src/batch/sinks/json.ts";
import type { Converted } from "../../../src/batch/sinks/sink.ts";
import { type Row, type RowFormat, type Table, tableSink } from "../../../src/batch/sinks/table.ts";
import { addresses } from "../../../src/model/form.ts";
import { report } from "../../support/build-report.ts";
import { memoryTarget, sinkContext, written } from "../../support/sinks.ts";
import { checkedOf, convertedOf, hostileRuns, hostileTexts, unread } from "./hostile.ts";

const rowsOf = (table: Table, run: readonly Converted[]): Row[] => run.flatMap((one) => [...table.rowsOf(one)]);

async function print(format: RowFormat, table: Table, run: readonly Converted[]): Promise<string> {
  const target = memoryTarget();
  const sink = await tableSink(table, format, target);
  for (const converted of run) await sink.add(converted);
  await sink.end();
  return target.bytes().toString();
}

/** What a program makes of a file that takes the apostrophes away which keep formulas out. */
const fieldsIn = (text: string, delimiter: string): string[][] =>
  parse(text, { delimiter, bom: true }).map((record: string[]) =>
    record.map((field) => (/^'+[=+\-@\t\r]/.test(field) ? field.slice(1) : field)),
  );

const asFields = (rows: readonly Row[]) => rows.map((row) => row.map((value) => String(value ?? "")));

describe("the tidy table", () => {
  it("has a row for each printed cell, in form order, with its number and its text", () => {
    const of = report({
      "requests.received.total": "1,204",
      "requests.carriedIn.total": "",
      "requests.carriedIn.business": null,
    });
    const rows = rowsOf(tidyCells, [convertedOf(of)]);
    expect(tidyCells.columns.map(({ name }) => name).join()).toBe(
      "path,agency,year,edition,table,row,column,value,text",
    );
    expect(rows).toHaveLength(10 + 25 * 7 + 15 - 1);
    expect(rows).toContainEqual([
      "report.html",
      "某市某局",
      2021,
      "2021",
      "requests",
      "received",
      "total",
      1204,
      "1,204",
    ]);
    expect(rows).toContainEqual(["report.html", "某市某局", 2021, "2021", "requests", "carriedIn", "total", null, ""]);
    expect(rows.filter(([, , , , , row, column]) => row === "carriedIn" && column === "business")).toEqual([]);
    const order = rows.map((row) => addresses.indexOf(row.slice(4, 7).join(".") as (typeof addresses)[number]));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("has no rows for a table that was not found, nor for what could not be read", () => {
    const of = report({}, { without: ["requests"] });
    const tables = new Set(rowsOf(tidyCells, [convertedOf(of), unread]).map(([, , , , table]) => table));
    expect([...tables]).toEqual(["proactiveDisclosure", "reviewAndLitigation"]);
  });
});

describe("the wide table", () => {
  it("has a report on a line, under the same columns whatever the edition", () => {
    const run = [
      convertedOf(report({ "requests.received.total": 5 })),
      unread,
      convertedOf(report({}, { edition: "2019" })),
    ];
    const rows = rowsOf(wideCells, run);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toHaveLength(wideCells.columns.length);
    const column = wideCells.columns.findIndex(({ name }) => name === "requests.received.total");
    expect(rows.map((row) => row[column])).toEqual([5, 0]);
    expect(wideCells.columns.map(({ name }) => name).slice(-addresses.length)).toEqual(addresses);
  });
});

describe("csv and tsv", () => {
  it.each([
    ["csv", csv, ",", "\r\n"],
    ["tsv", tsv, "\t", "\n"],
  ] as const)("%s: any texts and numbers are read back as they were", async (_, format, delimiter, lineEnd) => {
    await fc.assert(
      fc.asyncProperty(hostileRuns, fc.constantFrom(tidyCells, wideCells), async (run, table) => {
        const text = await print(format, table, run);
        expect(text.startsWith("\uFEFFpath")).toBe(true);
        expect(text.endsWith(lineEnd)).toBe(true);
        const [head, ...records] = fieldsIn(text, delimiter);
        expect(head).toEqual(table.columns.map(({ name }) => name));
        expect(records).toEqual(asFields(rowsOf(table, run)));
      }),
      { numRuns: 60 },
    );
  });

  it("no text begins as a formula does, and numbers and dashes stay as they are", async () => {
    const run = hostileTexts.map((text) => convertedOf(report(), text));
    const records: string[][] = parse(await print(csv, wideCells, run), { bom: true, from: 2 });
    const paths = records.map(([path]) => path);
    expect(paths.filter((path) => /^[=+\-@\t]/.test(path ?? ""))).toEqual(["-", "-3", "+1,204.50"]);
    expect(paths.slice(0, 7)).toEqual(["'=1+1", "'+1+1", "'-2+3", "'@SUM(A1)", "'\t=1", "''=1+1", "'''=1"]);
  });

  it("negative numbers are numbers", async () => {
    const of = report({ "proactiveDisclosure.licensing.change": -3 }, { edition: "2019" });
    expect(await print(csv, tidyCells, [convertedOf(of)])).toContain(",licensing,change,-3,-3\r\n");
  });
});

describe("findings", async () => {
  const { words } = await sinkContext();
  const table = findingTable(words);
  const broken = checkedOf(report({ "requests.received.total": 5 }));

  it("have a row each, with the cell, the numbers, the sentence and what is suggested", () => {
    const { columns } = table;
    expect(columns.map(({ name }) => name).join()).toBe(
      "path,agency,year,rule,severity,cell,text,value,difference,message,fingerprint,line,column,suggestion",
    );
    const rows = rowsOf(table, [broken]);
    expect(rows).toHaveLength(broken.outcome?.diagnostics.length ?? 0);
    const [first] = rows.filter(([, , , rule]) => rule === "requests-row-total");
    expect(first?.slice(0, 9)).toEqual([
      "report.html",
      "某市某局",
      2021,
      "requests-row-total",
      "error",
      "requests.received.total",
      "5",
      5,
      -5,
    ]);
  });

  it("an input that was not read has a row that says why", () => {
    const outcome = {
      ...(broken.outcome as NonNullable<typeof broken.outcome>),
      ...{ report: null, diagnostics: [], suggestions: [], path: unread.path, unreadable: unread.failure },
    };
    expect(rowsOf(table, [{ ...unread, outcome }])).toEqual([
      [
        "unread.html",
        null,
        null,
        "unreadable",
        "error",
        null,
        null,
        null,
        null,
        "无法解码：文件是空的。",
        null,
        null,
        null,
        null,
      ],
    ]);
  });

  it("are objects on lines in ndjson", async () => {
    const lines = (await print(jsonLines, table, [broken])).trimEnd().split("\n");
    expect(lines.map((line) => Object.values(JSON.parse(line)))).toEqual(rowsOf(table, [broken]));
  });
});

describe("ndjson", () => {
  it("has a report on each line, whatever its texts", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRuns, async (run) => {
        const text = await readFile(await written("ndjson", run), "utf8");
        const titles = text
          .split("\n")
          .slice(0, -1)
          .map((line) => JSON.parse(line).title);
        expect(titles).toEqual(run.map(({ report: of }) => of?.title));
      }),
      { numRuns: 20 },
    );
  });
});
