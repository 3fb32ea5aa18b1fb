import { readdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownMediaTypes } from "../../src/pipe/media-types.ts";
import { tar, zip } from "../support/archives.ts";
import { disclose, type InProcessOptions } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { answersIn, requestFaults } from "../support/pipe-schema.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const page = (name: string) => readFile(join(root, "fixtures", name, "report.html"));
const page2023 = "fixtures/suqian-2023/report.html";
const page2024 = "fixtures/suqian-2024/report.html";
const broken = "fixtures/broken-one-figure-per-table/report.html";

/** The answers to requests, which the schema holds for. */
async function answersTo(
  requests: readonly object[],
  argv: readonly string[] = [],
  options: Omit<InProcessOptions, "stdin"> = {},
) {
  const stdin = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
  const { status, stdout, stderr } = await disclose(["pipe", ...argv], { ...options, stdin });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return answersIn(stdout);
}

/** Where a report names no agency, the path stands for it. */
function withoutFingerprint<Some extends { readonly fingerprint: string }>({ fingerprint: _, ...rest }: Some) {
  return rest;
}

/** The one answer to one request. */
async function answerTo(request: object, argv: readonly string[] = [], options: Omit<InProcessOptions, "stdin"> = {}) {
  const [answer, ...others] = await answersTo([request], argv, options);
  expect(others).toEqual([]);
  if (answer === undefined) throw new Error("no answer");
  return answer;
}

