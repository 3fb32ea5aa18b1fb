import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BaselineJson } from "../../src/schema/generated/baseline.ts";
import { validateBaseline } from "../../src/schema/generated/validators.js";
import { disclose } from "../support/in-process.ts";
import { lines, outcomeIn, streamIn } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const page = await readFile(join(root, "fixtures/broken-one-figure-per-table/report.html"), "utf8");
/** One wrong figure in each table, and a text that agrees with them. */
const broken = page.replace("行政复议案件170件", "行政复议案件107件");
const clean = await readFile(join(root, "fixtures/suqian-2023/report.html"), "utf8");
const file = "disclose.baseline.json";
const reason = "已核实";

/** A folder with reports, and waivers for what is found in them. */
async function waived(pages: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await scratch(pages);
  expect(await disclose(["baseline", "create", ".", "--reason", reason], { cwd })).toMatchObject({
    status: 0,
    stdout: "",
  });
  return cwd;
}

const readBaseline = async (cwd: string) => JSON.parse(await readFile(join(cwd, file), "utf8")) as BaselineJson;

/** What a check with the waivers comes to. */
async function check(cwd: string, ...argv: string[]) {
  const { status, stdout, stderr } = await disclose(["check", ".", "--baseline", file, "-f", "json", ...argv], { cwd });
  const { reports, summary } = outcomeIn(stdout);
  const rules = (part: "diagnostics" | "waived") => reports.flatMap((report) => report[part].map(({ rule }) => rule));
  return { status, stderr, reports, summary, found: rules("diagnostics"), waived: rules("waived") };
}

const four = ["proactive-nonnegative", "requests-row-total", "requests-outcome-sum", "review-row-total"];
const otherFigure = broken.replace("-29351", "-29352");

