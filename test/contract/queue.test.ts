import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReport } from "../../src/run.ts";
import { tar, zip } from "../support/archives.ts";
import { writeArchive } from "../support/copied-archive.ts";
import { disclose } from "../support/in-process.ts";
import { readingsIn } from "../support/results.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { s3Server } from "../support/s3-server.ts";
import { scratch } from "../support/scratch.ts";
import { hasServer, startPostgres, startRedis, type TestServer } from "../support/servers.ts";

const longest = 60_000;
const servers = { redis: startRedis, postgres: startPostgres } as const;

describe.skipIf(process.platform === "win32").each(["redis", "postgres"] as const)("a queue on %s", (kind) => {
  describe.skipIf(!hasServer(kind))("where it is installed", () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await servers[kind]();
    }, longest);
    afterAll(() => server.close());

    /** Runs commands on a queue of their own, in a folder of reports. */
    async function queueIn(cwd: string, name: string) {
      const run = ([command = "", ...rest]: readonly string[], from = cwd) =>
        disclose(["queue", command, ...rest, `--${kind}`, server.url, "--queue", name], { cwd: from });
      const shards = async () => JSON.parse((await run(["status", "--format", "json"])).stdout).shards;
      return { run, shards, work: () => run(["work", "--until-done"]) };
    }

    it("takes nothing twice, and of a folder that has grown only what is new", async () => {
      const cwd = await scratch();
      await writeArchive(join(cwd, "in"), 120, 100);
      await writeArchive(join(cwd, "later"), 60, 100);
      const { run, shards } = await queueIn(cwd, "twice");
      expect(await run(["add", "in"])).toMatchObject({ status: 0, stdout: "" });
      const { waiting } = await shards();
      const { stderr } = await run(["add", ".", "--results", "../results"], join(cwd, "in"));
      expect(stderr).toBe("disclose: 已将 0 个输入分 0 批放入队列 twice。另有 120 个输入原已在队列中。\n");
      expect(await shards()).toEqual({ waiting, active: 0, done: 0, parked: 0 });
      const grown = await run(["add", "in", "later"]);
      expect(grown.stderr).toContain("已将 60 个输入分 1 批放入队列 twice。另有 120 个输入原已在队列中。");
    });

    it("gives every path one reading: of files, of members of archives, and of what cannot be read", async () => {
      const page = await readFile(join(root, "fixtures/suqian-2023/report.html"));
      const pages = [1, 2].map((n) => ({ name: `市局/${n}.html`, content: page }));
      const cwd = await scratch({
        "in/a.html": page,
        "in/b [x]*.html": page,
        "in/2023.zip": zip([...pages, { name: "odd.dat", content: page }]),
        "in/old.tgz": gzipSync(tar(pages)),
        "in/cut.zip": zip(pages).subarray(0, 5000),
        "in/gone.html": page,
      });
      const { run, work } = await queueIn(cwd, "kinds");
      await run(["add", "in", "in/2023.zip!/odd.dat", "in/never.html"]);
      await rm(join(cwd, "in/gone.html"));
      expect(await work()).toMatchObject({ status: 0, stdout: "" });
      const readings = await readingsIn(join(cwd, "results"));
      const found = Object.fromEntries([...readings].map(([path, { failure }]) => [path, failure?.reason ?? null]));
      expect(found).toEqual({
        "in/a.html": null,
        "in/b [x]*.html": null,
        "in/2023.zip!/市局/1.html": null,
        "in/2023.zip!/市局/2.html": null,
        "in/2023.zip!/odd.dat": null,
        "in/old.tgz!/市局/1.html": null,
        "in/old.tgz!/市局/2.html": null,
        "in/cut.zip": "archive",
        "in/gone.html": "not-found",
        "in/never.html": "not-found",
      });
      const singly = await readReport({ path: "in/a.html", read: async () => page });
      expect(readings.get("in/a.html")).toEqual(singly);
    });

    it("parks a shard whose result cannot be kept, with the reason, and tries it again when it is added again", {
      timeout: longest,
    }, async () => {
      const cwd = await scratch();
      await writeArchive(join(cwd, "in"), 4);
      const { run, shards, work } = await queueIn(cwd, "parked");
      await run(["add", "in"]);
      // Files where the folders of results would be.
      const inTheWay = Array.from({ length: 256 }, (_, i) => join(cwd, "results", i.toString(16).padStart(2, "0")));
      for (const file of inTheWay) await writeFile(file, "");
      const failing = await work();
      expect(failing).toMatchObject({ status: 3, stdout: "" });
      expect(failing.stderr).toMatch(/(?:.*没有做成，稍后重试：ENOTDIR.*\n){2}.*已搁置：ENOTDIR/);
      const status = await run(["status"]);
      expect(status.status).toBe(3);
      expect(status.stdout).toMatch(/^搁置 +1 批$/m);
      expect(status.stdout).toMatch(/（in\/00000-2023\.html 等 4 个输入）：ENOTDIR/);
      for (const file of inTheWay) await rm(file);
      const again = await run(["add", "in"]);
      expect(again.stderr).toContain("搁置的或结果已丢失的 1 批重新处理。");
      expect(await work()).toMatchObject({ status: 0 });
      expect(await shards()).toEqual({ waiting: 0, active: 0, done: 1, parked: 0 });
      expect(await run(["status"])).toMatchObject({ status: 0 });
    });

    it("makes a result anew that is gone, where its inputs are added again", async () => {
      const cwd = await scratch();
      await writeArchive(join(cwd, "in"), 4);
      const { run, work } = await queueIn(cwd, "lost");
      await run(["add", "in"]);
      await work();
      await rm(join(cwd, "results"), { recursive: true });
      const again = await run(["add", "in"]);
      expect(again.stderr).toContain("搁置的或结果已丢失的 1 批重新处理。");
      expect(await work()).toMatchObject({ status: 0 });
      expect((await readingsIn(join(cwd, "results"))).size).toBe(4);
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
    await disclose(["queue", "add", "in", ...queue], { cwd });
    const refused = await runCli(["queue", "work", ...queue], { cwd });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/由另一版本的程序（0\.0\.0-source\+\w{12}）放入，本程序是 0\.1\.0\+\w{12}，/);
    const adding = await runCli(["queue", "add", "in", ...queue], { cwd });
    expect(adding.status).toBe(2);
    expect(adding.stderr).toMatch(/由另一版本的程序（0\.0\.0-source\+\w{12}）建立，本程序是 0\.1\.0\+\w{12}；/);
    const { stdout } = await disclose(["queue", "status", "-f", "json", ...queue], { cwd });
    expect(JSON.parse(stdout).shards).toEqual({ waiting: 1, active: 0, done: 0, parked: 0 });
    expect(await disclose(["queue", "work", "--until-done", ...queue], { cwd })).toMatchObject({ status: 0 });
  });

  it("find the inputs in another folder of this machine, and take none where there is no such folder", async () => {
    const queue = on("root");
    const cwd = await scratch();
    await writeArchive(join(cwd, "here/in"), 3);
    await disclose(["queue", "add", "in", "--results", "../results", ...queue], { cwd: join(cwd, "here") });
    await cp(join(cwd, "here"), join(cwd, "there"), { recursive: true });
    await rm(join(cwd, "here"), { recursive: true });
    const lost = await disclose(["queue", "work", ...queue], { cwd });
    expect(lost.status).toBe(2);
    expect(lost.stderr).toContain(`本机没有放入队列时所在的目录 ${join(cwd, "here")}；请用 --root`);
    const found = await disclose(["queue", "work", "--until-done", "--root", "there", ...queue], { cwd });
    expect(found.status).toBe(0);
    const readings = await readingsIn(join(cwd, "results"));
    expect([...readings.values()].map(({ report }) => report !== null)).toEqual([true, true, true]);
  });

  it("leave what they may not fetch to workers that may", async () => {
    const queue = on("forbidden");
    const cwd = await scratch({ "a.html": "<p></p>" });
    await disclose(["queue", "add", "a.html", "https://127.0.0.1:1/b.html", ...queue], { cwd });
    const refused = await disclose(["queue", "work", "--until-done", ...queue], { cwd });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("没有联网读取 127.0.0.1:1；允许联网请加 --allow-net");
    expect(existsSync(join(cwd, "results"))).toBe(true);
    expect(await shardFiles(cwd)).toEqual([]);
    const allowed = await disclose(["queue", "work", "--until-done", "--allow-net", ...queue], { cwd });
    expect(allowed.status).toBe(0);
    const readings = await readingsIn(join(cwd, "results"));
    expect(readings.get("https://127.0.0.1:1/b.html")?.failure).toMatchObject({ problem: "address-refused" });
  });

  it("put results into a bucket, and park nothing where there are no keys to it", async () => {
    const queue = on("bucket");
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), 3);
    const storage = await s3Server();
    const env = { LANG: "zh_CN.UTF-8", ...storage.env };
    const without = { LANG: "zh_CN.UTF-8", AWS_ENDPOINT_URL: storage.origin };
    const add = (place: string, own: Readonly<Record<string, string>>) =>
      disclose(["queue", "add", "in", "--results", place, ...queue], { cwd, env: own });
    const keyless = await add("s3://bucket/results", without);
    expect(keyless).toMatchObject({ status: 2, stderr: expect.stringContaining("AWS_ACCESS_KEY_ID") });
    const elsewhere = await add("s3://none/results", env);
    expect(elsewhere).toMatchObject({ status: 2, stderr: expect.stringContaining("404 NoSuchBucket") });
    expect(await add("s3://bucket/results", env)).toMatchObject({ status: 0 });
    const refused = await disclose(["queue", "work", "--until-done", ...queue], { cwd, env: without });
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("AWS_ACCESS_KEY_ID") });
    expect(await disclose(["queue", "work", "--until-done", ...queue], { cwd, env })).toMatchObject({ status: 0 });
    expect([...storage.objects.keys()]).toEqual([expect.stringMatching(/^results\/\w\w\/\w{64}\.readings$/)]);
    const drained = await disclose(["queue", "drain", "--format", "ndjson", ...queue], { cwd, env });
    const { stdout } = await disclose(["convert", "in", "--format", "ndjson"], { cwd });
    expect(drained).toMatchObject({ status: 0, stdout });
  });

  it("leave the queue as it is where the folder for results is not there", async () => {
    const queue = on("unmounted");
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), 3);
    await disclose(["queue", "add", "in", ...queue], { cwd });
    await rm(join(cwd, "results"), { recursive: true });
    const unmounted = await disclose(["queue", "work", "--until-done", ...queue], { cwd });
    expect(unmounted.status).toBe(2);
    expect(unmounted.stderr).toContain(`本机没有存放结果的目录 ${join(cwd, "results")}；`);
    const { stdout } = await disclose(["queue", "status", "-f", "json", ...queue], { cwd });
    expect(JSON.parse(stdout).shards).toEqual({ waiting: 1, active: 0, done: 0, parked: 0 });
  });

  it("leave addresses of buckets to workers that have what asks for them", async () => {
    const queue = on("clientless");
    const cwd = await scratch();
    const program = await copiedProgram(cwd, ["bullmq", "ioredis"]);
    const storage = await s3Server();
    const env = { ...storage.env };
    const add = ["queue", "add", "s3://bucket/a.html", "--results", "results", ...queue];
    expect(await runCli(add, { cwd, env, program })).toMatchObject({ status: 0 });
    const without = await runCli(["queue", "work", "--until-done", ...queue], { cwd, env, program });
    expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining("npm install --global s3mini") });
    expect(await shardFiles(cwd)).toEqual([]);
    const { stdout } = await runCli(["queue", "status", "-f", "json", ...queue], { cwd, program });
    expect(JSON.parse(stdout).shards).toEqual({ waiting: 1, active: 0, done: 0, parked: 0 });
  });

  it("keep results in no file", async () => {
    const cwd = await scratch({ "in/a.html": "<p></p>", results: "" });
    const queue = on("file");
    for (const place of ["results", "results/of/2024"]) {
      const { status, stderr } = await disclose(["queue", "add", "in", "--results", place, ...queue], { cwd });
      expect([status, stderr]).toEqual([2, expect.stringContaining(`结果不能放在 ${join(cwd, place)}：应为`)]);
    }
  });

  it("keep to one place for results", async () => {
    const queue = on("places");
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), 2);
    await disclose(["queue", "add", "in", ...queue], { cwd });
    const other = await disclose(["queue", "add", "in", "--results", "elsewhere", ...queue], { cwd });
    expect(other.status).toBe(2);
    expect(other.stderr).toContain(`的结果已定放在 ${join(cwd, "results")}，不能再放 ${join(cwd, "elsewhere")}；`);
    expect(existsSync(join(cwd, "elsewhere"))).toBe(false);
    const again = await disclose(["queue", "add", "here", ...queue], {
      cwd: await scratch({ "here/c.html": "<p></p>" }),
    });
    expect(again).toMatchObject({ status: 0, stderr: expect.stringContaining("已将 1 个输入") });
    expect(await disclose(["queue", "work", "--until-done", ...queue], { cwd })).toMatchObject({ status: 0 });
    expect((await readingsIn(join(cwd, "results"))).size).toBe(3);
  });

  it("find out before anything is added whether results can be kept in a bucket", async () => {
    const queue = on("no-bucket");
    const cwd = await scratch({ "in/a.html": "<p></p>" });
    const add = (env: Record<string, string>) =>
      disclose(["queue", "add", "in", "--results", "s3://b/p", "--s3-endpoint", "http://127.0.0.1:1", ...queue], {
        cwd,
        env,
      });
    const keyless = await add({});
    expect(keyless).toMatchObject({ status: 2, stderr: expect.stringMatching(/^disclose: .*AWS_ACCESS_KEY_ID.*\n$/) });
    const away = await add({ AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b" });
    expect(away).toMatchObject({ status: 2, stderr: expect.stringMatching(/^disclose: .*ECONNREFUSED.*\n$/) });
    const { stdout } = await disclose(["queue", "status", "-f", "json", ...queue]);
    expect(JSON.parse(stdout).shards.waiting).toBe(0);
  });

  it("name a file that is not there, and put it into the queue as convert would name it", async () => {
    const cwd = await scratch({ "in/a.html": "<p></p>" });
    const { status, stderr } = await disclose(["queue", "add", "in", "reprots/", ...on("slip")], { cwd });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^disclose: reprots\/: 无法读取：.*\ndisclose: 已将 2 个输入分 1 批放入队列 slip。\n$/);
  });

  it("make a result anew that is not whole, and keep one that is", async () => {
    const queue = on("whole");
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), 2);
    await disclose(["queue", "add", "in", ...queue], { cwd });
    await disclose(["queue", "work", "--until-done", ...queue], { cwd });
    const [name = ""] = await shardFiles(cwd);
    const whole = await readFile(name);
    const again = on("whole-again");
    await truncate(name, 100);
    await disclose(["queue", "add", "in", ...again], { cwd });
    await disclose(["queue", "work", "--until-done", ...again], { cwd });
    expect(await readFile(name)).toEqual(whole);
  });

  it("refuse standard input, and name paths with a line end", async () => {
    const queue = on("refused");
    const cwd = await scratch({ "in/a\nb.html": "<p></p>", "in/c.html": "<p></p>" });
    const stdin = await disclose(["queue", "add", "-", ...queue], { cwd });
    expect(stdin).toMatchObject({ status: 2, stderr: expect.stringContaining("标准输入不能放入队列") });
    const odd = await disclose(["queue", "add", "in", ...queue], { cwd });
    expect(odd.status).toBe(3);
    expect(odd.stderr).toBe(
      "disclose: in/a␊b.html：路径中有换行，没有放入队列。\ndisclose: 已将 1 个输入分 1 批放入队列 refused。\n",
    );
  });

  it("warn where the server would drop what it keeps", async () => {
    const client = new Redis(server.url);
    await client.config("SET", "maxmemory-policy", "allkeys-lru");
    const { status, stderr } = await disclose(["queue", "status", ...on("evicted")]);
    await client.config("SET", "maxmemory-policy", "noeviction");
    await client.quit();
    expect(status).toBe(0);
    expect(stderr).toMatch(/^disclose: 注意：.*maxmemory-policy 是 allkeys-lru.*noeviction。\n$/);
  });

  it("say what a server refuses, and go on when it takes things again", async () => {
    const queue = on("refusing");
    const cwd = await scratch();
    await writeArchive(join(cwd, "in"), 3);
    const client = new Redis(server.url);
    await disclose(["queue", "add", "in", ...queue], { cwd });
    await client.config("SET", "maxmemory", "1");
    const added = await disclose(["queue", "add", ".", ...on("refusing-too")], { cwd: join(cwd, "in") });
    expect(added).toMatchObject({ status: 2, stdout: "" });
    expect(added.stderr).toMatch(
      /^disclose: redis:\S+ 拒绝了请求：OOM [^\n]*排除原因后请再运行一次，做过的不会重做。\n$/,
    );
    const working = disclose(["queue", "work", "--until-done", ...queue], { cwd });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await client.config("SET", "maxmemory", "0");
    await client.quit();
    const { status, stderr } = await working;
    expect(status).toBe(0);
    expect(stderr.match(/拒绝了请求：OOM .*排除原因后自动继续。/g)).toHaveLength(1);
    expect(stderr).toContain("完成 1 批（3 个输入）");
  });

  it.each([
    ["99", "连接不上 redis://127.0.0.1:"],
    ["abc", "--redis 应为以 redis://, rediss:// 开头的地址，如"],
  ])("say that there is no database %s, and use no other", async (database, said) => {
    const cwd = await scratch({ "in/a.html": "<p></p>" });
    const at = ["--redis", `${server.url}/${database}`, "--queue", `of-${database}`];
    const { status, stderr } = await runCli(["queue", "add", "in", ...at], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^disclose: .*\n$/);
    expect(stderr).toContain(said);
    const client = new Redis(server.url);
    expect(await client.keys(`bull:of-${database}:*`)).toEqual([]);
    await client.quit();
  });

  it.each([
    ["zh-Hant", /^佇列 +languages/m, /^等待 +1 批$/m],
    ["en", /^queue +languages/m, /^waiting +1$/m],
  ])("speak %s", async (lang, ...said) => {
    const queue = on(`languages-${lang}`);
    const cwd = await scratch({ "in/a.html": "<p></p>" });
    await disclose(["queue", "add", join(cwd, "in"), ...queue], { cwd });
    const { stdout } = await disclose(["queue", "status", "--lang", lang, ...queue]);
    for (const text of said) expect(stdout).toMatch(text);
    await disclose(["queue", "work", "--until-done", ...queue], { cwd });
  });
});

