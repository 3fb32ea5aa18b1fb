import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertCommand, planConversion } from "../../src/cli/convert-command.ts";
import { drain, type QueueDrainOptions } from "../../src/cli/queue-drain-command.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { folderPlace } from "../../src/queue/folder-place.ts";
import { unpackPaths } from "../../src/queue/job.ts";
import type { Place } from "../../src/queue/place.ts";
import type { QueuedShard } from "../../src/queue/shard-queue.ts";
import { queueWords } from "../../src/words/queue.ts";
import { balanced } from "../support/balanced.ts";
import { dialects } from "../support/dialects.ts";
import { type InProcessOptions, inProcess, type Result } from "../support/in-process.ts";
import { type MemoryQueue, memoryQueue } from "../support/memory-queue.ts";
import { mixedArchive, mixedPaths, page } from "../support/mixed-archive.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";
import { filesBelow } from "../support/tree.ts";
import { resultFile, testProgram, workedShards } from "../support/worked-shards.ts";

const clean = await page("suqian-2024");

const usual: QueueDrainOptions = {
  format: "ndjson",
  given: new Set(["format"]),
  lang: "zh-Hans",
  queue: "test",
  blank: "zero",
  wait: true,
};
type Options = Partial<QueueDrainOptions>;

/** Drains a queue at a terminal of its own. */
function drained(
  queue: MemoryQueue,
  inFolder: InProcessOptions | string,
  options: Options = {},
  placeAt: (name: string) => Place = folderPlace,
) {
  const own = { ...usual, ...options };
  const means = { open: { queue, say: queueWords("zh-Hans") }, placeAt, program: testProgram };
  const work = async (terminal: Terminal) => {
    const plan = await planConversion(own, terminal);
    return plan === null ? 2 : drain(means, plan, own, terminal);
  };
  return inProcess(work, typeof inFolder === "string" ? { cwd: inFolder } : inFolder);
}

const converted = (paths: readonly string[], cwd: string, options: Options = {}) =>
  inProcess((terminal) => convertCommand(paths, { ...usual, ...options }, terminal), { cwd });

/** What a command printed and wrote into `out`, which is empty again. */
async function everything(cwd: string, { status, stdout, stderr }: Result) {
  const files = await filesBelow(join(cwd, "out")).catch(() => ({}));
  await rm(join(cwd, "out"), { recursive: true, force: true });
  return { status, stdout, stderr, files };
}

/** The same without the last line, which says what was drained. */
const withoutSum = (result: Awaited<ReturnType<typeof everything>>) => ({
  ...result,
  stderr: result.stderr.replace(/disclose: \d+ 批共 \d+ 个输入，写出 \d+ 份报告。\n$/, ""),
});

const manners: Readonly<Record<string, Options>> = {
  "lines of JSON": {},
  "lines of JSON with all cells": { cells: true },
  CSV: { format: "csv" },
  "CSV of a line each": { format: "csv-wide" },
  "a folder of JSON": { format: "json", output: "out/" },
  "a folder of JSON, with findings": { format: "json", output: "out/", withFindings: true },
  "CSV and findings beside it": { format: "csv", output: "out/reports.csv", withFindings: true },
  "several files": {
    given: new Set(),
    report: ["parquet=out/", "csv-wide=out/wide.csv", "xlsx=out/"],
    withFindings: true,
  },
};

