import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/formatters/text-layout.ts";
import { languages } from "../../src/model/language.ts";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";

const pages = readdirSync(new URL("../../fixtures", import.meta.url)).map((name) => `fixtures/${name}/report.html`);
const swapped = "fixtures/slip-swapped-cells/report.html";

/** What is printed for a report, without the files it names. */
const printed = async (page: string, ...options: string[]) => (await disclose(["check", page, ...options])).stdout;

describe("findings for people", () => {
  it.each(languages)("lines keep to 80 columns but for the paths in them, in %s", async (language) => {
    const long: string[] = [];
    for (const page of pages) {
      const own = lines(await printed(page, "--lang", language)).filter((line) => !line.includes(page));
      long.push(...own.filter((line) => displayWidth(line) > 80));
    }
    expect(long).toEqual([]);
  });

  it("the row of a suggestion shows what is printed and what should be, and the total that is right stays unmarked", async () => {
    const text = await printed(swapped);
    expect(text).toContain("▶74→968◀  ▶968→74◀");
    expect(text.match(/▶/g)).toHaveLength(2);
  });

  it("where nothing is asserted the cell that a relation points at is marked", async () => {
    expect(await printed("fixtures/slip-one-of-several/report.html")).toContain("▶24◀");
  });

  it("the figures of a row stand below the names of their columns", async () => {
    const all = lines(await printed(swapped));
    const body = all.findIndex((line) => line.includes("▶74→968◀"));
    const ends = (line = "") =>
      [...line.matchAll(/\S+(?=\s|$)/g)].map(({ index, 0: word }) => displayWidth(line.slice(0, index) + word));
    expect(ends(all[body])).toEqual(ends(all[body - 1]));
  });

  it("several reports: by rule, by file, and the verdict last", async () => {
    const text = await printed(swapped, "fixtures/suqian-2023/report.html", "fixtures/no-tables/report.html");
    expect(text).toMatch(/按规则\n {2}错误 {2}requests-outcome-sum +2 条 {2}1 份报告\n/);
    expect(text).toMatch(/不通过的报告（1 份）\n {2}\S*slip-swapped-cells\S* +错误 2 {2}警告 1\n/);
    expect(text).toMatch(/没有读全的文件（1 份）\n {2}\S*no-tables\S* {2}无法识别\n/);
    expect(lines(text).at(-1)).toBe("不通过：3 份报告，通过 1 份，不通过 1 份，未能核验 1 份。");
  });
});
