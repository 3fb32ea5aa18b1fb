import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disclose } from "../support/in-process.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const clean = await readFile(join(root, "fixtures/suqian-2023/report.html"), "utf8");
const wrong = (await readFile(join(root, "fixtures/suqian-2024/report.html"), "utf8")).replace(">3525<", ">3252<");
const nothing = "<p>404 Not Found</p>";
const journal = ["--journal", "run.ndjson"];

/** What a journal says of every input, line by line. */
async function entriesIn(cwd: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(join(cwd, "run.ndjson"), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe("--journal", () => {
  it("says what became of every input", async () => {
    const cwd = await scratch({ "in/a.html": clean, "in/b.html": wrong, "in/c.html": nothing });
    expect((await disclose(["check", "in", ...journal], { cwd })).status).toBe(3);
    const entries = await entriesIn(cwd);
    expect(
      entries.map(({ path, status, unreadable, counts, output }) => ({ path, status, unreadable, counts, output })),
    ).toEqual([
      {
        path: "in/a.html",
        status: "passed",
        unreadable: null,
        counts: { error: 0, warning: 0, info: 0 },
        output: null,
      },
      {
        path: "in/b.html",
        status: "failed",
        unreadable: null,
        counts: expect.objectContaining({ error: 2 }),
        output: null,
      },
      { path: "in/c.html", status: "unreadable", unreadable: "extract", counts: expect.anything(), output: null },
    ]);
    for (const { sha256, digest, milliseconds } of entries) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(digest).toMatch(/^[0-9a-f]{16}$/);
      expect(milliseconds).toBeGreaterThan(0);
    }
  });

  it("names the file that was written for each", async () => {
    const cwd = await scratch({ "in/a.html": clean, "in/c.html": nothing });
    await disclose(["convert", "in", "-o", "out", ...journal], { cwd });
    expect((await entriesIn(cwd)).map(({ status, output }) => [status, output])).toEqual([
      ["converted", "out/a.html.json"],
      ["unreadable", null],
    ]);
  });

  it("that is there already is not written over", async () => {
    const cwd = await scratch({ "a.html": clean, "run.ndjson": "{}\n" });
    const { status, stderr } = await disclose(["check", "a.html", ...journal], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("run.ndjson 已经存在：加 --resume 接着上次做，或换一个文件。");
  });

  it("that cannot be written is named", async () => {
    const cwd = await scratch({ "a.html": clean });
    const { status, stderr } = await disclose(["check", "a.html", "--journal", "no/such/run.ndjson"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("不能写入 no/such/run.ndjson");
  });
});

describe("--resume", () => {
  const convert = ["convert", "in", "-o", "out", ...journal];

  async function converted(): Promise<string> {
    const cwd = await scratch({ "in/a.html": clean, "in/b.html": wrong, "in/c.html": nothing });
    await disclose(convert, { cwd });
    return cwd;
  }

  /** How many inputs a resumed run says it has left as they were. */
  async function resumed(cwd: string, argv: readonly string[] = convert): Promise<number> {
    const { stderr } = await disclose([...argv, "--resume"], { cwd });
    return Number(/有 (\d+) 个输入与上次相同/.exec(stderr)?.[1] ?? 0);
  }

  it("needs a journal", async () => {
    const { status, stderr } = await disclose(["check", "fixtures/suqian-2024/report.html", "--resume"]);
    expect(status).toBe(2);
    expect(stderr).toContain("--resume 要用 --journal <文件> 指明上次的日志。");
  });

  it("leaves what was read in full as it is, and tries again what was not", async () => {
    const cwd = await converted();
    expect(await resumed(cwd)).toBe(2);
    const { status, stderr } = await disclose([...convert, "--resume"], { cwd });
    expect(status).toBe(3);
    expect(stderr).toContain("in/c.html: 无法识别");
  });

  it("does again what has changed", async () => {
    const cwd = await converted();
    await writeFile(join(cwd, "in/b.html"), clean);
    expect(await resumed(cwd)).toBe(1);
    const { requests } = JSON.parse(await readFile(join(cwd, "out/b.html.json"), "utf8"));
    expect(requests.received.total).not.toBe(3252);
    expect(await resumed(cwd)).toBe(2);
  });

  it("does again what is missing", async () => {
    const cwd = await converted();
    await rm(join(cwd, "out/a.html.json"));
    expect(await resumed(cwd)).toBe(2);
    expect(await readdir(join(cwd, "out"))).toEqual(["a.html.json", "b.html.json"]);
  });

  it("does everything again with other settings", async () => {
    const cwd = await converted();
    expect(await resumed(cwd, [...convert, "--cells"])).toBe(0);
    expect(JSON.parse(await readFile(join(cwd, "out/a.html.json"), "utf8")).cells).toBeDefined();
  });

  it("leaves a file as it is that is no journal", async () => {
    const cwd = await scratch({ "in/a.html": clean, "run.ndjson": "<p>" });
    const { status, stderr } = await disclose([...convert, "--resume"], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining("不是 --journal 写出的日志")]);
    expect(await readFile(join(cwd, "run.ndjson"), "utf8")).toBe("<p>");
  });

  it("does again what was done in another manner since, and what is empty", async () => {
    const cwd = await converted();
    const whole = await readFile(join(cwd, "out/a.html.json"), "utf8");
    await resumed(cwd, [...convert, "--cells"]);
    expect(await resumed(cwd)).toBe(0);
    expect(await readFile(join(cwd, "out/a.html.json"), "utf8")).toBe(whole);
    await writeFile(join(cwd, "out/a.html.json"), "");
    await resumed(cwd);
    expect(await readFile(join(cwd, "out/a.html.json"), "utf8")).toBe(whole);
  });

  it("takes a journal whose last line was cut off", async () => {
    const cwd = await converted();
    const file = join(cwd, "run.ndjson");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.slice(0, text.lastIndexOf("in/c.html") + 20));
    expect(await resumed(cwd)).toBe(2);
    const [, , cut, ...rest] = (await readFile(file, "utf8")).split("\n");
    expect(cut).toMatch(/in\/c\.html/);
    expect(rest.map((line) => line === "" || JSON.parse(line).path)).toEqual([
      "in/a.html",
      "in/b.html",
      "in/c.html",
      true,
    ]);
  });

  it("checks as if nothing were known, but for what rules and reports beside it were then", async () => {
    const cwd = await scratch({ "in/2023.html": clean, "in/2024.html": wrong });
    const check = (...more: string[]) => disclose(["check", "in", "-f", "json", ...more], { cwd });
    await check(...journal);
    const other = clean.replace("2023年政府信息公开", "2023 年政府信息公开").replaceAll(">3525<", ">3526<");
    await writeFile(join(cwd, "in/2023.html"), other);
    for (const more of [[], ["--rule", "requests-*=warning"], ["--blank", "unknown"]]) {
      expect((await check(...journal, "--resume", ...more)).stdout).toBe((await check(...more)).stdout);
    }
  });
});

describe("--cache", () => {
  it("gives what a run without it gives, at the second time too, in every format", async () => {
    const cwd = await scratch();
    for (const format of ["human", "json", "sarif", "html", "markdown"]) {
      const argv = ["check", "fixtures/s*/report.html", "fixtures/b*/report.html", "-f", format];
      const plain = await disclose(argv);
      for (const _ of ["first", "second"]) {
        const kept = await disclose([...argv, "--cache", join(cwd, "kept")]);
        expect(kept.stdout === plain.stdout, format).toBe(true);
      }
    }
  });

  it("makes anew what is damaged", async () => {
    const cwd = await scratch({ "in/a.html": clean, "in/b.html": wrong });
    const argv = ["check", "in", "-f", "json"];
    const plain = await disclose(argv, { cwd });
    await disclose([...argv, "--cache", "kept"], { cwd });
    const files = (await readdir(join(cwd, "kept"), { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const { parentPath, name } of files) await writeFile(join(parentPath, name), "damaged");
    expect((await disclose([...argv, "--cache", "kept"], { cwd })).stdout).toBe(plain.stdout);
  });

  it("does without a folder that cannot be written", async () => {
    const cwd = await scratch({ "a.html": clean, kept: "a file" });
    expect((await disclose(["check", "a.html", "--cache", "kept"], { cwd })).status).toBe(0);
  });
});

describe("--quarantine", () => {
  it("copies what could not be read, with the reason", async () => {
    const cwd = await scratch({ "in/a.html": clean, "in/deep/c.html": nothing });
    const { stderr } = await disclose(["check", "in", "in/none.html", "--quarantine", "bad"], { cwd });
    expect(stderr).toContain("有 2 个没有读全的输入，副本和原因在 bad。");
    expect(await readFile(join(cwd, "bad/in/deep/c.html"), "utf8")).toBe(nothing);
    const reason = JSON.parse(await readFile(join(cwd, "bad/in/deep/c.html.reason.json"), "utf8"));
    expect(reason).toEqual({
      path: "in/deep/c.html",
      stage: "extract",
      reason: "no-tables",
      message: "没有找到表格。",
    });
    expect(await readdir(join(cwd, "bad/in"))).toEqual(["deep", "none.html.reason.json"]);
  });

  it("is not searched itself", async () => {
    const cwd = await scratch({ "a.html": clean, "c.html": nothing });
    await disclose(["check", ".", "--quarantine", "bad"], { cwd });
    const { stdout } = await disclose(["check", ".", "--quarantine", "bad", "-f", "json"], { cwd });
    expect(JSON.parse(stdout).reports.map(({ path }: { path: string }) => path)).toEqual(["a.html", "c.html"]);
  });

  it("does not hold inputs, and is tried before anything is read", async () => {
    const cwd = await scratch({ "a.html": clean, file: "" });
    const own = await disclose(["check", "a.html", "--quarantine", "."], { cwd });
    expect(own).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining("里有要读的 a.html") });
    const unwritable = await disclose(["check", "a.html", "--quarantine", "file/bad"], { cwd });
    expect(unwritable).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining("不能写入 file/bad") });
  });

  it("leads nowhere else", async () => {
    const cwd = await scratch({ "out.html": nothing });
    await mkdir(join(cwd, "work"));
    await disclose(["check", "../out.html", "--quarantine", "bad"], { cwd: join(cwd, "work") });
    expect((await readdir(cwd)).sort()).toEqual(["out.html", "work"]);
    const [folder = "", ...others] = await readdir(join(cwd, "work/bad"));
    expect(others).toEqual([]);
    expect(await readdir(join(cwd, "work/bad", folder))).toEqual(["out.html", "out.html.reason.json"]);
  });
});