describe("what is drained is what one machine would have converted, byte for byte", () => {
  it.each(Object.entries(manners))("as %s", async (_, options) => {
    const cwd = await scratch(mixedArchive);
    const queue = memoryQueue(await workedShards(cwd, mixedPaths));
    const single = await everything(cwd, await converted(mixedPaths, cwd, options));
    const merged = await everything(cwd, await drained(queue, cwd, options));
    expect(single.status).toBe(3);
    expect(withoutSum(merged)).toEqual(single);
    expect(merged.stderr).not.toBe(single.stderr);
  });

  it("of every fixture, with everything that is found", async () => {
    const folders = (await readdir(join(root, "fixtures"), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    const paths = folders.map(({ name }) => `fixtures/${name}`);
    const shards = await workedShards(root, paths, await scratch());
    for (const options of [
      { cells: true },
      { output: join(await scratch(), "out"), given: new Set<string>(), withFindings: true },
    ]) {
      const single = await converted(paths, root, options);
      const merged = await drained(memoryQueue(shards), root, options);
      expect(withoutSum({ ...merged, files: {} })).toEqual({ ...single, files: {} });
    }
  });

  it("of any report in every dialect", async () => {
    await fc.assert(
      fc.asyncProperty(balanced, async (figures) => {
        const pages = dialects.map(({ path, print }, i) => [`in/${i}/${path}`, Buffer.from(print(figures))] as const);
        const cwd = await scratch(Object.fromEntries(pages));
        const shards = await workedShards(cwd, ["in"]);
        const single = await everything(cwd, await converted(["in"], cwd, { cells: true }));
        const merged = await everything(cwd, await drained(memoryQueue(shards), cwd, { cells: true }));
        expect(withoutSum(merged)).toEqual(single);
      }),
      { seed: 8, numRuns: 3 },
    );
  });

  it("of what was added bit by bit, in the order of adding and none twice", async () => {
    const cwd = await scratch(mixedArchive);
    const shards = [
      ...(await workedShards(cwd, ["other"])),
      ...(await workedShards(cwd, ["in"])),
      ...(await workedShards(cwd, ["other", "single.html"])),
    ];
    const options: Options = { format: "json", output: "out/" };
    const merged = await everything(cwd, await drained(memoryQueue(shards), cwd, options));
    const single = await everything(cwd, await converted(["other", "in", "single.html"], cwd, options));
    expect(withoutSum(merged)).toEqual(single);
  });

  it("from another folder: as one machine would have converted it from there", async () => {
    const cwd = await scratch({ ...mixedArchive, "elsewhere/keep.txt": "" });
    const queue = memoryQueue(await workedShards(cwd, ["in", "other"]));
    const elsewhere = join(cwd, "elsewhere");
    const single = await converted(["../in", "../other"], elsewhere);
    const merged = await drained(queue, elsewhere);
    expect(merged.stdout).toBe(single.stdout);
    expect(merged.stderr).toBe(
      `disclose: 这些报告是在 ${cwd} 放入队列的；结果中的路径改按当前目录写。\n${single.stderr}disclose: 3 批共 13 个输入，写出 9 份报告。\n`,
    );
  });
});

/** Three shards of a small archive, and a way to say what became of one. */
async function threeShards() {
  const names = Array.from({ length: 12 }, (_, i) => `in/${i}.html`);
  const cwd = await scratch(Object.fromEntries(names.map((name) => [name, clean])));
  const shards = await workedShards(cwd, ["in"]);
  const [first, second, third] = shards;
  if (first === undefined || second === undefined || third === undefined) throw new Error("too few shards");
  const queueWith = (changed: Partial<QueuedShard>) =>
    memoryQueue([first, { ...second, ...changed }, ...shards.slice(2)]);
  const pathsOf = ({ data }: QueuedShard) => unpackPaths(data.packedPaths);
  return { cwd, shards, second, queueWith, lostPaths: pathsOf(second), file: resultFile(second) };
}

describe("a shard without a result has each of its inputs named, and the others are written", () => {
  type Shards = Awaited<ReturnType<typeof threeShards>>;
  it.each<[string, (shards: Shards) => Promise<Partial<QueuedShard> | undefined>, (file: string) => string]>([
    [
      "that is parked",
      async ({ file }) => {
        await rm(file);
        return { state: "parked", reason: "磁盘已满" };
      },
      () => "所在的一批多次处理都没有成功，已搁置：磁盘已满。",
    ],
    [
      "whose result is gone",
      async ({ file }) => void (await rm(file)),
      (file) => `读出的结果 ${file} 不见了；再运行一次 disclose queue add，会重新读取。`,
    ],
    [
      "whose result is cut off",
      async ({ file }) => void (await truncate(file, (await readFile(file)).length - 1)),
      (file) => `读出的结果 ${file} 已损坏；删除这个文件，再运行一次 disclose queue add，会重新读取。`,
    ],
    [
      "whose result is empty",
      async ({ file }) => void (await writeFile(file, "")),
      (file) => `读出的结果 ${file} 已损坏；删除这个文件，再运行一次 disclose queue add，会重新读取。`,
    ],
  ])("%s", async (_, spoil, sentence) => {
    const shards = await threeShards();
    const { cwd, queueWith, lostPaths, file } = shards;
    const queue = queueWith((await spoil(shards)) ?? {});
    const { status, stdout, stderr } = await drained(queue, cwd, { clear: true });
    expect(status).toBe(3);
    expect(stderr).toBe(
      [
        ...lostPaths.map((path) => `disclose: ${path}: 无法读取：${sentence(file)}\n`),
        `disclose: ${queue.shardsThere.length} 批共 12 个输入，写出 ${12 - lostPaths.length} 份报告。\n`,
        "disclose: 有 1 批没有结果，上面列出了其中的输入；再运行一次 disclose queue add，会重新读取。\n",
        "disclose: 没有全部写出，队列保持原样。\n",
      ].join(""),
    );
    const written = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).source.path);
    expect(written).toHaveLength(12 - lostPaths.length);
    expect(written.filter((path) => lostPaths.includes(path))).toEqual([]);
  });

  it("a reading that was damaged inside its result is named, and no other", async () => {
    const { cwd, queueWith, lostPaths, file } = await threeShards();
    const bytes = await readFile(file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] as number) ^ 1;
    await writeFile(file, bytes);
    const { status, stdout, stderr } = await drained(queueWith({}), cwd);
    expect([status, stdout.trimEnd().split("\n").length]).toEqual([3, 11]);
    expect(stderr).toContain(`disclose: ${lostPaths.at(-1)}: 无法读取：读出的结果 ${file} 已损坏`);
  });

  it("a result that is there counts, whatever became of who wrote it", async () => {
    const { cwd, queueWith } = await threeShards();
    for (const state of ["parked", "active", "waiting"] as const) {
      const { status, stdout } = await drained(queueWith({ state, reason: "stalled" }), cwd, { wait: false });
      expect([state, status, stdout.trimEnd().split("\n").length]).toEqual([state, 0, 12]);
    }
  });
});

