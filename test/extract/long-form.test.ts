import { describe, expect, it } from "vitest";
import { laidOut } from "../../src/extract/tables/long-form.ts";
import { readCsv } from "../../src/readers/csv.ts";
import { grids } from "../readers/blocks.ts";

const same = (text: string) => text;
const laid = (lines: readonly string[]) => grids(laidOut(readCsv(lines.join("\n")), same));

const records = [
  "表三,本年新收,自然人,1",
  "表三,本年新收,商业企业,2",
  "表三,本年新收,总计,3",
  "表三,上年结转,自然人,0",
  "表三,上年结转,商业企业,",
  "表三,上年结转,总计,0",
];
const table = [
  ["", "自然人", "商业企业", "总计"],
  ["本年新收", "1", "2", "3"],
  ["上年结转", "0", "", "0"],
];

describe("a figure on every record", () => {
  it("is laid out under its column, whatever else the record states", () => {
    expect(laid(["某局2022年年度报告", "表,行,列,值", ...records])).toEqual([
      [
        ["某局2022年年度报告", "·", "·", "·"],
        ["表", "行", "列", "值"],
      ],
      table,
    ]);
    expect(laid(records.map((record, i) => `${i + 1},${record},件,`))).toEqual([table]);
  });

  it("may leave out a row's name that the record above gives", () => {
    expect(laid(records.map((record, i) => (i % 3 === 0 ? record : record.replace(/本年新收|上年结转/, ""))))).toEqual([
      table,
    ]);
  });

  it("may come column by column, or in any order", () => {
    const order = [0, 3, 1, 4, 2, 5];
    expect(laid(order.map((i) => records[i] as string))).toEqual([table]);
    expect(laid([2, 1, 0, 5, 4, 3].map((i) => records[i] as string))).toEqual([table]);
  });

  it("may be named by its address, in one field or in three", () => {
    const rows = ["requests.received", "requests.carriedIn"];
    const columns = ["naturalPerson", "business", "total"];
    const figures = ["1", "2", "3", "0", "", "0"];
    const expected = table.map(([name, ...rest], i) => [
      ["", "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"][i] ?? name,
      ...rest,
    ]);
    const named = rows.flatMap((row) => columns.map((column) => [row, column] as const));
    expect(laid(named.map(([row, column], i) => `${row}.${column},${figures[i]}`))).toEqual([expected]);
    expect(laid(named.map(([row, column], i) => `${row.replace(".", ",")},${column},${figures[i]}`))).toEqual([
      expected,
    ]);
  });

  it("begins another table where a row states a column again", () => {
    expect(laid([...records, ...records])).toEqual([table, table]);
  });

  it("and nothing else is laid out anew", () => {
    const wide = [
      ",自然人,商业企业,总计",
      "本年新收,1,2,3",
      "上年结转,0,,0",
      "予以公开,1,2,3",
      "部分公开,0,0,0",
      "总计,1,2,3",
    ];
    expect(laid(wide)).toEqual(grids(readCsv(wide.join("\n"))));
  });
});
