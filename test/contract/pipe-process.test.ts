import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { answersIn } from "../support/pipe-schema.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";

const bin = join(root, "bin/disclose.js");
const page = "fixtures/suqian-2024/report.html";
/** Milliseconds in which something would have happened if it did. */
const longEnough = 1500;

/** The built program, whose standard input is open and whose standard output nobody reads yet. */
function startPipe(argv: readonly string[] = []) {
  const child = spawn(process.execPath, [bin, "pipe", ...argv], { cwd: root, stdio: ["pipe", "pipe", "pipe"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  child.stdin.on("error", () => {});
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) =>
    child.on("close", (status) => resolve({ status, stderr })),
  );
  return { child, ended };
}

/** Writes lines until nobody takes them: how many bytes were taken. */
async function writeUntilFull(
  stdin: NodeJS.WritableStream,
  line: (n: number) => string,
  most: number,
): Promise<number> {
  for (let written = 0, n = 0; ; n++) {
    if (written > most) return written;
    const isTaken = new Promise<boolean>((resolve) => {
      stdin.write(line(n), () => resolve(true));
      setTimeout(() => resolve(false), longEnough);
    });
    if (!(await isTaken)) return written;
    written += line(n).length;
  }
}

describe("the built program", () => {
  it.skipIf(process.platform === "win32")("loses no request to one that asks for standard input itself", async () => {
    const { child, ended } = startPipe();
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const own = { path: "/dev/stdin" };
    for (const [id, request] of [own, { content: "" }, { path: page, previous: own }, { content: "" }].entries()) {
      child.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value)).toMatchObject({ id, error: { reason: id % 2 === 0 ? "where-requests-are" : "empty" } });
    }
    child.stdin.end();
    expect(await ended).toEqual({ status: 0, stderr: "" });
  });

  it.skipIf(process.platform === "win32")("answers that there is no file of a name that no file can have", async () => {
    const stdin = ["a\0b", "a".repeat(100_000)].map((path) => `${JSON.stringify({ path })}\n`).join("");
    const { stdout } = await runCli(["pipe"], { stdin });
    expect(answersIn(stdout).map(({ error }) => error?.reason)).toEqual(["not-found", "not-found"]);
  });

  it("answers each request before the next one is sent", async () => {
    const { child, ended } = startPipe();
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const requests = [{ path: page }, { path: "nosuch.html" }, {}, { content: "" }, { path: page }];
    for (const [id, request] of requests.entries()) {
      child.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value).id).toBe(id);
    }
    child.stdin.end();
    expect(await ended).toEqual({ status: 0, stderr: "" });
  });

  it("reads no further than its answers are taken, and goes on when they are", { timeout: 60_000 }, async () => {
    const { child, ended } = startPipe();
    const most = 20_000_000;
    const line = (id: number) => `${JSON.stringify({ id, path: page }).padEnd(10_000)}\n`;
    const written = await writeUntilFull(child.stdin, line, most);
    // What is in pipes and buffers, and no more.
    expect(written).toBeLessThan(1_000_000);
    child.stdin.end();
    child.stdout.setEncoding("utf8");
    let stdout = "";
    for await (const chunk of child.stdout) stdout += chunk;
    expect(await ended).toEqual({ status: 0, stderr: "" });
    const ids = answersIn(stdout).map(({ id }) => id);
    expect(ids).toEqual([...ids.keys()]);
    expect(ids.length).toBeGreaterThanOrEqual(written / 10_001);
  });

  it("a reader that closes its pipe is no error, though there is more to come", async () => {
    const { child, ended } = startPipe(["--answer", "report"]);
    const send = setInterval(() => child.stdin.write(`${JSON.stringify({ path: page })}\n`.repeat(50)), 20);
    onTestFinished(() => clearInterval(send));
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toEqual({ status: 0, stderr: "" });
  });

  it.skipIf(!existsSync("/dev/full"))("a disk that is full ends it, though there may be more to come", async () => {
    const child = spawn("sh", ["-c", `exec "$0" "$1" pipe > /dev/full`, process.execPath, bin], { cwd: root });
    onTestFinished(() => {
      child.kill("SIGKILL");
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.write("{}\n");
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^disclose: ENOSPC[^\n]*\n$/) });
  });

  it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "%s ends it when what was begun is answered, with 130, whether it waits or works",
    async (signal) => {
      for (const count of [1, 1000]) {
        const { child, ended } = startPipe(["--answer", "outcome"]);
        child.stdin.write(`${JSON.stringify({ id: 1, path: page })}\n`.repeat(count));
        let stdout = "";
        child.stdout.setEncoding("utf8").on("data", (chunk) => {
          stdout += chunk;
        });
        await once(child.stdout, "data");
        child.kill(signal);
        expect(await ended).toEqual({ status: 130, stderr: "" });
        // Whole lines, and of what was read and not begun none.
        const { length } = answersIn(stdout);
        expect(length).toBeGreaterThan(0);
        expect(length === count).toBe(count === 1);
      }
    },
  );

  it("answers lines longer than a pipe holds, in every language", async () => {
    const content = `${await readFile(join(root, page), "utf8")}<!--${"。".repeat(100_000)}-->`;
    const stdin = `${JSON.stringify({ id: 1, content })}\n`.repeat(4);
    for (const lang of ["en", "zh-Hant"]) {
      const { status, stdout, stderr } = await runCli(["pipe", "--lang", lang], { stdin, readAfter: 200 });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(answersIn(stdout).map(({ report }) => report?.year)).toEqual([2024, 2024, 2024, 2024]);
    }
  });
});

