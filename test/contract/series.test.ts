import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Address } from "../../src/model/form.ts";
import { toJson } from "../../src/normalized/to-json.ts";
import { chapters } from "../../src/rules/index.ts";
import { type Printed, report } from "../support/build-report.ts";
import { disclose, type InProcessOptions } from "../support/in-process.ts";
import { outcomeIn, streamIn } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

type Cells = Readonly<Partial<Record<Address, Printed>>>;

/** A converted report as a file. */
function file(agency: string, year: number, cells: Cells = {}): string {
  return JSON.stringify(toJson(report(cells, { agency, year, path: "page.html" })));
}

/** What the run found: path, rule and message of each finding. */
async function findings(argv: readonly string[], options: InProcessOptions = {}) {
  const { stdout, status, stderr } = await disclose(["check", ...argv, "-f", "json"], options);
  const { reports } = outcomeIn(stdout);
  const found = reports.flatMap(({ path, diagnostics }) => diagnostics.map(({ rule }) => `${path} ${rule}`));
  return { found, status, stderr, paths: reports.map(({ path }) => path), reports };
}

/** So many requests, all of them granted. */
const received = (n: number): Cells =>
  Object.fromEntries(
    ["received", "outcomes.granted", "outcomes.total"].flatMap((row) =>
      ["business", "total"].map((column) => [`requests.${row}.${column}`, n]),
    ),
  );
/** So many carried forward, of as many received. */
const carried = (n: number): Cells => ({
  "requests.received.business": n,
  "requests.received.total": n,
  "requests.carriedForward.business": n,
  "requests.carriedForward.total": n,
});

describe("several years", () => {
  const [suqian23, suqian24] = ["fixtures/suqian-2023/report.html", "fixtures/suqian-2024/report.html"] as const;

  it("real reports of two years keep what was carried over, in either order", async () => {
    for (const paths of [
      [suqian23, suqian24],
      [suqian24, suqian23],
    ] as const) {
      const { stdout, status, stderr } = await disclose(["check", ...paths, "-f", "json"]);
      const { reports, summary } = outcomeIn(stdout);
      expect({ status, stderr, paths: reports.map(({ path }) => path) }).toEqual({ status: 0, stderr: "", paths });
      expect(summary.tally).toEqual({ kept: 42 + 42 + 7 + 2, broken: 0, unknown: 0, moot: 1 + 1 + 5 });
    }
  });

  it("the growth that a text states is compared though the rules between years are off", async () => {
    const off = chapters.years.flatMap(({ id }) => ["--rule", `${id}=off`]);
    const { stdout } = await disclose(["check", suqian23, suqian24, ...off, "-f", "json"]);
    const found = outcomeIn(stdout).reports[1]?.diagnostics.map(({ rule }) => rule);
    expect(found).toEqual(["text-growth-agrees", "text-reviews-agree", "text-reviews-agree"]);
  });

  it("json and ndjson say the same", async () => {
    const argv = ["check", suqian23, suqian24, "fixtures/no-tables/report.html", "-f"];
    const [json, ndjson] = await Promise.all([disclose([...argv, "json"]), disclose([...argv, "ndjson"])]);
    expect(streamIn(ndjson.stdout)).toEqual(outcomeIn(json.stdout));
  });

  it("a folder is grouped by agency and year, whatever the script of the name", async () => {
    const cwd = await scratch({
      "a.json": file("某縣財政局", 2022, carried(3)),
      "b.json": file("某县 财政局", 2023),
      "c.json": file("另县财政局", 2023),
    });
    const { found, reports } = await findings(["."], { cwd });
    expect(found).toContain("b.json carried-in-matches-last-year");
    expect(found.filter((line) => line.startsWith("c.json"))).toEqual([]);
    const own = reports[1]?.diagnostics.find(({ rule }) => rule === "carried-in-matches-last-year");
    // The other report is known by the name it has in the run, not by that of the page it was converted from.
    expect(own?.related.map(({ path }) => path).filter(Boolean)).toEqual(["a.json", "a.json"]);
  });

  it("a page and what it was converted to are one report; two with other figures are said of both", async () => {
    const page = await readFile(join(root, suqian23));
    const { stdout: converted } = await disclose(["convert", suqian23]);
    const copies = await scratch({ "r.html": page, "r.html.json": converted });
    expect((await findings(["."], { cwd: copies })).found).toEqual([]);
    const differing = await scratch({ "a.json": file("某局", 2023), "b.json": file("某局", 2023, received(1)) });
    const { found } = await findings(["."], { cwd: differing });
    expect(found.filter((line) => line.endsWith("one-report-a-year"))).toEqual([
      "a.json one-report-a-year",
      "b.json one-report-a-year",
    ]);
  });

  it("a missing year and another spelling of the name are pointed out", async () => {
    const cwd = await scratch({
      "1.json": file("某县教育局", 2021),
      "2.json": file("某县教育局", 2024),
      "3.json": file("某县发改局", 2021),
      "4.json": file("某县发展和改革局", 2022, received(0)),
    });
    const { found, status } = await findings(["."], { cwd });
    expect({ found, status }).toEqual({
      found: ["2.json years-are-continuous", "4.json agency-names-agree"],
      status: 0,
    });
  });

  it("standard input takes part", async () => {
    const cwd = await scratch({ "last.json": file("某局", 2022, carried(3)) });
    const stdin = file("某局", 2023);
    const { found } = await findings(["-", "last.json", "--stdin-filename", "this.json"], { cwd, stdin });
    expect(found).toContain("this.json carried-in-matches-last-year");
  });
});

