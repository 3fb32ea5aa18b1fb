import fc from "fast-check";
import { expect, it } from "vitest";
import { packCells, unpackCells } from "../../../src/formatters/html/packed-cells.ts";
import { packRow, unpackRow } from "../../../src/formatters/html/packed-rows.ts";
import { cellsOf } from "../../../src/model/report.ts";
import { report } from "../../support/build-report.ts";

it("cells come back as they were printed, each at its position", () => {
  const text = fc.oneof(fc.constantFrom("0", "", null), fc.string());
  fc.assert(
    fc.property(fc.array(fc.record({ onForm: fc.boolean(), text })), (cells) => {
      const printed = cells.map(({ onForm, text }) => (onForm ? text : undefined));
      expect(unpackCells(JSON.parse(JSON.stringify(packCells(cells))))).toEqual(printed);
    }),
  );
});

it("a report of zeros packs into a few numbers", () => {
  expect(packCells(cellsOf(report())).length).toBeLessThan(20);
});

it("a row comes back with its rules", () => {
  const row = {
    path: "a.html",
    agency: null,
    year: 2024,
    verdict: "failed",
    errors: 2,
    warnings: 0,
    infos: 1,
    rules: ["b", "a"],
  } as const;
  expect(unpackRow(packRow(row, ["a", "b"]), ["a", "b"])).toEqual(row);
});
