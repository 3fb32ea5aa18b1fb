import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unchecked } from "../../src/batch/check-plan.ts";
import { nothingAround } from "../../src/batch/engine/task.ts";
import { threadEngine } from "../../src/batch/engine/threads.ts";
import { openInput } from "../../src/batch/origin.ts";
import { unpack } from "../../src/batch/packed.ts";
import { placesIn } from "../../src/queue/result-file.ts";
import type { Reading } from "../../src/run.ts";
import { writeArchive } from "../support/copied-archive.ts";
import { misbehavingProgram } from "../support/misbehaving-program.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { startCli } from "../support/running-cli.ts";
import { scratch } from "../support/scratch.ts";
import { hasServer, startPostgres, startRedis, type TestServer } from "../support/servers.ts";

const reports = 2000;
const longest = 120_000;
const servers = { redis: startRedis, postgres: startPostgres } as const;
const kinds = ["redis", "postgres"] as const;

/** Every reading in a folder of results, by the path that it is of: a path that is there twice fails. */
async function readingsIn(folder: string): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const name of await readdir(folder, { recursive: true })) {
    const [shard] = /[0-9a-f]{64}(?=\.readings$)/.exec(name) ?? [];
    if (shard === undefined) continue;
    const file = await readFile(join(folder, name));
    for (const { path, offset, length } of placesIn(shard, file) ?? []) {
      expect(readings.has(path), path).toBe(false);
      readings.set(path, unpack(inflateRawSync(file.subarray(offset, offset + length))));
    }
  }
  return readings;
}

/** What one machine reads of the files of a folder, by path. */
async function readingsOf(cwd: string, paths: readonly string[]): Promise<Map<string, Reading>> {
  const engine = threadEngine({
    program: pathToFileURL(join(root, "dist/thread.js")),
    jobs: 2,
    inputs: paths.length,
    timeout: 60,
    setup: { plan: unchecked(cwd), limits: {}, cache: null },
  });
  const tasks = paths.map((path, number) => {
    const input = openInput(path, { kind: "file", file: join(cwd, path) });
    return { of: { number, input, sha256: null }, around: nothingAround };
  });
  const readings = new Map<string, Reading>();
  for await (const { reading } of engine.run("convert", tasks)) {
    if (reading !== null) readings.set(reading.path, reading);
  }
  await engine.close();
  return readings;
}

