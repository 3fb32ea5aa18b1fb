import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { disclose } from "../support/in-process.ts";
import { lines, outcomeIn, reportIn, streamIn } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";

const clean = "fixtures/suqian-2024/report.html";
const broken = "fixtures/broken-one-figure-per-table/report.html";
const unread = "fixtures/no-tables/report.html";

/** More of an archive than a pipe holds. */
async function bigArchive(): Promise<string> {
  const page = await readFile(join(root, broken));
  const pages = Array.from({ length: 40 }, (_, i) => [`${String(i).padStart(2, "0")}.html`, page] as const);
  return scratch(Object.fromEntries(pages));
}

/** Node options that run some code before the program. */
const preload = (code: string) => `--import=data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;

describe("the built program", () => {
  it.each([
    ["passes", 0, ["check", clean]],
    ["finds", 1, ["check", broken]],
    ["is used wrongly", 2, ["check", "--nosuch"]],
    ["cannot read", 3, ["check", unread]],
    ["converts", 0, ["convert", clean, "--cells"]],
    ["prints JSON", 1, ["check", clean, broken, "--format", "json"]],
    ["prints NDJSON", 3, ["check", broken, unread, "--format", "ndjson"]],
    ["explains", 0, ["explain", "requests-balance"]],
    ["prints a schema", 0, ["schema", "report"]],
  ])("%s with exit status %i, as it does in the tests", async (_, status, argv) => {
    const built = await runCli(argv);
    expect(built.status).toBe(status);
    expect(built).toEqual(await disclose(argv));
  });

  it("prints its version", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(await runCli(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("runs in any folder", async () => {
    const { status, stdout } = await runCli(["check", join(root, clean)], { cwd: await scratch() });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining("42") });
  });

  it("reads standard input through a pipe", async () => {
    const stdin = await readFile(join(root, broken));
    const { status, stdout } = await runCli(["check", "-", "--format", "json"], { stdin });
    expect(status).toBe(1);
    expect(outcomeIn(stdout).reports[0]?.diagnostics).toHaveLength(5);
  });

  it("speaks the language of its locale", async () => {
    const [english, none] = await Promise.all(
      ["en_US.UTF-8", "C"].map((LANG) => runCli(["check", clean], { env: { LANG } })),
    );
    expect(english?.stdout).toContain("PASSED");
    expect(none?.stdout).toContain("通过");
  });

  it("writes no colour into a pipe unless it is told to", async () => {
    const [plain, forced] = await Promise.all([
      runCli(["check", broken]),
      runCli(["check", broken], { env: { FORCE_COLOR: "1" } }),
    ]);
    expect(plain.stdout).not.toContain("\u001b[");
    expect(forced.stdout).toContain("\u001b[");
  });
});

describe("pipes", () => {
  it.each(["json", "ndjson"])(
    "%s longer than a pipe holds reaches a slow reader whole, and the exit status with it",
    async (format) => {
      const cwd = await bigArchive();
      const { status, stdout, stderr } = await runCli(["check", ".", "--format", format], { cwd, readAfter: 400 });
      expect(stdout.length).toBeGreaterThan(2 * 65536);
      const { reports } = format === "json" ? outcomeIn(stdout) : streamIn(stdout);
      expect(reports).toHaveLength(40);
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    },
  );

  it("a converted report longer than a pipe holds reaches a slow reader whole", async () => {
    const cwd = await bigArchive();
    const { status, stdout } = await runCli(["convert", ".", "--format", "ndjson", "--cells"], { cwd, readAfter: 400 });
    expect(stdout.length).toBeGreaterThan(2 * 65536);
    expect(lines(stdout).map((line) => reportIn(line).source.path)).toHaveLength(40);
    expect(status).toBe(0);
  });

  it.each([
    ["check", ["check", ".", "--format", "json"], 1],
    ["check as it goes", ["check", ".", "--format", "ndjson"], 1],
    ["check for people", ["check", "."], 1],
    ["convert", ["convert", ".", "--format", "ndjson", "--cells"], 0],
  ] as const)("%s: a reader that stops reading, as head does, is no error", async (_, argv, expected) => {
    const { status, stderr } = await runCli(argv, { cwd: await bigArchive(), closeAfter: 10 });
    expect({ status, stderr }).toEqual({ status: expected, stderr: "" });
  });
});

describe.skipIf(!existsSync("/dev/full"))("a disk that is full", () => {
  it.each(["--help", "--version", "rules", "completion bash"])("disclose %s says so in one line", async (argv) => {
    const child = promisify(execFile)("sh", ["-c", `exec "$0" bin/disclose.js ${argv} > /dev/full`, process.execPath], {
      cwd: root,
    });
    await expect(child).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^disclose: ENOSPC: [^\n]*\n$/),
    });
  });
});

describe("the program's own failures", () => {
  const failing = "JSON.stringify = () => { throw new TypeError('a mistake of the programmer') };";

  it("an exception while a result is printed is 2, and standard output is not half a document", async () => {
    const { status, stdout, stderr } = await runCli(["check", clean, "--format", "json"], {
      env: { NODE_OPTIONS: preload(failing) },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("a mistake of the programmer");
  });

  // Once the program has its handlers, and while its command line is still being loaded.
  const during = (code: string) =>
    preload(
      `process.on("newListener", (name) => { if (name === "unhandledRejection") setImmediate(() => { ${code} }); });`,
    );

  it.each([
    ["an exception that nothing catches", "throw new TypeError('stray');"],
    ["a rejection that nothing handles", "Promise.reject(new TypeError('stray'));"],
  ])("%s is 2, though the run goes on and finds nothing wrong", async (_, code) => {
    const { status, stderr } = await runCli(["check", clean], { env: { NODE_OPTIONS: during(code) } });
    expect(stderr).toContain("stray");
    expect(status).toBe(2);
  });

  it("a failure inside one input is that input's, and the others are still checked", async () => {
    // The first digest of a page fails.
    const code = `
      let failed = false;
      const { digest } = (await import("node:crypto")).Hash.prototype;
      (await import("node:crypto")).Hash.prototype.digest = function (...args) {
        if (!failed) { failed = true; throw new RangeError("inside one input"); }
        return digest.apply(this, args);
      };`;
    const { status, stdout } = await runCli(["check", clean, broken, "--format", "json"], {
      env: { NODE_OPTIONS: preload(code) },
    });
    // A mistake of the program is 2, and 2 wins over the findings of the other.
    expect(status).toBe(2);
    expect(outcomeIn(stdout).reports.map(({ verdict }) => verdict)).toEqual(["not-assessable", "failed"]);
    expect(outcomeIn(stdout).reports[0]?.unreadable?.message).toContain("inside one input");
  });

  it.each([
    ["a list that is not there", ["check", "--files-from", "nosuch.list"]],
    ["a folder to write to that is a file", ["convert", join(root, clean), "-o", "file"]],
  ])("%s is 2, in a sentence and not a stack", async (_, argv) => {
    const { status, stdout, stderr } = await runCli(argv, { cwd: await scratch({ file: "in the way" }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(argv.at(-1));
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
