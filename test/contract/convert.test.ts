import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReportJson } from "../../src/schema/generated/report.ts";
import { disclose } from "../support/in-process.ts";
import { lines, outcomeIn, reportIn, reportsIn } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const clean = "fixtures/suqian-2024/report.html";
const older = "fixtures/suqian-2023/report.html";
const partly = "fixtures/rows-missing/report.html";
const unread = "fixtures/no-tables/report.html";

/** Every input of the fixtures of which something can be read. */
const readable = [
  clean,
  older,
  partly,
  "fixtures/shanghai-office-2019/report.html",
  "fixtures/gaogang-2019/report.txt",
  "fixtures/broken-one-figure-per-table/report.html",
  "fixtures/not-a-number/report.html",
  "fixtures/truncated-page/report.html",
  "fixtures/big5-page/report.html",
  "fixtures/csv-three-tables/report.csv",
  "fixtures/csv-one-table-each/table2.csv",
  "fixtures/csv-one-table-each/table3.csv",
  "fixtures/csv-one-table-each/table4.csv",
];

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();

const figureAsText = (report: ReportJson) => ({
  ...report,
  requests: { ...report.requests, received: { ...report.requests?.received, total: "3525" } },
});
const withNote = (note: object) => (report: ReportJson) => ({ ...report, notes: [note] });