describe("an answer", async () => {
  const folders = (await readdir(join(root, "fixtures"))).sort();
  const fixtures: string[] = [];
  for (const folder of folders) {
    const files = await readdir(join(root, "fixtures", folder));
    for (const file of files) {
      if (/\.(?:html|csv|tsv|txt)$/.test(file) && file !== "check.txt") fixtures.push(`fixtures/${folder}/${file}`);
    }
  }

  it("is what convert and check say of the same file, for every fixture", { timeout: 120_000 }, async () => {
    const answers = await answersTo(
      fixtures.map((path) => ({ id: path, path })),
      ["--cells"],
    );
    expect(answers.map(({ id }) => id)).toEqual(fixtures);
    for (const [i, { report, outcome, error }] of answers.entries()) {
      const path = fixtures[i] as string;
      const converted = await disclose(["convert", path, "-f", "ndjson", "--cells"]);
      expect(report === null ? "" : `${JSON.stringify(report)}\n`).toBe(converted.stdout);
      const checked = await disclose(["check", path, "-f", "ndjson"]);
      expect(JSON.stringify(outcome)).toBe(lines(checked.stdout)[0]);
      expect(error && { stage: error.stage, message: error.message }).toEqual(outcome?.unreadable);
    }
  });

  it("to the bytes of a page is the same but for its path, for every fixture", { timeout: 60_000 }, async () => {
    const mediaTypes: Record<string, string> = { csv: "text/csv", tsv: "text/tab-separated-values" };
    const byBytes = await Promise.all(
      fixtures.map(async (path) => ({
        contentBase64: (await readFile(join(root, path))).toString("base64"),
        mediaType: mediaTypes[path.split(".").at(-1) as string],
      })),
    );
    const answers = await answersTo(byBytes);
    const expected = await answersTo(fixtures.map((path) => ({ path })));
    for (const [i, answer] of answers.entries()) {
      const { report, outcome, error } = expected[i] as (typeof expected)[number];
      const diagnostics = answer.outcome?.diagnostics.map(withoutFingerprint);
      expect({ ...answer, outcome: answer.outcome && { ...answer.outcome, diagnostics } }).toEqual({
        id: null,
        report: report && { ...report, source: { ...report.source, path: "-" } },
        outcome: outcome && { ...outcome, path: "-", diagnostics: outcome.diagnostics.map(withoutFingerprint) },
        error,
      });
    }
  });

  it("to a text that is decoded already has nothing to say of encodings", async () => {
    const declared = "fixtures/declared-wrong-charset/report.html";
    const { report: own } = await answerTo({ path: declared }, ["--answer", "report"]);
    expect(own?.notes).toContainEqual(expect.objectContaining({ kind: "encoding-disagrees" }));
    const content = new TextDecoder(own?.source.encoding).decode(await readFile(join(root, declared)));
    const { report } = await answerTo({ content }, ["--answer", "report"]);
    expect(report?.notes).toBeUndefined();
    expect(report).toMatchObject({ requests: own?.requests, source: { path: "-", encoding: "utf-8" } });
  });

  it("goes by the encoding that a server declared", async () => {
    const content = new TextDecoder("gb18030").decode(await page("gbk-page"));
    const answer = await answerTo({ content, mediaType: "text/html; charset=gbk" });
    expect(answer).toMatchObject({ report: { source: { encoding: "utf-8" } }, error: null });
    const { report } = await answerTo({
      contentBase64: (await page("gbk-page")).toString("base64"),
      mediaType: "text/html; charset=GBK",
    });
    expect(report?.source).toMatchObject({ encoding: "gb18030", encodingFrom: "declared" });
  });

  it("goes by the media type, whatever the file is called", async () => {
    const cwd = await scratch({ "report.txt": await page("suqian-2024"), "table.html": "a,b\n1,2\n" });
    const html = await answerTo({ path: "report.txt", mediaType: "application/xhtml+xml" }, [], { cwd });
    expect(html.report?.source.mediaType).toBe("text/html");
    const csv = "fixtures/csv-three-tables";
    const [name = ""] = (await readdir(join(root, csv))).filter((file) => file.endsWith(".csv"));
    const content = await readFile(join(root, csv, name), "utf8");
    expect((await answerTo({ content, mediaType: "text/csv" })).report?.source.mediaType).toBe("text/csv");
    expect((await answerTo({ content, mediaType: "application/json" })).error?.reason).toBe("not-a-report-json");
  });

  it("of a normalized report is about that report", async () => {
    const { report, outcome } = await answerTo({ path: broken });
    const again = await answerTo({ content: JSON.stringify(report) });
    expect(again.report).toEqual(report);
    expect(again.outcome?.diagnostics.map(({ rule }) => rule)).toEqual(outcome?.diagnostics.map(({ rule }) => rule));
  });

  it("may be about a member of an archive, which leaves nothing behind", async () => {
    const own = { name: "in/2024.html", content: await page("suqian-2024") };
    const cwd = await scratch({ "a.zip": zip([own]), "a.tgz": gzipSync(tar([own])) });
    const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`disclose-${process.pid}-`));
    const before = temporary();
    const [named, only, none, unpacked] = await answersTo(
      [{ path: "a.zip!/in/2024.html" }, { path: "a.zip" }, { path: "a.zip!/in/2025.html" }, { path: "a.tgz" }],
      [],
      { cwd },
    );
    expect(temporary()).toEqual(before);
    expect(unpacked?.report).toMatchObject({ year: 2024, source: { path: "a.tgz!/in/2024.html" } });
    expect(named?.report).toMatchObject({ year: 2024, source: { path: "a.zip!/in/2024.html" } });
    expect(only?.report).toEqual(named?.report);
    expect(none).toMatchObject({ report: null, error: { stage: "read", reason: "archive" } });
  });

  it.each([
    ["report", ["id", "report", "error"]],
    ["outcome", ["id", "outcome", "error"]],
    ["both", ["id", "report", "outcome", "error"]],
  ])("with --answer %s has %j", async (part, keys) => {
    for (const request of [{ path: broken }, { path: "nosuch.html" }, {}]) {
      expect(Object.keys(await answerTo(request, ["--answer", part]))).toEqual(keys);
    }
  });

  it("takes its settings as check does", async () => {
    const cwd = await scratch({
      "disclose.config.json": '{"lang":"en","rules":{"*":"off"}}',
      "a.html": await page("broken-one-figure-per-table"),
    });
    const rulesOf = async (argv: string[]) => (await answerTo({ path: "a.html" }, argv, { cwd })).outcome?.diagnostics;
    expect(await rulesOf([])).toEqual([]);
    expect(await rulesOf(["--isolated"])).not.toEqual([]);
    expect((await answerTo({}, [], { cwd })).error?.message).toMatch(/^line 1: nothing says what to read/);
    await disclose(["baseline", "create", "a.html", "--reason", "已核实", "--isolated"], { cwd });
    const { outcome } = await answerTo({ path: "a.html" }, ["--isolated", "--baseline", "disclose.baseline.json"], {
      cwd,
    });
    expect(outcome).toMatchObject({ verdict: "passed", waived: expect.arrayContaining([expect.anything()]) });
    expect((await answerTo({ path: "a.html" }, ["--max-bytes", "1k"], { cwd })).error?.reason).toBe("too-large");
  });
});