describe("--previous", () => {
  it("names last year's report, whatever its agency is called; it is not checked itself", async () => {
    const cwd = await scratch({ "23.json": file("旧名", 2022, carried(3)), "24.json": file("新名", 2023) });
    const { found, paths, status } = await findings(["24.json", "--previous", "23.json"], { cwd });
    expect({ found, paths, status }).toEqual({
      found: ["24.json carried-in-matches-last-year"],
      paths: ["24.json"],
      status: 0,
    });
  });

  it("of another agency is compared, and that is said; script and spaces make no other agency", async () => {
    const cwd = await scratch({
      "a.json": file("某縣 財政局", 2022),
      "b.json": file("某县教育局", 2022),
      "24.json": file("某县财政局", 2023),
    });
    expect((await findings(["24.json", "--previous", "a.json"], { cwd })).stderr).toBe("");
    const { status, stderr } = await findings(["24.json", "--previous", "b.json"], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("b.json 是某县教育局的报告") });
  });

  it("may fail a report where warnings do", async () => {
    const cwd = await scratch({ "23.json": file("某局", 2022, carried(3)), "24.json": file("某局", 2023) });
    expect((await findings(["24.json", "--previous", "23.json", "--fail-on", "warning"], { cwd })).status).toBe(1);
  });

  it("of another year is wrong usage, and the report is checked without it", async () => {
    const cwd = await scratch({ "21.json": file("某局", 2021, carried(3)), "24.json": file("某局", 2024) });
    const { found, status, stderr, paths } = await findings(["24.json", "--previous", "21.json"], { cwd });
    expect({ found, status, paths }).toEqual({ found: [], status: 2, paths: ["24.json"] });
    expect(stderr).toBe("disclose: --previous：21.json 是 2021 年度的报告，不是 2023 年度的，没有用来比较。\n");
  });

  it("that cannot be read is 3, with the stage, and the report is checked without it", async () => {
    const cwd = await scratch({ "24.json": file("某局", 2024) });
    const { status, stderr, paths } = await findings(["24.json", "--previous", "nosuch.html"], { cwd });
    expect({ status, stderr, paths }).toEqual({
      status: 3,
      stderr: "disclose: nosuch.html: 无法读取：文件不存在。\n",
      paths: ["24.json"],
    });
  });

  it("beside several reports is wrong usage, and they are checked", async () => {
    const cwd = await scratch({ "a.json": file("某局", 2023), "b.json": file("某局", 2024) });
    const { status, stderr, paths } = await findings([".", "--previous", "a.json"], { cwd });
    expect({ status, paths }).toEqual({ status: 2, paths: ["a.json", "b.json"] });
    expect(stderr).toContain("--previous");
  });
});

