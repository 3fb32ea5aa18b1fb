// biome-ignore-all lint/suspicious/noTemplateCurlyInString: VS Code fills these in
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { vscodeTasks } from "../../src/cli/init/vscode-tasks.ts";
import { watchMarks } from "../../src/cli/watch/marks.ts";
import { type Language, languages } from "../../src/model/language.ts";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

interface Pattern {
  readonly regexp: string;
  readonly kind?: "file";
  readonly file: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity: number;
  readonly code: number;
  readonly message: number;
}

interface Task {
  readonly label: string;
  readonly args: readonly string[];
  readonly isBackground?: boolean;
  readonly problemMatcher: readonly {
    readonly pattern: Pattern;
    readonly background?: { readonly beginsPattern: string; readonly endsPattern: string };
  }[];
}

/** What `disclose init --editor vscode` writes. */
const setup = { lang: "zh-Hans", reports: ".", config: null, source: null, schema: "" } as const;
const [check, watch] = JSON.parse(vscodeTasks.text(setup)).tasks as [Task, Task];

/** What VS Code makes of a line: each pattern that matches is a problem. */
function problemsIn(line: string, { problemMatcher }: Task) {
  return problemMatcher.flatMap(({ pattern }) => {
    const found = new RegExp(pattern.regexp).exec(line);
    if (found === null) return [];
    const { file, line: row, column, severity, code, message } = pattern;
    const at = row === undefined || column === undefined ? [] : [Number(found[row]), Number(found[column])];
    return { file: found[file], at, severity: found[severity], rule: found[code], message: found[message] };
  });
}

describe("the problem matcher", () => {
  /** The findings of a run as JSON, and its lines. */
  async function checked(cwd: string, path: string, lang: Language) {
    const [json, concise] = await Promise.all(
      ["json", "concise"].map((format) => disclose(["check", path, "--format", format, "--lang", lang], { cwd })),
    );
    const [{ diagnostics }] = JSON.parse(json?.stdout ?? "").reports;
    return { diagnostics, printed: lines(concise?.stdout ?? "") };
  }

  it.each(languages)("makes a problem of every finding that concise prints, and of nothing else (%s)", async (lang) => {
    const names = ["report.html", "年报 2024 (终稿).html", "a:1:2: b.html", "-.html"];
    const page = await readFile(join(root, "fixtures/broken-one-figure-per-table/report.html"));
    const cwd = await scratch(Object.fromEntries(names.map((name) => [name, page])));
    for (const name of names) {
      const { diagnostics, printed } = await checked(cwd, `./${name}`, lang);
      const problems = printed.flatMap((line) => problemsIn(line, check));
      expect(diagnostics.length).toBe(5);
      expect(problems.filter(({ rule }) => rule !== "suggestion")).toEqual(
        diagnostics.map(
          (one: {
            rule: string;
            severity: string;
            message: string;
            primary: { at: { line: number; column: number } };
          }) => ({
            file: name,
            at: [one.primary.at.line, one.primary.at.column],
            severity: one.severity,
            rule: one.rule,
            message: one.message,
          }),
        ),
      );
      // All lines but the verdict.
      expect(problems).toHaveLength(printed.length - 1);
    }
  });

  it("knows the file where there is no line: of JSON, of what cannot be read, of what is missing", async () => {
    const cwd = await scratch();
    const page = join(root, "fixtures/broken-one-figure-per-table/report.html");
    const { stdout } = await disclose(["convert", page]);
    await writeFile(join(cwd, "年 报.json"), stdout);
    const json = await checked(cwd, "年 报.json", "zh-Hans");
    const problems = json.printed.flatMap((line) => problemsIn(line, check));
    expect(new Set(problems.map(({ file, at }) => file + at.join()))).toEqual(new Set(["年 报.json"]));
    expect(problems).toHaveLength(json.printed.length - 1);
    await writeFile(join(cwd, "空.html"), "<p>12:30:45: no tables</p>");
    const { printed } = await checked(cwd, "空.html", "zh-Hans");
    const [first] = printed.flatMap((line) => problemsIn(line, check));
    expect(first).toMatchObject({ file: "空.html", at: [], severity: "error" });
  });

  it("a background task begins and ends with the lines of --watch, which no pattern takes for a finding", () => {
    const [background] = watch.problemMatcher.flatMap(({ background = [] }) => background);
    const begins = `${watchMarks.again} 12:34:56 年报.html 有改动，重新检查`;
    const ends = `${watchMarks.waiting} 12:34:56 等待改动；按 Ctrl-C 结束`;
    const matches = (line: string) =>
      [background?.beginsPattern, background?.endsPattern].map((regexp) => new RegExp(regexp ?? "^$").test(line));
    expect([matches(begins), matches(ends)]).toEqual([
      [true, false],
      [false, true],
    ]);
    expect([begins, ends].flatMap((line) => problemsIn(line, watch))).toEqual([]);
    expect(watch.isBackground).toBe(true);
  });

  it("the tasks' own command lines are understood", async () => {
    const cwd = await scratch({ "a b.html": await readFile(join(root, "fixtures/suqian-2024/report.html")) });
    const argv = check.args.map((word) => word.replace("${file}", join(cwd, "a b.html")));
    expect((await disclose(argv, { cwd })).status).toBe(0);
    const { status } = await disclose([...watch.args.slice(0, -1), "-"], { cwd });
    expect(status).toBe(2);
  });
});
