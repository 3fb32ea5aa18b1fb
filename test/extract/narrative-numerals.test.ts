import fc from "fast-check";
import { expect, it } from "vitest";
import { parseChineseNumeral, parseNumeral } from "../../src/extract/narrative/numerals.ts";

const digits = "零一二三四五六七八九";

/** A number as it is written out: 105 is 一百零五, 12 is 十二, 2300 is 二千三百. */
function written(value: number): string {
  if (value === 0) return "零";
  const places = [1000, 100, 10, 1].map((place) => Math.floor(value / place) % 10);
  let text = "";
  for (const [i, digit] of places.entries()) {
    const name = ["千", "百", "十", ""][i] ?? "";
    if (digit !== 0) text += `${digits[digit]}${name}`;
    else if (text !== "" && !text.endsWith("零") && places.slice(i).some((rest) => rest !== 0)) text += "零";
  }
  return text;
}

it("a number that is written out is read as it is meant", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
      expect(parseChineseNumeral(written(value))).toBe(value);
      expect(parseChineseNumeral(written(value).replaceAll(/二(?=[百千])/g, "两"))).toBe(value);
      if (value > 9 && value < 20) expect(parseChineseNumeral(written(value).slice(1))).toBe(value);
    }),
  );
});

it("a number in digits is read with and without commas", () => {
  fc.assert(
    fc.property(fc.nat(), (value) => {
      expect(parseNumeral(String(value))).toBe(value);
      expect(parseNumeral(value.toLocaleString("en-US"))).toBe(value);
    }),
  );
});

it.each(["二三", "百", "十百", "一百五", "一千五", "一零", "", "两两", "十零"])("%s is no number", (text) => {
  expect(parseChineseNumeral(text)).toBeNull();
});
