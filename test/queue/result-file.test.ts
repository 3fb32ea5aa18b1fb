import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openInput } from "../../src/batch/origin.ts";
import { pack, unpack } from "../../src/batch/packed.ts";
import { encodeResult, entryOf, placesAt, placesIn, resultName } from "../../src/queue/result-file.ts";
import { bytesIn, Refused, readReport } from "../../src/run.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const shard = "ab".repeat(32);
const names = ["suqian-2023/report.html", "empty/report.html", "gbk-page/report.html"];
const readings = await Promise.all(
  names.map((name) =>
    readReport({ path: `名 字/${name}`, read: async () => readFileSync(join(root, "fixtures", name)) }),
  ),
);
const packed = readings.map(pack);
const file = encodeResult(
  shard,
  readings.map(({ path }, i) => entryOf(path, packed[i] as Uint8Array)),
);

/** What is read of every entry that the file has; null where reading it is refused. */
async function readAll(bytes: Uint8Array, path: string): Promise<(Uint8Array | null)[] | null> {
  const places = placesIn(shard, bytes);
  if (places === null) return null;
  writeFileSync(path, bytes);
  return Promise.all(
    places.map(({ path: name, ...range }) =>
      openInput(name, { kind: "range", file: path, packing: "reading", ...range })
        .read()
        .then(
          (reading) => new Uint8Array(bytesIn(reading)),
          (error) => {
            if (error instanceof Refused && error.failure.reason === "result-damaged") return null;
            throw error;
          },
        ),
    ),
  );
}

describe("the result of a shard", () => {
  it("has every reading back", async () => {
    expect(placesIn(shard, file)?.map(({ path }) => path)).toEqual(readings.map(({ path }) => path));
    expect(await readAll(file, join(await scratch(), "result"))).toEqual(packed);
    expect(packed.map(unpack)).toEqual(readings);
  });

  it("may be empty", () => {
    expect(placesIn(shard, encodeResult(shard, []))).toEqual([]);
  });

  it("has any bytes back, whatever the paths are", () => {
    const entries = fc.array(fc.record({ path: fc.string({ unit: "grapheme" }), bytes: fc.uint8Array() }));
    fc.assert(
      fc.property(entries, (own) => {
        const bytes = encodeResult(
          shard,
          own.map(({ path, bytes }) => entryOf(path, bytes)),
        );
        const places = placesIn(shard, bytes) ?? [];
        expect(places.map(({ path }) => path)).toEqual(own.map(({ path }) => path));
        for (const [i, { offset, length }] of places.entries())
          expect(new Uint8Array(inflateRawSync(bytes.subarray(offset, offset + length)))).toEqual(own[i]?.bytes);
      }),
    );
  });

  it("is of one shard, in the folder of its first two characters", () => {
    expect(placesIn("cd".repeat(32), file)).toBeNull();
    expect(resultName(shard)).toBe(`ab/${shard}.readings`);
  });

  it("is told from its beginning and its size", () => {
    const end = file.indexOf("\n".charCodeAt(0)) + 1;
    expect(placesAt(shard, file.subarray(0, end), file.length)).toEqual(placesIn(shard, file));
    expect(placesAt(shard, file.subarray(0, end - 1), file.length)).toBeNull();
    expect(placesAt(shard, file.subarray(0, end), file.length + 1)).toBeNull();
  });

  it("is none when it is cut off anywhere, or when something follows", () => {
    for (let length = 0; length < file.length; length++)
      if (placesIn(shard, file.subarray(0, length)) !== null) throw new Error(`whole at ${length}`);
    expect(placesIn(shard, Buffer.concat([file, Buffer.from("x")]))).toBeNull();
  });

  it("never gives another reading for a damaged byte", async () => {
    const path = join(await scratch(), "result");
    let noticed = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = Uint8Array.from(file);
        damaged[at] = (damaged[at] as number) ^ flip;
        const read = await readAll(damaged, path);
        if (read === null) return void noticed++;
        // A path that was damaged is not that of the shard, to which whoever reads it compares it.
        const named = placesIn(shard, damaged)?.map((place) => place.path);
        if (read.includes(null) || String(named) !== String(readings.map((reading) => reading.path))) noticed++;
        for (const [i, reading] of read.entries())
          if (reading !== null) expect(Buffer.from(reading).equals(packed[i] as Uint8Array), `byte ${at}`).toBe(true);
      }),
      { seed: 5, numRuns: 400 },
    );
    expect(noticed).toBeGreaterThan(390);
  });
});
