import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disclose } from "../support/in-process.ts";
import { root } from "../support/root.ts";
import { startCli } from "../support/running-cli.ts";
import { scratch } from "../support/scratch.ts";

const [clean, broken] = (await Promise.all(
  ["suqian-2024", "broken-one-figure-per-table"].map((name) => readFile(join(root, "fixtures", name, "report.html"))),
)) as [Buffer, Buffer];

const noWaivers = '{"schemaVersion":"1.0","waivers":[]}';

const waiting = /^◇ \d\d:\d\d:\d\d 等待改动；按 Ctrl-C 结束$/m;
const again = /^▷ \d\d:\d\d:\d\d .* 有改动，重新检查$/m;
const passed = /^通过：/m;
const failed = /^不通过：/m;

describe("check --watch", () => {
  it("checks, checks again when the file is rewritten, and ends with the status of the last check", async () => {
    const cwd = await scratch({ "report.html": clean });
    const { stdout, stderr, signal, ended } = startCli(["check", "--watch", "report.html"], cwd);
    await stdout(passed);
    await stderr(waiting);
    await writeFile(join(cwd, "report.html"), broken);
    expect(await stderr(again)).toContain(" report.html 有改动");
    await stdout(failed);
    await stderr(waiting);
    signal("SIGINT");
    expect(await ended).toBe(1);
  });

  it("sees a file that an editor saves by renaming, as often as it does", async () => {
    const cwd = await scratch({ "年报 2024.html": clean });
    const { stdout, stderr, signal, ended } = startCli(["check", "--watch", "年报 2024.html"], cwd);
    await stderr(waiting);
    await stdout(passed);
    for (const page of [broken, clean, broken, clean]) {
      await writeFile(join(cwd, ".年报 2024.html.swp"), page);
      await rename(join(cwd, ".年报 2024.html.swp"), join(cwd, "年报 2024.html"));
      await stdout(page === broken ? failed : passed);
      await stderr(waiting);
    }
    signal("SIGINT");
    expect(await ended).toBe(0);
  });

  it("says so when a file goes, and sees it come back", async () => {
    const cwd = await scratch({ "a.html": clean, "b.html": clean });
    const { stdout, stderr, signal, ended } = startCli(["check", "--watch", "a.html", "b.html"], cwd);
    await stderr(waiting);
    await stdout(passed);
    await rm(join(cwd, "a.html"));
    expect(await stderr(waiting)).toContain("a.html: 无法读取");
    await writeFile(join(cwd, "a.html"), clean);
    await stdout(passed);
    await stderr(waiting);
    await rm(join(cwd, "b.html"));
    expect(await stderr(waiting)).toContain("b.html: 无法读取");
    signal("SIGTERM");
    expect(await ended).toBe(3);
  });

  it("takes up new reports of a folder, and of folders in it, and nothing else", async () => {
    const cwd = await scratch({ "reports/2023.html": clean });
    const { stdout, stderr, signal, ended } = startCli(["check", "--watch", "reports"], cwd);
    await stderr(waiting);
    await stdout(passed);
    await writeFile(join(cwd, "reports/notes.md"), "no report");
    await mkdir(join(cwd, "reports/county"));
    await writeFile(join(cwd, "reports/county/2024.html"), clean);
    expect(await stderr(again)).toContain(" reports/county/2024.html 有改动");
    expect(await stdout(passed)).toContain("2 份报告");
    await stderr(waiting);
    signal("SIGINT");
    expect(await ended).toBe(0);
  });

  it("sees a folder come back that was named and has gone", async () => {
    const cwd = await scratch({ "reports/2024.html": clean });
    const { stdout, stderr, signal, ended } = startCli(["check", "--watch", "reports"], cwd);
    await stderr(waiting);
    await stdout(passed);
    await rm(join(cwd, "reports"), { recursive: true });
    expect(await stderr(waiting)).toContain("reports: 无法读取");
    await mkdir(join(cwd, "reports"));
    await writeFile(join(cwd, "reports/2024.html"), broken);
    await stdout(failed);
    await stderr(waiting);
    signal("SIGINT");
    expect(await ended).toBe(1);
  });

  it("ends where nobody reads any further", async () => {
    const cwd = await scratch({ "report.html": clean });
    const { stderr, closeStdout, ended } = startCli(["check", "--watch", "report.html"], cwd);
    await stderr(waiting);
    closeStdout();
    await writeFile(join(cwd, "report.html"), broken);
    expect(await ended).toBe(1);
  });

  it("does not take what it writes through a link for a change", async () => {
    const cwd = await scratch({ "a.html": clean, "out/r.html": "" });
    await symlink(join(cwd, "out/r.html"), join(cwd, "latest"));
    const { stderr, signal, ended } = startCli(
      ["check", "--watch", "a.html", "out", "--report", "markdown=latest"],
      cwd,
    );
    await stderr(waiting);
    await writeFile(join(cwd, "a.html"), broken);
    expect(await stderr(again)).toContain(" a.html 有改动");
    await stderr(waiting);
    signal("SIGINT");
    await ended;
  });

  it.each([
    ["a glob's new report", ["*.html"], "b.html", broken, 1],
    ["last year's report", ["a.html", "--previous", "last.html"], "last.html", "", 3],
    ["the configuration, which was not there", ["a.html"], "disclose.config.json", "{ 1 }", 2],
    ["a baseline that was not there", ["a.html", "--baseline", "b.json"], "b.json", noWaivers, 0],
    ["a list of paths", ["--files-from", "list.txt"], "list.txt", "a.html\nb.html\n", 3],
    ["a manifest of units", ["--rollup", "units.csv"], "units.csv", "a.html,\n", 2],
  ] as const)("checks again with %s", async (_, argv, file, content, status) => {
    const cwd = await scratch({ "a.html": clean, "list.txt": "a.html\n", "last.html": clean, "units.csv": "" });
    const { stderr, signal, ended } = startCli(["check", "--watch", ...argv], cwd);
    await stderr(waiting);
    await writeFile(join(cwd, file), content);
    expect(await stderr(again)).toContain(` ${file} 有改动`);
    await stderr(waiting);
    signal("SIGINT");
    expect(await ended).toBe(status);
  });

  it("a file that a list names only later is watched from then on", async () => {
    const cwd = await scratch({ "a.html": clean, "b/b.html": clean, "list.txt": "a.html\n" });
    const { stderr, signal, ended } = startCli(["check", "--watch", "--files-from", "list.txt"], cwd);
    await stderr(waiting);
    await writeFile(join(cwd, "list.txt"), "a.html\nb/b.html\n");
    await stderr(waiting);
    await writeFile(join(cwd, "b/b.html"), broken);
    expect(await stderr(again)).toContain(" b/b.html 有改动");
    await stderr(waiting);
    signal("SIGINT");
    expect(await ended).toBe(1);
  });

  it("does not take what it writes itself for a change", async () => {
    const cwd = await scratch({ "a.html": clean });
    const { stderr, signal, ended } = startCli(["check", "--watch", ".", "--report", "json=out.json"], cwd);
    await stderr(waiting);
    await writeFile(join(cwd, "a.html"), broken);
    const said = await stderr(again);
    expect(said.match(/有改动/g)).toHaveLength(1);
    expect(said).toContain(" a.html 有改动");
    await stderr(waiting);
    expect(await readFile(join(cwd, "out.json"), "utf8")).toContain("requests-row-total");
    signal("SIGINT");
    expect(await ended).toBe(1);
  });

  it("is wrong usage where the format is one document, and of standard input", async () => {
    const json = await disclose(["check", "--watch", "--format", "json", "a.html"]);
    expect(json).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining("--format human") });
    for (const argv of [["-"], ["--files-from", "-"]]) {
      const { status, stderr } = await disclose(["check", "--watch", ...argv]);
      expect({ status, stderr }).toEqual({ status: 2, stderr: "disclose: 标准输入不会改动，不能用 --watch。\n" });
    }
    const journal = await disclose(["check", "--watch", "--journal", "run.ndjson", "a.html"]);
    expect(journal).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining("两者不能同用") });
  });
});
