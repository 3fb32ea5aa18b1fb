import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { validateConfig } from "../../src/schema/generated/validators.js";
import { disclose } from "../support/in-process.ts";
import { lines, outcomeIn } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const page = await readFile(join(root, "fixtures/broken-one-figure-per-table/report.html"), "utf8");
/** One wrong figure in each table, and a text that agrees with them. */
const broken = page.replace("行政复议案件170件", "行政复议案件107件");

/** A folder with a configuration and reports that break one rule for each table. */
async function folderWith(config: unknown, name = "disclose.config.json"): Promise<string> {
  const cwd = await scratch({ [name]: typeof config === "string" ? config : JSON.stringify(config) });
  for (const path of ["report.html", "old/report.html"]) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), broken);
  }
  return cwd;
}

/** The rules of the findings about one report, with their severities. */
async function findings(argv: readonly string[], cwd: string) {
  const { stdout, status } = await disclose(["check", ...argv, "-f", "json"], { cwd });
  const found = outcomeIn(stdout).reports[0]?.diagnostics.map(({ rule, severity }) => [rule, severity]);
  return { status, found: Object.fromEntries(found ?? []) };
}

const allErrors = {
  "proactive-nonnegative": "error",
  "requests-row-total": "error",
  "requests-outcome-sum": "error",
  "review-row-total": "error",
};

describe("a configuration", () => {
  it.each(["disclose.config.json", ".discloserc.json"])("is found as %s, here and above", async (name) => {
    const cwd = await folderWith({ rules: { "*": "warning" } }, name);
    for (const folder of [cwd, join(cwd, "old")]) {
      const { status, found } = await findings(["report.html"], folder);
      expect(status).toBe(0);
      expect(Object.values(found)).toEqual(["warning", "warning", "warning", "warning"]);
    }
  });

  it("is found in package.json, where what is wrong with it has its place", async () => {
    const right = await folderWith({ name: "x", disclose: { failOn: "never" } }, "package.json");
    expect((await findings(["report.html"], right)).status).toBe(0);
    const wrong = await folderWith({ disclose: { failon: "never" } }, "package.json");
    const { status, stderr } = await disclose(["check", "report.html"], { cwd: wrong });
    expect(status).toBe(2);
    expect(stderr).toContain("package.json#/disclose/failon");
    const text = await folderWith({ disclose: "never" }, "package.json");
    expect((await disclose(["check", "report.html"], { cwd: text })).stderr).toContain("package.json#/disclose: ");
    const named = ["report.html", "--config", "package.json"];
    expect((await findings(named, right)).status).toBe(0);
  });

  it("in another encoding than UTF-8, or a folder, is wrong usage that names it", async () => {
    const cwd = await folderWith("");
    await writeFile(join(cwd, "utf-16.json"), Buffer.from("\uFEFF{}", "utf16le"));
    await writeFile(join(cwd, "gbk.json"), Buffer.from([...Buffer.from('{"agencies":{"'), 0xcb, 0xde, 0x22, 0x7d]));
    for (const [name, said] of [
      ["utf-16.json", "UTF-8"],
      ["gbk.json", "UTF-8"],
      ["old", "没有配置文件"],
    ] as const) {
      const { status, stderr } = await disclose(["check", "report.html", "--config", name], { cwd });
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(name) });
      expect(stderr).toContain(said);
    }
  });

  it("a package.json that says nothing of it, or is no JSON, is none", async () => {
    for (const text of ["{}", "null", "[]", "{,"]) {
      expect(await findings(["report.html"], await folderWith(text, "package.json"))).toEqual({
        status: 1,
        found: allErrors,
      });
    }
  });

  it("a rule that is off is not asked, and is not counted", async () => {
    const cwd = await folderWith({ rules: { "requests-*": "off" } });
    const { stdout } = await disclose(["check", "report.html", "-f", "json"], { cwd });
    const [report] = outcomeIn(stdout).reports;
    expect(report?.diagnostics.map(({ rule }) => rule)).toEqual(["proactive-nonnegative", "review-row-total"]);
    expect(report?.tally).toMatchObject({ kept: 2, broken: 1 });
  });

  it("an override is about the files below the configuration, wherever the command runs", async () => {
    const cwd = await folderWith({ overrides: [{ files: ["old/**"], rules: { "*": "off", "review-*": "info" } }] });
    for (const [folder, path] of [
      [cwd, "old/report.html"],
      [join(cwd, "old"), "report.html"],
    ] as const) {
      expect((await findings([path], folder)).found).toEqual({ "review-row-total": "info" });
    }
    expect((await findings(["report.html"], cwd)).found).toEqual(allErrors);
  });

  it("gives way to the command line", async () => {
    const cwd = await folderWith({ lang: "en", failOn: "never", blank: "unknown", rules: { "*": "off" } });
    expect((await disclose(["check", "report.html"], { cwd })).stdout).toMatch(/^PASSED: 1 report/m);
    const argv = ["report.html", "--rule", "*=info", "--rule", "review-row-total=error", "--fail-on", "error"];
    const { status, found } = await findings(argv, cwd);
    expect(status).toBe(1);
    expect(found).toEqual({
      ...Object.fromEntries(Object.keys(allErrors).map((id) => [id, "info"])),
      "review-row-total": "error",
    });
    expect((await disclose(["check", ...argv, "--lang", "zh-Hans"], { cwd })).stdout).toContain("不通过");
  });

  it("a default that is written out counts as given", async () => {
    const cwd = await folderWith({ failOn: "never" });
    expect((await disclose(["check", "report.html"], { cwd })).status).toBe(0);
    expect((await disclose(["check", "report.html", "--fail-on", "error"], { cwd })).status).toBe(1);
  });

  it("is not looked for with --isolated, and may be named with --config", async () => {
    const cwd = await folderWith({ rules: { "*": "off" } });
    expect((await findings(["report.html", "--isolated"], cwd)).found).toEqual(allErrors);
    const other = await folderWith({ rules: { "*": "info" } }, "settings/mine.json");
    const named = await findings(["report.html", "--config", "settings/mine.json"], other);
    expect(new Set(Object.values(named.found))).toEqual(new Set(["info"]));
  });
});