describe("last year's report", () => {
  const rulesIn = ({ outcome }: Awaited<ReturnType<typeof answerTo>>) => outcome?.diagnostics.map(({ rule }) => rule);

  it("is compared with as check --previous does, however it is given", async () => {
    const previous = (await page("broken-one-figure-per-table")).toString().replaceAll("2024年", "2023年");
    const cwd = await scratch({ "2023.html": previous, "2024.html": await page("suqian-2024") });
    const { stdout } = await disclose(["check", "2024.html", "--previous", "2023.html", "-f", "ndjson"], { cwd });
    const expected = JSON.parse(lines(stdout)[0] as string);
    const { report } = await answerTo({ path: "2023.html" }, [], { cwd });
    const answers = await answersTo(
      [
        { path: "2024.html", previous: "2023.html" },
        { path: "2024.html", previous: { path: "2023.html" } },
        { path: "2024.html", previous: { content: previous, mediaType: "text/html" } },
        { path: "2024.html", previous: { contentBase64: Buffer.from(previous).toString("base64") } },
        { path: "2024.html", previous: report },
      ],
      [],
      { cwd },
    );
    expect(answers[0]?.outcome).toEqual(expected);
    for (const answer of answers) {
      expect(rulesIn(answer)).toEqual(expected.diagnostics.map(({ rule }: { rule: string }) => rule));
      expect(answer.notes).toBeUndefined();
    }
  });

  it.each([
    ["that is of another year", page2024, "previous-of-year"],
    ["that is not there", "nosuch.html", "previous-unreadable"],
    ["that is none", { content: "<p>无</p>" }, "previous-unreadable"],
    ["that is an archive of another time", { schemaVersion: "0.1" }, "previous-unreadable"],
  ])("%s is told of, and the report is checked without it", async (_, previous, reason) => {
    const { outcome } = await answerTo({ path: page2023 });
    const answer = await answerTo({ path: page2023, previous });
    expect(answer).toMatchObject({ outcome, error: null, notes: [{ reason, message: expect.stringMatching(/。$/) }] });
  });

  it("that is of another agency is compared with all the same", async () => {
    const previous = (await page("suqian-2023")).toString().replaceAll("宿迁", "淮安");
    const { notes } = await answerTo({ path: page2024, previous: { content: previous } });
    expect(notes).toMatchObject([{ reason: "previous-of-agency" }]);
  });
});