describe.skipIf(process.platform === "win32").each(kinds)("a queue on %s", (kind) => {
  describe.skipIf(!hasServer(kind))("where it is installed", () => {
    let server: TestServer;
    let queue: readonly string[];
    beforeAll(async () => {
      server = await servers[kind]();
    }, longest);
    afterAll(() => server.close());

    const on = (name: string) => [`--${kind}`, server.url, "--queue", name];
    const counts = async () => {
      const { stdout } = await runCli(["queue", "status", "--format", "json", ...queue]);
      return JSON.parse(stdout).shards;
    };

    it("loses and doubles nothing when a worker is killed, the server is killed, and a page kills its reader", {
      timeout: 2 * longest,
    }, async () => {
      queue = on("faults");
      const cwd = await scratch();
      await writeArchive(join(cwd, "in"), reports);
      const paths = (await readdir(join(cwd, "in"))).sort().map((name) => `in/${name}`);
      await writeFile(join(cwd, "in/poison.html"), "<p>misbehave:exit</p>");
      const program = await misbehavingProgram(join(cwd, "program"));
      const added = await runCli(["queue", "add", "in", ...queue], { cwd, program });
      expect(added.stderr).toContain(`已将 ${reports + 1} 个输入分`);
      const work = ["queue", "work", "--until-done", "--lock", "5", "--concurrency", "2", ...queue];
      const [dying, living] = [1, 2].map(() => startCli(work, cwd, longest, program));
      await dying?.stderr(/完成：/);
      dying?.signal("SIGKILL");
      expect(await dying?.ended).toBe("SIGKILL");
      await living?.stderr(/完成：/);
      await server.kill();
      await living?.stderr(/没有应答/);
      await server.restart();
      await living?.stderr(/已恢复/);
      const singly = readingsOf(cwd, paths);
      expect(await living?.ended).toBe(0);
      const { done, ...rest } = await counts();
      expect(rest).toEqual({ waiting: 0, active: 0, parked: 0 });
      expect(done).toBeGreaterThan(5);
      const readings = await readingsIn(join(cwd, "results"));
      expect(readings.get("in/poison.html")).toMatchObject({ report: null, failure: { reason: "crashed" } });
      readings.delete("in/poison.html");
      expect(readings.size).toBe(reports);
      for (const [path, reading] of await singly) expect(readings.get(path), path).toEqual(reading);
      const single = await runCli(["convert", "in", "-f", "ndjson"], { cwd, program });
      const merged = await runCli(["queue", "drain", "-f", "ndjson", ...queue], { cwd, program });
      expect(merged.stdout === single.stdout).toBe(true);
      expect([merged.status, merged.stderr.replace(/disclose: \d+ 批共.*\n$/, "")]).toEqual([
        single.status,
        single.stderr,
      ]);
    });

    it("adds nothing twice, and only what is new of a folder that has grown", async () => {
      queue = on("twice");
      const cwd = await scratch();
      await writeArchive(join(cwd, "in"), 120);
      await writeArchive(join(cwd, "later"), 60, 100);
      const first = await runCli(["queue", "add", "in", ...queue], { cwd });
      const { waiting } = await counts();
      expect(first).toMatchObject({ status: 0, stdout: "" });
      const second = await runCli(["queue", "add", join(cwd, "in"), ...queue], { cwd });
      expect(second.stderr).toContain("已将 0 个输入分 0 批放入队列 twice。另有 120 个输入原已在队列中。");
      expect(await counts()).toMatchObject({ waiting });
      const third = await runCli(["queue", "add", "in", "later", ...queue], { cwd });
      expect(third.stderr).toContain("已将 60 个输入分 1 批放入队列 twice。另有 120 个输入原已在队列中。");
    });

    it("a worker that is told to end completes what it has, and leaves nothing active", {
      timeout: longest,
    }, async () => {
      queue = on("ended");
      const cwd = await scratch();
      await writeArchive(join(cwd, "in"), 600, 2);
      await runCli(["queue", "add", "in", ...queue], { cwd });
      const worker = startCli(["queue", "work", "--concurrency", "1", ...queue], cwd, longest);
      await worker.stderr(/完成：/);
      worker.signal("SIGTERM");
      expect(await worker.ended).toBe(0);
      const { waiting, active, done } = await counts();
      expect({ active, isLeft: waiting > 0 }).toEqual({ active: 0, isLeft: true });
      expect((await readingsIn(join(cwd, "results"))).size).toBeGreaterThan(0);
      expect(done).toBeGreaterThan(0);
    });

    it("a shard whose result cannot be kept is parked with the reason, and tried again when it is added again", {
      timeout: longest,
    }, async () => {
      queue = on("parked");
      const cwd = await scratch();
      await writeArchive(join(cwd, "in"), 4);
      await runCli(["queue", "add", "in", ...queue], { cwd });
      await rm(join(cwd, "results"), { recursive: true });
      const work = ["queue", "work", "--until-done", ...queue];
      const failing = await runCli(work, { cwd });
      expect(failing).toMatchObject({ status: 3, stdout: "" });
      expect(failing.stderr).toMatch(/(?:没有做成，稍后重试：ENOENT.*\n){2}.*已搁置：ENOENT/);
      const status = await runCli(["queue", "status", ...queue], { cwd });
      expect(status.status).toBe(3);
      expect(status.stdout).toMatch(/^搁置 +1 批$/m);
      expect(status.stdout).toMatch(/（in\/00000-2023\.html 等 4 个输入）：ENOENT/);
      const again = await runCli(["queue", "add", "in", ...queue], { cwd });
      expect(again.stderr).toContain("搁置的或结果已丢失的 1 批重新处理。");
      expect(await runCli(work, { cwd })).toMatchObject({ status: 0 });
      expect(await counts()).toEqual({ waiting: 0, active: 0, done: 1, parked: 0 });
      await rm(join(cwd, "results"), { recursive: true });
      const lost = await runCli(["queue", "add", "in", ...queue], { cwd });
      expect(lost.stderr).toContain("搁置的或结果已丢失的 1 批重新处理。");
      expect(await runCli(work, { cwd })).toMatchObject({ status: 0 });
      expect((await readingsIn(join(cwd, "results"))).size).toBe(4);
    });

    it("a shard that takes longer than the lock holds is taken by no other", { timeout: longest }, async () => {
      queue = on("slow");
      const cwd = await scratch();
      for (let i = 0; i < 14; i++) {
        await mkdir(join(cwd, "in"), { recursive: true });
        await writeFile(join(cwd, `in/${i}.html`), `<p>misbehave:sleep ${i}</p>`);
      }
      const program = await misbehavingProgram(join(cwd, "program"));
      await runCli(["queue", "add", "in", ...queue], { cwd, program });
      const work = ["queue", "work", "--until-done", "--lock", "2", "--jobs", "1", ...queue];
      const both = await Promise.all([runCli(work, { cwd, program }), runCli(work, { cwd, program })]);
      const [done] = both.flatMap(({ stderr }) => [...stderr.matchAll(/ 完成：14 个输入，([\d.]+) 秒/g)]);
      expect(both.map(({ status }) => status)).toEqual([0, 0]);
      expect(both.filter(({ stderr }) => stderr.includes("完成：14 个输入"))).toHaveLength(1);
      expect(Number(done?.[1])).toBeGreaterThan(4);
    });
  });
});

