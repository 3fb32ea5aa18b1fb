import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeArchive } from "../support/copied-archive.ts";
import { disclose, type Result } from "../support/in-process.ts";
import { misbehavingProgram } from "../support/misbehaving-program.ts";
import { readingsIn } from "../support/results.ts";
import { runCli } from "../support/run-cli.ts";
import { startCli } from "../support/running-cli.ts";
import { scratch } from "../support/scratch.ts";
import { hasServer, startPostgres, startRedis, type TestServer } from "../support/servers.ts";

// Workers as processes, which are killed, and servers that are killed, too.

const reports = 2000;
const longest = 120_000;
const servers = { redis: startRedis, postgres: startPostgres } as const;

/** What one machine converts of the archive; another folder has the same. */
let single: Promise<Result> | null = null;

async function shardsIn(queue: readonly string[]): Promise<Record<string, number>> {
  const { stdout } = await disclose(["queue", "status", "--format", "json", ...queue]);
  return JSON.parse(stdout).shards;
}

describe.skipIf(process.platform === "win32").each(["redis", "postgres"] as const)("a queue on %s", (kind) => {
  describe.skipIf(!hasServer(kind))("where it is installed", () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await servers[kind]();
    }, longest);
    afterAll(() => server.close());
    const on = (name: string) => [`--${kind}`, server.url, "--queue", name];

    it("loses and doubles nothing when a worker is killed, the server is killed, and a page kills its reader", {
      timeout: 2 * longest,
    }, async () => {
      const queue = on("faults");
      const cwd = await scratch({ "in/poison.html": "<p>misbehave:exit</p>" });
      await writeArchive(join(cwd, "in"), reports);
      const program = await misbehavingProgram(join(cwd, "program"));
      const added = await runCli(["queue", "add", "in", ...queue], { cwd, program });
      expect(added.stderr).toContain(`已将 ${reports + 1} 个输入分`);
      const work = ["queue", "work", "--until-done", "--lock", "5", "--concurrency", "2", ...queue];
      const dying = startCli(work, cwd, longest, program);
      const living = startCli(work, cwd, longest, program);
      await dying.stderr(/完成：/);
      dying.signal("SIGKILL");
      expect(await dying.ended).toBe("SIGKILL");
      await living.stderr(/完成：/);
      await server.kill();
      await living.stderr(/没有应答/);
      await server.restart();
      await living.stderr(/已恢复/);
      expect(await living.ended).toBe(0);
      expect(await shardsIn(queue)).toMatchObject({ waiting: 0, active: 0, parked: 0 });
      const readings = await readingsIn(join(cwd, "results"));
      expect(readings.get("in/poison.html")).toMatchObject({ report: null, failure: { reason: "crashed" } });
      const paths = (await readdir(join(cwd, "in"))).map((name) => `in/${name}`);
      expect([...readings.keys()].sort()).toEqual([...paths].sort());
      single ??= runCli(["convert", "in", "-f", "ndjson"], { cwd, program });
      const { status, stdout, stderr } = await single;
      const merged = await runCli(["queue", "drain", "-f", "ndjson", ...queue], { cwd, program });
      // A comparison that could say what differs takes longer than everything else.
      expect(merged.stdout === stdout).toBe(true);
      expect({ ...merged, stdout }).toEqual({
        status,
        stdout,
        stderr: `${stderr}${merged.stderr.slice(stderr.length)}`,
      });
      expect(merged.stderr.slice(stderr.length)).toMatch(/^disclose: \d+ 批共 2001 个输入，写出 \d+ 份报告。\n$/);
    });

    it("is left by a worker that is told to end when that has completed what it has begun", {
      timeout: longest,
    }, async () => {
      const queue = on("ended");
      const cwd = await scratch();
      await writeArchive(join(cwd, "in"), 600, 2);
      await runCli(["queue", "add", "in", ...queue], { cwd });
      const worker = startCli(["queue", "work", "--concurrency", "1", ...queue], cwd, longest);
      await worker.stderr(/完成：/);
      worker.signal("SIGTERM");
      expect(await worker.ended).toBe(0);
      const { waiting = 0, active, done = 0 } = await shardsIn(queue);
      expect({ active, isLeft: waiting > 0, isBegun: done > 0 }).toEqual({ active: 0, isLeft: true, isBegun: true });
      expect(await readdir(join(cwd, "results"))).toHaveLength(done);
    });
  });
});

it.skipIf(!hasServer("redis"))(
  "a worker that is told to end while its server is away ends all the same",
  { timeout: longest },
  async () => {
    const server = await startRedis();
    const queue = ["--redis", server.url];
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), 60, 2);
    await runCli(["queue", "add", "in", ...queue], { cwd });
    const worker = startCli(["queue", "work", "--concurrency", "1", ...queue], cwd, longest);
    await worker.stderr(/开始处理/);
    await server.kill();
    await worker.stderr(/没有应答/);
    worker.signal("SIGTERM");
    expect(await worker.ended).toBe(0);
    await server.close();
  },
);

it.skipIf(!hasServer("redis"))(
  "a shard that takes longer than its lock holds is taken by no other worker",
  { timeout: longest },
  async () => {
    const server = await startRedis();
    const queue = ["--redis", server.url];
    const cwd = await scratch();
    await mkdir(join(cwd, "in"));
    const slow = 8;
    for (let i = 0; i < slow; i++) await writeFile(join(cwd, `in/${i}.html`), `<p>misbehave:sleep ${i}</p>`);
    const program = await misbehavingProgram(join(cwd, "program"));
    await runCli(["queue", "add", "in", ...queue], { cwd, program });
    const work = ["queue", "work", "--until-done", "--lock", "1", "--jobs", "1", ...queue];
    const both = await Promise.all([runCli(work, { cwd, program }), runCli(work, { cwd, program })]);
    await server.close();
    const done = both.flatMap(({ stderr }) => [...stderr.matchAll(/ 完成：8 个输入，([\d.]+) 秒/g)]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(done).toHaveLength(1);
    expect(Number(done[0]?.[1])).toBeGreaterThan(2);
  },
);
