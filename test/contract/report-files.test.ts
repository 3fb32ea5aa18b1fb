import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { formatIds } from "../../src/formatters/index.ts";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";
import { silentTerminal } from "../support/silent-terminal.ts";

const fixture = (path: string) => readFile(join(root, "fixtures", path));
const clean = await fixture("suqian-2023/report.html");
const broken = await fixture("broken-one-figure-per-table/report.html");
const unread = await fixture("no-tables/report.html");

const runs = [
  { what: "a clean report", pages: { "a.html": clean }, status: 0 },
  { what: "findings", pages: { "a.html": clean, "b.html": broken }, status: 1 },
  { what: "an input that cannot be read", pages: { "a.html": broken, "b.html": unread }, status: 3 },
] as const;

const formatsOfRuns = formatIds.flatMap((format) => runs.map((run) => ({ format, ...run })));

describe("--report writes to a file", () => {
  it.each(formatsOfRuns)("$format of $what: the bytes of standard output", async ({ format, pages, status }) => {
    const cwd = await scratch(pages);
    const paths = Object.keys(pages);
    const shown = await disclose(["check", ...paths, "-f", format], { cwd });
    const beside = format === "json" ? "concise" : "json";
    const written = await disclose(["check", ...paths, "-f", beside, "--report", `${format}=out/deep/report`], { cwd });
    expect([shown.status, written.status]).toEqual([status, status]);
    expect(await readFile(join(cwd, "out/deep/report"), "utf8")).toBe(shown.stdout);
    expect(await readdir(join(cwd, "out/deep"))).toEqual(["report"]);
  });

  it("several formats beside each other, and standard output as without them", async () => {
    const cwd = await scratch({ "a.html": broken });
    const { stdout } = await disclose(["check", "a.html"], { cwd });
    const reports = formatIds.flatMap((format) => ["--report", `${format}=out/${format}`]);
    expect(await disclose(["check", "a.html", ...reports], { cwd })).toEqual({ status: 1, stdout, stderr: "" });
    expect((await readdir(join(cwd, "out"))).sort()).toEqual([...formatIds].sort());
  });

  it("over what an earlier run wrote there, which is none of the reports of its folder", async () => {
    const cwd = await scratch({ "a.html": broken });
    const argv = [
      "check",
      ".",
      ...["json=out.json", "gitlab=quality.json", "sarif=sarif.json"].flatMap((one) => ["--report", one]),
    ];
    const first = await disclose(argv, { cwd });
    const read = () =>
      Promise.all(["out.json", "quality.json", "sarif.json"].map((file) => readFile(join(cwd, file), "utf8")));
    const before = await read();
    expect(await disclose(argv, { cwd })).toEqual(first);
    expect(await read()).toEqual(before);
    expect(JSON.parse(before[0] ?? "").summary.files).toBe(1);
  });

  it("also where nothing matched, so that who reads it finds a document", async () => {
    const cwd = await scratch();
    const { status } = await disclose(["check", "nosuch-*.html", "--report", "junit=out.xml"], { cwd });
    expect(status).toBe(2);
    expect(await readFile(join(cwd, "out.xml"), "utf8")).toContain("</testsuites>");
  });

  it("what a link leads to, which stays one", async () => {
    const cwd = await scratch({ "a.html": broken, "out/old.json": "old" });
    await symlink(join(cwd, "out/old.json"), join(cwd, "latest.json"));
    await disclose(["check", "a.html", "--report", "json=latest.json"], { cwd });
    expect(await readlink(join(cwd, "latest.json"))).toBe(join(cwd, "out/old.json"));
    expect(JSON.parse(await readFile(join(cwd, "out/old.json"), "utf8")).summary.files).toBe(1);
  });

  it.skipIf(process.platform === "win32")("into a pipe as it is, which no file takes the place of", async () => {
    const cwd = await scratch({ "a.html": broken });
    const pipe = join(cwd, "pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    const [read, { stdout }] = await Promise.all([
      readFile(pipe, "utf8"),
      disclose(["check", "a.html", "-f", "junit", "--report", "junit=pipe"], { cwd }),
    ]);
    expect(read).toBe(stdout);
    expect((await stat(pipe)).isFIFO()).toBe(true);
    expect((await readdir(cwd)).sort()).toEqual(["a.html", "pipe"]);
  });

  it("the built program does the same", async () => {
    const cwd = await scratch({ "a.html": broken });
    const { status, stdout } = await runCli(["check", "a.html", "-f", "sarif", "--report", "sarif=a.sarif"], { cwd });
    expect(status).toBe(1);
    expect(await readFile(join(cwd, "a.sarif"), "utf8")).toBe(stdout);
  });
});