describe("draining", () => {
  it("waits for what is still being read, and says when nobody reads", async () => {
    const { cwd, shards, second, queueWith, file } = await threeShards();
    const bytes = await readFile(file);
    await rm(file);
    const queue = queueWith({ state: "waiting" });
    queue.workersThere = 0;
    const running = drained(queue, cwd);
    setTimeout(() => {
      queue.workersThere = 1;
    }, 100);
    setTimeout(async () => {
      await writeFile(file, bytes);
      queue.shardsThere[1] = second;
    }, 400);
    const { status, stdout, stderr } = await running;
    expect([status, stdout.trimEnd().split("\n").length]).toEqual([0, 12]);
    expect(stderr).toBe(
      `disclose: 没有工作进程连接到队列；请在一台或几台机器上运行 disclose queue work。\ndisclose: ${shards.length} 批共 12 个输入，写出 12 份报告。\n`,
    );
  });

  it("shows on a terminal how far it is, and takes that back", async () => {
    const { cwd, second, queueWith } = await threeShards();
    const queue = queueWith({ state: "active" });
    const running = drained(queue, { cwd, stderrColumns: 80 });
    setTimeout(() => {
      queue.shardsThere[1] = second;
    }, 100);
    const { stderr } = await running;
    const shown = stderr.split("\r\u001b[K");
    expect(shown[1]).toMatch(/^▕█+.*▏ 等待读取：2\/3 批已完成，1 批在读，工作进程 1 个$/);
    expect(shown.at(-1)).toMatch(/^disclose: 3 批共/);
  });

  it("with --no-wait ends where something is still to be read", async () => {
    const { cwd, queueWith, file } = await threeShards();
    await rm(file);
    expect(await drained(queueWith({ state: "active" }), cwd, { wait: false })).toEqual({
      status: 2,
      stdout: "",
      stderr: "disclose: 还有 1 批没有读完，没有写出；不加 --no-wait 会一直等到读完。\n",
    });
  });

  it("with --clear forgets the shards, not their results", async () => {
    const { cwd, queueWith, file } = await threeShards();
    const queue = queueWith({});
    const { status, stderr } = await drained(queue, cwd, { clear: true });
    expect([status, queue.shardsThere, (await readFile(file)).length > 0]).toEqual([0, [], true]);
    expect(stderr).toContain(`队列已清空；读出的结果留在 ${join(cwd, "results")}。`);
  });

  it("with --clear keeps a queue to which something was added while it wrote", async () => {
    const { cwd, shards, queueWith } = await threeShards();
    const there = queueWith({});
    const later = { ...(shards[0] as QueuedShard), id: "0".repeat(64), state: "waiting" } as const;
    const queue: MemoryQueue = {
      ...there,
      async *shards() {
        yield* there.shards();
        there.shardsThere.push(later);
      },
    };
    const { status, stderr } = await drained(queue, cwd, { clear: true });
    expect([status, queue.shardsThere.length]).toEqual([0, 4]);
    expect(stderr).toMatch(/写出期间又放入了 1 批，队列没有清空；请再运行一次 disclose queue drain。\n$/);
  });

  it.each([
    ["all", 0],
    ["some", 1],
  ])("writes nothing where the server loses %s of the shards meanwhile", async (_, left) => {
    const { cwd, queueWith, file } = await threeShards();
    await rm(file);
    const queue = queueWith({ state: "waiting" });
    const running = drained(queue, cwd, { format: "csv", output: "out.csv", clear: true });
    setTimeout(() => queue.shardsThere.splice(left), 100);
    const { status, stdout, stderr } = await running;
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`队列 test 原有 3 批，现在只有 ${left} 批：`);
    expect(await readdir(cwd)).not.toContain("out.csv");
    expect(queue.shardsThere).toHaveLength(left);
  });

  it("fetches results from where they are no files", async () => {
    const { cwd, queueWith, lostPaths, file } = await threeShards();
    const { fileOf: _, ...place } = folderPlace(join(cwd, "results"));
    const elsewhere = () => ({ ...place, name: "s3://bucket/results/" });
    const all = await drained(queueWith({}), cwd, {}, elsewhere);
    expect(all).toEqual(await drained(queueWith({}), cwd));
    await rm(file);
    const { status, stderr } = await drained(queueWith({}), cwd, {}, elsewhere);
    expect(status).toBe(3);
    expect(stderr).toMatch(
      new RegExp(`${lostPaths[0]}: .* s3://bucket/results/[0-9a-f]{2}/[0-9a-f]{64}\\.readings 不见了`),
    );
  });

  it("says at once what would be in vain", async () => {
    const { cwd, shards, queueWith } = await threeShards();
    const waiting = () => queueWith({ state: "waiting" });
    const first = shards[0] as QueuedShard;
    const other = { ...first, data: { ...first.data, program: "9.9.9+other" } };
    for (const [queue, options, said] of [
      [memoryQueue([]), {}, "队列 test 里没有输入；请先用 disclose queue add 放入。"],
      [waiting(), { format: "json" }, "ndjson"],
      [waiting(), { format: "parquet" }, "-o reports.parquet"],
      [memoryQueue([other]), {}, `（9.9.9+other）建立，本程序是 ${testProgram}`],
      [waiting(), { given: new Set(["rule"]), rule: ["text-*=off"] }, "--with-findings"],
    ] as const) {
      const { status, stdout, stderr } = await drained(queue, cwd, options);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(said);
    }
  });
});
