import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { schemaNames } from "../../src/cli/choices.ts";
import { languages } from "../../src/model/language.ts";
import { type ChapterId, chapters, type Rule, rules } from "../../src/rules/index.ts";
import { wordsIn } from "../../src/words/index.ts";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";

describe("rules", () => {
  it.each(languages)("lists the rule book, a line each, chapter by chapter, in %s", async (lang) => {
    const { status, stdout, stderr } = await disclose(["rules", "--lang", lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { phrases } = await wordsIn(lang);
    const printed = stdout.split("\n").map((line) => /^ {2}([a-z-]+) /.exec(line)?.[1] ?? line);
    const book = Object.entries(chapters).map(([id, part]) => [
      phrases.chapters[id as ChapterId],
      "",
      ...part.map((rule) => rule.id),
      "",
    ]);
    expect(printed).toEqual(book.flat());
    for (const { summary } of rules) expect(stdout).toContain(summary[lang]);
  });

  it.each(languages)("is one JSON document with all that is said of every rule, in %s", async (lang) => {
    const { status, stdout, stderr } = await disclose(["rules", "--format", "json", "--lang", lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const book = Object.entries(chapters).flatMap(([chapter, part]: [string, readonly Rule[]]) =>
      part.map((rule) => ({
        id: rule.id,
        chapter,
        severity: rule.severity,
        summary: rule.summary[lang],
        formula: rule.formula[lang],
        authority: { origin: rule.because.origin, quote: rule.because.quote, source: rule.because.source[lang] },
        examples: rule.examples,
      })),
    );
    expect(JSON.parse(stdout)).toEqual(book);
  });

  it("is Markdown in Chinese and English: a table for each chapter, a row for each rule", async () => {
    const { stdout } = await disclose(["rules", "--format", "markdown", "--lang", "zh-Hant"]);
    expect(stdout.match(/^## /gm)).toHaveLength(Object.keys(chapters).length);
    for (const { id, summary } of rules) {
      expect(lines(stdout).filter((line) => line.startsWith(`| \`${id}\` | `))).toEqual([
        expect.stringContaining(`${summary["zh-Hant"]}<br>*${summary.en}* |`),
      ]);
    }
  });

  it("is in colour where it is asked for, and says the same", async () => {
    for (const argv of [["rules"], ["explain", "requests-balance"]]) {
      const [plain, coloured] = await Promise.all([disclose(argv), disclose([...argv, "--color", "always"])]);
      expect(coloured.stdout).toContain("\u001b[");
      expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
    }
  });
});

describe("explain", () => {
  it.each(rules)("$id: what holds, by which formula, on whose authority", async ({ id, summary, formula, because }) => {
    const { status, stdout, stderr } = await disclose(["explain", id]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const text of [id, summary["zh-Hans"], formula["zh-Hans"], because.source["zh-Hans"], because.quote ?? ""])
      expect(stdout).toContain(text);
  });

  it("prints the examples in the words of the form", async () => {
    const { stdout } = await disclose(["explain", "requests-row-total"]);
    expect(stdout).toContain("表三“一、本年新收”行“自然人”列 = 2");
    expect(stdout).toContain("→ 指向 表三“一、本年新收”行“总计”列");
  });

  it("shows an example that breaks the rule before one that keeps it, and how to change the severity", async () => {
    const { stdout } = await disclose(["explain", "requests-balance"]);
    expect(stdout).toMatch(/示例：不成立[\s\S]*→ 指向[\s\S]*示例：成立/);
    expect(stdout).toContain('--rule requests-balance=off，或在 disclose.config.json 中写 "rules"');
    expect((await disclose(["explain", "cell-unreadable"])).stdout).toMatch(/示例：报告[\s\S]*示例：不报告/);
  });

  it("speaks English and Traditional Chinese", async () => {
    expect((await disclose(["explain", "requests-balance", "--lang", "en"])).stdout).toContain(
      "In every column of table 3",
    );
    expect((await disclose(["explain", "requests-balance", "--lang", "zh-Hant"])).stdout).toContain("表三每一欄");
  });

  it("a rule that does not exist is wrong usage", async () => {
    const { status, stdout, stderr } = await disclose(["explain", "T3-001"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("T3-001");
  });

  it.each([
    ["requests-balnce", "您是不是想写“requests-balance”？"],
    ["requests-*", "没有规则“requests-*”"],
  ])("%s is none, and %s", async (name, said) => {
    const { status, stdout, stderr } = await disclose(["explain", name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});

describe("schema", () => {
  it.each(schemaNames)("%s prints the published file", async (name) => {
    const { status, stdout, stderr } = await disclose(["schema", name]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(await readFile(join(root, `schemas/${name}.schema.json`), "utf8"));
    expect(JSON.parse(stdout).$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it("a schema that does not exist is wrong usage", async () => {
    expect(await disclose(["schema", "nosuch"])).toMatchObject({ status: 2, stdout: "" });
  });

  it("its help says which schemas there are", async () => {
    const { stdout } = await disclose(["schema", "--help"]);
    for (const name of schemaNames) expect(stdout).toContain(name);
  });
});

describe("help and version", () => {
  it.each([
    [[]],
    [["check"]],
    [["convert"]],
    [["rules"]],
    [["explain"]],
    [["schema"]],
    [["baseline"]],
    [["baseline", "create"]],
  ])("%o --help goes to standard output", async (argv) => {
    const { status, stdout, stderr } = await disclose([...argv, "--help"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^用法 Usage: disclose/);
  });

  it("the help of check lists the exit statuses", async () => {
    const { stdout } = await disclose(["check", "--help"]);
    for (const status of ["0", "1", "2", "3"])
      expect(stdout).toMatch(new RegExp(`(?:^|\\s)${status} \\p{Script=Han}+`, "mu"));
  });

  it("--version is one line", async () => {
    const { status, stdout, stderr } = await disclose(["--version"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(lines(stdout)).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+/)]);
  });

  it.each([[[]], [["baseline"]], [["baseline", "nosuch"]], [["nosuch"]], [["--nosuch"]], [["explain"]], [["schema"]]])(
    "%o is wrong usage, said on standard error",
    async (argv) => {
      const { status, stdout, stderr } = await disclose(argv);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).not.toBe("");
    },
  );
});