describe("a configuration that is wrong is wrong usage", () => {
  it.each([
    ["{ , }", "disclose.config.json:1:3: 这里不是有效的 JSON。"],
    ["", "disclose.config.json:1:1: 这里不是有效的 JSON。"],
    [{ blnak: "zero" }, "disclose.config.json#/blnak: 没有“blnak”这一项。您是不是想写“blank”？"],
    [
      { rules: { "requests-ballance": "off" } },
      "disclose.config.json#/rules/requests-ballance: 没有规则“requests-ballance”，全部规则见 disclose rules。您是不是想写“requests-balance”？",
    ],
    [{ rules: { "x-*": "off" } }, "disclose.config.json#/rules/x-*: 没有一条规则的名称符合“x-*”。"],
    [
      { overrides: [{ files: ["*"], rules: { "requests-balance": "warn" } }] },
      "disclose.config.json#/overrides/0/rules/requests-balance: 不能是“warn”，应为 off, info, warning, error 之一。您是不是想写“warning”？",
    ],
  ])("%j", async (config, sentence) => {
    const cwd = await folderWith(config);
    const { status, stdout, stderr } = await disclose(["check", "report.html"], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(lines(stderr)).toEqual([`disclose: ${sentence}`]);
  });

  it("is said in the language of the command line", async () => {
    const cwd = await folderWith({ blnak: "zero" });
    const { stderr } = await disclose(["check", "report.html", "--lang", "en"], { cwd });
    expect(lines(stderr)).toEqual([
      "disclose: disclose.config.json#/blnak: there is no setting “blnak”. Did you mean “blank”?",
    ]);
  });

  it.each([
    [["--config", "nosuch.json"], "nosuch.json"],
    [["--rule", "requests-balnce=off"], "requests-balance"],
    [["--rule", "requests-balance"], "requests-*=warning"],
    [["--rule", "requests-balance=of"], "off"],
    [["--rule", "nosuch-*=off"], "nosuch-*"],
  ])("as %j is", async (argv, said) => {
    const { status, stdout, stderr } = await disclose([
      "check",
      "fixtures/broken-one-figure-per-table/report.html",
      ...argv,
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});

describe("--print-config", () => {
  it("prints settings that are a configuration and say the same", async () => {
    const cwd = await folderWith({
      baseline: "known.json",
      rules: { "requests-*": "warning" },
      agencies: { 某局: ["某某局"] },
      overrides: [{ files: ["old/**"], rules: { "requests-balance": "off" }, blank: "unknown" }],
    });
    const argv = ["check", "--print-config", "old/report.html"];
    const first = await disclose(argv, { cwd });
    expect(first).toMatchObject({ status: 0, stderr: "" });
    const config = JSON.parse(first.stdout);
    expect(validateConfig(config) ? [] : validateConfig.errors).toEqual([]);
    expect(config).toMatchObject({
      lang: "zh-Hans",
      blank: "unknown",
      failOn: "error",
      baseline: "known.json",
      agencies: { 某局: ["某某局"] },
      rules: { "requests-balance": "off", "requests-row-total": "warning", "review-row-total": "error" },
    });
    expect(await disclose(argv, { cwd: await folderWith(first.stdout) })).toEqual(first);
  });

  it("without a file prints what holds where no override does", async () => {
    const cwd = await folderWith({ overrides: [{ files: ["*.html"], blank: "unknown" }] });
    expect(JSON.parse((await disclose(["check", "--print-config"], { cwd })).stdout).blank).toBe("zero");
  });
});
