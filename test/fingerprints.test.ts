import fc from "fast-check";
import { expect, it } from "vitest";
import { observedIn } from "../src/baseline/observed.ts";
import { checkReport } from "../src/check.ts";
import { addressesOn } from "../src/editions/index.ts";
import { type Address, addresses } from "../src/model/form.ts";
import type { Note } from "../src/model/report.ts";
import { report } from "./support/build-report.ts";

const at = { line: 1, column: 1, offset: 0 };
const disagreement = (field: "agency" | "year", text: string): Note => ({
  kind: "metadata-disagrees",
  field,
  text,
  at,
  other: { text: "2024", at },
});

const prints = (notes: readonly Note[]) => checkReport(report({}, { notes })).diagnostics.map((d) => d.fingerprint);

it("two findings of one rule about the same place have fingerprints of their own", () => {
  const unknown: Note = { kind: "label-unknown", table: "requests", text: "某行", at };
  const found = prints([
    unknown,
    { ...unknown, at: { ...at, line: 9 } },
    disagreement("year", "1"),
    disagreement("year", "1"),
  ]);
  expect(found).toHaveLength(4);
  expect(new Set(found).size).toBe(4);
});

it("no two findings of a report have the same fingerprint", () => {
  const text = fc.constantFrom("", "/", "7", "-1", "1.5", "约5,6件");
  const address = fc.constantFrom(...addresses.filter((one) => addressesOn("2021").has(one)));
  fc.assert(
    fc.property(fc.dictionary(address, text), (cells) => {
      const { diagnostics } = checkReport(report(cells as Partial<Record<Address, string>>));
      const found = diagnostics.map(({ fingerprint }) => fingerprint);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

it("what a finding is about holds no place", () => {
  const { diagnostics } = checkReport(report({}, { notes: [disagreement("year", "2023")] }));
  expect(diagnostics.map(observedIn)).toEqual([
    {
      cells: { year: "2023", title: "2024" },
      facts: { kind: "metadata-disagrees", field: "year", text: "2023", other: { text: "2024" } },
    },
  ]);
});
