import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFigure, parseAmount } from "../../src/extract/amount.ts";
import { isBlankText } from "../../src/model/blank.ts";

describe("the number a cell prints", () => {
  it.each([
    ["0", 0],
    ["3525", 3525],
    [" \u00a012\u3000", 12],
    ["1,204", 1204],
    ["1，204", 1204],
    ["１２", 12],
    ["-11", -11],
    ["−11", -11],
    ["－2", -2],
    ["减4", -4],
    ["減4", -4],
    ["增 5", 5],
    ["+1036", 1036],
    ["-0", 0],
    ["59237.2449", 59237.2449],
    ["0.092", 0.092],
    ["251000元", 251000],
    ["52.15万元", 52.15],
    ["0件", 0],
    ["\u200b7\ufeff", 7],
  ])("%j is %d", (text, value) => {
    expect(parseAmount(text)).toBe(value);
    expect(isFigure(text)).toBe(true);
  });

  it.each([
    "约5,6件",
    "1 2",
    "12a",
    "1,23",
    "1,2345",
    "3.",
    ".5",
    "一二",
    "见附件",
    "1/2",
    "5%",
    "12345678901234567890",
    "--5",
    "1-2",
  ])("%j is no number", (text) => {
    expect(parseAmount(text)).toBeNull();
    expect(isFigure(text)).toBe(false);
  });

  it.each(["", " ", "\u00a0", "/", "-", "—", "——", "－", "无", "無", "不适用", "N/A", "\u200b"])(
    "%j prints no figure",
    (text) => {
      expect(parseAmount(text)).toBeNull();
      expect(isBlankText(text)).toBe(true);
      expect(isFigure(text)).toBe(true);
    },
  );

  it("any number is read back however it is written", () => {
    const fullWidth = (text: string) =>
      text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const styles = [
      (n: number) => String(n),
      (n: number) => n.toLocaleString("en-US"),
      (n: number) => fullWidth(String(n)),
      (n: number) => `\u3000${n} `,
      (n: number) => `${n}件`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...styles), (value, write) => {
        expect(parseAmount(write(value))).toBe(value);
      }),
      { seed: 3 },
    );
  });

  it("whatever is printed, a number is only ever read from text that has its digits", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const value = parseAmount(text);
        if (value === null) return;
        const digits = (s: string) => s.normalize("NFKC").replace(/\D/g, "").replace(/^0+/, "");
        expect(digits(text).replace(/0+$/, "")).toBe(digits(String(Math.abs(value))).replace(/0+$/, ""));
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
