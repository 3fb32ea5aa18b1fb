import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../src/batch/packed.ts";
import { checkReading, readReport } from "../../src/run.ts";
import { root } from "../support/root.ts";

const inputs = readdirSync(join(root, "fixtures"), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /^(?:report|table\d)\.(?!json)/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

describe("what was packed comes out as it went in", () => {
  it.each(inputs.map((file) => file.slice(join(root, "fixtures/").length)))("%s", async (name) => {
    const reading = await readReport({ path: name, read: async () => readFileSync(join(root, "fixtures", name)) });
    const again = unpack(pack(reading));
    expect(again).toStrictEqual(reading);
    expect(checkReading(again, {})).toStrictEqual(checkReading(reading, {}));
  });

  it("an input that cannot be read", async () => {
    const reading = await readReport({ path: "gone.html", read: () => Promise.reject(new Error("gone")) });
    expect(unpack(pack(reading))).toStrictEqual(reading);
  });
});

it("a reading takes a fraction of its page: some thousands have room on a shelf", async () => {
  const page = readFileSync(join(root, "fixtures/suqian-2023/report.html"));
  expect(pack(await readReport({ path: "report.html", read: async () => page })).length).toBeLessThan(20_000);
});
