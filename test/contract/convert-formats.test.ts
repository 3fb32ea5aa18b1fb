import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { type SinkId, sinkFormats, sinkIds } from "../../src/batch/sinks/index.ts";
import { convertFormats } from "../../src/cli/choices.ts";
import { run } from "../../src/cli/program.ts";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";
import { silentTerminal } from "../support/silent-terminal.ts";

const fixture = (path: string) => readFile(join(root, "fixtures", path));
const clean = await fixture("suqian-2023/report.html");
const broken = await fixture("broken-one-figure-per-table/report.html");
const partly = await fixture("rows-missing/report.html");
const unread = await fixture("no-tables/report.html");

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

function ask(file: string, sql: string): Record<string, unknown>[] {
  const database = new Database(file, { readonly: true });
  return database.prepare(sql).all() as Record<string, unknown>[];
}

/** A column of a table. */
const columnOf = (text: string, name: string, delimiter = ",") =>
  (parse(text, { bom: true, columns: true, delimiter }) as Record<string, string>[]).map((row) => row[name]);
const csvPaths = (text: string, delimiter?: string) => columnOf(text, "path", delimiter);
const rulesIn = (text: string, delimiter?: string) => columnOf(text, "rule", delimiter);
const parquetRows = async (file: string) => {
  const bytes = await readFile(file);
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
};

/** The paths that a file has reports of. */
const pathsIn: Readonly<Record<SinkId, (file: string) => Promise<unknown[]>>> = {
  ndjson: async (file) => lines(await readFile(file, "utf8")).map((line) => JSON.parse(line).source.path),
  csv: async (file) => csvPaths(await readFile(file, "utf8")),
  tsv: async (file) => csvPaths(await readFile(file, "utf8"), "\t"),
  "csv-wide": async (file) => csvPaths(await readFile(file, "utf8")),
  parquet: async (file) => (await parquetRows(file)).map(({ path }) => path),
  sqlite: async (file) => ask(file, "SELECT path FROM tidy").map(({ path }) => path),
  xlsx: async (file) => {
    const rows = utils.sheet_to_json<string[]>(read(await readFile(file)).Sheets.表三 ?? {}, { header: 1 });
    return rows.slice(2).map(([, , path]) => path);
  },
};

/** The rules and files that findings are written of. */
const findingsIn: Readonly<Record<SinkId, (folder: string) => Promise<unknown[]>>> = {
  ndjson: async (folder) =>
    lines(await readFile(join(folder, "reports.findings.ndjson"), "utf8")).map((line) => JSON.parse(line).rule),
  csv: async (folder) => rulesIn(await readFile(join(folder, "reports.findings.csv"), "utf8")),
  tsv: async (folder) => rulesIn(await readFile(join(folder, "reports.findings.tsv"), "utf8"), "\t"),
  "csv-wide": async (folder) => rulesIn(await readFile(join(folder, "reports-wide.findings.csv"), "utf8")),
  parquet: async (folder) => (await parquetRows(join(folder, "reports.findings.parquet"))).map(({ rule }) => rule),
  sqlite: async (folder) =>
    ask(join(folder, "reports.sqlite"), "SELECT rule FROM findings ORDER BY id").map(({ rule }) => rule),
  xlsx: async (folder) => {
    const book = read(await readFile(join(folder, "reports.xlsx")));
    const [head = [], ...rows] = utils.sheet_to_json<string[]>(book.Sheets.问题 ?? {}, { header: 1 });
    return rows.map((row) => row[head.indexOf("规则")]);
  },
};

const runs = [
  { what: "a clean report", pages: { "a.html": clean }, status: 0, paths: ["a.html"] },
  { what: "findings", pages: { "a.html": clean, "b.html": broken }, status: 0, paths: ["a.html", "b.html"] },
  {
    what: "a report read in part",
    pages: { "a.html": partly, "b.html": clean },
    status: 3,
    paths: ["a.html", "b.html"],
  },
  { what: "an input that cannot be read", pages: { "a.html": unread, "b.html": clean }, status: 3, paths: ["b.html"] },
  { what: "nothing that can be read", pages: { "a.html": unread }, status: 3, paths: [] },
] as const;
const formatsOfRuns = sinkIds.flatMap((format) => runs.map((one) => ({ format, ...one })));

