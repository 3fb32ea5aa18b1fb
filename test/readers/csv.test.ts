import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/readers/csv.ts";
import { sniffDelimiter } from "../../src/readers/delimiter.ts";
import { gridBlocks, grids, misplaced } from "./blocks.ts";

describe("delimited text", () => {
  it.each([",", "\t", ";", "，", "|"])("is cut at %j", (delimiter) => {
    const text = `行政许可${delimiter}1${delimiter}2\r\n规章${delimiter}${delimiter}3`;
    expect(sniffDelimiter(text)).toBe(delimiter);
    expect(grids(readCsv(text))).toEqual([
      [
        ["行政许可", "1", "2"],
        ["规章", "", "3"],
      ],
    ]);
  });

  it("knows the line, column and field of every cell, behind quotes, blanks and characters of any width", () => {
    const text = `信息内容,"本年新\n制作""数量", 𠀀x\r\n规章,"1,204",3\n`;
    const cells = gridBlocks(readCsv(text)).flatMap((grid) => grid.slots.flat());
    expect(cells.map((cell) => [cell?.text, cell?.at])).toEqual([
      ["信息内容", { line: 1, column: 1, offset: 0, field: 1 }],
      ['本年新 制作"数量', { line: 1, column: 7, offset: 6, field: 2 }],
      ["𠀀x", { line: 2, column: 10, offset: text.indexOf("𠀀"), field: 3 }],
      ["规章", { line: 3, column: 1, offset: text.indexOf("规章"), field: 1 }],
      ["1,204", { line: 3, column: 5, offset: text.indexOf("1,204"), field: 2 }],
      ["3", { line: 3, column: 12, offset: text.lastIndexOf("3"), field: 3 }],
    ]);
  });

  it("that is well-formed is cut as csv-parse cuts it", () => {
    const content = fc.string({ unit: fc.constantFrom(...'甲1,;\t\n\r" 𠀀'), maxLength: 6 });
    const field = content.map((text) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
    const records = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
    fc.assert(
      fc.property(records, fc.constantFrom(",", "\t", ";"), fc.constantFrom("\n", "\r\n"), (fields, delimiter, end) => {
        const text = fields.map((record) => record.join(delimiter)).join(end);
        // Which delimiter a text has, another test tells.
        fc.pre(sniffDelimiter(text) === delimiter);
        const theirs: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
        const ours = gridBlocks(readCsv(text)).flatMap(({ slots }) =>
          slots.map((line) => line.map((cell) => cell?.text)),
        );
        expect(ours).toEqual(theirs.map((record) => record.map(tidy)));
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it("places every cell where it is printed, whatever stands before it", () => {
    const field = fc.constantFrom("", " ", "1", "表二", '"a,b"', '"x""y"', "𠀀", '"甲\n乙"', " 3 ");
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (records) => {
          const text = records.map((record) => record.join(",")).join("\r\n");
          expect(misplaced(text, readCsv(text))).toEqual([]);
        },
      ),
      { seed: 9, numRuns: 500 },
    );
  });

  it.each([
    [
      'a,b\n1,"2\n3,4\n',
      [
        ["a", "b"],
        ["1", '"2'],
        ["3", "4"],
      ],
    ],
    [
      '"1.属于国家秘密,0\n3.危及"三安全一稳定",0',
      [
        ['"1.属于国家秘密', "0"],
        ['3.危及"三安全一稳定"', "0"],
      ],
    ],
    [
      '"a,0\n"b",1',
      [
        ['"a', "0"],
        ["b", "1"],
      ],
    ],
    ['a"b,"c""d",""', [['a"b', 'c"d', ""]]],
  ])("whose quotes do not close keeps its records: %j", (text, records) => {
    expect(grids(readCsv(text))).toEqual([records]);
    expect(misplaced(text, readCsv(text))).toEqual([]);
  });

  it("is cut where its first line says, and that line is no record", () => {
    expect(grids(readCsv("sep=;\r\n规章;1,5\r\n"))).toEqual([[["规章", "1,5"]]]);
  });

  it("leaves out the numbers that data frames give to rows and columns", () => {
    const frame = [
      ["规章", "1"],
      ["行政许可", "2"],
      ["行政强制", "0"],
    ];
    expect(grids(readCsv(",0,1\n0,规章,1\n1,行政许可,2\n2,行政强制,0\n"))).toEqual([frame]);
    expect(grids(readCsv(",名称,数量\n0,规章,1\n1,行政许可,2\n2,行政强制,0\n"))).toEqual([
      [["名称", "数量"], ...frame],
    ]);
    expect(grids(readCsv(",a\n0,b\n1,c\n"))).toEqual([
      [
        ["", "a"],
        ["0", "b"],
        ["1", "c"],
      ],
    ]);
  });

  it("reads a formula that gives a text as that text", () => {
    expect(grids(readCsv('"=""规章""","=""0""",="12"\n'))).toEqual([[["规章", "0", "12"]]]);
  });

  it("keeps blank lines and blank fields, and ends with its last record", () => {
    expect(grids(readCsv("a,\n\n,b\n"))).toEqual([
      [
        ["a", ""],
        ["", "·"],
        ["", "b"],
      ],
    ]);
  });
});

describe("a comma between digits, where semicolons delimit,", () => {
  const ambiguous = (text: string) =>
    gridBlocks(readCsv(text)).flatMap(({ slots }) =>
      slots.flat().flatMap((cell) => (cell?.isAmbiguous ? cell.text : [])),
    );
  it.each([
    ["规章;12,345;1", ["12,345"]],
    ["规章;12,345;26,55;0", ["12,345"]],
    ["规章;1.204;0,092万元", ["1.204"]],
    ["规章;1.204;12", []],
    ["规章;12,345;0.092", []],
    ["规章;12,345;1,204,300", []],
    ["规章;12,345;3,415.74", []],
    ["规章\t12,345\t1", []],
  ])("may be either mark unless another number tells: %j", (text, expected) => {
    expect(ambiguous(text)).toEqual(expected);
  });
});
