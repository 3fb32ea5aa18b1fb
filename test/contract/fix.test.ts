import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applyPatch, parsePatch } from "diff";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { inputsOf } from "../../src/batch/inputs.ts";
import { checkInputs } from "../../src/cli/check-inputs.ts";
import { fixCommand } from "../../src/cli/fix-command.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";
import { silentTerminal } from "../support/silent-terminal.ts";
import { slipPage } from "../support/slip-page.ts";

const page = "fixtures/suqian-2023/report.html";
const clean = await readFile(join(root, page), "utf8");
/** 上年结转, 自然人 is 91; the slip is found by the row and by the balance of its column. */
const slipped = await slipPage(page, { "requests.carriedIn.naturalPerson": "19" });
/** The same, and a negative number that nothing tells the right one of. */
const alsoNegative = await slipPage(page, {
  "requests.carriedIn.naturalPerson": "19",
  "proactiveDisclosure.coercion.decisions": "-20163",
});

const last = (stderr: string) => lines(stderr).at(-1) ?? "";

/** Runs a program in a folder; null where it is not installed. */
function run(program: string, argv: readonly string[], cwd: string, input = ""): number | null {
  const { status, error } = spawnSync(program, argv, { cwd, input });
  return error === undefined ? status : null;
}

describe("a dry run", () => {
  it("prints a patch and nothing else, says why, and writes nothing", async () => {
    const cwd = await scratch({ "report.html": slipped });
    for (const argv of [["report.html"], ["report.html", "--dry-run"]]) {
      const { status, stdout, stderr } = await disclose(["fix", ...argv], { cwd });
      expect(status).toBe(0);
      expect(stdout.split("\n").slice(0, 6)).toEqual([
        "diff --git report.html report.fixed.html",
        "copy from report.html",
        "copy to report.fixed.html",
        "--- report.html",
        "+++ report.fixed.html",
        expect.stringMatching(/^@@ -\d+,7 \+\d+,7 @@$/),
      ]);
      expect(applyPatch(slipped, stdout)).toBe(clean);
      expect(stderr).toContain("填的是 19");
      expect(stderr).toMatch(/report\.html:\d+:\d+ {2}表三“二、上年结转”行“自然人”列：19 → 91\n/);
      expect(last(stderr)).toBe(
        "disclose: 可更正 1 格（1 份报告）；没有写文件，写出副本请加 --write。改后重新检查：通过。",
      );
      expect(await readdir(cwd)).toEqual(["report.html"]);
    }
  });

  it.each([["git", ["apply", "-p0"]] as const, ["patch", ["-p0"]] as const])(
    "%s makes the copies of its patch",
    async (program, argv) => {
      const cwd = await scratch({ "一 份/report a.html": slipped, "b.txt.html": slipped.replaceAll("\n", "\r\n") });
      const { stdout } = await disclose(["fix", "."], { cwd });
      expect(parsePatch(stdout)).toHaveLength(2);
      const status = run(program, argv, cwd, stdout);
      if (status === null) return;
      expect(status).toBe(0);
      expect(await readFile(join(cwd, "一 份/report a.html"), "utf8")).toBe(slipped);
      expect(await readFile(join(cwd, "一 份/report a.fixed.html"), "utf8")).toBe(clean);
      expect(await readFile(join(cwd, "b.txt.fixed.html"), "utf8")).toBe(clean.replaceAll("\n", "\r\n"));
    },
  );

  it.each([["git", ["apply", "-p0"]] as const, ["patch", ["-p0"]] as const])(
    "%s finds the files of its patch, whatever they are called",
    async (program, argv) => {
      const names = ["a/report", "b/report", "r b", 'r"b', "r\\b", "r\tb", "年报"];
      const other = (i: number) => slipped.replaceAll("宿迁市", `宿迁市第${i}区`);
      const cwd = await scratch(Object.fromEntries(names.map((name, i) => [`${name}.html`, other(i)])));
      const { stdout } = await disclose(["fix", "."], { cwd });
      const status = run(program, argv, cwd, stdout);
      if (status === null) return;
      expect(status).toBe(0);
      for (const [i, name] of names.entries()) {
        expect(await readFile(join(cwd, `${name}.html`), "utf8")).toBe(other(i));
        expect(await readFile(join(cwd, `${name}.fixed.html`), "utf8")).toBe(
          clean.replaceAll("宿迁市", `宿迁市第${i}区`),
        );
      }
    },
  );

  it("keeps a byte order mark out of the way of the patch", async () => {
    const marked = `\uFEFF${slipped.replace(/\n/g, "")}`;
    const cwd = await scratch({ "report.html": marked });
    const { stdout } = await disclose(["fix", "report.html"], { cwd });
    expect(applyPatch(marked, stdout)).toBe(marked.replace(">19<", ">91<"));
  });

  it("reads standard input, under the name it is given", async () => {
    const options = { stdin: slipped };
    const unnamed = await disclose(["fix", "-"], options);
    expect(lines(unnamed.stdout)[0]).toBe("diff --git stdin stdin.fixed");
    const named = await disclose(["fix", "-", "--stdin-filename", "a/report.html"], options);
    expect(lines(named.stdout)[0]).toBe("diff --git a/report.html a/report.fixed.html");
    expect(applyPatch(slipped, named.stdout)).toBe(clean);
    expect([unnamed.status, named.status]).toEqual([0, 0]);
  });

  it("is coloured where it is asked to be, and then only painted", async () => {
    const cwd = await scratch({ "report.html": slipped });
    const plain = await disclose(["fix", "report.html"], { cwd });
    const coloured = await disclose(["fix", "report.html", "--color", "always"], { cwd });
    expect(coloured.stdout).toContain("\u001b[32m+");
    expect(coloured.stdout).toContain("\u001b[31m-");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, "")).toBe(plain.stdout);
    expect(coloured.stderr).toBe(plain.stderr);
  });
});

