import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut, type SourceRow } from "../../src/readers/grid.ts";
import { texts } from "./blocks.ts";

const at = { line: 1, column: 1, offset: 0 };
type Cell = readonly [text: string, colspan: number, rowspan: number];

function grid(rows: readonly (readonly Cell[])[], groups: readonly number[] = rows.map(() => 0)): string[][] {
  const source: SourceRow[] = rows.map((cells, y) => ({
    group: groups[y] ?? 0,
    cells: cells.map(([text, colspan, rowspan]) => ({ text, colspan, rowspan, at })),
  }));
  return texts(layOut(source, at).slots);
}

/** “Forming a table” of the HTML Standard, step by step; a slot that two cells cover shows the earlier one. */
function standard(rows: readonly (readonly Cell[])[], groups: readonly number[]): string[][] {
  const slots = new Map<string, { text: string; order: number }>();
  let width = 0;
  let order = 0;
  const cover = (x: number, y: number, cell: { text: string; order: number }) => {
    const covering = slots.get(`${x},${y}`);
    if (covering === undefined || covering.order > cell.order) slots.set(`${x},${y}`, cell);
  };
  const growing: { cell: { text: string; order: number }; x: number; colspan: number }[] = [];
  rows.forEach((cells, y) => {
    if (y > 0 && groups[y] !== groups[y - 1]) growing.length = 0;
    for (const { cell, x, colspan } of growing) for (let i = 0; i < colspan; i++) cover(x + i, y, cell);
    let x = 0;
    for (const [text, colspan, rowspan] of cells) {
      while (x < width && slots.has(`${x},${y}`)) x++;
      width = Math.max(width, x + colspan);
      const cell = { text, order: order++ };
      for (let j = y; j < Math.min(y + Math.max(1, rowspan), rows.length) && groups[j] === groups[y]; j++) {
        for (let i = 0; i < colspan; i++) cover(x + i, j, cell);
      }
      if (rowspan === 0) growing.push({ cell, x, colspan });
      x += colspan;
    }
  });
  return rows.map((_, y) => Array.from({ length: width }, (__, x) => slots.get(`${x},${y}`)?.text ?? "·"));
}

describe("merged cells", () => {
  it("stand in every slot they cover", () => {
    const laid = grid([
      [
        ["a", 2, 1],
        ["b", 1, 2],
      ],
      [
        ["c", 1, 1],
        ["d", 1, 1],
      ],
    ]);
    expect(laid).toEqual([
      ["a", "a", "b"],
      ["c", "d", "b"],
    ]);
  });

  it("with rowspan 0 reach to the end of their row group, and none reaches beyond it", () => {
    const laid = grid([[["a", 1, 0]], [["b", 1, 9]], [["c", 1, 1]]], [0, 0, 1]);
    expect(laid).toEqual([
      ["a", "·"],
      ["a", "b"],
      ["c", "·"],
    ]);
  });

  it("are laid out as the HTML Standard says, whatever their spans", () => {
    const span = fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
    );
    const cell = fc.tuple(
      fc.constantFrom(..."abcdefgh"),
      span.map((n) => Math.max(1, n)),
      span,
    );
    const table = fc
      .array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 })
      .chain((rows) =>
        fc.tuple(fc.constant(rows), fc.array(fc.boolean(), { minLength: rows.length, maxLength: rows.length })),
      );
    fc.assert(
      fc.property(table, ([rows, breaks]) => {
        let group = 0;
        const groups = breaks.map((starts) => (starts ? ++group : group));
        const named = rows.map((cells, y) => cells.map(([text, c, r], x) => [`${text}${y}${x}`, c, r] as const));
        expect(grid(named, groups)).toEqual(standard(named, groups));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