describe("--rollup", () => {
  const units = {
    "county.json": file("某县人民政府", 2023, received(7)),
    "units/a.json": file("某县甲局", 2023, received(3)),
    "units/b.json": file("某县乙局", 2023, received(5)),
    "units/b-2022.json": file("某县乙局", 2022, received(5)),
  };
  const sums = (found: readonly string[]) => found.filter((line) => / (?:rollup|units|all-units)-/.test(line));

  it("takes a manifest of files, which need not be given again", async () => {
    const manifest = JSON.stringify({ parent: "county.json", children: ["units/a.json", "units/b.json"] });
    const cwd = await scratch({ ...units, "manifest.json": manifest });
    const { found, paths } = await findings(["--rollup", "manifest.json"], { cwd });
    expect(paths).toEqual(["county.json", "units/a.json", "units/b.json"]);
    expect(sums(found)).toEqual(["county.json rollup-adds-up"]);
  });

  it("takes names of agencies, and finds their reports for the year of the whole among the inputs", async () => {
    const manifest = "上级,下级\n某县人民政府,某县甲局\n某县人民政府,某縣乙局\n某县人民政府,某县丙局\n";
    const cwd = await scratch({ ...units, "manifest.csv": manifest });
    const { found, reports } = await findings([".", "--rollup", "manifest.csv"], { cwd });
    expect(sums(found)).toEqual(["county.json all-units-have-reported"]);
    expect(reports[0]?.diagnostics.find(({ rule }) => rule === "all-units-have-reported")?.facts).toEqual({
      kind: "units-missing",
      units: ["某县丙局"],
      reported: 2,
    });
  });

  it("takes the other names of agencies that the configuration gives, on the report as in the manifest", async () => {
    // The units do not add up, which shows that both were found.
    const manifest = "某县人民政府,某县一局\n某县人民政府,某县乙局\n";
    const config = JSON.stringify({ agencies: { 某县甲局: ["某县一局"] } });
    const cwd = await scratch({ ...units, "manifest.csv": manifest, "disclose.config.json": config });
    expect(sums((await findings([".", "--rollup", "manifest.csv"], { cwd })).found)).toEqual([
      "county.json rollup-adds-up",
    ]);
    const renamed = { ...units, "units/a.json": (units["units/a.json"] as string).replace("某县甲局", "某县一局") };
    const other = await scratch({ ...renamed, "manifest.csv": manifest, "disclose.config.json": config });
    expect(sums((await findings([".", "--rollup", "manifest.csv"], { cwd: other })).found)).toEqual([
      "county.json rollup-adds-up",
    ]);
  });

  it("takes a unit's file that is not there, or is of another year, for one that has not reported", async () => {
    const children = ["units/a.json", "units/b-2022.json", "units/c.html"];
    const cwd = await scratch({ ...units, "m.json": JSON.stringify([{ parent: "county.json", children }]) });
    const { reports, status, paths } = await findings(["--rollup", "m.json"], { cwd });
    expect(paths).toEqual(["county.json", "units/a.json", "units/b-2022.json"]);
    expect(status).toBe(0);
    expect(reports[0]?.diagnostics.find(({ rule }) => rule === "all-units-have-reported")?.facts).toMatchObject({
      units: ["units/b-2022.json", "units/c.html"],
    });
  });

  it("takes a folder in which a report lies beside the folder of its units; copies count once", async () => {
    const cwd = await scratch({
      "all/county.json": file("某县人民政府", 2023, received(8)),
      "all/county/a.json": file("某县甲局", 2023, received(3)),
      "all/county/b.json": file("某县乙局", 2023, received(5)),
      "all/county/b-copy.json": file("某县乙局", 2023, received(5)),
    });
    const { found, paths, reports } = await findings(["--rollup", "all"], { cwd });
    expect(paths).toHaveLength(4);
    expect(sums(found)).toEqual([]);
    // Every relation of the whole is kept: nothing was added up twice.
    expect(reports[0]?.tally.kept).toBeGreaterThan(42 + 190);
  });

  it("refuses a manifest in which a report sums up itself, however its file is written", async () => {
    const cwd = await scratch({ ...units, "m.csv": "county.json,units/a.json\nunits/../units/a.json,./county.json\n" });
    const { status, stderr, paths } = await findings(["--rollup", "m.csv"], { cwd });
    expect({ status, paths }).toEqual({ status: 2, paths: [] });
    expect(stderr).toBe("disclose: --rollup：m.csv (county.json)：它汇总的单位又（层层）汇总它自己。\n");
  });

  it("a whole that is not among the reports is wrong usage, and the others are checked", async () => {
    const cwd = await scratch({ ...units, "m.csv": "无此县人民政府,某县甲局\n" });
    const { status, stderr, paths } = await findings(["county.json", "--rollup", "m.csv"], { cwd });
    expect({ status, paths }).toEqual({ status: 2, paths: ["county.json"] });
    expect(stderr).toContain("无此县人民政府");
  });

  it.each([
    ["m.json", "[", "m.json：不是正确的 JSON"],
    ["m.xlsx", "PK\u0003\u0004", "m.xlsx：这不是文本文件"],
    ["m.json", '[{"parent": "a"}]', "m.json#/0/children"],
    ["m.csv", "a,b\nc\n", "m.csv:2"],
    ["other.csv", "a,b\n", "m.csv"],
  ])("%s with %j is wrong usage: nothing is checked, and it says where", async (name, text, said) => {
    const cwd = await scratch({ ...units, [name]: text });
    const { status, stderr, paths } = await findings(
      ["county.json", "--rollup", said.slice(0, said.search(/[：#:]|$/))],
      { cwd },
    );
    expect({ status, paths }).toEqual({ status: 2, paths: [] });
    expect(stderr).toContain(said);
  });
});
