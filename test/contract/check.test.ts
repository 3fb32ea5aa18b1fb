import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disclose } from "../support/in-process.ts";
import { lines, outcomeIn, streamIn } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const clean = "fixtures/suqian-2023/report.html";
const later = "fixtures/suqian-2024/report.html";
const broken = "fixtures/broken-one-figure-per-table/report.html";
const warned = "fixtures/shanghai-office-2019/report.html";
const unread = "fixtures/no-tables/report.html";
const partly = "fixtures/rows-missing/report.html";
const missing = "fixtures/nosuch.html";
const page = (path: string) => readFile(join(root, path));

/** A folder with copies of fixtures under names of its own. */
async function archive(copies: Readonly<Record<string, string>>): Promise<string> {
  const folder = await scratch();
  for (const [to, from] of Object.entries(copies)) {
    await mkdir(join(folder, to, ".."), { recursive: true });
    await copyFile(join(root, from), join(folder, to));
  }
  return folder;
}

describe("check, for people", () => {
  it("a clean report: its relations and the verdict on standard output, nothing on standard error, 0", async () => {
    const { status, stdout, stderr } = await disclose(["check", clean]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(lines(stdout)).toEqual([
      "勾稽关系：成立 42 条，不成立 0 条，无法核验 0 条，不适用 1 条。",
      "通过：1 份报告。",
    ]);
  });

  it("a report with findings: where, what is printed, what was expected, and 1", async () => {
    const { status, stdout, stderr } = await disclose(["check", broken]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain(`${broken}:25:147`);
    expect(stdout.replace(/\n\s+/g, " ")).toContain(
      "表四“行政复议”行：结果维持 88 + 结果纠正 18 + 其他结果 28 + 尚未审结 36 = 170，而总计 107，相差 63。",
    );
    expect(stdout).toContain("▶107→170◀");
    expect(lines(stdout).at(-1)).toMatch(/^不通过：/);
  });

  it("a page that is no report: why, on standard output and on standard error, and 3", async () => {
    const { status, stdout, stderr } = await disclose(["check", unread]);
    expect(status).toBe(3);
    expect(stdout.match(/没有找到表格/g)).toHaveLength(1);
    expect(lines(stderr)).toEqual([
      expect.stringMatching(/^disclose: fixtures\/no-tables\/report\.html: .*没有找到表格/),
    ]);
  });

  it("on a terminal, where both streams are seen, it is said once", async () => {
    const { status, stdout, stderr } = await disclose(["check", unread], { stdoutIsTerminal: true });
    expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
    expect(stdout.match(/没有找到表格/g)).toHaveLength(1);
  });

  it("a report of which a part is missing: the part is named, and 3", async () => {
    const { status, stdout } = await disclose(["check", partly]);
    expect(status).toBe(3);
    expect(stdout).toContain("表三缺 2 行");
  });

  it("says nothing twice where many reports are checked", async () => {
    const { stdout } = await disclose(["check", clean, broken, unread]);
    expect(stdout.match(/3 份报告/g)).toHaveLength(1);
    expect(stdout.match(/没有找到表格/g)).toHaveLength(1);
  });
});

describe("check, for machines", () => {
  const cases = [
    { what: "a clean report", path: clean, status: 0, verdict: "passed", findings: 0, failure: null },
    { what: "a report with findings", path: broken, status: 1, verdict: "failed", findings: 5, failure: null },
    { what: "a report with a warning", path: warned, status: 0, verdict: "passed", findings: 6, failure: null },
    {
      what: "a page that is no report",
      path: unread,
      status: 3,
      verdict: "not-assessable",
      findings: 0,
      failure: "extract",
    },
    { what: "a part of a report", path: partly, status: 3, verdict: "not-assessable", findings: 1, failure: "extract" },
    {
      what: "a binary file",
      path: "fixtures/binary/report.html",
      status: 3,
      verdict: "not-assessable",
      findings: 0,
      failure: "decode",
    },
    { what: "a missing file", path: missing, status: 3, verdict: "not-assessable", findings: 0, failure: "read" },
  ] as const;

  it.each(cases)("json, $what: one valid document on standard output, exit status $status", async (expected) => {
    const { status, stdout, stderr } = await disclose(["check", expected.path, "--format", "json"]);
    const { reports, verdict, summary } = outcomeIn(stdout);
    expect({ status, verdict }).toEqual({ status: expected.status, verdict: expected.verdict });
    expect(reports).toHaveLength(1);
    expect(reports[0]?.path).toBe(expected.path);
    expect(reports[0]?.diagnostics).toHaveLength(expected.findings);
    expect(reports[0]?.unreadable?.stage ?? null).toBe(expected.failure);
    expect(summary).toMatchObject({ files: 1, verdict: expected.verdict });
    if (expected.failure === null) expect(stderr).toBe("");
    else expect(lines(stderr)).toEqual([expect.stringContaining(expected.path)]);
  });

  it.each(cases)(
    "ndjson, $what: a line for the report and one for the summary, exit status $status",
    async (expected) => {
      const { status, stdout, stderr } = await disclose(["check", expected.path, "--format", "ndjson"]);
      expect(lines(stdout)).toHaveLength(2);
      const { reports, verdict } = streamIn(stdout);
      expect({ status, verdict }).toEqual({ status: expected.status, verdict: expected.verdict });
      expect(reports[0]?.diagnostics).toHaveLength(expected.findings);
      if (expected.failure === null) expect(stderr).toBe("");
      else expect(lines(stderr)).toEqual([expect.stringContaining(expected.path)]);
    },
  );

  it("json and ndjson say the same", async () => {
    const argv = ["check", clean, broken, warned, unread, missing, "--format"];
    const [json, ndjson] = await Promise.all([disclose([...argv, "json"]), disclose([...argv, "ndjson"])]);
    expect(streamIn(ndjson.stdout)).toEqual(outcomeIn(json.stdout));
    expect({ ...ndjson, stdout: "" }).toEqual({ ...json, stdout: "" });
  });

  it("a finding holds its facts apart from its sentence, in every language the same", async () => {
    const [hans, en] = await Promise.all(
      ["zh-Hans", "en"].map(async (lang) =>
        outcomeIn((await disclose(["check", broken, "-f", "json", "--lang", lang])).stdout),
      ),
    );
    const facts = (outcome: typeof hans) => outcome?.reports[0]?.diagnostics.map(({ message: _, ...rest }) => rest);
    expect(facts(hans)).toEqual(facts(en));
    expect(hans?.reports[0]?.diagnostics[3]?.message).not.toBe(en?.reports[0]?.diagnostics[3]?.message);
  });

  it("a fingerprint stays when lines move and the file is renamed", async () => {
    const text = (await page(broken)).toString();
    const folder = await scratch({ "moved.html": text.replace("<body>", "<body>\n\n\n") });
    const prints = (stdout: string) => outcomeIn(stdout).reports[0]?.diagnostics.map(({ fingerprint }) => fingerprint);
    const before = prints((await disclose(["check", broken, "-f", "json"])).stdout);
    const after = prints((await disclose(["check", "moved.html", "-f", "json"], { cwd: folder })).stdout);
    expect(before).toHaveLength(5);
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(5);
  });
});

describe("what is processed", () => {
  it("a missing file is 3, and the others are still checked", async () => {
    const { status, stdout } = await disclose(["check", missing, clean, "--format", "json"]);
    const { reports } = outcomeIn(stdout);
    expect(status).toBe(3);
    expect(reports.map(({ path, verdict }) => [path, verdict])).toEqual([
      [missing, "not-assessable"],
      [clean, "passed"],
    ]);
  });

  it("3 wins over 1", async () => {
    expect((await disclose(["check", broken, missing])).status).toBe(3);
    expect((await disclose(["check", unread, broken])).status).toBe(3);
  });

  it("2 wins over 3 and 1, and what matched is still checked", async () => {
    const { status, stdout, stderr } = await disclose(["check", "fixtures/*.nosuch", broken, missing, "-f", "json"]);
    expect(status).toBe(2);
    expect(stderr).toContain("fixtures/*.nosuch");
    expect(outcomeIn(stdout).reports.map(({ verdict }) => verdict)).toEqual(["failed", "not-assessable"]);
  });

  it.each([["human"], ["json"], ["ndjson"]])("no path at all is wrong usage, for %s", async (format) => {
    const { status, stdout, stderr } = await disclose(["check", "--format", format]);
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
    if (format === "human") expect(stdout).toBe("");
    if (format === "json") expect(outcomeIn(stdout).reports).toEqual([]);
    if (format === "ndjson") expect(streamIn(stdout).reports).toEqual([]);
  });

  it("an empty directory is wrong usage", async () => {
    const { status, stdout, stderr } = await disclose(["check", "."], { cwd: await scratch() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).not.toBe("");
  });

  it("a directory is searched to its bottom for pages, CSV, text and converted reports, in the order of their paths", async () => {
    const cwd = await archive({
      "b/2/page.HTM": clean,
      "b/10/page.html": broken,
      "a/table.csv": "fixtures/csv-three-tables/report.csv",
      "a/text.txt": "fixtures/gaogang-2019/report.txt",
      "c/converted.json": "fixtures/suqian-2023/report.json",
      "c/other.json": "fixtures/suqian-2023/source.json",
      "c/picture.png": "fixtures/binary/report.html",
      "node_modules/page.html": clean,
    });
    const { stdout } = await disclose(["check", ".", "-f", "json"], { cwd });
    expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual([
      "a/table.csv",
      "a/text.txt",
      "b/10/page.html",
      "b/2/page.HTM",
      "c/converted.json",
    ]);
  });

  it("a glob is expanded by the program", async () => {
    const { stdout, status } = await disclose(["check", "fixtures/suqian-*/*.html", "-f", "json"]);
    expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual([clean, later]);
    expect(status).toBe(0);
  });

  it("a file whose name looks like a glob is that file", async () => {
    const cwd = await archive({ "report [1].html": clean, "report 1.html": broken });
    const { stdout } = await disclose(["check", "report [1].html", "-f", "json"], { cwd });
    expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual(["report [1].html"]);
  });

  it("no input is checked twice, and the order is that of the arguments", async () => {
    const { stdout } = await disclose(["check", later, "fixtures/suqian-*/*.html", `./${later}`, "-f", "json"]);
    expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual([later, clean]);
  });

  it("paths are relative to where the program runs, with slashes", async () => {
    const cwd = join(root, "fixtures/suqian-2023");
    const { stdout } = await disclose(["check", join(root, clean), "../suqian-2024/report.html", "-f", "json"], {
      cwd,
    });
    expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual(["report.html", "../suqian-2024/report.html"]);
  });

  it("a directory that cannot be a file is not read as one", async () => {
    const cwd = await archive({ "folder.html/page.html": clean });
    const { stdout, status } = await disclose(["check", "folder.html", "-f", "json"], { cwd });
    expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual(["folder.html/page.html"]);
    expect(status).toBe(0);
  });
});

describe("standard input and lists", () => {
  it("- is standard input", async () => {
    const { status, stdout } = await disclose(["check", "-", "-f", "json"], { stdin: await page(broken) });
    expect(status).toBe(1);
    expect(outcomeIn(stdout).reports[0]).toMatchObject({ path: "-", agency: "宿迁市人民政府", year: 2024 });
  });

  it("--stdin-filename gives it a name, and the name its format", async () => {
    const csv = (await page("fixtures/csv-one-table-each/table2.csv")).toString().replaceAll(",", ";");
    const { stdout } = await disclose(["check", "-", "--stdin-filename", "in/table2.csv", "-f", "json"], {
      stdin: csv,
    });
    expect(outcomeIn(stdout).reports[0]).toMatchObject({
      path: "in/table2.csv",
      editions: { proactiveDisclosure: "2021" },
    });
    expect(outcomeIn(stdout).reports[0]?.unreadable).toBeNull();
  });

  it.each([
    ["a page", clean],
    ["text", "fixtures/gaogang-2019/report.txt"],
    ["CSV", "fixtures/csv-three-tables/report.csv"],
    ["a converted report", "fixtures/suqian-2023/report.json"],
  ])("without a name, %s is told by what it looks like", async (_, path) => {
    const { stdout } = await disclose(["check", "-", "-f", "json"], { stdin: await page(path) });
    const named = await disclose(["check", path, "-f", "json"]);
    expect(outcomeIn(stdout).reports[0]?.tally).toEqual(outcomeIn(named.stdout).reports[0]?.tally);
  });

  it("empty standard input is unreadable", async () => {
    expect((await disclose(["check", "-"], { stdin: "" })).status).toBe(3);
  });

  it("--files-from reads one path a line, beside the arguments", async () => {
    const cwd = await archive({ "a.html": clean, "b.html": broken });
    const list = await scratch({ list: "b.html\r\n\r\n" });
    const { stdout } = await disclose(["check", "a.html", "--files-from", join(list, "list"), "-f", "json"], { cwd });
    expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual(["a.html", "b.html"]);
  });

  it("--files-from - reads the list from standard input", async () => {
    const { stdout, status } = await disclose(["check", "--files-from", "-", "-f", "json"], {
      stdin: `${clean}\n${broken}`,
    });
    expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual([clean, broken]);
    expect(status).toBe(1);
  });

  it("an empty list is wrong usage", async () => {
    expect((await disclose(["check", "--files-from", "-"], { stdin: "" })).status).toBe(2);
  });

  it("a list that is not there is wrong usage, and said so in a sentence", async () => {
    const { status, stderr } = await disclose(["check", "--files-from", "nosuch.list"]);
    expect(status).toBe(2);
    expect(stderr).toContain("nosuch.list");
  });
});

describe("options", () => {
  it("--fail-on warning fails on a warning", async () => {
    const { status, stdout } = await disclose(["check", warned, "--fail-on", "warning", "-f", "json"]);
    expect(status).toBe(1);
    expect(outcomeIn(stdout).verdict).toBe("failed");
  });

  it("--fail-on never lets everything pass, and still prints it", async () => {
    const { status, stdout } = await disclose(["check", broken, "--fail-on", "never", "-f", "json"]);
    expect(status).toBe(0);
    expect(outcomeIn(stdout).reports[0]?.diagnostics).toHaveLength(5);
  });

  it("--fail-on never does not hide that an input could not be read", async () => {
    expect((await disclose(["check", unread, "--fail-on", "never"])).status).toBe(3);
  });

  it("--blank unknown reads no blank as zero", async () => {
    const { stdout, status } = await disclose(["check", warned, "--blank", "unknown", "-f", "json"]);
    const [report] = outcomeIn(stdout).reports;
    expect(status).toBe(0);
    // Only the balance of 自然人 and that of 总计 need no blank cell.
    expect(report?.tally).toMatchObject({ kept: 2, broken: 0, unknown: 38 });
  });

  it("--blank unknown changes nothing where nothing is blank", async () => {
    const [zero, unknown] = await Promise.all(
      ["zero", "unknown"].map((blank) => disclose(["check", clean, broken, "--blank", blank, "-f", "json"])),
    );
    expect(unknown).toEqual(zero);
  });

  it.each([["--nosuch"], ["--format=pdf"], ["--fail-on=nothing"], ["--lang=fr"], ["--blank=one"], ["--color=red"]])(
    "%s is wrong usage",
    async (option) => {
      const { status, stdout, stderr } = await disclose(["check", clean, option]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(option.split("=")[0]);
    },
  );
});

describe("languages", () => {
  const summaries = { "zh-Hans": "通过", "zh-Hant": "通過", en: "PASSED" } as const;
  const said = async (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    lines((await disclose(["check", clean, ...argv], { env })).stdout)
      .at(-1)
      ?.slice(0, 6);

  it.each(Object.entries(summaries))("--lang %s", async (lang, word) => {
    expect(await said(["--lang", lang])).toContain(word);
  });

  it.each([
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "de_DE.UTF-8" }, "en"],
    [{ LANG: "C" }, "zh-Hans"],
    [{ LANG: "C.UTF-8" }, "zh-Hans"],
    [{ LANG: "POSIX" }, "zh-Hans"],
    [{ LANG: "" }, "zh-Hans"],
    [{}, "zh-Hans"],
    [{ LANG: "zh_CN.UTF-8" }, "zh-Hans"],
    [{ LANG: "zh_SG.UTF-8" }, "zh-Hans"],
    [{ LANG: "zh_TW.UTF-8" }, "zh-Hant"],
    [{ LANG: "zh_HK.UTF-8" }, "zh-Hant"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "zh_TW.UTF-8" }, "zh-Hant"],
    [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_GB.UTF-8" }, "en"],
  ] as const)("the locale %o speaks %s", async (env, language) => {
    expect(await said([], env)).toContain(summaries[language]);
  });

  it("--lang wins over the locale", async () => {
    expect(await said(["--lang", "en"], { LANG: "zh_CN.UTF-8" })).toContain("PASSED");
  });

  it("English findings name tables, rows and columns in English", async () => {
    const { stdout } = await disclose(["check", broken, "--lang", "en"]);
    // What the page says is quoted as it is printed.
    expect(stdout.replaceAll("宿迁市人民政府", "").replace(/“[^”]*”/g, "")).not.toMatch(/\p{Script=Han}/u);
    expect(stdout).toContain("they differ by 63");
  });
});

describe("colour", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
  const colour = /\u001b\[/;
  const isColoured = async (
    argv: readonly string[],
    env: Readonly<Record<string, string>>,
    stdoutIsTerminal: boolean,
  ) => colour.test((await disclose(["check", broken, ...argv], { env, stdoutIsTerminal })).stdout);

  it.each([
    { argv: [], env: {}, terminal: false, coloured: false },
    { argv: [], env: {}, terminal: true, coloured: true },
    { argv: [], env: { NO_COLOR: "1" }, terminal: true, coloured: false },
    { argv: [], env: { NO_COLOR: "" }, terminal: true, coloured: true },
    { argv: [], env: { FORCE_COLOR: "1" }, terminal: false, coloured: true },
    { argv: [], env: { FORCE_COLOR: "0" }, terminal: true, coloured: false },
    { argv: [], env: { TERM: "dumb" }, terminal: true, coloured: false },
    { argv: ["--color", "always"], env: { NO_COLOR: "1" }, terminal: false, coloured: true },
    { argv: ["--color", "never"], env: { FORCE_COLOR: "1" }, terminal: true, coloured: false },
    { argv: ["--color", "auto"], env: {}, terminal: false, coloured: false },
  ])("$argv with $env, terminal $terminal: colour $coloured", async ({ argv, env, terminal, coloured }) => {
    expect(await isColoured(argv, env as Record<string, string>, terminal)).toBe(coloured);
  });

  it("colour changes no word", async () => {
    const plain = await disclose(["check", broken, "--color", "never"]);
    const coloured = await disclose(["check", broken, "--color", "always"]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is taken away
    expect(coloured.stdout.replace(/\u001b\[[\d;]*m/g, "")).toBe(plain.stdout);
  });

  it("a machine format is never coloured", async () => {
    for (const format of ["json", "ndjson"]) {
      expect(await isColoured(["--format", format, "--color", "always"], {}, true)).toBe(false);
    }
  });
});