describe("convert -o writes a file", () => {
  it.each(formatsOfRuns)("$format of $what", async ({ format, pages, status, paths }) => {
    const cwd = await scratch(pages);
    const { file } = sinkFormats[format];
    const result = await disclose(["convert", ...Object.keys(pages), "-f", format, "-o", `out/${file}`], { cwd });
    expect({ status: result.status, stdout: result.stdout }).toEqual({ status, stdout: "" });
    expect(result.stderr).toContain(`已写出 out/${file}（${paths.length} 份报告）。`);
    expect(await readdir(join(cwd, "out"))).toEqual([file]);
    expect([...new Set(await pathsIn[format](join(cwd, "out", file)))]).toEqual(paths);
  });

  it.each(sinkIds)("%s of no input: nothing, and 2", async (format) => {
    const cwd = await scratch();
    expect(await disclose(["convert", "nosuch-*.html", "-f", format, "-o", "out/x"], { cwd })).toMatchObject({
      status: 2,
    });
    expect(await readdir(cwd)).toEqual([]);
  });

  it.each(sinkIds)("%s: the same bytes every time, in every language but the workbook's", async (format) => {
    const cwd = await scratch({ "a.html": clean, "b.html": broken });
    const argv = ["convert", "a.html", "b.html", "-f", format];
    const english = format === "xlsx" || format === "sqlite" ? [] : ["--lang", "en"];
    await disclose([...argv, "-o", "first"], { cwd });
    await disclose([...argv, "-o", "second", ...english], { cwd });
    expect((await readFile(join(cwd, "first"))).equals(await readFile(join(cwd, "second")))).toBe(true);
  });

  it.each(sinkIds.filter((id) => sinkFormats[id].isText))("%s on standard output is the same", async (format) => {
    const cwd = await scratch({ "a.html": clean, "b.html": broken });
    const argv = ["convert", "a.html", "b.html", "-f", format];
    await disclose([...argv, "-o", "out"], { cwd });
    const { stdout, stderr, status } = await disclose(argv, { cwd });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toBe(await readFile(join(cwd, "out"), "utf8"));
  });

  it("a folder, and a name with a slash at its end, get a file of the format's own name", async () => {
    const cwd = await scratch({ "a.html": clean, "there/x": "" });
    await disclose(["convert", "a.html", "-f", "csv", "-o", "there", "--report", "csv-wide=new/"], { cwd });
    expect(await filesBelow(cwd)).toEqual(["a.html", "new/reports-wide.csv", "there/reports.csv", "there/x"]);
  });

  it("the ending of the name says the format, where none is given", async () => {
    const cwd = await scratch({ "a.html": clean });
    for (const id of sinkIds.filter((one) => one !== "csv-wide")) {
      const { file } = sinkFormats[id];
      await disclose(["convert", "a.html", "-o", file], { cwd });
      expect(new Set(await pathsIn[id](join(cwd, file)))).toEqual(new Set(["a.html"]));
    }
    await disclose(["convert", "a.html", "-f", "json", "-o", "folder.csv"], { cwd });
    expect(await readdir(join(cwd, "folder.csv"))).toEqual(["a.html.json"]);
  });

  it("the built program writes every format", async () => {
    const cwd = await scratch({ "a.html": clean });
    const reports = convertFormats.flatMap((format) => ["--report", `${format}=out/`]);
    const { status, stdout, stderr } = await runCli(["convert", "a.html", ...reports, "--with-findings"], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).not.toMatch(/warning/i);
    expect(await readdir(join(cwd, "out"))).toHaveLength(2 + sinkIds.length + 5);
  });
});