describe("--write", () => {
  const table = (fixture: string) => slipPage(fixture, { "requests.carriedIn.naturalPerson": "19" });
  const encodings = [
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
    ["gb18030", false],
  ] as const;

  it.each([page, "fixtures/csv-three-tables/report.csv", "fixtures/one-cell-per-line/report.txt"])(
    "%s: a copy in every encoding, of which no other byte is changed, and which passes",
    async (fixture) => {
      const [text, right] = await Promise.all([table(fixture), slipPage(fixture, {})]);
      for (const [encoding, addBOM] of encodings) {
        const name = `report${fixture.slice(fixture.lastIndexOf("."))}`;
        const own = iconv.encode(text, encoding, { addBOM });
        const cwd = await scratch({ [name]: own });
        const { status, stdout, stderr } = await disclose(["fix", name, "--write"], { cwd });
        const copy = name.replace(".", ".fixed.");
        expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
        expect(lines(stderr).slice(-2)).toEqual([
          `disclose: 已写出 ${copy}。`,
          "disclose: 可更正 1 格（1 份报告），写好副本 1 份。改后重新检查：通过。",
        ]);
        expect((await readFile(join(cwd, copy))).equals(iconv.encode(right, encoding, { addBOM }))).toBe(true);
        expect((await readFile(join(cwd, name))).equals(own)).toBe(true);
        const { status: checked } = await disclose(["check", copy], { cwd });
        expect(checked).toBe(0);
      }
    },
  );

  it("in Big5, too", async () => {
    const fixture = "fixtures/big5-page/report.html";
    const right = iconv.decode(await readFile(join(root, fixture)), "big5");
    const cwd = await scratch({ "report.html": iconv.encode(right, "big5") });
    const { stdout } = await disclose(["convert", "report.html", "--cells"], { cwd });
    const { cells } = JSON.parse(stdout);
    const { at, text } = cells["requests.received.total"];
    expect(text).toMatch(/^\d+$/);
    const wrong = `${right.slice(0, at.offset)}1${right.slice(at.offset)}`;
    await writeFile(join(cwd, "report.html"), iconv.encode(wrong, "big5"));
    await disclose(["fix", "report.html", "--write", "--lang", "zh-Hant"], { cwd });
    expect(iconv.decode(await readFile(join(cwd, "report.fixed.html")), "big5")).toBe(right);
  });

  it("a second time finds the copy, and overwrites another one only by force", async () => {
    const cwd = await scratch({ "report.html": slipped });
    const again = () => disclose(["fix", "report.html", "--write"], { cwd });
    await again();
    const second = await again();
    expect([second.status, second.stderr]).toEqual([0, expect.stringContaining("report.fixed.html 已经写出过")]);
    await writeFile(join(cwd, "report.fixed.html"), "other");
    const third = await again();
    expect([third.status, third.stderr]).toEqual([2, expect.stringContaining("没有覆盖")]);
    expect(await readFile(join(cwd, "report.fixed.html"), "utf8")).toBe("other");
    const forced = await disclose(["fix", "report.html", "--write", "--force"], { cwd });
    expect(forced.status).toBe(0);
    expect(await readFile(join(cwd, "report.fixed.html"), "utf8")).toBe(clean);
  });

  it("in a folder leaves the copies out that it made, unless they are named", async () => {
    const cwd = await scratch({ "a/report.html": slipped, "a/other.fixed.html": slipped });
    await disclose(["fix", "a", "--write"], { cwd });
    const { status, stderr } = await disclose(["fix", "a", "--write"], { cwd });
    expect(status).toBe(0);
    expect(lines(stderr)[0]).toContain("略过已写出的副本 2 份");
    expect((await readdir(join(cwd, "a"))).sort()).toEqual([
      "other.fixed.fixed.html",
      "other.fixed.html",
      "report.fixed.html",
      "report.html",
    ]);
    const named = await disclose(["fix", "a/report.fixed.html"], { cwd });
    expect(last(named.stderr)).toBe("disclose: 没有可以更正的。检查：通过。");
  });

  it("that cannot be put in its place is said, and 2; the others are written", async () => {
    const cwd = await scratch({ "a.html": slipped, "b.html": slipped.replaceAll("宿迁市", "某市") });
    await mkdir(join(cwd, "a.fixed.html"));
    const { status, stderr } = await disclose(["fix", "a.html", "b.html", "--write"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("disclose: a.fixed.html 不能写出：EISDIR");
    expect(last(stderr)).toBe("disclose: 可更正 2 格（2 份报告），写好副本 1 份。改后重新检查：通过。");
    expect(await readFile(join(cwd, "b.fixed.html"), "utf8")).toBe(clean.replaceAll("宿迁市", "某市"));
  });

  it("never overwrites an input", async () => {
    const cwd = await scratch({ "report.html": slipped, "report.fixed.html": alsoNegative });
    const argv = ["fix", "report.html", "report.fixed.html", "--write", "--force"];
    const { status, stderr } = await disclose(argv, { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("report.fixed.html 本身也是输入");
    expect(await readFile(join(cwd, "report.fixed.html"), "utf8")).toBe(alsoNegative);
  });

  it("is no use for standard input", async () => {
    const { status, stdout, stderr } = await disclose(["fix", "-", "--write"], { stdin: slipped });
    expect({ status, stdout, stderr: lines(stderr) }).toEqual({
      status: 2,
      stdout: "",
      stderr: [expect.stringContaining("标准输入没有文件名")],
    });
    const cwd = await scratch({ list: "-\n", "a.html": slipped });
    const argv = ["fix", "--files-from", "list", "--stdin-filename", "a.html", "--write"];
    expect((await disclose(argv, { cwd, stdin: slipped })).status).toBe(2);
    expect((await disclose(["fix", "a.html", "--stdin-filename", "a.html", "--write"], { cwd })).status).toBe(0);
  });

  it("and --dry-run contradict each other; --force is for --write", async () => {
    const both = await disclose(["fix", page, "--write", "--dry-run"]);
    const force = await disclose(["fix", page, "--force"]);
    expect([both.status, both.stdout, force.status, force.stdout]).toEqual([2, "", 2, ""]);
    expect(force.stderr).toContain("--write");
  });
});

describe("what is left", () => {
  it("nothing to correct is said in a line, and 0", async () => {
    const { status, stdout, stderr } = await disclose(["fix", page]);
    expect({ status, stdout, stderr: lines(stderr) }).toEqual({
      status: 0,
      stdout: "",
      stderr: ["disclose: 没有可以更正的。检查：通过。"],
    });
  });

  it("findings that no correction repairs are counted, and 1", async () => {
    const cwd = await scratch({ "report.html": alsoNegative });
    const { status, stderr } = await disclose(["fix", "report.html", "--lang", "en"], { cwd });
    expect(status).toBe(1);
    expect(last(stderr)).toBe(
      "disclose: Cells to correct: 1, in 1 report(s); no file was written, --write writes copies. Checked again with the corrections: 1 finding(s) remain, in 1 report(s); see disclose check.",
    );
    expect((await disclose(["fix", "report.html", "--fail-on", "never"], { cwd })).status).toBe(0);
    const off = await disclose(["fix", "report.html", "--rule", "proactive-nonnegative=off"], { cwd });
    expect(off.status).toBe(0);
  });

  it("what cannot be read is said, and 3; the others are corrected", async () => {
    const cwd = await scratch({ "a.html": "", "b.html": slipped });
    const { status, stdout, stderr } = await disclose(["fix", "a.html", "b.html", "--write"], { cwd });
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(lines(stderr)[0]).toContain("a.html");
    expect(last(stderr)).toContain("有 1 份没有读全");
    expect(await readFile(join(cwd, "b.fixed.html"), "utf8")).toBe(clean);
  });

  it("a report that was converted is to be corrected on its page", async () => {
    const cwd = await scratch({ "report.html": slipped });
    const { stdout: json } = await disclose(["convert", "report.html"], { cwd });
    await rm(join(cwd, "report.html"));
    await writeFile(join(cwd, "report.json"), json);
    const { status, stdout, stderr } = await disclose(["fix", "report.json", "--write"], { cwd });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("未改的原因：这是 disclose convert 转换出的 JSON");
    expect(stderr).toContain("report.json#/requests/carriedIn/naturalPerson");
    expect(await readdir(cwd)).toEqual(["report.json"]);
  });

  it("a finding that is waived needs no correction", async () => {
    const cwd = await scratch({ "report.html": slipped });
    await disclose(["baseline", "create", "report.html", "--reason", "known"], { cwd });
    const argv = ["fix", "report.html", "--baseline", "disclose.baseline.json"];
    const { status, stderr } = await disclose(argv, { cwd });
    expect([status, last(stderr)]).toEqual([0, "disclose: 没有可以更正的。检查：通过。"]);
    expect((await disclose([...argv.slice(0, -1), "none.json"], { cwd })).status).toBe(2);
  });
});

it.each(["slip-swapped-cells", "slip-totals-not-updated"])(
  "%s becomes the report that it was made from",
  async (name) => {
    const path = `fixtures/${name}/report.html`;
    const { stdout } = await disclose(["fix", path, "--fail-on", "never"]);
    expect(applyPatch(await readFile(join(root, path), "utf8"), stdout)).toBe(clean);
  },
);

it("reports of several years are corrected beside each other, and checked again so", async () => {
  const cwd = await scratch({
    "2023.html": slipped,
    "2024.html": await readFile(join(root, "fixtures/suqian-2024/report.html")),
  });
  const { status, stdout } = await disclose(["fix", "."], { cwd });
  expect([status, parsePatch(stdout).length]).toEqual([0, 1]);
  const previous = await disclose(["fix", "2024.html", "--previous", "2023.html"], { cwd });
  expect(previous.stdout).toBe("");
});

describe("whatever a check suggests", () => {
  const settings = {
    lang: "zh-Hans",
    blank: "zero",
    failOn: "error",
    color: "auto",
    given: new Set<string>(),
  } as const;

  it("is left alone where it is not certain, or is about another report, and why is said", async () => {
    const cwd = await scratch({ "report.html": slipped });
    const of = { path: "2022.html", agency: null, year: 2022 };
    const terminal = captured(cwd);
    const check: typeof checkInputs = async (...given) => {
      const run = await checkInputs(...given);
      return { ...run, outcomes: unsure(run.outcomes) };
    };
    async function* unsure(outcomes: AsyncIterable<ReportOutcome>): AsyncGenerator<ReportOutcome> {
      for await (const { suggestions, ...outcome } of outcomes) {
        const elsewhere = suggestions.map((one) => ({
          ...one,
          changes: one.changes.map((change) => ({ ...change, of })),
        }));
        yield { ...outcome, suggestions: [...suggestions.map((one) => ({ ...one, confidence: 0.7 })), ...elsewhere] };
      }
    }
    expect(await fixCommand(["report.html"], settings, terminal, check)).toBe(1);
    expect(terminal.printed.stdout).toBe("");
    expect(terminal.printed.stderr).toContain("未改的原因：把握不够。");
    expect(terminal.printed.stderr).toMatch(/2022\.html:\d+:\d+ [^\n]*\n {4}未改的原因：要改的在另一份报告里。/);
    expect(last(terminal.printed.stderr)).toContain("没有可以更正的。检查：还有 2 条没有更正");
  });

  it("is not written where the page is changed in the meantime", async () => {
    const cwd = await scratch({ "report.html": slipped });
    const terminal = captured(cwd);
    const check: typeof checkInputs = async (...given) => {
      const run = await checkInputs(...given);
      const contents = [slipped, `${slipped}<!-- published -->`];
      const read = async () => Buffer.from(contents.shift() ?? "");
      return { ...run, inputs: inputsOf([...run.inputs].map((input) => ({ ...input, read }))) };
    };
    expect(await fixCommand(["report.html"], { ...settings, write: true }, terminal, check)).toBe(3);
    expect(terminal.printed.stderr).toContain("changed while it was read");
    expect(await readdir(cwd)).toEqual(["report.html"]);
  });
});

/** A terminal that keeps what is printed. */
function captured(cwd: string): Terminal & { readonly printed: { stdout: string; stderr: string } } {
  const printed = { stdout: "", stderr: "" };
  return {
    ...silentTerminal,
    printed,
    cwd,
    print: async (text) => {
      printed.stdout += text;
    },
    note: async (text) => {
      printed.stderr += text;
    },
  };
}

it("no input is wrong usage, as is one that is not there", async () => {
  expect((await disclose(["fix"])).status).toBe(2);
  expect((await disclose(["fix", "no/such/*.html"])).status).toBe(2);
  expect((await disclose(["fix", "no-such.html"])).status).toBe(3);
});

it("the help names the options in both languages", async () => {
  const { stdout } = await disclose(["fix", "--help"]);
  for (const option of ["--write", "--dry-run", "--force", "--baseline", "--previous", "--rollup", "--files-from"]) {
    expect(stdout).toContain(option);
  }
});
