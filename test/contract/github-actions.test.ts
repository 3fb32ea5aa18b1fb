import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const broken = await readFile(join(root, "fixtures/broken-one-figure-per-table/report.html"));
const clean = await readFile(join(root, "fixtures/suqian-2023/report.html"));

/** The environment of a job, with more of its variables. */
const job = (env: Readonly<Record<string, string>> = {}) => ({ LANG: "zh_CN.UTF-8", GITHUB_ACTIONS: "true", ...env });
const annotations = (stdout: string) => lines(stdout).filter((line) => line.startsWith("::"));

describe("in a job of GitHub Actions", () => {
  it("annotations come beside what people read, and the verdict is last", async () => {
    const cwd = await scratch({ "a.html": broken });
    const plain = await disclose(["check", "a.html"], { cwd });
    const { status, stdout } = await disclose(["check", "a.html"], { cwd, env: job() });
    expect(status).toBe(1);
    expect(annotations(stdout)).toHaveLength(5);
    expect(lines(stdout).filter((line) => !line.startsWith("::"))).toEqual(lines(plain.stdout));
    expect(lines(stdout).at(-1)).toMatch(/^不通过：/);
  });

  it("a format that is asked for comes alone", async () => {
    const cwd = await scratch({ "a.html": broken });
    const { stdout } = await disclose(["check", "a.html", "-f", "json"], { cwd, env: job() });
    expect(JSON.parse(stdout).summary.failed).toBe(1);
    const { stdout: human } = await disclose(["check", "a.html", "-f", "human"], { cwd, env: job() });
    expect(annotations(human)).toEqual([]);
  });

  it("paths are below the root of the repository, wherever the step works", async () => {
    const workspace = await scratch({ "city/reports/a.html": broken });
    const cwd = join(workspace, "city/reports");
    const { stdout } = await disclose(["check", "."], { cwd, env: job({ GITHUB_WORKSPACE: workspace }) });
    expect(new Set(annotations(stdout).map((line) => /file=([^,]*)/.exec(line)?.[1]))).toEqual(
      new Set(["city/reports/a.html"]),
    );
    const { stdout: gitlab } = await disclose(["check", ".", "-f", "gitlab"], {
      cwd,
      env: { CI_PROJECT_DIR: workspace },
    });
    expect(JSON.parse(gitlab)[0].location.path).toBe("city/reports/a.html");
    const { stdout: stdin } = await disclose(["check", "-", "-f", "gitlab"], {
      cwd,
      env: { CI_PROJECT_DIR: workspace },
      stdin: broken,
    });
    expect(JSON.parse(stdin)[0].location.path).toBe("-");
  });
});

describe("what a page says", () => {
  const csv = readFile(join(root, "fixtures/csv-three-tables/report.csv"), "utf8");

  it.each(["human", "concise"])("is no command to the job, in %s", async (format) => {
    const long = "字".repeat(30);
    const cell = `${long} ::stop-commands::x ##[add-mask]y ${long}`;
    const cwd = await scratch({ "a.csv": (await csv).replace('"1,808,595"', cell), "::add-mask::b.csv": "" });
    const { stdout } = await disclose(["check", ".", "-f", format], { cwd, env: job() });
    expect(stdout).toContain("stop-commands");
    expect(stdout).toContain("add-mask");
    expect(lines(stdout).filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    const { stdout: elsewhere } = await disclose(["check", ".", "-f", format], { cwd });
    expect(stdout.replaceAll("\u{200B}", "")).toBe(elsewhere);
  });
});

describe("the summary of a step", () => {
  const summaryOf = async (cwd: string, argv: readonly string[] = []) => {
    const result = await disclose(["check", ".", ...argv], { cwd, env: job({ GITHUB_STEP_SUMMARY: "../summary.md" }) });
    return { ...result, text: await readFile(join(cwd, "../summary.md"), "utf8") };
  };

  it("is Markdown, appended to what stands there already", async () => {
    const folder = await scratch({ "summary.md": "# before\n", "in/a.html": broken, "in/b.html": clean });
    const { text } = await summaryOf(join(folder, "in"));
    expect(text).toMatch(/^# before\n## 不通过：2 份报告/);
    expect(text).toContain("`review-row-total`");
  });

  it("comes with the annotations that are asked for, and with no other format", async () => {
    const folder = await scratch({ "summary.md": "", "in/a.html": broken });
    expect((await summaryOf(join(folder, "in"), ["-f", "json"])).text).toBe("");
    expect((await summaryOf(join(folder, "in"), ["-f", "github"])).text).toContain("## 不通过");
  });

  it("has less than a megabyte, however many inputs could not be read, with the verdict first", async () => {
    const names = Array.from({ length: 12_000 }, (_, i) => `名称很长的某某单位的某年度的报告的文件${i}.html`);
    const folder = await scratch({ "summary.md": "x".repeat(100_000), "in/list.txt": names.join("\n") });
    const env = job({ GITHUB_STEP_SUMMARY: "../summary.md" });
    const cwd = join(folder, "in");
    const { status } = await disclose(["check", "--files-from", "list.txt", "-f", "github"], { cwd, env });
    expect(status).toBe(3);
    const summary = await readFile(join(folder, "summary.md"));
    expect(summary.length).toBeLessThanOrEqual(1024 * 1024);
    const text = summary.toString().replace(/^x+/, "");
    expect(text).toMatch(/^## 未能核验：12000 份报告/);
    expect(text).toMatch(/\n\n以下从略，全部问题见日志。\n$/);
    expect(text).not.toContain("\u{FFFD}");
  }, 60_000);

  it("that cannot be written is said, and fails nothing", async () => {
    const cwd = await scratch({ "a.html": clean });
    const { status, stderr } = await disclose(["check", "a.html"], {
      cwd,
      env: job({ GITHUB_STEP_SUMMARY: "nosuch/summary.md" }),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("ENOENT") });
  });
});
