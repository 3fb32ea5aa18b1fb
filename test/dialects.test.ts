import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport } from "../src/check.ts";
import { type Address, splitAddress, tables } from "../src/model/form.ts";
import { cellsOf } from "../src/model/report.ts";
import { readReport } from "../src/run.ts";
import { balanced, type Figures } from "./support/balanced.ts";
import { agency, type Dialect, dialects, titleOf, yearOf } from "./support/dialects.ts";

/** What is read of a printed report: the value of every cell on its form, and what is said of it. */
async function read({ path, print }: Dialect, figures: Figures) {
  const bytes = Buffer.from(print(figures));
  const { report, failure } = await readReport({ path, read: async () => bytes });
  if (report === null) throw new Error(`nothing read: ${JSON.stringify(failure)}`);
  const cells = cellsOf(report).filter((cell) => cell.onForm);
  const { diagnostics } = checkReport(report, {}, failure);
  return {
    report,
    failure,
    values: Object.fromEntries(cells.map((cell) => [cell.address, cell.value])),
    findings: [...new Set(diagnostics.filter(({ severity }) => severity !== "info").map(({ rule }) => rule))],
  };
}

/** The values a dialect keeps of a report. */
function kept(dialect: Dialect, figures: Figures): Record<string, number | null> {
  const { tables: own = tables, blanksZeros = false, loses = () => false } = dialect;
  const addresses = (Object.keys(figures.cells) as Address[]).filter((address) =>
    own.includes(splitAddress(address).table),
  );
  return Object.fromEntries(
    addresses.map((address) => {
      const value = figures.cells[address] as number;
      return [address, loses(address, figures) || (blanksZeros && value === 0) ? null : value];
    }),
  );
}

describe("every figure is read, in either edition, from", () => {
  it.each(dialects.filter(({ loses }) => loses === undefined))("$name", async (dialect) => {
    await fc.assert(
      fc.asyncProperty(balanced, async (figures) => {
        const { report, failure, values, findings } = await read(dialect, figures);
        expect(values).toEqual(kept(dialect, figures));
        expect(failure).toBeNull();
        expect(findings).toEqual(dialect.findings ?? []);
        if (dialect.isTitled === false) return;
        expect([report.title, report.agency, report.year]).toEqual([titleOf(figures), agency, yearOf(figures)]);
      }),
      { seed: 12, numRuns: 12 },
    );
  });
});

describe("what is lost is said to be lost, and nothing is read in its place, from", () => {
  it.each(dialects.filter(({ loses }) => loses !== undefined))("$name", async (dialect) => {
    await fc.assert(
      fc.asyncProperty(balanced, async (figures) => {
        const { failure, values, findings } = await read(dialect, figures);
        const expected = kept(dialect, figures);
        const misread = Object.entries(values).filter(
          ([address, value]) => value !== null && value !== expected[address],
        );
        expect(misread).toEqual([]);
        const isWhole = Object.values(expected).every((value) => value !== null);
        expect(failure === null && findings.length === 0).toBe(isWhole);
      }),
      { seed: 12, numRuns: 12 },
    );
  });
});
