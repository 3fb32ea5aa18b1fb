import { readFile } from "node:fs/promises";
import { read, utils, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../../src/model/language.ts";
import { cellsOf } from "../../../src/model/report.ts";
import { report } from "../../support/build-report.ts";
import { written } from "../../support/sinks.ts";
import { checkedOf, convertedOf, hostileRuns, unread } from "./hostile.ts";

const open = async (file: string): Promise<WorkBook> => read(await readFile(file), { cellStyles: true });
const rowsOf = (book: WorkBook, sheet: string): unknown[][] =>
  utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, defval: null, blankrows: true });

/** What is left of a text without what XML may not hold, line ends of other systems, and blanks at the end. */
const held = (value: unknown) => {
  if (typeof value !== "string") return value;
  const text = value.replace(/\r\n?/g, "\n").replace(/[^\x20-\x7E\n\t\p{Script=Han}—😀]/gu, "");
  return text.trimEnd() || null;
};

describe("xlsx", () => {
  it("has a sheet of reports and one for each table, with the numbers as numbers", async () => {
    const of = report({ "requests.received.total": 1204, "requests.carriedIn.total": "约5,6件" });
    const book = await open(await written("xlsx", [convertedOf(of), unread]));
    expect(book.SheetNames).toEqual(["报告", "表二", "表三", "表四"]);
    expect(rowsOf(book, "报告").map(([path, agency, year]) => [path, agency, year])).toEqual([
      ["文件", "机关", "年度"],
      ["report.html", "某市某局", 2021],
      ["unread.html", null, null],
    ]);
    const [rows, columns, first, ...others] = rowsOf(book, "表三");
    expect(others).toEqual([]);
    expect(rows?.slice(0, 11)).toEqual([
      "机关",
      "年度",
      "文件",
      "一、本年新收",
      null,
      null,
      null,
      null,
      null,
      null,
      "二、上年结转",
    ]);
    expect(columns?.slice(0, 10)).toEqual([
      null,
      null,
      null,
      "自然人",
      "商业企业",
      "科研机构",
      "公益组织",
      "法律服务",
      "其他",
      "总计",
    ]);
    expect(first?.slice(0, 10)).toEqual(["某市某局", 2021, "report.html", 0, 0, 0, 0, 0, 0, 1204]);
    expect(first?.[16]).toBe("约5,6件");
  });

  it("speaks the language that is asked for", async () => {
    for (const language of languages) {
      const book = await open(await written("xlsx", [checkedOf(report())], { language, withFindings: true }));
      expect(book.SheetNames).toMatchSnapshot(language);
      expect(book.SheetNames.map((name) => rowsOf(book, name)[0]?.slice(0, 5))).toMatchSnapshot(language);
    }
  });

  it("keeps the labels in sight", async () => {
    const book = read(await readFile(await written("xlsx", [convertedOf(report())])), { bookFiles: true });
    const { files } = book as WorkBook & { readonly files: Readonly<Record<string, { readonly content: Uint8Array }>> };
    const text = Buffer.from(files["xl/worksheets/sheet3.xml"]?.content ?? []).toString();
    expect(text).toMatch(/<pane [^>]*ySplit="2"/);
    expect(text).toMatch(/<pane [^>]*xSplit="2"/);
  });

  it("a finding links to its cell, which is marked", async () => {
    const run = [checkedOf(report()), checkedOf(report({ "requests.received.total": 5 }, { path: "broken.html" }))];
    const book = await open(await written("xlsx", run, { withFindings: true }));
    const sheet = book.Sheets.问题 ?? {};
    const links = Object.entries(sheet).flatMap(([ref, cell]) =>
      cell?.l?.Target ? [[ref, cell.l.Target, cell.v]] : [],
    );
    expect(links).toContainEqual(["D2", "#'表三'!J4", "表三“一、本年新收”行“总计”列"]);
    const marked = book.Sheets.表三?.J4;
    expect(marked?.v).toBe(5);
    expect(marked?.s?.fgColor?.rgb).toBe("F8CBAD");
  });

  it("any texts and numbers are read back as they were, as far as XML has them", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRuns, async (run) => {
        const book = await open(await written("xlsx", run));
        const [, ...reports] = rowsOf(book, "报告");
        expect(reports.map(([path, agency]) => [path, agency]).map((row) => row.map(held))).toEqual(
          run.map(({ path, report: of }) => [path, of?.agency ?? null].map(held)),
        );
        const [, , ...figures] = rowsOf(book, "表三");
        const printed = run.flatMap(({ report: of }) =>
          of === null ? [] : [cellsOf(of).filter(({ address }) => address.startsWith("requests."))],
        );
        expect(figures.map((row) => row.slice(3).map(held))).toEqual(
          printed.map((cells) => cells.map(({ value, text }) => held(value ?? text))),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("the same run gives the same bytes, whenever it is", async () => {
    const run = [checkedOf(report({ "requests.received.total": 5 }))];
    const first = await readFile(await written("xlsx", run, { withFindings: true }));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await readFile(await written("xlsx", run, { withFindings: true }))).equals(first)).toBe(true);
  });
});