describe("requests", () => {
  it("are answered in their order, each with its own id, whatever is wrong with them", async () => {
    const stdin = [
      '\uFEFF{"id": 12345678901234567890, "path": "nosuch.html"}\r\n',
      "\n   \r\n",
      '{"id": 1.0, "content": ""}\n',
      "nonsense\n",
      `{"path": "${page2024}", "id": {"row": [1,  2]}}`,
    ].join("");
    const { status, stdout, stderr } = await disclose(["pipe"], { stdin });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(lines(stdout).map((line) => line.slice(0, line.indexOf(',"report"')))).toEqual([
      '{"id":12345678901234567890',
      '{"id":1.0',
      '{"id":null',
      '{"id":{"row": [1,  2]}',
    ]);
    expect(answersIn(stdout).map(({ error }) => error?.reason)).toEqual(["not-found", "empty", "not-json", undefined]);
    expect(answersIn(stdout)[2]?.error?.message).toBe("第 5 行：不是有效的 JSON（第 1 个字符有误）。");
  });

  it("are lines of any bytes: one answer to each that is not blank", async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom('{"id":', '"path":"x"', "}", "\n", "\r\n", '{"content":"<table>"}', '{"path":null}')
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { status, stdout, stderr } = await disclose(["pipe", "--isolated"], { stdin: pieces });
        expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
        const asked = Buffer.concat(pieces).toString("latin1").split("\n");
        expect(answersIn(stdout)).toHaveLength(
          asked.filter((line) => !/^(?:\xef\xbb\xbf)?[ \t\r]*$/.test(line)).length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("that are longer than is read are answered, and the next ones too", async () => {
    const long = JSON.stringify({ id: 1, content: "x".repeat(1_100_000) });
    const stdin = `${long}\n${JSON.stringify({ id: 2, content: "x" })}\n`;
    const { stdout } = await disclose(["pipe", "--max-bytes", "1k"], { stdin });
    expect(answersIn(stdout).map(({ id, error }) => [id, error?.reason])).toEqual([
      [1, "too-long"],
      [2, "no-tables"],
    ]);
  });

  it("that the schema does not hold for are none, and others are", async () => {
    const requests: object[] = [
      { path: "x" },
      { id: [1], content: "", mediaType: "text/html; charset=gbk", previous: null },
      { contentBase64: "", previous: { path: "x", content: null } },
      { content: "", previous: (await answerTo({ path: page2023 })).report },
      {},
      { path: 1 },
      { path: "x", content: "" },
      { path: null },
      { pth: "x" },
      { path: "x", previous: 1 },
      { path: "x", previous: {} },
    ];
    const answers = await answersTo(requests);
    for (const [i, { error }] of answers.entries()) {
      const isNone = error?.stage === "request";
      expect([requests[i], isNone]).toEqual([requests[i], (requestFaults(requests[i]) as unknown[]).length > 0]);
    }
  });

  it("may name the media types that the schema names", async () => {
    const schema = await readFile(join(root, "schemas/pipe.schema.json"), "utf8");
    for (const type of knownMediaTypes) expect(schema).toContain(type);
  });

  it("are waited for at a terminal, and that is said", async () => {
    const { status, stderr } = await disclose(["pipe"], { stdinIsTerminal: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("每行一个") });
  });

  it.each([
    [["--answer", "all"]],
    [["--rule", "nosuch=off"]],
    [["--config", "nosuch.json"]],
    [["--baseline", "nosuch.json"]],
    [["report.html"]],
  ])("are not read where the command line is wrong: %j", async (argv) => {
    const { status, stdout, stderr } = await disclose(["pipe", ...argv], { stdin: "{}\n" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).not.toBe("");
  });
});

describe("a request that is lost to its page", () => {
  const threadProgram = pathToFileURL(join(root, "test/support/misbehaving-thread.js"));

  it.each([
    ["ends its thread", "exit", "crashed"],
    ["does not end", "hang", "timed-out"],
  ])("because it %s is answered, and costs no other", { timeout: 60_000 }, async (_, name, reason) => {
    const good = { content: (await page("suqian-2024")).toString() };
    const bad = { content: `<title>misbehave:${name}</title>` };
    const argv = ["--timeout", name === "hang" ? "2" : "600", "--jobs", "2"];
    const answers = await answersTo([good, bad, good, good, { path: page2024, previous: bad }, good], argv, {
      threadProgram,
    });
    expect(answers.map(({ error }) => error?.reason)).toEqual([
      undefined,
      reason,
      undefined,
      undefined,
      reason,
      undefined,
    ]);
  });
});
