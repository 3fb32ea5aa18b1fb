import { expect, it } from "vitest";
import { displayWidth, textTable } from "../../src/formatters/text-table.ts";

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
