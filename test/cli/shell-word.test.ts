import { expect, it } from "vitest";
import { shellWord } from "../../src/cli/shell-word.ts";

it.each([
  ["reports/2024.html", "reports/2024.html"],
  ["年报/二〇二四年.html", "年报/二〇二四年.html"],
  [".", "."],
  ["年报 目录", '"年报 目录"'],
  ["报告(1).html", '"报告(1).html"'],
])("%s is typed in as %s", (path, word) => {
  expect(shellWord(path)).toBe(word);
});
