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
      [["a", "b", ""]],
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
});