describe.skipIf(process.platform === "win32" || !hasServer("redis"))("workers and adders of a queue", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startRedis();
  }, longest);
  afterAll(() => server.close());
  const on = (name: string) => ["--redis", server.url, "--queue", name];

  it("leave what another version has added to workers of that version", async () => {
    const queue = on("versions");
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), 3);
    const other = await misbehavingProgram(join(cwd, "program"));
    await runCli(["queue", "add", "in", ...queue], { cwd });
    const refused = await runCli(["queue", "work", ...queue], { cwd, program: other });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/由另一版本的程序（0\.1\.0\+\w{12}）放入，本程序是 0\.1\.0\+\w{12}，/);
    const adding = await runCli(["queue", "add", "in", ...queue], { cwd, program: other });
    expect(adding.status).toBe(2);
    const { stdout } = await runCli(["queue", "status", "-f", "json", ...queue], { cwd });
    expect(JSON.parse(stdout).shards).toEqual({ waiting: 1, active: 0, done: 0, parked: 0 });
    expect(await runCli(["queue", "work", "--until-done", ...queue], { cwd })).toMatchObject({ status: 0 });
  });

  it("find the inputs in another folder of this machine, and take none where there is no such folder", async () => {
    const queue = on("root");
    const cwd = await scratch();
    await writeArchive(join(cwd, "here/in"), 3);
    await runCli(["queue", "add", "in", "--results", "../results", ...queue], { cwd: join(cwd, "here") });
    await cp(join(cwd, "here"), join(cwd, "there"), { recursive: true });
    await rm(join(cwd, "here"), { recursive: true });
    const lost = await runCli(["queue", "work", ...queue], { cwd });
    expect(lost.status).toBe(2);
    expect(lost.stderr).toContain(`本机没有放入队列时所在的目录 ${join(cwd, "here")}；请用 --root`);
    const found = await runCli(["queue", "work", "--until-done", "--root", "there", ...queue], { cwd });
    expect(found.status).toBe(0);
    const readings = await readingsIn(join(cwd, "results"));
    expect([...readings.values()].map(({ report }) => report !== null)).toEqual([true, true, true]);
  });

  it("keep to one place for results, and take no standard input", async () => {
    const queue = on("places");
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), 2);
    await runCli(["queue", "add", "in", ...queue], { cwd });
    const other = await runCli(["queue", "add", "in", "--results", "elsewhere", ...queue], { cwd });
    expect(other.status).toBe(2);
    expect(other.stderr).toContain(`的结果已定放在 ${join(cwd, "results")}，不能再放 ${join(cwd, "elsewhere")}；`);
    expect(existsSync(join(cwd, "elsewhere"))).toBe(false);
    expect(await runCli(["queue", "add", "-", ...queue], { cwd })).toMatchObject({ status: 2 });
  });
});

describe("without a server", () => {
  it.each([
    ["redis", "redis://clerk:secret@127.0.0.1:1", "连接不上 redis://clerk@127.0.0.1:1：connect ECONNREFUSED"],
    [
      "postgres",
      "postgres://clerk:secret@127.0.0.1:1/d",
      "连接不上 postgres://clerk@127.0.0.1:1/d：connect ECONNREFUSED",
    ],
    ["redis", "http://127.0.0.1:1/secret", "--redis 应为以 redis://, rediss:// 开头的地址。"],
  ])("on %s that is said in a sentence, within seconds and without the password", async (kind, url, said) => {
    for (const command of [["add", "fixtures"], ["work"], ["status"]]) {
      const begun = performance.now();
      const { status, stdout, stderr } = await runCli(["queue", ...command, `--${kind}`, url]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(said);
      expect(stderr.split("\n")).toHaveLength(2);
      expect(stderr).not.toContain("secret");
      expect(performance.now() - begun).toBeLessThan(10_000);
    }
  });

  it.each([
    ["redis", "redis://127.0.0.1", "bullmq ioredis"],
    ["postgres", "postgres://127.0.0.1", "bullmq pg"],
  ])("and without the library for %s, what installs it is said", async (kind, url, libraries) => {
    const cwd = await scratch();
    for (const folder of ["bin", "dist", "package.json"])
      await cp(join(root, folder), join(cwd, folder), { recursive: true });
    const program = join(cwd, "bin/disclose.js");
    const { status, stderr } = await runCli(["queue", "status", `--${kind}`, url], { cwd, program });
    expect(status).toBe(2);
    expect(stderr).toContain(`npm install --global ${libraries}\n`);
  });
});
