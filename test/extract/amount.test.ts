import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFigure, parseAmount } from "../../src/extract/amount.ts";
import { isBlankText } from "../../src/model/blank.ts";

/** The ways in which a number may be written; each may go with every other. */
const writings = {
  signs: fc.constantFrom(["-", "+"], ["−", "＋"], ["—", "增"], ["－", "增加"], ["减", "+ "], ["减少", ""]),
  group: fc.constantFrom(
    String,
    (n: number) => n.toLocaleString("en-US"),
    (n: number) => n.toLocaleString("en-US").replaceAll(",", "，"),
  ),
  width: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (text: string) => [...text].join("\u200b"),
  ),
  unit: fc.constantFrom("", "件", " 件", "元", "万元", "（件）", "(万元)"),
  before: fc.constantFrom("", " ", "\u00a0", "\u3000 ", "\ufeff"),
  after: fc.constantFrom("", "\n", "\u00a0\u00a0", "\u200b"),
};

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
    ["减少4", -4],
    ["减少 4 项", -4],
    ["增加12", 12],
    ["负3", -3],
    ["‑8", -8],
    ["—8", -8],
    ["─8", -8],
    ["- 8", -8],
    ["+1036", 1036],
    ["-0", 0],
    ["59237.2449", 59237.2449],
    ["0.092", 0.092],
    ["251000元", 251000],
    ["52.15万元", 52.15],
    ["0件", 0],
    ["0（件）", 0],
    ["2.5 (万元)", 2.5],
    ["３，４１５．７４万元", 3415.74],
    ["12\u00ad\u200e", 12],
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
    "约5",
    "5,6",
    "1２3x",
    "5万",
    "1 204",
    "1\u00a0204",
    "1,204，5",
    "0,123",
    "1,204.",
    "——5",
    "减-5",
    "+-5",
    "3件5",
    "5（",
    "(5)",
    "5（约）",
    "399①",
    "399²",
    "½",
    "〇",
    "十二",
    "1e3",
    "0x10",
    "Infinity",
    "\u202e12",
    "12\n13",
  ])("%j is no number", (text) => {
    expect(parseAmount(text)).toBeNull();
    expect(isFigure(text)).toBe(false);
  });

  it.each(["", " ", "\u00a0", "/", "-", "—", "——", "－", "‑", "──", "//", "无", "無", "不适用", "N/A", "\u200b"])(
    "%j prints no figure",
    (text) => {
      expect(parseAmount(text)).toBeNull();
      expect(isBlankText(text)).toBe(true);
      expect(isFigure(text)).toBe(true);
    },
  );

  it("any number is read back however it is written", () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom(0, 1, -1), fc.nat(1e9), fc.constantFrom("", ".5", ".074", ".2449")),
        fc.record(writings),
        ([sign, whole, fraction], { signs, group, width, unit, before, after }) => {
          const digits = `${group(whole)}${fraction}`;
          const written = `${sign < 0 ? signs[0] : sign > 0 ? signs[1] : ""}${digits}${unit}`;
          const value = Number(`${sign < 0 ? "-" : ""}${whole}${fraction}`);
          expect(parseAmount(before + width(written) + after)).toBe(value === 0 ? 0 : value);
        },
      ),
      { seed: 3, numRuns: 2000 },
    );
  });

  it("what is read is what is printed, but for its sign's spelling, its separators, its unit and blanks", () => {
    const character = fc.constantFrom(..."0123456789012345,，..．－-—+减增约万元件个()（）０５ \u00a0\u200b/①²,");
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 9 }), (text) => {
        const value = parseAmount(text);
        if (value === null) return;
        const plain = text
          .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
          .replace(/[\s\u200b]/g, "")
          .replace(/\(?(?:万元|元|件|个)\)?$/, "")
          .replace(/^[减—]/, "-")
          .replace(/^[增+]/, "");
        const [whole = "", fraction] = plain.replace("-", "").split(".");
        const bare = whole.replaceAll(",", "");
        expect([bare, Number(bare).toLocaleString("en-US")]).toContain(whole);
        expect(Number(`${bare}.${fraction ?? 0}`)).toBe(Math.abs(value));
        expect(value < 0).toBe(plain.startsWith("-") && value !== 0);
        expect(/^-?[\d,]+(?:\.\d+)?$/.test(plain)).toBe(true);
      }),
      { seed: 5, numRuns: 20_000 },
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
