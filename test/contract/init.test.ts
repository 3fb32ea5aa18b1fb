// biome-ignore-all lint/suspicious/noTemplateCurlyInString: GitHub and the shell fill these in
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { endings } from "../../src/batch/discover.ts";
import { validateConfig } from "../../src/schema/generated/validators.js";
import { disclose } from "../support/in-process.ts";
import { faults } from "../support/json-schema.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const config = "disclose.config.json";
const workflow = ".github/workflows/disclose.yml";
const job = ".gitlab/disclose.yml";
const hooks = ".pre-commit-config.yaml";
const tasks = ".vscode/tasks.json";

/** What is in a folder of what init may write. */
async function filesIn(folder: string): Promise<string[]> {
  const files = [config, workflow, job, ".gitlab-ci.yml", hooks, tasks];
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8").catch(() => null)));
  return files.filter((_, i) => texts[i] !== null);
}

const read = (folder: string, file: string) => readFile(join(folder, file), "utf8");

/** `.git/config` of a repository that is pushed somewhere. */
const pushedTo = (url: string) => `[remote "origin"]\n\turl = ${url}\n`;

describe("which files init writes", () => {
  it.each([
    ["outside a repository: the configuration", { "a.txt": "" }, [], [config]],
    ["in a repository that shows nothing: the configuration", { ".git/HEAD": "" }, [], [config]],
    ["pushed to GitHub: a workflow", { ".git/config": pushedTo("git@github.com:a/b.git") }, [], [config, workflow]],
    [
      "pushed to a GitLab: a job, and what includes it",
      { ".git/config": pushedTo("https://gitlab.example.cn/a/b") },
      [],
      [config, job, ".gitlab-ci.yml"],
    ],
    ["with workflows already", { ".git/HEAD": "", ".github/dependabot.yml": "" }, [], [config, workflow]],
    ["told to, outside a repository", { "a.txt": "" }, ["--ci", "pre-commit"], [config, hooks]],
    ["told not to", { ".git/config": pushedTo("git@github.com:a/b.git") }, ["--ci", "none"], [config]],
    ["for an editor", { ".git/HEAD": "" }, ["--editor", "vscode"], [config, tasks]],
  ])("%s", async (_, there, argv, expected) => {
    const cwd = await scratch(there);
    const { status, stdout, stderr } = await disclose(["init", ...argv], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(await filesIn(cwd)).toEqual(expected);
    for (const file of expected) expect(stderr).toContain(`disclose: 已写出 ${file}。\n`);
  });

  it("a configuration under another name stays the only one", async () => {
    const cwd = await scratch({ ".discloserc.json": "{}" });
    const { status, stderr } = await disclose(["init", "--lang", "en"], { cwd });
    expect(status).toBe(0);
    expect(lines(stderr)[0]).toBe(
      "disclose: there is a configuration already (.discloserc.json); no other was written.",
    );
    expect(await filesIn(cwd)).toEqual([]);
  });

  it("CI is told of a configuration under another name, too", async () => {
    const top = await scratch({ ".git/HEAD": "", "office/.discloserc.json": "{}" });
    await disclose(["init", "--ci", "github"], { cwd: join(top, "office") });
    const { DISCLOSE_CONFIG } = parse(await read(top, workflow)).jobs.check.env;
    expect(DISCLOSE_CONFIG).toBe("office/.discloserc.json");
  });

  it("below the top of a repository the configuration is there, and CI is told where", async () => {
    const top = await scratch({ ".git/HEAD": "" });
    const cwd = join(top, "公开 办");
    await mkdir(cwd);
    for (const ci of ["github", "gitlab", "pre-commit"]) await disclose(["init", "年报", "--ci", ci], { cwd });
    expect(await filesIn(cwd)).toEqual([config]);
    expect(parse(await read(top, workflow)).jobs.check.env).toMatchObject({
      DISCLOSE_REPORTS: "公开 办/年报",
      DISCLOSE_CONFIG: "公开 办/disclose.config.json",
    });
    expect(parse(await read(top, job)).disclose.variables).toMatchObject({ DISCLOSE_REPORTS: "公开 办/年报" });
    const [hook] = parse(await read(top, hooks)).repos[0].hooks;
    expect(hook.args).toEqual(["--config", "公开 办/disclose.config.json"]);
    expect(hook.files).toMatch(/^\(\?i\)\^公开 办\/年报\/\.\*/);
  });

  it("reports outside the repository are wrong usage, and nothing is written", async () => {
    const cwd = await scratch({ ".git/HEAD": "" });
    const { status, stderr } = await disclose(["init", ".."], { cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("不在") });
    expect(await filesIn(cwd)).toEqual([]);
  });
});

describe("a file that is there", () => {
  it("is left alone where it has the same content", async () => {
    const cwd = await scratch();
    await disclose(["init"], { cwd });
    const { status, stderr } = await disclose(["init"], { cwd });
    expect({ status, first: lines(stderr)[0] }).toEqual({
      status: 0,
      first: "disclose: disclose.config.json 已经写出过，内容相同。",
    });
  });

  it("is not overwritten where nobody can be asked, and the others are written", async () => {
    const cwd = await scratch({ [config]: "{}" });
    const { status, stderr } = await disclose(["init", "--ci", "github"], { cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("确要覆盖请加 --force。\n") });
    expect(await read(cwd, config)).toBe("{}");
    expect(await filesIn(cwd)).toEqual([config, workflow]);
  });

  it("of a job that somebody has written nothing is said of what is left to fill in", async () => {
    const cwd = await scratch({ [job]: "disclose: {}\n" });
    const { status, stderr } = await disclose(["init", "--ci", "gitlab"], { cwd });
    expect(status).toBe(2);
    expect(await filesIn(cwd)).toEqual([config, job, ".gitlab-ci.yml"]);
    expect(stderr).not.toContain("DISCLOSE_PACKAGE");
  });

  it("is overwritten by force", async () => {
    const cwd = await scratch({ [config]: "{}" });
    const { status, stderr } = await disclose(["init", "--force"], { cwd });
    expect({ status, first: lines(stderr)[0] }).toEqual({
      status: 0,
      first: "disclose: 已覆盖 disclose.config.json。",
    });
    expect(await read(cwd, config)).not.toBe("{}");
  });

  it.each([
    ["y", true],
    [" Yes ", true],
    ["是", true],
    ["n", false],
    ["", false],
    ["没有 y", false],
  ])("is overwritten on the answer %j: %s", async (answer, isOverwritten) => {
    const cwd = await scratch({ [config]: "{}" });
    const { status, stderr } = await disclose(["init", "--lang", "zh-Hant"], { cwd, answers: [answer] });
    expect(status).toBe(0);
    expect(stderr).toContain("disclose.config.json 已經存在，內容不同。要覆蓋嗎？[y/N] ");
    expect((await read(cwd, config)) !== "{}").toBe(isOverwritten);
  });

  it.each([
    [".gitlab-ci.yml", "gitlab", "stages: [test]\n", "include:\n  - local: .gitlab/disclose.yml\n"],
    [hooks, "pre-commit", "repos: []\n", "repos:\n  - repo: local\n"],
  ])(
    "%s, which others have their part in, is kept even by force, and what to add is printed",
    async (file, ci, text, begin) => {
      const cwd = await scratch({ [file]: text });
      const { status, stdout, stderr } = await disclose(["init", "--ci", ci, "--force"], { cwd });
      expect({ status, stdout: stdout.slice(0, begin.length) }).toEqual({ status: 0, stdout: begin });
      expect(stderr).toContain(`disclose: ${file} 里已有别的设置`);
      expect(await read(cwd, file)).toBe(text);
      await writeFile(join(cwd, file), text + stdout);
      const again = await disclose(["init", "--ci", ci, "--force"], { cwd });
      expect(again).toMatchObject({
        status: 0,
        stdout: "",
        stderr: expect.stringContaining("里已有 disclose，没有改动"),
      });
    },
  );

  it("one that cannot be written is said, and the others are written", async () => {
    const cwd = await scratch({ ".github": "a file where a folder should be" });
    const { status, stderr } = await disclose(["init", "--ci", "github", "--editor", "vscode"], { cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`${workflow} 不能写出：`) });
    expect(await filesIn(cwd)).toEqual([config, tasks]);
  });
});

