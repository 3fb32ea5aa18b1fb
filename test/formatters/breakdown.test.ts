import { describe, expect, it } from "vitest";
import { checkReport, unreadable } from "../../src/check.ts";
import { languages } from "../../src/model/language.ts";
import { report } from "../support/build-report.ts";
import { contextOf, print } from "./print.ts";

const reported = (agency: string, year: number, received = 0) => {
  const path = `${agency}/${year}.html`;
  return checkReport(report({ "requests.received.total": received }, { agency, year, path }));
};
const gone = unreadable("gone.html", { stage: "read", reason: "not-found", system: "ENOENT" });

/** Ten reports and one that is not there: an agency lacks a year in between, another the last one. */
const outcomes = [
  ...[2021, 2022, 2023, 2024].map((year) => reported("甲局", year)),
  ...[2021, 2024].map((year) => reported("乙局", year, 5)),
  ...[2022, 2023].map((year) => reported("丙局", year)),
  ...[2023, 2024].map((year) => reported("丁局", year)),
  gone,
];

describe("a run over many reports is told by year and by edition, and what is missing is named", () => {
  it("for people", async () => {
    const text = await print("human", { outcomes }, await contextOf({ outcomes }));
    expect(text.slice(text.indexOf("按年度"), text.indexOf("不通过的报告"))).toBe(`按年度
  2021 年度   2 份报告  通过 1  不通过 1  未能核验 0
  2022 年度   2 份报告  通过 2  不通过 0  未能核验 0
  2023 年度   3 份报告  通过 3  不通过 0  未能核验 0
  2024 年度   3 份报告  通过 2  不通过 1  未能核验 0
  未注明年度  1 份报告  通过 0  不通过 0  未能核验 1

按格式
  2021年格式    10 份报告
  没有读出格式   1 份报告

中间年度缺报告的机关（共缺 2 份）
  乙局  2022、2023 年度

有上一年度的报告、没有 2024 年度报告的机关（1 个）
  丙局

`);
    expect(text).toContain("机关 4 个。\n");
  });

  it("in a merge request", async () => {
    const text = await print("markdown", { outcomes }, await contextOf({ outcomes }));
    expect(text).toContain("### 按年度\n\n- 2021 年度  2 份报告  通过 1  不通过 1  未能核验 0\n");
    expect(text).toContain("### 中间年度缺报告的机关（共缺 2 份）\n\n- 乙局  2022、2023 年度\n");
  });

  it("on the page, where years have a chart", async () => {
    const text = await print("html", { outcomes }, await contextOf({ outcomes }));
    expect(text).toContain("<li><bdi>乙局</bdi> 2022、2023 年度</li>");
  });

  it.each(languages)("and not of few reports, in %s", async (language) => {
    const few = { outcomes: outcomes.slice(0, 9) };
    const whole = { outcomes };
    for (const format of ["human", "markdown"] as const) {
      const { phrases } = (await contextOf(whole, {}, language)).words;
      expect(await print(format, whole, await contextOf(whole, {}, language))).toContain(phrases.parts.byYear);
      expect(await print(format, few, await contextOf(few, {}, language))).not.toContain(phrases.parts.byYear);
    }
  });
});

it("of very many agencies some are named, and that there are others is told", async () => {
  const many = { outcomes: Array.from({ length: 60 }, (_, i) => reported(`第${i >> 1}局`, i % 2 === 0 ? 2021 : 2023)) };
  const text = await print("human", many, await contextOf(many));
  expect(text.match(/局 +2022 年度/g)?.length).toBe(20);
  expect(text).toContain("……还有其他机关，详见 disclose stats\n");
});
