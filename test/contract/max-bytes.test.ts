import { execFileSync, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/model/language.ts";
import { zip } from "../support/archives.ts";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";

const page = await readFile(join(root, "fixtures/suqian-2024/report.html"));
const small = await readFile(join(root, "fixtures/csv-three-tables/report.csv"));

describe("an input above --max-bytes", () => {
  it("is refused, a member and standard input too, and the rest is read", async () => {
    const cwd = await scratch({ "a.html": page, "b.csv": small, "c.zip": zip([{ name: "m.html", content: page }]) });
    const argv = ["check", "-", "a.html", "b.csv", "c.zip", "--max-bytes", "20k", "--lang", "en", "-f", "concise"];
    const { status, stderr } = await disclose(argv, { cwd, stdin: page });
    expect(status).toBe(3);
    const size = `${Math.ceil(page.length / 100) / 10} KB`;
    expect(lines(stderr).map((line) => line.slice(0, line.indexOf(". A report")))).toEqual(
      [
        ["-", "more than 20 KB"],
        ["a.html", size],
        ["c.zip!/m.html", size],
      ].map(([path, has]) => `disclose: ${path}: cannot be recognised: It has ${has}, and at most 20 KB are read`),
    );
  });

  it.each([["check"], ["convert", "-f", "ndjson"], ["fix"], ["baseline", "create", "--reason", "x"]])(
    "is refused by %s",
    async (...argv) => {
      const cwd = await scratch({ "a.html": page });
      const { status, stderr } = await disclose([...argv, "a.html", "--max-bytes", "500"], { cwd });
      expect([status, stderr]).toEqual([3, expect.stringContaining("最多读 500 B")]);
    },
  );

  it("is told in every language", async () => {
    const cwd = await scratch({ "a.html": " ".repeat(64_000_001) });
    const said = await Promise.all(
      languages.map(async (lang) => (await disclose(["check", "a.html", "--lang", lang], { cwd })).stderr),
    );
    for (const text of said) expect(text).toMatch(/64\.1 MB\D+64 MB/);
  });

  it.each([
    ["500", 500],
    ["1.5k", 1500],
    ["20M", 20_000_000],
    ["20mb", 20_000_000],
    ["0", null],
    ["-1", null],
    ["20X", null],
    ["", null],
  ])("--max-bytes %s is %s bytes", async (size, bytes) => {
    const cwd = await scratch({ "a.csv": small });
    const { status, stderr } = await disclose(["check", "a.csv", `--max-bytes=${size}`], { cwd });
    if (bytes === null) expect([status, stderr]).toEqual([2, expect.stringContaining("应为大小")]);
    else expect(status).toBe(bytes < small.length ? 3 : 0);
  });
});

describe.skipIf(process.platform === "win32")("what has no end, or does not say how long it is", () => {
  it("is read up to the limit and no further", async () => {
    const { status, stderr } = await runCli(["check", "/dev/zero", "--lang", "en"]);
    expect([status, stderr]).toEqual([
      3,
      expect.stringContaining("It has more than 64 MB, and at most 64 MB are read."),
    ]);
    const stdin = Buffer.alloc(65_000_000, " ");
    const endless = await runCli(["check", "-", "--lang", "en"], { stdin, keepOpen: true });
    expect([endless.status, endless.stderr]).toEqual([3, expect.stringContaining("It has more than 64 MB")]);
  });

  it("is read to its end: a pipe, a file of the system", async () => {
    const cwd = await scratch({ "a.html": page });
    execFileSync("sh", ["-c", "mkfifo pipe.html"], { cwd });
    spawn("sh", ["-c", "cat a.html > pipe.html"], { cwd, stdio: "ignore" });
    const { status, stdout } = await runCli(["convert", "pipe.html"], { cwd });
    expect([status, JSON.parse(stdout).source.bytes]).toEqual([0, page.length]);
  });

  it("is given up where nobody writes into it, and nothing else is lost with its thread", {
    timeout: 20_000,
  }, async () => {
    const cwd = await scratch();
    const pipes = ["1", "2", "3", "4", "5", "6", "7", "8"];
    execFileSync("sh", ["-c", `mkfifo ${pipes.join(" ")}`], { cwd });
    const requests = pipes.map((path) => `{"id": ${path}, "path": "${path}"}\n`).join("");
    const argv = ["pipe", "--answer", "report", "--timeout", "1", "--jobs", "4"];
    const { status, stdout } = await runCli(argv, { cwd, stdin: requests });
    expect([status, lines(stdout).map((line) => JSON.parse(line))]).toMatchObject([
      0,
      pipes.map((id) => ({ id: Number(id), error: { reason: "timed-out" } })),
    ]);
  });

  it("is read from a pipe into which somebody writes late and little by little", async () => {
    const cwd = await scratch({ "a.html": page });
    execFileSync("sh", ["-c", "mkfifo pipe.html"], { cwd });
    spawn("sh", ["-c", "sleep 1; (head -c 100 a.html; sleep 1; tail -c +101 a.html) > pipe.html"], {
      cwd,
      stdio: "ignore",
    });
    const { status, stdout } = await runCli(["convert", "pipe.html"], { cwd });
    expect([status, JSON.parse(stdout).source.bytes]).toEqual([0, page.length]);
  });
});