describe("what is written is what others read", () => {
  const hostile = ["市局 'a' \"b\"", "$(touch x)", "${{ secrets.TOKEN }}", "a: b # c", "`x`\\n"];

  async function written(ci: string, file: string, reports: string, source: string) {
    const cwd = await scratch({ ".git/HEAD": "" });
    const { status } = await disclose(["init", reports, "--ci", ci, "--package", source], { cwd });
    expect(status).toBe(0);
    return parse(await read(cwd, file));
  }

  it("the configuration, by its own schema and by check", async () => {
    const cwd = await scratch();
    await disclose(["init", "--lang", "en"], { cwd });
    const text = await read(cwd, config);
    expect(validateConfig(JSON.parse(text)) ? [] : validateConfig.errors).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ lang: "en", failOn: "error" });
    expect((await disclose(["check", "--print-config"], { cwd })).status).toBe(0);
  });

  it("the workflow, by the schema of GitHub's workflows; no name is part of a command", async () => {
    for (const text of hostile) {
      const document = await written("github", workflow, text, text);
      expect(await faults("github-workflow", document)).toEqual([]);
      const { env, steps } = document.jobs.check;
      const asRead = (value: string) => value.replaceAll("${{ '${{' }}", "${{");
      expect([env.DISCLOSE_PACKAGE, env.DISCLOSE_REPORTS].map(asRead)).toEqual([text, text]);
      const commands = (steps as { run?: string }[]).flatMap(({ run }) => run ?? []);
      expect(commands).toEqual([
        'npm install --prefix "$RUNNER_TEMP/disclose" -- "${DISCLOSE_PACKAGE:?}"',
        [
          '"$RUNNER_TEMP/disclose/node_modules/.bin/disclose" check',
          '--report "sarif=$RUNNER_TEMP/disclose.sarif" --report "html=$RUNNER_TEMP/disclose.html"',
          '-- "$DISCLOSE_REPORTS"',
        ].join(" "),
      ]);
    }
  });

  it("the job, by the schema of GitLab's CI, as is the file that includes it", async () => {
    for (const text of hostile) {
      const document = await written("gitlab", job, text, text);
      expect(await faults("gitlab-ci", document)).toEqual([]);
      const { variables, artifacts } = document.disclose;
      expect(variables.DISCLOSE_REPORTS.replaceAll("$$", "$")).toBe(text);
      expect(artifacts).toEqual({
        when: "always",
        reports: { codequality: "gl-code-quality-report.json", junit: "junit.xml" },
      });
    }
    const include = await written("gitlab", ".gitlab-ci.yml", ".", "x");
    expect(await faults("gitlab-ci", include)).toEqual([]);
  });

  it("the configuration of pre-commit, which installs the hook from where git has it, else runs what is on the path", async () => {
    const hookFrom = async (reports: string, source: string) => {
      const document = await written("pre-commit", hooks, reports, source);
      expect(await faults("pre-commit-config", document)).toEqual([]);
      return document.repos[0];
    };
    for (const text of hostile) {
      const { repo, hooks: own } = await hookFrom(text, text);
      expect({ repo, language: own[0].language }).toEqual({ repo: "local", language: "system" });
    }
    const fromGit = await hookFrom(".", "git+https://example.cn/disclose.git#v0.1.0");
    expect(fromGit).toMatchObject({ repo: "https://example.cn/disclose.git", rev: "v0.1.0" });
  });

  it.each([
    ["年报 (1)/2024", "年报 (1)/2024/县/a.HTML", "年报 1/2024/a.html"],
    ["年报 (1).html", "年报 (1).html", "年报 (1).html/a.html"],
  ])("the hook checks %s: what is in the folder, or the one report", async (reports, one, other) => {
    const cwd = await scratch({ [one]: "" });
    await disclose(["init", reports, "--ci", "pre-commit"], { cwd });
    const [{ files }] = parse(await read(cwd, hooks)).repos[0].hooks;
    const pattern = new RegExp(files.replace("(?i)", ""), "i");
    expect([pattern.test(one), pattern.test(other)]).toEqual([true, false]);
  });

  it("the name of the tarball, which pre-commit takes from all that npm pack prints", async () => {
    const { name, version } = JSON.parse(await read(root, "package.json"));
    const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run"], { cwd: root });
    expect(stdout).toBe(`${name}-${version}.tgz\n`);
  });

  it("the hooks that this repository offers to pre-commit", async () => {
    const offered = parse(await read(root, ".pre-commit-hooks.yaml"));
    expect(await faults("pre-commit-hooks", offered)).toEqual([]);
    const cwd = await scratch();
    await disclose(["init", "--ci", "pre-commit"], { cwd });
    const [{ id, entry, files }] = parse(await read(cwd, hooks)).repos[0].hooks;
    expect(offered).toMatchObject([{ id, entry, files, language: "node" }]);
    const pattern = new RegExp(files.replace("(?i)", ""), "i");
    for (const ending of endings) expect(pattern.test(`年报.${ending}`)).toBe(ending !== "json");
  });
});
