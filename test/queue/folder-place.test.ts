import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderPlace } from "../../src/queue/folder-place.ts";
import { scratch } from "../support/scratch.ts";

const content = Buffer.from("readings");

describe("a folder of results", () => {
  it("has what was written under its name, and nothing else", async () => {
    const folder = await scratch();
    const place = folderPlace(folder);
    expect([await place.read("ab/x.readings"), await place.has("ab/x.readings")]).toEqual([null, false]);
    await place.write("ab/x.readings", content);
    expect(await place.has("ab/x.readings")).toBe(true);
    expect(Buffer.from((await place.read("ab/x.readings")) ?? [])).toEqual(content);
    expect([await place.read("ab/y.readings"), await place.has("ab")]).toEqual([null, true]);
    expect([place.name, place.fileOf?.("ab/x.readings")]).toEqual([folder, join(folder, "ab/x.readings")]);
  });

  it("has one whole file however many write it at once, and nothing beside it", async () => {
    const folder = await scratch();
    await Promise.all(Array.from({ length: 20 }, () => folderPlace(folder).write("ab/x.readings", content)));
    expect(await readdir(join(folder, "ab"))).toEqual(["x.readings"]);
    expect(Buffer.from((await folderPlace(folder).read("ab/x.readings")) ?? [])).toEqual(content);
  });

  it("leaves nothing behind of what it could not write", async () => {
    const folder = await scratch({ "ab/x.readings/a-folder-in-its-place": "" });
    await expect(folderPlace(folder).write("ab/x.readings", content)).rejects.toThrow();
    expect(await readdir(join(folder, "ab"))).toEqual(["x.readings"]);
  });

  it("says what is wrong with it", async () => {
    const folder = await scratch({ "not-a-folder": "" });
    await expect(folderPlace(join(folder, "not-a-folder")).write("ab/x", content)).rejects.toThrow(/ENOTDIR|EEXIST/);
    await expect(folderPlace(join(folder, "not-a-folder")).read("ab/x")).rejects.toThrow("ENOTDIR");
  });
});
