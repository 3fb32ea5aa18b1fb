import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { remember } from "../../src/extract/memory.ts";

setFlagsFromString("--expose_gc");
const collect: () => void = runInNewContext("gc");

it("what is remembered of a page does not hold the page, though the answer is a piece of it", () => {
  const same = remember((text) => text);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 100; i++) same(`${String(i).padStart(40, "甲")}${"乙".repeat(200_000)}`.slice(0, 40));
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
  expect(same(String(7).padStart(40, "甲"))).toBe(String(7).padStart(40, "甲"));
});