describe("--report that cannot be", () => {
  const refused = async (cwd: string, ...argv: string[]) => {
    const { status, stdout, stderr } = await disclose(["check", ...argv], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(lines(stderr)).toHaveLength(1);
    const left = (await readdir(cwd, { recursive: true })).filter((name) => name.endsWith(".part"));
    expect(left).toEqual([]);
    return stderr;
  };

  it.each(["nosuch=out", "sarif", "sarif=", "=out"])(
    "%s: says how it is written, and which formats there are",
    async (value) => {
      const stderr = await refused(await scratch({ "a.html": clean }), "a.html", "--report", value);
      expect(stderr).toContain(`“${value}”`);
      expect(stderr).toContain(formatIds.join(" "));
    },
  );

  it("two formats in one file, however it is named", async () => {
    const cwd = await scratch({ "a.html": clean });
    await mkdir(join(cwd, "real"));
    await symlink(join(cwd, "real"), join(cwd, "link"));
    for (const [first, second] of [
      ["out", "./out"],
      ["real/out", "link/out"],
    ]) {
      expect(await refused(cwd, "a.html", "--report", `json=${first}`, "--report", `sarif=${second}`)).toContain(
        "要写两次",
      );
    }
  });

  it("a folder, or below a file: before anything is checked, and nothing is left of the others", async () => {
    const cwd = await scratch({ "a.html": clean, "dir/b.html": clean });
    expect(await refused(cwd, "a.html", "--report", "json=out.json", "--report", "sarif=dir")).toContain("EISDIR");
    await refused(cwd, "a.html", "--report", "json=out.json", "--report", "sarif=a.html/out.sarif");
    expect((await readdir(cwd)).sort()).toEqual(["a.html", "dir"]);
  });

  it.skipIf(process.getuid?.() === 0)("a file that may not be written", async () => {
    const cwd = await scratch({ "a.html": clean });
    await writeFile(join(cwd, "out"), "", { mode: 0o400 });
    await refused(cwd, "a.html", "--report", "json=out");
  });

  it.each([
    ["named", ["a.html"], "a.html"],
    ["found in a folder", ["."], "a.html"],
    ["named by another path", [".", "--report", "json=x"], "./b/../a.html"],
    ["reached by a link", ["b/a.html"], "link/a.html"],
    ["that a link leads to", ["other.html"], "a.html"],
    ["through a link to it", ["a.html"], "other.html"],
    ["last year's", ["b/a.html", "--previous", "a.html"], "a.html"],
    ["the list of inputs", ["--files-from", "list"], "list"],
  ])("over an input: %s", async (_, argv, file) => {
    const cwd = await scratch({ "a.html": clean, "b/a.html": broken, list: "b/a.html\n" });
    await symlink(join(cwd, "b"), join(cwd, "link"));
    await symlink(join(cwd, "a.html"), join(cwd, "other.html"));
    expect(await refused(cwd, ...argv, "--report", `markdown=${file}`)).toContain("不会覆盖");
    expect(await readFile(join(cwd, "a.html"))).toEqual(clean);
    expect(await readFile(join(cwd, "b/a.html"))).toEqual(broken);
  });
});

describe("a run that is broken off", () => {
  it("leaves nothing of its reports where the program fails", async () => {
    const cwd = await scratch({ "a.html": broken });
    const print = () => Promise.reject(new Error("no more"));
    const terminal = { ...silentTerminal, cwd, print, note: print };
    await expect(run(["check", "a.html", "--report", "json=out/report.json"], terminal)).rejects.toThrow("no more");
    expect(await readdir(join(cwd, "out"))).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("leaves nothing of them where a signal ends it", async () => {
    const cwd = await scratch({ "a.html": clean });
    // The program ends itself as soon as it has begun to write.
    const code = `import { existsSync, readdirSync } from "node:fs";
      setInterval(() => {
        if (existsSync("out") && readdirSync("out").length > 0) process.kill(process.pid, "SIGTERM");
      }, 20);`;
    const hook = `--import=data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
    // Standard input that never ends keeps the run waiting.
    const ended = runCli(["check", "-", "--report", "json=out/report.json"], {
      cwd,
      env: { NODE_OPTIONS: hook },
      keepOpen: true,
    });
    await expect(ended).rejects.toThrow("SIGTERM");
    expect(await readdir(join(cwd, "out"))).toEqual([]);
  });
});
