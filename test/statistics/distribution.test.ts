import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Distribution } from "../../src/statistics/distribution.ts";

function quartilesOf(values: readonly number[]) {
  const distribution = new Distribution();
  for (const value of values) distribution.add(value);
  return distribution.quartiles;
}

/** The quantile of values in their order, read from the list of them. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]] as [number, number];
  return below + (rank % 1) * (above - below);
}

describe("a distribution", () => {
  it("of nothing has no quartiles", () => {
    expect(quartilesOf([])).toBe(null);
  });

  it("has the quartiles that spreadsheets reckon", () => {
    expect(quartilesOf([4, 1, 3, 2])).toEqual({
      n: 4,
      least: 1,
      lower: 1.75,
      median: 2.5,
      upper: 3.25,
      most: 4,
      isRounded: false,
    });
  });

  it("is exact, however often a value comes", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 300 }), (values) => {
        expect(quartilesOf(values)).toMatchObject({
          lower: quantile(values, 0.25),
          median: quantile(values, 0.5),
          upper: quantile(values, 0.75),
        });
      }),
    );
  });

  it("of very many values is off by half a per cent at most, says so, and does not depend on their order", () => {
    const values = Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 1_000_003);
    const found = quartilesOf(values);
    expect(found?.isRounded).toBe(true);
    expect(Math.abs((found?.median ?? 0) / quantile(values, 0.5) - 1)).toBeLessThan(0.005);
    expect(quartilesOf([...values].reverse())).toEqual(found);
  });
});