describe("baseline create", () => {
  it("writes a waiver for every finding that fails, valid and in order, and nothing beside it", async () => {
    const cwd = await waived({ "b.html": broken, "a/b.html": clean });
    const baseline = await readBaseline(cwd);
    expect(validateBaseline(baseline) ? [] : validateBaseline.errors).toEqual([]);
    expect(baseline.waivers.map(({ path, rule }) => `${path} ${rule}`)).toEqual(
      [...four].sort().map((rule) => `b.html ${rule}`),
    );
    expect(baseline.waivers[0]).toMatchObject({
      agency: "宿迁市人民政府",
      year: 2024,
      cells: { "proactiveDisclosure.coercion.decisions": -29351 },
      reason,
    });
    expect((await readdir(cwd)).sort()).toEqual(["a", "b.html", file]);
  });

  it("writes the same bytes in whichever order the reports come", async () => {
    const cwd = await scratch({ "a.html": broken, "b.html": otherFigure });
    const written = await Promise.all(
      [
        ["a.html", "b.html"],
        ["b.html", "a.html"],
      ].map(async (paths, i) => {
        await disclose(["baseline", "create", ...paths, "-o", `${i}.json`, "--reason", reason], { cwd });
        return readFile(join(cwd, `${i}.json`), "utf8");
      }),
    );
    expect(written[0]).toBe(written[1]);
  });

  it("is about what fails: --fail-on and --rule say what that is", async () => {
    const cwd = await scratch({ "a.html": broken });
    const argv = ["baseline", "create", "a.html", "--reason", reason, "--rule", "requests-*=warning"];
    await disclose(argv, { cwd });
    expect((await readBaseline(cwd)).waivers).toHaveLength(2);
    await disclose([...argv, "--fail-on", "warning", "-o", "all.json"], { cwd });
    expect(JSON.parse(await readFile(join(cwd, "all.json"), "utf8")).waivers).toHaveLength(4);
  });

  it.each([
    ["without a reason", []],
    ["with a blank one", ["--reason", "  "]],
  ])("%s is wrong usage", async (_, argv) => {
    const cwd = await scratch({ "a.html": broken });
    const { status, stderr } = await disclose(["baseline", "create", "a.html", ...argv], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("--reason");
    expect(await readdir(cwd)).toEqual(["a.html"]);
  });

  it("waives what is found beside last year's report and among units", async () => {
    const cwd = await scratch({
      "23.html": clean,
      "24.html": broken,
      "units.csv": "24.html,23.html\n24.html,nosuch.html",
    });
    for (const beside of [
      ["24.html", "--previous", "23.html"],
      ["--rollup", "units.csv"],
    ]) {
      const argv = [...beside, "--fail-on", "info", "--baseline", `${beside[0]}.json`];
      expect((await disclose(["baseline", "create", ...argv, "--reason", reason], { cwd })).status).toBe(0);
      expect(await disclose(["check", ...argv, "-f", "ndjson"], { cwd })).toMatchObject({ status: 0, stderr: "" });
      // Without the others at hand nothing is said of the waivers between them.
      const { stderr } = await disclose(["check", "24.html", "--baseline", `${beside[0]}.json`], { cwd });
      expect(stderr).toBe("");
    }
  });

  it("overwrites nothing", async () => {
    const cwd = await waived({ "a.html": broken });
    const before = await readBaseline(cwd);
    const { status, stderr } = await disclose(["baseline", "create", ".", "--reason", "again"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("baseline update");
    expect(await readBaseline(cwd)).toEqual(before);
  });

  it("waives nothing that only says that a part was not read", async () => {
    const page = await readFile(join(root, "fixtures/rows-missing/report.html"), "utf8");
    const cwd = await scratch({ "a.html": page });
    const { status, stderr } = await disclose(["baseline", "create", ".", "--reason", reason], { cwd });
    expect(status).toBe(3);
    expect(stderr).toContain("不能豁免");
    expect((await readBaseline(cwd)).waivers).toEqual([]);
  });
});

describe("check with a baseline", () => {
  it("lists waived findings apart, each with its reason, and fails nothing for them", async () => {
    const { status, stderr, reports, summary, found, waived: apart } = await check(await waived({ "a.html": broken }));
    expect({ status, stderr, found, waived: apart }).toEqual({ status: 0, stderr: "", found: [], waived: four });
    expect(reports[0]?.verdict).toBe("passed");
    expect(reports[0]?.waived[0]).toMatchObject({ reason, message: expect.stringContaining("-29351") });
    expect(summary).toMatchObject({ verdict: "passed", waived: 4, unusedWaivers: 0, diagnostics: { error: 0 } });
  });

  it("says to people how many there are, and the same in a stream", async () => {
    const cwd = await waived({ "a.html": broken });
    const { stdout } = await disclose(["check", ".", "--baseline", file], { cwd });
    expect(lines(stdout)).toEqual(["已豁免 4 处。", expect.stringMatching(/^勾稽关系：成立/), "通过：1 份报告。"]);
    const stream = await disclose(["check", ".", "--baseline", file, "-f", "ndjson"], { cwd });
    expect(streamIn(stream.stdout).reports[0]?.waived).toHaveLength(4);
  });

  it("a finding about another value is back, and its waiver is no longer used", async () => {
    const cwd = await waived({ "a.html": broken });
    await writeFile(join(cwd, "a.html"), otherFigure);
    const { status, stderr, found, waived: apart, summary } = await check(cwd);
    expect({ status, found, waived: apart }).toEqual({
      status: 1,
      found: ["proactive-nonnegative"],
      waived: four.slice(1),
    });
    expect(summary.unusedWaivers).toBe(1);
    expect(lines(stderr)).toEqual([expect.stringMatching(/proactive-nonnegative.*disclose baseline prune --baseline/)]);
  });

  it("a part that changes brings back the finding of its total, though the total is as it was", async () => {
    const cwd = await waived({ "a.html": broken });
    const { found } = await check(cwd);
    expect(found).toEqual([]);
    // 尚未审结 of 行政复议
    const { waivers } = await readBaseline(cwd);
    const changed = waivers.map((waiver) =>
      waiver.rule === "review-row-total"
        ? { ...waiver, cells: { ...waiver.cells, "reviewAndLitigation.review.pending": 35 } }
        : waiver,
    );
    await writeFile(join(cwd, file), JSON.stringify({ schemaVersion: "1.0", waivers: changed }));
    expect((await check(cwd)).found).toEqual(["review-row-total"]);
  });

  it("holds wherever the lines, the file, and the working directory have moved to", async () => {
    const cwd = await waived({ "reports/a.html": broken });
    await writeFile(join(cwd, "reports/a.html"), `\n\n${broken}`);
    expect((await check(cwd)).found).toEqual([]);
    await writeFile(join(cwd, "reports/b.html"), broken);
    await rm(join(cwd, "reports/a.html"));
    expect((await check(cwd)).found).toEqual([]);
    const { status } = await disclose(["check", "b.html", "--baseline", `../${file}`], { cwd: join(cwd, "reports") });
    expect(status).toBe(0);
  });

  it("is named in the configuration, relative to it, and never picked up unasked", async () => {
    const cwd = await waived({ "reports/a.html": broken });
    expect((await disclose(["check", "."], { cwd })).status).toBe(1);
    await writeFile(join(cwd, "disclose.config.json"), JSON.stringify({ baseline: file }));
    expect((await disclose(["check", "a.html"], { cwd: join(cwd, "reports") })).status).toBe(0);
  });

  it("says nothing of waivers whose reports were not checked or could not be read, or whose rule is off", async () => {
    const cwd = await waived({ "a.html": broken });
    await writeFile(join(cwd, "b.html"), clean.replaceAll("宿迁市", "某某市"));
    const { stderr } = await disclose(["check", "b.html", "--baseline", file], { cwd });
    expect(stderr).toBe("");
    expect((await check(cwd, "--rule", "*=off")).summary.unusedWaivers).toBe(0);
    await writeFile(join(cwd, "a.html"), "");
    expect((await disclose(["check", "a.html", "--baseline", file], { cwd })).stderr).not.toContain("prune");
  });

  it.each([
    ["no JSON", "[", `${file}:1:2`],
    ["another shape", "{}", `${file}#`],
    ["a waiver without a reason", '{"schemaVersion":"1.0","waivers":[{}]}', `${file}#/waivers/0`],
    ["a key that is mistyped", '{"schemaVersion":"1.0","waivers":[],"waiver":[]}', "waivers"],
  ])("%s is wrong usage, with the place", async (_, text, said) => {
    const cwd = await scratch({ "a.html": clean, [file]: text });
    const { status, stdout, stderr } = await disclose(["check", ".", "--baseline", file], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(said);
  });

  it("one that is not there is wrong usage", async () => {
    const cwd = await scratch({ "a.html": clean });
    const { status, stderr } = await disclose(["check", ".", "--baseline", file], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("baseline create");
  });
});

describe("baseline update", () => {
  it("adds what is new and renews what has other values, and leaves every other reason", async () => {
    const cwd = await waived({ "a.html": broken });
    await writeFile(join(cwd, "a.html"), otherFigure);
    await writeFile(join(cwd, "b.html"), broken.replaceAll("宿迁市", "某某市"));
    const { status, stderr } = await disclose(["baseline", "update", ".", "--reason", "新的理由"], { cwd });
    expect(status).toBe(0);
    expect(stderr).toContain("新增 4 条，更新 1 条，删除 0 条，现有 8 条");
    const { waivers } = await readBaseline(cwd);
    expect(waivers.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      "a.html 新的理由",
      ...Array(3).fill(`a.html ${reason}`),
      ...Array(4).fill("b.html 新的理由"),
    ]);
    expect(await check(cwd)).toMatchObject({ status: 0, found: [], summary: { waived: 8, unusedWaivers: 0 } });
  });

  it("without a reason is wrong usage, and changes nothing", async () => {
    const cwd = await waived({ "a.html": broken });
    await writeFile(join(cwd, "a.html"), otherFigure);
    const before = await readFile(join(cwd, file), "utf8");
    expect((await disclose(["baseline", "update", "."], { cwd })).status).toBe(2);
    expect(await readFile(join(cwd, file), "utf8")).toBe(before);
  });
});

describe("baseline prune", () => {
  it("removes the waivers that waive nothing: of what was checked, and of files that are gone", async () => {
    const elsewhere = broken.replaceAll("宿迁市", "某某市");
    const third = broken.replaceAll("宿迁市", "某县");
    const cwd = await waived({ "a.html": broken, "b.html": elsewhere, "c.html": third });
    await writeFile(join(cwd, "a.html"), clean);
    await rm(join(cwd, "b.html"));
    const { status, stderr } = await disclose(["baseline", "prune", "a.html"], { cwd });
    expect(status).toBe(0);
    expect(stderr).toContain("删除 8 条，现有 4 条");
    expect((await readBaseline(cwd)).waivers.map(({ path }) => path)).toEqual(Array(4).fill("c.html"));
  });

  it("keeps what it cannot judge: between reports where one is checked alone, and of standard input", async () => {
    const cwd = await scratch({ "23.html": clean, "24.html": broken, "24 new.html": otherFigure });
    const create = ["--reason", reason, "--fail-on", "info"];
    await disclose(["baseline", "create", ".", ...create], { cwd });
    const { waivers } = await readBaseline(cwd);
    expect(waivers.map(({ rule }) => rule)).toContain("one-report-a-year");
    // Two files of one report have a waiver each, and every one is in use.
    expect((await check(cwd, "--fail-on", "info")).summary.unusedWaivers).toBe(0);
    const alone = await disclose(["baseline", "prune", "24.html"], { cwd });
    expect(alone.stderr).toContain("删除 0 条");
    await rm(join(cwd, "24 new.html"));
    expect((await disclose(["baseline", "prune", "."], { cwd })).status).toBe(0);
    expect((await readBaseline(cwd)).waivers.map(({ rule }) => rule)).not.toContain("one-report-a-year");

    const stdin = broken.replaceAll("宿迁市", "某某市");
    await disclose(["baseline", "create", "-", "-o", "piped.json", ...create], { cwd, stdin });
    const { stderr } = await disclose(["baseline", "prune", "24.html", "-o", "piped.json"], { cwd });
    expect(stderr).toContain("删除 0 条");
  });

  it("keeps the waivers of a report of which a part is not read", async () => {
    const cwd = await waived({ "a.html": broken });
    await writeFile(join(cwd, "a.html"), broken.slice(0, broken.indexOf("行政复议", broken.indexOf("其他处理"))));
    expect((await disclose(["baseline", "prune", "a.html"], { cwd })).stderr).toContain("删除 0 条");
  });

  it("of one that is in use changes not a byte", async () => {
    const cwd = await waived({ "a.html": broken });
    const before = await readFile(join(cwd, file), "utf8");
    expect((await disclose(["baseline", "prune", "."], { cwd })).status).toBe(0);
    expect(await readFile(join(cwd, file), "utf8")).toBe(before);
  });
});
