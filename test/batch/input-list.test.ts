import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputList } from "../../src/batch/input-list.ts";
import { type Origin, packings } from "../../src/batch/origin.ts";
import { PackedTexts } from "../../src/batch/packed-texts.ts";
import { PathSet } from "../../src/batch/path-set.ts";

const name = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !text.includes("\0"));
const range = fc.record({
  offset: fc.maxSafeNat(),
  length: fc.nat(),
  packing: fc.constantFrom(...packings),
  bytes: fc.option(fc.nat()),
  crc: fc.option(fc.nat()),
});

describe("the inputs of a run", () => {
  it("come back as they were put in, by number and one after another", () => {
    const file = fc.record({ folder: name, name });
    const member = fc.record({ archive: name, name, range, charset: fc.option(fc.constantFrom("gbk", "utf-8")) });
    const refused = fc.record({ path: name, missing: fc.constant(true) });
    fc.assert(
      fc.property(fc.array(fc.oneof(file, member, refused), { maxLength: 50 }), (inputs) => {
        const list = new InputList();
        const expected = inputs.map((input): { path: string; origin: Origin } => {
          if ("missing" in input) {
            const origin: Origin = { kind: "refused", failure: { stage: "decode", reason: "empty" } };
            list.add(input.path, origin);
            return { path: input.path, origin };
          }
          if ("folder" in input) {
            list.addFile(list.place(`${input.folder}/`, `/${input.folder}/`), input.name);
            const file = `/${input.folder}/${input.name}`;
            return { path: `${input.folder}/${input.name}`, origin: { kind: "file", file } };
          }
          const charset = input.charset === null ? {} : { charset: input.charset };
          list.addRange(list.place(`${input.archive}!/`, input.archive), input.name, { ...input.range, ...charset });
          const origin = { kind: "range" as const, file: input.archive, ...input.range, ...charset };
          return { path: `${input.archive}!/${input.name}`, origin };
        });
        expect([...list].map(({ path, origin }) => ({ path, origin }))).toEqual(expected);
        expect(expected.map((_, i) => list.input(i).path)).toEqual(expected.map(({ path }) => path));
      }),
    );
  });

  it("may be replaced under their paths", () => {
    const list = new InputList();
    list.addFile(list.place("a/", "/a/"), "b.html");
    list.replace(0, { kind: "refused", failure: { stage: "decode", reason: "empty" } });
    expect(list.input(0)).toMatchObject({ path: "a/b.html", origin: { kind: "refused" } });
    expect(list.length).toBe(1);
  });

  it("take less than fifty bytes each", () => {
    const list = new InputList();
    const before = process.memoryUsage().arrayBuffers;
    for (let folder = 0; folder < 1000; folder++) {
      const place = list.place(`archive/市${folder}/`, `/data/archive/市${folder}/`);
      for (let i = 0; i < 200; i++) list.addFile(place, `报告${i}-2023.html`);
    }
    expect((process.memoryUsage().arrayBuffers - before) / list.length).toBeLessThan(50);
  });
});

describe("an address in a list", () => {
  it("is the input's path and where its bytes are", () => {
    const list = new InputList();
    const place = list.place("s3://bucket/2024/", "");
    list.addUri(place, "a b.html");
    list.addFile(list.place("x/", "/srv/x/"), "c.html");
    expect(list.input(0)).toMatchObject({
      path: "s3://bucket/2024/a b.html",
      origin: { kind: "uri", uri: "s3://bucket/2024/a b.html" },
      isSent: true,
    });
    expect(list.originOf(1)).toEqual({ kind: "file", file: "/srv/x/c.html" });
  });
});

describe("packed texts", () => {
  it("come back, also where they fill their blocks to the last byte", () => {
    const texts = new PackedTexts();
    const sizes = [0, 1, 600_000, 0, 600_000, 448_576, 0, 1_048_576, 1_048_576, 3, 0];
    const all = sizes.map((size, i) => String.fromCharCode(97 + i).repeat(size));
    expect(all.map((text) => texts.add(text))).toEqual([...all.keys()]);
    for (const [i, text] of all.entries()) expect(texts.at(i) === text, `${i}`).toBe(true);
  });
});

describe("known paths", () => {
  it("are told from all others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 3000, minLength: 1 }), fc.array(name), (paths, others) => {
        const list = new InputList();
        const known = new PathSet(list);
        for (const path of paths) {
          expect(known.has(path)).toBe(false);
          known.add(path, list.length);
          list.add(path, { kind: "refused", failure: { stage: "decode", reason: "empty" } });
        }
        expect(paths.every((path) => known.has(path))).toBe(true);
        expect(others.filter((path) => known.has(path))).toEqual(others.filter((path) => paths.includes(path)));
      }),
      { numRuns: 20 },
    );
  });
});
