import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isFigure, isFigureLike, parseAmount, unitOf } from "../../src/extract/amount.ts";
import { labelKey } from "../../src/extract/labels.ts";
import { remember } from "../../src/extract/memory.ts";
import { isPacked } from "../../src/extract/tables/packed.ts";

setFlagsFromString("--expose_gc");
const collect: () => void = runInNewContext("gc");

it("what is remembered of a page does not hold the page, though the answer is a piece of it", () => {
  const same = remember(
    (text) => text,
    (digits) => digits,
  );
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 100; i++) same(`${String(i).padStart(40, "甲")}${"乙".repeat(200_000)}`.slice(0, 40));
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
  expect(same(String(7).padStart(40, "甲"))).toBe(String(7).padStart(40, "甲"));
});

it("a plain count is answered as it is with an invisible character behind it, which no shortcut takes", () => {
  const answers = (text: string) => [
    parseAmount(text),
    isFigure(text),
    isFigureLike(text),
    unitOf(text),
    isPacked(text),
    labelKey(text, (printed) => printed),
  ];
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,9}$/), (count) => {
      const [spaced, alone] = [answers(`${count}\u200b`), answers(count)];
      expect(alone).toEqual(spaced);
    }),
  );
});