describe("convert, one input", () => {
  it.each(readable)("%s: one document that the schema holds for", async (path) => {
    for (const cells of [[], ["--cells"]]) {
      const { stdout } = await disclose(["convert", path, ...cells]);
      const report = reportIn(stdout);
      expect(report.source.path).toBe(path);
      // Without --cells only the cells whose null is no blank are listed.
      const unlisted = Object.values(report.cells ?? {}).every(({ text }) => text === null || /^约/.test(text));
      expect(cells.length > 0 ? "cells" in report : unlisted).toBe(true);
    }
  });

  it("prints the report and nothing else", async () => {
    const { status, stdout, stderr } = await disclose(["convert", clean]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(reportIn(stdout).requests?.received.total).toBe(3525);
  });

  it("--cells gives every figure of the form its text and place, in form order", async () => {
    const { cells = {}, ...report } = reportIn((await disclose(["convert", clean, "--cells"])).stdout);
    const flat = (node: unknown, path: string): string[] =>
      node !== null && typeof node === "object"
        ? Object.entries(node).flatMap(([key, value]) => flat(value, `${path}.${key}`))
        : [path];
    const { proactiveDisclosure, requests, reviewAndLitigation } = report;
    const addresses = Object.entries({ proactiveDisclosure, requests, reviewAndLitigation }).flatMap(([key, value]) =>
      flat(value, key),
    );
    expect(Object.keys(cells)).toEqual(addresses);
    expect(addresses).toHaveLength(10 + 25 * 7 + 15);
    const page = await readFile(join(root, clean), "utf8");
    for (const { text, at } of Object.values(cells)) {
      if (at === null || !("offset" in at) || text === null) throw new Error("a cell without place or text");
      expect(page.slice(at.offset, at.offset + text.length)).toBe(text);
    }
  });

  it("a report of which a part is missing is printed as far as it goes, and 3", async () => {
    const { status, stdout, stderr } = await disclose(["convert", partly]);
    expect(status).toBe(3);
    expect(lines(stderr)).toEqual([expect.stringContaining("表三有 2 行没有读到")]);
    expect(reportIn(stdout).requests?.outcomes.notProcessed.publication.total).toBeNull();
  });

  it("what is no report prints nothing, says why, and is 3", async () => {
    const { status, stdout, stderr } = await disclose(["convert", unread]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(lines(stderr)).toHaveLength(1);
  });

  it("the same input gives the same bytes", async () => {
    const [first, second] = await Promise.all([
      disclose(["convert", older, "--cells"]),
      disclose(["convert", older, "--cells"]),
    ]);
    expect(second).toEqual(first);
    const english = await disclose(["convert", older, "--cells", "--lang", "en"], {
      env: { LANG: "en_US.UTF-8", TZ: "America/New_York" },
    });
    expect(english.stdout).toBe(first.stdout);
  });

  it("standard input is converted, under the name it is given", async () => {
    const stdin = await readFile(join(root, clean));
    const { stdout } = await disclose(["convert", "-", "--stdin-filename", clean], { stdin });
    expect(stdout).toBe((await disclose(["convert", clean])).stdout);
    expect(reportIn((await disclose(["convert", "-"], { stdin })).stdout).source.path).toBe("-");
  });
});

describe("convert, several inputs", () => {
  it("without a place to write them to is wrong usage", async () => {
    const { status, stdout, stderr } = await disclose(["convert", clean, older]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("ndjson");
  });

  it("--format ndjson prints a line each, in order, the same as one by one", async () => {
    const { status, stdout } = await disclose(["convert", clean, older, "--format", "ndjson", "--cells"]);
    expect(status).toBe(0);
    const alone = await Promise.all(
      [clean, older].map(async (path) => reportIn((await disclose(["convert", path, "--cells"])).stdout)),
    );
    expect(reportsIn(stdout)).toEqual(alone);
  });

  it("an input that cannot be read leaves no line, and the others theirs", async () => {
    const { status, stdout, stderr } = await disclose(["convert", clean, unread, "nosuch.html", older, "-f", "ndjson"]);
    expect(status).toBe(3);
    expect(reportsIn(stdout).map(({ source }) => source.path)).toEqual([clean, older]);
    expect(lines(stderr)).toHaveLength(2);
  });

  it("no input and no match are wrong usage, which wins over what cannot be read", async () => {
    expect(await disclose(["convert"])).toMatchObject({ status: 2, stdout: "" });
    expect(await disclose(["convert", "nosuch-*.html"])).toMatchObject({ status: 2, stdout: "" });
    expect(await disclose(["convert", "nosuch-*.html", unread, "-f", "ndjson"])).toMatchObject({
      status: 2,
      stdout: "",
    });
  });

  it("-o writes a file each, below the folder they share", async () => {
    const out = await scratch();
    const { status, stdout } = await disclose(["convert", clean, older, "fixtures/gaogang-2019/report.txt", "-o", out]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(await filesBelow(out)).toEqual([
      "gaogang-2019/report.txt.json",
      "suqian-2023/report.html.json",
      "suqian-2024/report.html.json",
    ]);
    expect(await readFile(join(out, "suqian-2024/report.html.json"), "utf8")).toBe(
      (await disclose(["convert", clean])).stdout,
    );
  });

  it("-o with one file, one folder, a glob: the shared folder is the file's, the folder, where the glob begins", async () => {
    for (const [argument, written] of [
      [clean, "report.html.json"],
      ["fixtures/csv-one-table-each", "table2.csv.json"],
      ["fixtures/suqian-*/*.html", "suqian-2023/report.html.json"],
    ] as const) {
      const out = await scratch();
      await disclose(["convert", argument, "-o", out]);
      expect(await filesBelow(out)).toContain(written);
    }
  });

  it("-o makes folders, replaces what was there and leaves nothing unfinished", async () => {
    const out = await scratch({ "deep/report.html.json": "old" });
    await disclose(["convert", clean, "-o", join(out, "deep")]);
    expect(await filesBelow(out)).toEqual(["deep/report.html.json"]);
    expect(reportIn(await readFile(join(out, "deep/report.html.json"), "utf8")).year).toBe(2024);
  });

  it("-o writes nothing for what cannot be read, and is 3", async () => {
    const out = await scratch();
    const { status, stderr } = await disclose(["convert", clean, unread, "-o", out]);
    expect(status).toBe(3);
    expect(await filesBelow(out)).toEqual(["suqian-2024/report.html.json"]);
    expect(stderr).toContain(unread);
  });

  it("-o never writes outside its folder, wherever the inputs lie", async () => {
    const cwd = await scratch();
    await mkdir(join(cwd, "in"));
    await mkdir(join(cwd, "work"));
    await copyFile(join(root, clean), join(cwd, "in/a.html"));
    const stdin = await readFile(join(root, older));
    await disclose(["convert", "../in/a.html", "-", "-o", "out"], { cwd: join(cwd, "work"), stdin });
    expect((await filesBelow(cwd)).filter((file) => file !== "in/a.html" && !file.startsWith("work/out/"))).toEqual([]);
    expect(await filesBelow(join(cwd, "work/out"))).toHaveLength(2);
  });

  it("-o with a relative folder is relative to where the program runs", async () => {
    const cwd = await scratch();
    await copyFile(join(root, clean), join(cwd, "a.html"));
    await disclose(["convert", "a.html", "-o", "out"], { cwd });
    expect(await filesBelow(cwd)).toEqual(["a.html", "out/a.html.json"]);
  });

  it("an archive converted twice into its own folder converts to the same again", async () => {
    const cwd = await scratch();
    await copyFile(join(root, clean), join(cwd, "a.html"));
    await disclose(["convert", "a.html", "-o", "."], { cwd });
    const first = await readFile(join(cwd, "a.html.json"), "utf8");
    await disclose(["convert", "a.html", "-o", "."], { cwd });
    expect(await readFile(join(cwd, "a.html.json"), "utf8")).toBe(first);
  });
});

describe("a converted report is an input", () => {
  const tallyOf = async (argv: readonly string[], stdin = "") => {
    const { stdout, status } = await disclose(["check", ...argv, "-f", "json"], { stdin });
    const [report] = outcomeIn(stdout).reports;
    return { tally: report?.tally, verdict: report?.verdict, status };
  };

  describe.each([
    ["with --cells", ["--cells"]],
    ["without --cells", []],
  ])("%s", (_, options) => {
    it.each(readable)("%s has the tally, the verdict and the exit status of its page", async (path) => {
      const { stdout } = await disclose(["convert", path, ...options]);
      expect(await tallyOf(["-", "--stdin-filename", "report.json"], stdout)).toEqual(await tallyOf([path]));
    });
  });

  it("a finding points into the JSON, with the fingerprint it has in the page", async () => {
    const broken = "fixtures/broken-one-figure-per-table";
    const diagnostics = async (path: string) =>
      outcomeIn((await disclose(["check", path, "-f", "json"])).stdout).reports[0]?.diagnostics ?? [];
    const [page, json] = [await diagnostics(`${broken}/report.html`), await diagnostics(`${broken}/report.json`)];
    expect(json.map(({ fingerprint }) => fingerprint)).toEqual(page.map(({ fingerprint }) => fingerprint));
    expect(json.map(({ primary }) => primary?.at)).toContainEqual({ pointer: "/reviewAndLitigation/review/total" });
    expect((await disclose(["check", `${broken}/report.json`])).stdout).toContain(
      "report.json#/reviewAndLitigation/review/total",
    );
  });

  it.each(readable)("%s: what is found in the page is found in its JSON", async (path) => {
    const stdin = (await disclose(["convert", path])).stdout;
    const found = async (argv: string[], input?: string) =>
      outcomeIn(
        (await disclose(["check", ...argv, "-f", "json"], input === undefined ? {} : { stdin: input })).stdout,
      ).reports[0]?.diagnostics.map(({ rule, severity, message, facts, fingerprint }) => ({
        rule,
        severity,
        message,
        facts,
        fingerprint,
      }));
    const json = await found(["-", "--stdin-filename", "report.json"], stdin);
    expect(json).toEqual(await found([path]));
  });

  it("converts to itself", async () => {
    const first = (await disclose(["convert", clean])).stdout;
    const again = (await disclose(["convert", "-", "--stdin-filename", "report.json"], { stdin: first })).stdout;
    expect(again).toBe(first);
  });

  it.each([
    ["is no JSON", "{", ""],
    ["is another JSON", '{"schemaVersion":"1.0"}', ""],
    ["has a text for a figure", figureAsText, "/requests/received/total"],
    ["has a note without its facts", withNote({ kind: "cells-lost", table: "requests" }), "/notes/0"],
    [
      "has a note on a row that no form prints",
      withNote({ kind: "cells-lost", table: "requests", rows: ["nosuch"], at: { pointer: "" } }),
      "/notes/0",
    ],
  ])("a document that %s is refused", async (_, given, pointer) => {
    const report = reportIn((await disclose(["convert", clean])).stdout);
    const stdin = typeof given === "string" ? given : JSON.stringify(given(report));
    const { stdout, status } = await disclose(["check", "-", "--stdin-filename", "report.json", "-f", "json"], {
      stdin,
    });
    expect(status).toBe(3);
    expect(outcomeIn(stdout).reports[0]?.unreadable).toMatchObject({
      stage: "extract",
      message: expect.stringContaining(pointer),
    });
  });
});
