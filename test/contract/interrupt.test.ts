import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeArchive } from "../support/copied-archive.ts";
import { runCli } from "../support/run-cli.ts";
import { startCli } from "../support/running-cli.ts";
import { scratch } from "../support/scratch.ts";

/** Everything is read before anything is checked. */
const longestWait = 60_000;
const check = ["check", "in", "-f", "ndjson", "--report", "sarif=out/report.sarif", "--journal", "run.ndjson"];

it.skipIf(process.platform === "win32").each([300, 1010])(
  "Ctrl-C completes what was begun, writes the journal and the summary, and exits with 130 (%d inputs)",
  { timeout: 2 * longestWait },
  async (count) => {
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), count);
    const running = startCli(check, cwd, longestWait);
    const first = await running.stdout(/"path":/);
    running.signal("SIGINT");
    const rest = await running.stdout(/"summary":/);
    expect(await running.ended).toBe(130);
    const lines = (first + rest).trimEnd().split("\n");
    const { summary } = JSON.parse(lines.pop() ?? "");
    expect(summary.files).toBe(lines.length);
    expect(lines.length).toBeLessThan(count);
    const journal = (await readFile(join(cwd, "run.ndjson"), "utf8")).trimEnd().split("\n");
    expect(journal.map((line) => JSON.parse(line).path)).toEqual(lines.map((line) => JSON.parse(line).path));
    // A file that would not hold everything is not written.
    expect(await readdir(join(cwd, "out"))).toEqual([]);
    const said = await running.stderr(/已中断/);
    expect(said).toContain(`已中断：${count} 个输入处理了 ${lines.length} 个，结果只含这些。`);
    expect(said).toContain("接着做：用同样的命令加 --resume。");
    await runCli([...check, "--resume"], { cwd });
    expect(existsSync(join(cwd, "out/report.sarif"))).toBe(true);
  },
);

it.skipIf(process.platform === "win32")("a second Ctrl-C ends it at once", { timeout: 2 * longestWait }, async () => {
  const cwd = await scratch();
  await writeArchive(join(cwd, "in"), 300);
  const running = startCli(check, cwd, longestWait);
  await running.stdout(/"path":/);
  running.signal("SIGINT");
  running.signal("SIGINT");
  await new Promise((resolve) => setTimeout(resolve, 5));
  running.signal("SIGINT");
  expect(["SIGINT", 130]).toContain(await running.ended);
  expect(await readdir(join(cwd, "out"))).toEqual([]);
});
