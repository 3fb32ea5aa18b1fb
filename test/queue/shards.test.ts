import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packPaths, type Shard, shardId, unpackPaths } from "../../src/queue/job.ts";
import { shardsOf, usualSizes } from "../../src/queue/shards.ts";

const path = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => !/[\n\0]/.test(text));
const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 400 });
const sizes = fc.record({ least: fc.integer({ min: 1, max: 20 }), more: fc.nat(60) }).map(({ least, more }) => ({
  least,
  most: least + more,
}));
/** As many as an archive has, in the order of a folder. */
const many = Array.from(
  { length: 30_000 },
  (_, i) => `省/市${i % 20}/区${i % 100}/${String(i).padStart(6, "0")}-2024.html`,
).sort();

describe("shards", () => {
  it("one after another are the list, and none but the last is smaller or larger than is said", () => {
    fc.assert(
      fc.property(paths, sizes, (list, size) => {
        const shards = [...shardsOf(list, size)];
        expect(shards.flat()).toEqual(list);
        for (const { length } of shards) expect(length).toBeLessThanOrEqual(size.most);
        for (const { length } of shards.slice(0, -1)) expect(length).toBeGreaterThanOrEqual(size.least);
        expect(shards.every(({ length }) => length > 0)).toBe(true);
      }),
    );
  });

  it("of nothing are none", () => {
    expect([...shardsOf([])]).toEqual([]);
  });

  it("are nearer the middle of the two sizes than either", () => {
    const shards = [...shardsOf(many)];
    const mean = many.length / shards.length;
    expect(mean).toBeGreaterThan(2 * usualSizes.least);
    expect(mean).toBeLessThan(usualSizes.most / 2);
  });

  it("stay what they were where a path is added or taken away, but for a few near by", () => {
    const before = new Set([...shardsOf(many)].map((shard) => shard.join("\n")));
    const changed = (list: readonly string[]) =>
      [...shardsOf(list)].filter((shard) => !before.has(shard.join("\n"))).length;
    const more: number[] = [];
    for (let at = 500; at < many.length; at += 1500) {
      more.push(changed([...many.slice(0, at), "new.html", ...many.slice(at)]));
      more.push(changed([...many.slice(0, at), ...many.slice(at + 1)]));
    }
    expect(Math.max(...more)).toBeLessThan(before.size / 10);
    expect(more.reduce((sum, count) => sum + count, 0) / more.length).toBeLessThan(4);
  });
});

describe("a job", () => {
  it("has its paths back as they were", () => {
    fc.assert(
      fc.property(paths, (list) => {
        expect(unpackPaths(packPaths(list))).toEqual(list);
      }),
    );
  });

  it("is small: names in a folder are alike", () => {
    const [shard] = shardsOf(many, { least: 200, most: 200 });
    expect(packPaths(shard ?? []).length).toBeLessThan((shard ?? []).join("\n").length / 5);
  });

  const shard: Shard = { program: "1.0.0+a", cwd: "/archive", paths: ["a.html", "b.html"], maxBytes: null };

  it("has one name, whoever adds it", () => {
    expect(shardId({ ...shard, paths: [...shard.paths] })).toBe(shardId(shard));
    expect(shardId(shard)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Partial<Shard>]>([
    ["another program", { program: "1.0.1+a" }],
    ["another folder", { cwd: "/archives" }],
    ["another limit", { maxBytes: 1_000_000 }],
    ["another order", { paths: ["b.html", "a.html"] }],
    ["paths that only look the same when they are put together", { paths: ["a.html b.html"] }],
  ])("has another name with %s", (_, changed) => {
    expect(shardId({ ...shard, ...changed })).not.toBe(shardId(shard));
  });
});