/** Several hundred requests, each with an id of its own; some cannot be read. */
const count = 200;
const requests = Array.from({ length: count }, (_, id) =>
  JSON.stringify({ id, path: id % 10 === 9 ? "nosuch.html" : page, mediaType: id % 7 === 6 ? "text/html" : null }),
);
const allIds = [...requests.keys()];

/** Runs a script of a shell in a folder that has the requests and in which `disclose` is the built program. */
async function shell(script: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = await scratch({
    "requests.ndjson": `${requests.join("\n")}\n`,
    [page]: await readFile(join(root, page)),
    "bin/disclose": `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`,
  });
  const env = { ...process.env, ...more, HOME: cwd, PATH: `${join(cwd, "bin")}${delimiter}${process.env.PATH}` };
  const set = "set -euo pipefail; chmod +x bin/disclose;";
  const { stdout } = await promisify(execFile)("bash", ["-c", `${set} ${script}`], { cwd, env, maxBuffer: 1e9 });
  return stdout;
}

const idsIn = (stdout: string) => answersIn(stdout).map(({ id }) => id as number);
const ascending = (ids: number[]) => ids.sort((a, b) => a - b);
const hasParallel = (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, "parallel")));

describe.skipIf(process.platform === "win32")("engines outside", () => {
  const timeout = 60_000;

  it.skipIf(!hasParallel)("GNU parallel shares requests out among processes", { timeout }, async () => {
    const stdout = await shell("parallel --pipe --round-robin -j2 --block 5k disclose pipe < requests.ndjson");
    expect(ascending(idsIn(stdout))).toEqual(allIds);
  });

  it.skipIf(!hasParallel)("GNU parallel keeps the order of requests where it is asked to", { timeout }, async () => {
    const stdout = await shell("parallel --pipe --keep-order -j2 --block 10k disclose pipe < requests.ndjson");
    expect(idsIn(stdout)).toEqual(allIds);
  });

  it("a Slurm array has a part for each of its tasks", { timeout }, async () => {
    const task =
      "awk -v n=$SLURM_ARRAY_TASK_COUNT -v i=$SLURM_ARRAY_TASK_ID 'NR % n == i' requests.ndjson |" +
      " disclose pipe > answers.$SLURM_ARRAY_TASK_ID.ndjson";
    const script = `for SLURM_ARRAY_TASK_ID in 0 1 2; do ${task}; done; cat answers.*.ndjson`;
    expect(ascending(idsIn(await shell(script, { SLURM_ARRAY_TASK_COUNT: "3" })))).toEqual(allIds);
  });

  it("Spark starts it for each partition, and puts their answers one after another", { timeout }, async () => {
    // As rdd.pipe does: the lines of a partition go in, those that come out are the new partition, the status is looked at.
    const script =
      "split -n l/3 requests.ndjson part.; for part in part.*; do disclose pipe < $part > $part.out || exit 1; done; cat part.*.out";
    expect(idsIn(await shell(script))).toEqual(allIds);
  });
});
