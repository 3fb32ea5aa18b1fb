import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressesOn } from "../../src/editions/index.ts";
import type { Address } from "../../src/model/form.ts";
import type { Cell, Report } from "../../src/model/report.ts";
import { balanced, type Figures } from "../support/balanced.ts";
import { type Printed, report } from "../support/build-report.ts";
import { checked, telling } from "../support/localising.ts";
import { measure } from "../support/slips/measure.ts";
import { randomOf } from "../support/slips/random.ts";

const all = [...addressesOn("2021")].filter((address) => !address.startsWith("proactiveDisclosure."));
const filled = (figure: (address: Address) => Printed) =>
  report(Object.fromEntries(all.map((address) => [address, figure(address)])));

/** Sums whose relations do not hold with all that is suggested, though some suggestion changes one of their cells. */
function leftBroken(one: Report): string[] {
  const { suggestions } = checked(one);
  const to = new Map(suggestions.flatMap(({ changes }) => changes.map((change) => [change.cell, change.to] as const)));
  const total = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + (to.get(cell) ?? cell.value ?? 0), 0);
  return telling(one)
    .filter(({ left, right }) => [...left, ...right].some((cell) => to.has(cell)))
    .flatMap(({ key, left, right }) => (total(left) === total(right) ? [] : [key]));
}

describe("a page that is wrong throughout", () => {
  const random = randomOf(20_261);
  const scattered = Array.from({ length: 10 }, () => {
    const wrong = new Set(Array.from({ length: 60 }, () => random.pick(all)));
    return filled((address) => (wrong.has(address) ? random.between(1, 5000) : 0));
  });

  it.each(scattered.map((one, i) => [i, one] as const))("is given up or verified, page %d", (_, one) => {
    const start = performance.now();
    expect(leftBroken(one)).toEqual([]);
    // Far more than a page takes: what is tested is that the search has an end.
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.each([1, 7, 1000, 9e15])("with %d in every cell is given up or verified", (figure) => {
    expect(leftBroken(filled(() => figure))).toEqual([]);
  });

  it("with one figure too large for any count is given up or corrected", () => {
    const huge = { "requests.received.naturalPerson": 9e15 } as const;
    expect(leftBroken(report(huge))).toEqual([]);
  });

  it.each(["zero", "unknown"] as const)("with nothing in it says nothing, blanks being %s", (blank) => {
    const { suggestions, explanations } = checked(
      filled(() => ""),
      null,
      { blank },
    );
    expect([suggestions, explanations]).toEqual([[], []]);
  });
});

describe("a page beside last year's of another body", () => {
  const blankZeros = ({ edition, cells }: Figures, year: number) => {
    const printed = Object.entries(cells).map(([address, value]) => [address, value === 0 ? "" : value]);
    return report(Object.fromEntries(printed), { edition, year });
  };

  it.each(["zero", "unknown"] as const)("is given up or verified, blanks being %s", (blank) => {
    fc.assert(
      fc.property(balanced, balanced, (before, after) => {
        checked(blankZeros(after, 2023), blankZeros(before, 2022), { blank });
      }),
      { numRuns: 60 },
    );
  });
});

describe("as many slips as are aimed at are found", () => {
  const options = { seed: 4711, reports: 300 };

  it.each([
    [1, 0.88, 0.95, 0.99],
    [2, 0.7, 0.84, 0.95],
    [3, 0.53, 0.68, 0.88],
  ])("of %d in a report", (slips, first, amongThree, precision) => {
    const { score } = measure({ ...options, slips });
    expect(score.first).toBeGreaterThanOrEqual(first);
    expect(score.amongThree).toBeGreaterThanOrEqual(amongThree);
    expect(score.precision).toBeGreaterThanOrEqual(precision);
  });

  it("of none nothing is said", () => {
    expect(measure({ ...options, slips: 0, atHand: 0.5 }).score.asserted).toBe(0);
  });
});