describe("convert --report", () => {
  it("writes each, and without -f and -o nothing to standard output", async () => {
    const cwd = await scratch({ "a.html": clean, "b.html": broken });
    const reports = sinkIds.flatMap((format) => ["--report", `${format}=out/${format}`]);
    const { status, stdout } = await disclose(["convert", ".", ...reports, "--report", "json=out/json"], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(await filesBelow(join(cwd, "out"))).toEqual([...sinkIds, "json/a.html.json", "json/b.html.json"].sort());
    const shown = await disclose(["convert", "a.html", "b.html", "-f", "ndjson", "--report", "csv=x.csv"], { cwd });
    expect(shown.stdout).toBe(await readFile(join(cwd, "out/ndjson"), "utf8"));
    expect(await readFile(join(cwd, "x.csv"), "utf8")).toBe(await readFile(join(cwd, "out/csv"), "utf8"));
  });

  it("over what an earlier run wrote, which is none of the inputs", async () => {
    const cwd = await scratch({ "a.html": clean, "b.html": broken });
    const argv = ["convert", ".", "--report", "json=.", "--with-findings"].concat(
      ["csv=reports.csv", "tsv=reports.tsv", "csv-wide=wide.csv", "ndjson=reports.json"].flatMap((one) => [
        "--report",
        one,
      ]),
    );
    const first = await disclose(argv, { cwd });
    const written = await filesBelow(cwd);
    expect(written).toHaveLength(2 + 4 + 2 * 4);
    const read = () => Promise.all(written.map((file) => readFile(join(cwd, file), "utf8")));
    const before = await read();
    expect(await disclose(argv, { cwd })).toEqual(first);
    expect(await filesBelow(cwd)).toEqual(written);
    expect(await read()).toEqual(before);
  });

  it.each(["parquet", "sqlite"])("%s of an earlier run that a glob finds is left out", async (format) => {
    const cwd = await scratch({ "a.html": clean });
    const argv = ["convert", "*", "-o", `reports.${format}`, "--with-findings"];
    const first = await disclose(argv, { cwd });
    expect(first.status).toBe(0);
    expect(await disclose(argv, { cwd })).toEqual(first);
  });

  it("what it wrote is never read as a report of its own", async () => {
    const cwd = await scratch({ "a.html": broken });
    for (const format of ["csv", "tsv", "csv-wide"]) {
      await disclose(["convert", "a.html", "-f", format, "-o", `old.${format.slice(0, 3)}`, "--with-findings"], {
        cwd,
      });
      for (const file of [`old.${format.slice(0, 3)}`, `old.findings.${format.slice(0, 3)}`]) {
        const { status, stdout, stderr } = await disclose(["convert", file], { cwd });
        expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
        expect(stderr).toContain("这是 disclose 写出的结果");
      }
    }
  });
});

describe("convert --with-findings", () => {
  it.each(sinkIds)("%s: what check finds, and findings do not fail it", async (format) => {
    const cwd = await scratch({ "a.html": clean, "b.html": broken, "c.html": unread });
    const paths = ["a.html", "b.html", "c.html"];
    const { reports } = JSON.parse((await disclose(["check", ...paths, "-f", "json"], { cwd })).stdout);
    const rules = reports.flatMap((report: { diagnostics: { rule: string }[] }) =>
      report.diagnostics.map(({ rule }) => rule),
    );
    const { status, stderr } = await disclose(["convert", ...paths, "-f", format, "-o", "out/", "--with-findings"], {
      cwd,
    });
    expect(status).toBe(3);
    expect(lines(stderr)).toHaveLength(2);
    expect(await findingsIn[format](join(cwd, "out"))).toEqual([...rules, "unreadable"]);
    expect((await disclose(["convert", "b.html", "-f", format, "-o", "out/", "--with-findings"], { cwd })).status).toBe(
      0,
    );
  });

  it("json: beside each report a document of its findings", async () => {
    const cwd = await scratch({ "a.html": clean, "b.html": broken, "c.html": unread });
    await disclose(["convert", ".", "-o", "out", "--with-findings"], { cwd });
    const names = [
      "a.html.findings.json",
      "a.html.json",
      "b.html.findings.json",
      "b.html.json",
      "c.html.findings.json",
    ];
    expect(await filesBelow(join(cwd, "out"))).toEqual(names);
    const findings = JSON.parse(await readFile(join(cwd, "out/b.html.findings.json"), "utf8"));
    expect(findings).toContainEqual(
      expect.objectContaining({ path: "b.html", rule: "requests-outcome-sum", severity: "error" }),
    );
    expect(await disclose(["check", "out"], { cwd })).toMatchObject({ stderr: "" });
  });

  it("checks by the configuration, --rule, --blank and the baseline", async () => {
    const cwd = await scratch({ "b.html": broken, "disclose.config.json": '{ "rules": { "text-*": "off" } }' });
    const rules = async (...argv: string[]) => {
      await disclose(["convert", "b.html", "-f", "csv", "-o", "out/", "--with-findings", ...argv], { cwd });
      return rulesIn(await readFile(join(cwd, "out/reports.findings.csv"), "utf8"));
    };
    const all = await rules("--isolated");
    expect(all).toEqual(expect.arrayContaining(["text-reviews-agree", "requests-outcome-sum"]));
    expect(await rules()).toEqual(all.filter((rule) => !rule?.startsWith("text-")));
    expect(await rules("--rule", "requests-*=off")).not.toContain("requests-outcome-sum");
    await disclose(["baseline", "create", "b.html", "--reason", "已核实"], { cwd });
    expect(await rules("--baseline", "disclose.baseline.json")).toEqual([]);
  });

  it("looks at the reports of other years among the inputs", async () => {
    const cwd = await scratch({ "2023.html": clean, "2024.html": await fixture("suqian-2024/report.html") });
    await disclose(["convert", "2024.html", "2023.html", "-f", "csv", "-o", "out/", "--with-findings"], { cwd });
    const together = rulesIn(await readFile(join(cwd, "out/reports.findings.csv"), "utf8"));
    const { reports } = JSON.parse((await disclose(["check", "2024.html", "2023.html", "-f", "json"], { cwd })).stdout);
    expect(together).toEqual(
      reports.flatMap(({ diagnostics }: { diagnostics: { rule: string }[] }) => diagnostics.map(({ rule }) => rule)),
    );
  });
});

describe("convert that cannot be", () => {
  const refused = async (cwd: string, ...argv: string[]) => {
    const before = await filesBelow(cwd);
    const { status, stdout, stderr } = await disclose(["convert", ...argv], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(await filesBelow(cwd)).toEqual(before);
    return stderr;
  };

  it.each(["nosuch=out", "csv", "csv=", "=out"])("--report %s: says which formats there are", async (value) => {
    const stderr = await refused(await scratch({ "a.html": clean }), "a.html", "--report", value);
    expect(stderr).toContain(convertFormats.join(" "));
  });

  it("two outputs in one file, findings among them", async () => {
    const cwd = await scratch({ "a.html": clean });
    expect(await refused(cwd, "a.html", "-f", "csv", "-o", "x", "--report", "tsv=./x")).toContain("要写两次");
    const findings = ["a.html", "-o", "x.csv", "--report", "csv=x.findings.csv", "--with-findings"];
    expect(await refused(cwd, ...findings)).toContain("要写两次");
  });

  it.each(sinkIds.filter((id) => !sinkFormats[id].isText))("%s without a file", async (format) => {
    const stderr = await refused(await scratch({ "a.html": clean }), "a.html", "-f", format);
    expect(stderr).toContain(`-o ${sinkFormats[format].file}`);
  });

  it("findings without a file", async () => {
    const cwd = await scratch({ "a.html": clean });
    for (const format of ["json", "ndjson", "csv"]) {
      expect(await refused(cwd, "a.html", "-f", format, "--with-findings")).toContain("-o");
    }
  });

  it.each([
    ["--rule", "text-*=off"],
    ["--blank", "unknown"],
    ["--baseline", "x.json"],
    ["--config", "x.json"],
    ["--isolated"],
  ])("%s without --with-findings", async (...option) => {
    expect(await refused(await scratch({ "a.html": clean }), "a.html", ...option)).toContain(
      `${option[0]} 只与 --with-findings`,
    );
  });

  it("below a file: before anything is read, and nothing is left of the others", async () => {
    const cwd = await scratch({ "a.html": clean });
    await refused(cwd, "a.html", "-o", "out.csv", "--report", "parquet=a.html/out.parquet");
    await refused(cwd, "a.html", "-o", "out.csv", "--report", "json=a.html/out");
  });

  it.each([
    ["a page", ["a.html", "--report", "csv=a.html"]],
    ["a page by a link", ["a.html", "--report", "csv=link/a.html"]],
    ["a page that a glob finds", ["*.html", "-f", "xlsx", "-o", "a.html"]],
    ["a table that somebody made", [".", "-o", "table.csv"]],
    ["the list of inputs", ["--files-from", "list", "-f", "csv", "-o", "list"]],
    ["the configuration", ["a.html", "-f", "csv", "-o", "c.json", "--config", "c.json", "--with-findings"]],
    ["the findings of another", [".", "-o", "x.csv", "--report", "csv=y", "--with-findings"]],
  ])("over an input: %s", async (_, argv) => {
    const table = await fixture("csv-three-tables/report.csv");
    const cwd = await scratch({
      "a.html": clean,
      "table.csv": table,
      "x.findings.csv": table,
      list: "a.html\n",
      "c.json": "{}",
    });
    await mkdir(join(cwd, "real"));
    await symlink(cwd, join(cwd, "link"));
    await disclose(["convert", ...argv], { cwd }).then(({ status, stdout, stderr }) => {
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("不会覆盖");
    });
    expect(await readFile(join(cwd, "a.html"))).toEqual(clean);
    expect(await readFile(join(cwd, "table.csv"))).toEqual(table);
  });

  it("more reports than a workbook holds: it is not written, and the others are", async () => {
    const cwd = await scratch({ "a.html": clean });
    const paths = ["a.html", ...Array.from({ length: 10_000 }, (_, i) => `nosuch/${i}.html`)];
    await writeFile(join(cwd, "list"), paths.join("\n"));
    const argv = ["convert", "--files-from", "list", "-f", "xlsx", "-o", "x.xlsx", "--report", "csv-wide=x.csv"];
    const { status, stderr } = await disclose(argv, { cwd });
    expect(status).toBe(2);
    expect(lines(stderr)[0]).toBe(
      "disclose: xlsx 最多写 10000 份报告，这里有 10001 份，没有写 x.xlsx；请改用 csv, parquet。",
    );
    expect(await filesBelow(cwd)).toEqual(["a.html", "list", "x.csv"]);
    expect(csvPaths(await readFile(join(cwd, "x.csv"), "utf8"))).toEqual(["a.html"]);
  });
});

it("what is refused prints nothing, though standard output could be written", async () => {
  const cwd = await scratch({ "a.html": clean });
  const argv = ["convert", "a.html", "-f", "csv", "--report", "parquet=a.html/out.parquet"];
  expect(await disclose(argv, { cwd })).toMatchObject({ status: 2, stdout: "" });
});

describe("a conversion that is broken off", () => {
  it("leaves nothing of its files where the program fails", async () => {
    const cwd = await scratch({ "a.html": clean });
    const print = () => Promise.reject(new Error("no more"));
    const reports = sinkIds.flatMap((format) => ["--report", `${format}=out/`]);
    const converting = run(["convert", "a.html", "-f", "ndjson", ...reports], { ...silentTerminal, cwd, print });
    await expect(converting).rejects.toThrow("no more");
    expect(await readdir(join(cwd, "out"))).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("leaves nothing of them where a signal ends it", async () => {
    const cwd = await scratch();
    // Nobody writes into the pipe, so that the run waits for its input.
    await promisify(execFile)("mkfifo", [join(cwd, "a.html")]);
    // The program ends itself as soon as it has begun to write everything.
    const code = `import { existsSync, readdirSync } from "node:fs";
      setInterval(() => {
        if (existsSync("out") && readdirSync("out").length >= ${sinkIds.length}) process.kill(process.pid, "SIGTERM");
      }, 20);`;
    const hook = `--import=data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
    const reports = sinkIds.flatMap((format) => ["--report", `${format}=out/`]);
    const ended = runCli(["convert", "a.html", ...reports], { cwd, env: { NODE_OPTIONS: hook } });
    await expect(ended).rejects.toThrow("SIGTERM");
    expect(await readdir(join(cwd, "out"))).toEqual([]);
  });
});
