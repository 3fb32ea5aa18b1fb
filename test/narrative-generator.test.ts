import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diceOf } from "./support/narrative/dice.ts";
import { falsify } from "./support/narrative/falsify.ts";
import { feeByPages, feeByRequests } from "./support/narrative/fee.ts";
import { type Piece, textOf } from "./support/narrative/fill.ts";
import { paragraphsOf, paragraphText } from "./support/narrative/narrative.ts";
import { inChinese, percent } from "./support/narrative/print-number.ts";
import { quantitiesOf } from "./support/narrative/quantities.ts";
import { anyNarrated, type Narrated, narratedPair } from "./support/narrative.ts";

const properties = { seed: 31, numRuns: 300 };
const claimsOf = ({ narrative }: Narrated) =>
  paragraphsOf(narrative)
    .flatMap(({ sentences }) => sentences.flatMap(({ pieces }) => pieces))
    .flatMap((piece: Piece) => (typeof piece === "string" ? [] : [piece]));

describe("a generated narrative", () => {
  it("counts what the figures count", () => {
    fc.assert(
      fc.property(anyNarrated, (report) => {
        const quantities = quantitiesOf(report.figures);
        for (const { claim, text } of claimsOf(report)) {
          expect(text).toBe(claim.print(claim.value));
          const [part, whole] = claim.of.map((name) => quantities[name] as number);
          if (claim.kind === "count") expect(claim.value).toBe(part);
          if (claim.kind === "share")
            expect(Math.abs(claim.value - (100 * (part as number)) / (whole as number))).toBeLessThanOrEqual(0.5);
        }
      }),
      properties,
    );
  });

  it("follows on the figures of the year before", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const [first, second] = narratedPair(seed);
        expect(second.figures.cells["requests.carriedIn.total"]).toBe(
          first.figures.cells["requests.carriedForward.total"],
        );
        expect(second.year).toBe(first.year + 1);
      }),
      properties,
    );
  });

  it("leaves no slot open", () => {
    fc.assert(
      fc.property(anyNarrated, ({ narrative }) => {
        const text = paragraphsOf(narrative).map(paragraphText).join("");
        expect(text).not.toMatch(/[{}<>]|NaN|undefined/);
      }),
      properties,
    );
  });

  it("differs in one sentence where it is made false", () => {
    fc.assert(
      fc.property(anyNarrated, (report) => {
        const falsehood = falsify(report, diceOf(report.seed));
        if (falsehood === null) return;
        expect(falsehood.is).not.toBe(falsehood.was);
        const sentences = ({ narrative }: Narrated) =>
          paragraphsOf(narrative).flatMap((one) => one.sentences.map(textOf));
        const before = sentences(report);
        expect(sentences(falsehood.report).filter((sentence, i) => sentence !== before[i])).toEqual([
          falsehood.sentence,
        ]);
      }),
      properties,
    );
  });
});

describe("the numbers of a narrative", () => {
  it("are written in Chinese as a clerk writes them", () => {
    expect([3, 10, 12, 20, 105, 110, 1020].map(inChinese)).toEqual([
      "三",
      "十",
      "十二",
      "二十",
      "一百零五",
      "一百一十",
      "一千零二十",
    ]);
  });

  it("are rounded half up", () => {
    expect([percent(3, 7, 0), percent(1, 8, 1), percent(1, 3, 2)]).toEqual(["43", "12.5", "33.33"]);
  });

  it("are charged by the tariff of 国办函〔2020〕109号", () => {
    expect([30, 31, 100, 101, 200, 201].map(feeByPages)).toEqual([0, 10, 700, 720, 2700, 2740]);
    expect([10, 11, 30, 31, 40, 41].map(feeByRequests)).toEqual([0, 100, 2000, 2200, 4000, 4300]);
  });
});