/** The built program in a folder where it finds these libraries and no others. */
async function copiedProgram(folder: string, libraries: readonly string[] = []): Promise<string> {
  for (const part of ["bin", "dist", "package.json"])
    await cp(join(root, part), join(folder, part), { recursive: true });
  await mkdir(join(folder, "node_modules"));
  for (const name of libraries) await symlink(join(root, "node_modules", name), join(folder, "node_modules", name));
  return join(folder, "bin/disclose.js");
}

async function shardFiles(cwd: string): Promise<string[]> {
  const names = await readdir(join(cwd, "results"), { recursive: true });
  return names.filter((name) => name.endsWith(".readings")).map((name) => join(cwd, "results", name));
}

describe("without a server", () => {
  it.each([
    ["redis", "redis://clerk:secret@127.0.0.1:1", "连接不上 redis://clerk@127.0.0.1:1（connect ECONNREFUSED"],
    [
      "postgres",
      "postgres://clerk:secret@127.0.0.1:1/d?password=secret",
      "连接不上 postgres://clerk@127.0.0.1:1/d（connect ECONNREFUSED",
    ],
    ["redis", "http://127.0.0.1:1/secret", "--redis 应为以 redis://, rediss:// 开头的地址，如 redis://"],
    ["redis", "redis:secret", "--redis 应为以 redis://, rediss:// 开头的地址，如 redis://"],
    ["redis", "redis://:secret%zz@127.0.0.1:1", "密码里的 % 写作 %25。"],
    ["redis", "redis://:secret@127.0.0.1:1/name", "--redis 应为以"],
    ["postgres", "postgres://clerk:secret%zz@127.0.0.1:1/d", "密码里的 % 写作 %25。"],
  ])("on %s that is said in a sentence, within seconds and without the password", async (kind, url, said) => {
    for (const command of [["add", "fixtures"], ["work"], ["status"]]) {
      const begun = performance.now();
      const { status, stdout, stderr } = await disclose(["queue", ...command, `--${kind}`, url]);
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
    const program = await copiedProgram(cwd);
    const { status, stderr } = await runCli(["queue", "status", `--${kind}`, url], { cwd, program });
    expect(status).toBe(2);
    expect(stderr).toContain(`npm install --global ${libraries}\n`);
  });

  it("of one that takes connections and never answers, that is said", { timeout: longest }, async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const url = `redis://:secret@127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const { status, stdout, stderr } = await disclose(["queue", "status", "--redis", url]);
    silent.close();
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^disclose: redis:\/\/127\.0\.0\.1:\d+ 接受连接，但 10 秒没有应答；[^\n]*\n$/);
  });

  it("a server is named by the environment, and one kind only by options", async () => {
    const env = { DISCLOSE_POSTGRES_URL: "postgres://127.0.0.1:1/x", REDIS_URL: "redis://127.0.0.1:1" };
    const named = await disclose(["queue", "status"], { env });
    expect(named.stderr).toContain("连接不上 postgres://127.0.0.1:1/x");
    const other = await disclose(["queue", "status", "--redis", "redis://127.0.0.1:1"], { env });
    expect(other.stderr).toContain("连接不上 redis://127.0.0.1:1");
    const both = await disclose(["queue", "status", "--redis", "redis://a", "--postgres", "postgres://b"]);
    expect(both.status).toBe(2);
  });
});
