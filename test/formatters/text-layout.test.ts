import { expect, it } from "vitest";
import { displayWidth, textTable, wrap } from "../../src/formatters/text-layout.ts";

it("a Chinese character takes two columns of a terminal, a Latin one and a digit one", () => {
  expect(["自然人", "（七）", "abc1", "", "e\u0301", "Ａ", "\u200b"].map(displayWidth)).toEqual([6, 6, 4, 0, 1, 2, 0]);
});

it("columns line up whatever their script", () => {
  const lines = textTable([
    ["表三", "自然人", "Total"],
    ["（七）总计", "▶11◀", "3"],
  ]);
  expect(lines).toEqual(["表三        自然人  Total", "（七）总计    ▶11◀      3"]);
  expect(lines.map(displayWidth)).toEqual([25, 25]);
});

it("a long sentence is broken after commas and before terms, and loses nothing", () => {
  const sentence = "表三“自然人”列：（一）予以公开 3 + （二）部分公开 2 = 5，而（七）总计 4，相差 1。";
  expect(wrap(sentence, 40)).toEqual([
    "表三“自然人”列：（一）予以公开 3",
    "+ （二）部分公开 2 = 5，而（七）总计 4，",
    "相差 1。",
  ]);
  expect(wrap(sentence, 200)).toEqual([sentence]);
  expect(wrap("a 1, b 2; c 3", 9)).toEqual(["a 1, b 2;", "c 3"]);
});

it("a part too long for a line is broken in its list, else between words, and never behind the number of a row", () => {
  expect(wrap("“四、结转下年度”行：自然人 1→2、总计 3→4，改后平衡。", 32)).toEqual([
    "“四、结转下年度”行：自然人 1→2、",
    "总计 3→4，改后平衡。",
  ]);
  expect(wrap("column “Total” is 71, most likely it should be 17", 24)).toEqual([
    "column “Total” is 71,",
    "most likely it should be",
    "17",
  ]);
});
