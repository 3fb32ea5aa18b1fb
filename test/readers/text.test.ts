import { describe, expect, it } from "vitest";
import { readText } from "../../src/readers/text.ts";
import { grids, misplaced, paragraphs } from "./blocks.ts";

describe("plain text", () => {
  it("joined by bars makes grids, and what stands between them paragraphs", () => {
    const text = "二、主动公开\n规章 | 0 | 1 |\n行政许可 | 2\n三、收到\n| a | b |\n";
    expect(paragraphs(readText(text))).toEqual(["二、主动公开", "三、收到"]);
    expect(grids(readText(text))).toEqual([
      [
        ["规章", "0", "1", ""],
        ["行政许可", "2", "·", "·"],
      ],
      [["a", "b"]],
    ]);
  });

  it("joined by tabs makes grids", () => {
    expect(grids(readText("规章\t0\t\t1\r\n"))).toEqual([[["规章", "0", "", "1"]]]);
  });

  it("whose lines end in figures apart makes grids too", () => {
    expect(grids(readText("一、本年新收 3440 75 0 1,204 -6\n0 0 0"))).toEqual([
      [
        ["一、本年新收", "3440", "75", "0", "1,204", "-6"],
        ["0", "0", "0", "·", "·", "·"],
      ],
    ]);
  });

  it("with one cell on a line, bars or not, makes paragraphs, blank lines included", () => {
    expect(paragraphs(readText("规章 |\n0 |\n|\n"))).toEqual(["规章", "0"]);
    expect(paragraphs(readText("规章\n\n0"))).toEqual(["规章", "", "0"]);
  });

  it("places every cell where it is printed", () => {
    const text = "  规章 |\t 0 |  12 | \r\n行政许可\t 7\n一、本年新收  1  2  3\n";
    expect(misplaced(text, readText(text))).toEqual([]);
  });

  it.each(["- 3 -", "— 12 —", "第 3 页", "第3页 共10页", "Page 3 of 10"])(
    "goes on behind %j, a page number, and the blank lines around it",
    (number) => {
      expect(grids(readText(`规章 | 1 | 2\n\n${number}\n\n行政许可 | 3 | 4`))).toEqual([
        [
          ["规章", "1", "2"],
          ["行政许可", "3", "4"],
        ],
      ]);
      expect(paragraphs(readText(`规章\n1\n${number}\n2`))).toEqual(["规章", "1", "2"]);
    },
  );

  it("keeps a bare number, but for those that count the pages above every form feed", () => {
    expect(paragraphs(readText("规章\n3\n0\n"))).toEqual(["规章", "3", "0"]);
    expect(paragraphs(readText("规章\n0\n\n3\n\f1\n\n4\n\f2"))).toEqual(["规章", "0", "1", "2"]);
    expect(paragraphs(readText("规章\n0\n3\n\f1\n3\n\f2"))).toEqual(["规章", "0", "3", "1", "3", "2"]);
  });

  it("of double spacing keeps of its blank lines those that are cells", () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`第${i}行`, "1", "", "3"]);
    const text = rows.flatMap((cells) => cells.flatMap((cell) => [cell, ""])).join("\n");
    expect(paragraphs(readText(text))).toEqual(rows.flat());
  });

  it("whose rows are wrapped makes paragraphs of their cells as well", () => {
    const document = readText("本年新收 | 1 | 2 |\n3 |  | 5 | \n上年结转 | 0 | 0 |\n0 | 0 | 0 |\n");
    expect(paragraphs(document)).toEqual(["本年新收", "1", "2", "3", "", "5", "上年结转", "0", "0", "0", "0", "0"]);
    expect(paragraphs(readText("本年新收 | 1 | 2 |\n上年结转 | 0 | 0 |\n"))).toEqual([]);
  });

  it("whose lines hold the names of a group and of a row keeps them apart", () => {
    expect(grids(readText("（三）不予 1.属于国家秘密 0 0 12\n三、本年度 （一）予以 公开 1 2 3"))).toEqual([
      [
        ["（三）不予", "1.属于国家秘密", "0", "0", "12"],
        ["三、本年度", "（一）予以 公开", "1", "2", "3"],
      ],
    ]);
  });

  it("of Markdown loses breaks, emphasis, entities and escapes", () => {
    const text = "| **本年新<br>制作** | 1\\.属于 | \\-5 | &nbsp; | a\\|b |\n| x | y | * | \\ | __ |";
    expect(grids(readText(text))).toEqual([
      [
        ["本年新 制作", "1.属于", "-5", "", "a|b"],
        ["x", "y", "*", "\\", "__"],
      ],
    ]);
  });

  it("whose rows are all between rulers puts their broken cells together", () => {
    const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;
    const ruler = "+-----+-----+";
    const rows = Array.from({ length: 6 }, (_, i) => [row(`第${i}`, String(i)), row("行", " ")]);
    expect(grids(readText([ruler, ...rows.flatMap((lines) => [...lines, ruler])].join("\n")))).toEqual([
      rows.map((_, i) => [`第${i} 行`, String(i)]),
    ]);
    expect(grids(readText([ruler, row("a", "b"), ruler, row("c", "1"), row("d", "2"), ruler].join("\n")))).toEqual([
      [
        ["a", "b"],
        ["c", "1"],
        ["d", "2"],
      ],
    ]);
  });

  it("of Markdown keeps its columns where a line has lost its edge", () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`第${i}行`, "", String(i)]);
    const lines = rows.map((cells) => `| ${cells.join(" | ")} |`);
    expect(grids(readText(lines.map((line, i) => (i === 3 ? line.slice(2) : line)).join("\n")))).toEqual([rows]);
  });
});
