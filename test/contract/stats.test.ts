import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/formatters/text-layout.ts";
import type { Address } from "../../src/model/form.ts";
import { toJson } from "../../src/normalized/to-json.ts";
import { type Printed, report } from "../support/build-report.ts";
import { disclose } from "../support/in-process.ts";
import { statsIn } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

type Cells = Readonly<Partial<Record<Address, Printed>>>;

/** A converted report of an agency and a year in which these figures stand in table 3, all of natural persons. */
function converted(agency: string, year: number, received: number | string, more: Cells = {}): Record<string, string> {
  const cells: Cells = {
    "requests.received.naturalPerson": received,
    "requests.received.total": received,
    "requests.outcomes.granted.naturalPerson": received,
    "requests.outcomes.granted.total": received,
    "requests.outcomes.total.naturalPerson": received,
    "requests.outcomes.total.total": received,
    ...more,
  };
  const path = `${agency}/${year}.json`;
  return { [path]: JSON.stringify(toJson(report(cells, { agency, year, path }), { cells: false })) };
}

/** Three agencies over three years: one has no report for the year in between, one prints a wrong total. */
const archive = {
  ...converted("甲局", 2021, 10),
  ...converted("甲局", 2022, 40),
  ...converted("甲局", 2023, 30),
  ...converted("乙局", 2021, 100),
  ...converted("乙局", 2023, 70),
  ...converted("丙局", 2021, 20),
  ...converted("丙局", 2022, 20, { "requests.outcomes.denied.stateSecret.total": 5 }),
  ...converted("丙局", 2023, 20, { "requests.carriedIn.total": "" }),
};

const stats = async (files: Readonly<Record<string, string>>, ...options: readonly string[]) =>
  disclose(["stats", ".", "--isolated", ...options], { cwd: await scratch(files) });

describe("disclose stats", () => {
  it("draws reports, applications and outcomes by year", async () => {
    const { status, stdout, stderr } = await stats(archive);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatchSnapshot();
  });

  it("shows a line for each agency", async () => {
    const { status, stdout } = await stats(archive, "--by", "agency");
    expect(status).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  it("of one report says what one report can say", async () => {
    const { stdout } = await stats(converted("甲局", 2021, 10));
    expect(stdout).toMatchSnapshot();
  });

  it("keeps to 80 columns in every language, however many years and agencies there are", async () => {
    const years = Array.from({ length: 15 }, (_, i) => converted("某市住房公积金管理中心", 2010 + i, 1_234_567 + i));
    const files = Object.assign({}, archive, ...years);
    for (const lang of ["zh-Hans", "zh-Hant", "en"]) {
      for (const by of ["year", "agency"]) {
        const { stdout } = await stats(files, "--lang", lang, "--by", by);
        expect(stdout.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
      }
    }
  });

  it("prints JSON as its schema has it, with every agency where that is asked for", async () => {
    const { stdout } = await stats(archive, "--format", "json");
    const { summary, years, growths, falls, agencies } = statsIn(stdout);
    expect(agencies).toBe(undefined);
    expect(summary).toMatchObject({ files: 8, breakdown: { agencies: 3, missing: { years: 1 } } });
    expect(years.map(({ year, reports, sums }) => [year, reports, sums.received])).toEqual([
      [2021, 3, { n: 3, sum: 130 }],
      [2022, 2, { n: 2, sum: 60 }],
      [2023, 3, { n: 3, sum: 120 }],
    ]);
    expect(years[2]?.sums.carriedIn).toEqual({ n: 2, sum: 0 });
    expect(growths).toEqual([{ agency: "甲局", year: 2022, before: 10, after: 40 }]);
    expect(falls).toEqual([{ agency: "甲局", year: 2023, before: 40, after: 30 }]);
    const byAgency = statsIn((await stats(archive, "--format", "json", "--by", "agency")).stdout);
    expect(byAgency.agencies?.map(({ agency, reports, failed }) => [agency, reports, failed])).toEqual([
      ["丙局", 3, 1],
      ["乙局", 2, 0],
      ["甲局", 3, 0],
    ]);
  });

  it("tells an agency by its other name and in the other script", async () => {
    const files = {
      ...converted("财政局", 2021, 10),
      ...converted("財政局", 2022, 20),
      ...converted("财政和金融局", 2023, 30),
      "disclose.config.json": JSON.stringify({ agencies: { 财政局: ["财政和金融局"] } }),
    };
    const { stdout } = await disclose(["stats", ".", "--format", "json"], { cwd: await scratch(files) });
    expect(statsIn(stdout).summary.breakdown?.agencies).toBe(1);
  });

  it("findings are no failure; a file that cannot be read is", async () => {
    const { status, stdout, stderr } = await stats({ ...archive, "empty.html": "" });
    expect(status).toBe(3);
    expect(stderr).toContain("empty.html");
    expect(stdout).toContain("未注明年度     1     0       0         1");
  });

  it("where nothing is found says so, and prints a whole document for a machine", async () => {
    const cwd = await scratch();
    expect(await disclose(["stats", "nothing-*.html"], { cwd })).toMatchObject({ status: 2, stdout: "" });
    const { status, stdout } = await disclose(["stats", "nothing-*.html", "--format", "json"], { cwd });
    expect(status).toBe(2);
    expect(statsIn(stdout).years).toEqual([]);
  });

  it("nothing in a name is a command to a terminal or to a job", async () => {
    const cwd = await scratch(converted("甲\u001b[31m局\n::error::x", 2021, 10));
    const env = { LANG: "zh_CN.UTF-8", GITHUB_ACTIONS: "true" };
    const { stdout } = await disclose(["stats", ".", "--by", "agency", "--isolated"], { cwd, env });
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toMatch(/^\s*::/m);
  });
});
