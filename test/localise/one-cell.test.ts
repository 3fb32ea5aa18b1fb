import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { residuals } from "../../src/localise/matrix.ts";
import { cellAt } from "../../src/model/report.ts";
import { balanced } from "../support/balanced.ts";
import { report } from "../support/build-report.ts";
import { checked, told, workbench } from "../support/localising.ts";

/** Every change of one cell that makes all sums hold, found by trying each cell with each amount that is out. */
function byTrying(wrong: ReturnType<typeof report>): string[] {
  const { equations } = workbench(wrong);
  const cells = [...new Set(equations.flatMap(({ left, right }) => [...left, ...right]))];
  const outOf = (changedCell: unknown, by: number) =>
    equations.map(({ left, right }) => {
      const total = (side: typeof left) =>
        side.reduce((sum, cell) => sum + (cell.value ?? 0) + (cell === changedCell ? by : 0), 0);
      return total(left) - total(right);
    });
  const amounts = [...new Set(outOf(null, 0).flatMap((out) => [out, -out]))].filter((amount) => amount !== 0);
  return cells.flatMap((cell) =>
    amounts.flatMap((amount) => {
      const to = (cell.value ?? 0) + amount;
      const holds = to >= 0 && outOf(cell, amount).every((out) => out === 0);
      return holds ? [`${cell.address} ${cell.value} → ${to}`] : [];
    }),
  );
}

describe("of one wrong cell in table 3", () => {
  const one = fc
    .tuple(balanced, fc.nat(), fc.nat(2000))
    .map(([{ edition, cells }, which, figure]) => {
      const addresses = (Object.keys(cells) as (keyof typeof cells)[]).filter((cell) => cell.startsWith("requests."));
      const address = addresses[which % addresses.length] as (typeof addresses)[number];
      return { edition, cells, address, figure };
    })
    .filter(({ cells, address, figure }) => cells[address] !== figure);

  it("the explanations that change one cell are those found by trying all: the one cell that is wrong", () => {
    fc.assert(
      fc.property(one, ({ edition, cells, address, figure }) => {
        const wrong = report({ ...cells, [address]: figure }, { edition });
        const explained = checked(wrong)
          .explanations.filter(({ changes }) => changes.length === 1)
          .flatMap(told);
        expect(explained).toEqual([`${address} ${figure} → ${cells[address]}`]);
        expect(byTrying(wrong)).toEqual(explained);
      }),
      { seed: 7, numRuns: 120 },
    );
  });

  it("what is wrong breaks every equation that counts it", () => {
    fc.assert(
      fc.property(one, ({ edition, cells, address, figure }) => {
        const { matrix, at } = workbench(report({ ...cells, [address]: figure }, { edition }));
        const broken = residuals(matrix).flatMap((out, row) => (out === 0 ? [] : [row]));
        expect(broken).toEqual(matrix.touching[at(address)]?.map(([row]) => row).sort((a, b) => a - b));
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

describe("of one wrong cell in table 4", () => {
  it("any of the five may be meant: each is tried, and the likeliest three are explanations", () => {
    const row = { "reviewAndLitigation.review.upheld": 12, "reviewAndLitigation.review.pending": 5 } as const;
    const wrong = report({ ...row, "reviewAndLitigation.review.total": 20 });
    const tried = byTrying(wrong);
    expect(tried).toHaveLength(5);
    const { suggestions, explanations } = checked(wrong);
    expect(suggestions).toEqual([]);
    expect(explanations).toHaveLength(3);
    for (const change of explanations.flatMap(told)) expect(tried).toContain(change);
    expect(cellAt(wrong, "reviewAndLitigation.review.total").value).toBe(20);
  });
});
