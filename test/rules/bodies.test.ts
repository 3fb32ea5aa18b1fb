import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import type { Address } from "../../src/model/form.ts";
import { alone } from "../../src/model/surroundings.ts";
import { wordsIn } from "../../src/words/index.ts";
import { type Printed, report } from "../support/build-report.ts";

type Cells = Readonly<Partial<Record<Address, Printed>>>;

/** What is found of a report that sums up units. */
function summing(cells: Cells, units: readonly Cells[], missing: readonly string[] = []) {
  const parts = units.map((unit, i) => report(unit, { agency: `第${i + 1}局`, path: `${i + 1}.html` }));
  return checkReport(report(cells), {}, null, { ...alone, rollup: { units: parts, missing } });
}

/** Granted to natural persons and in all, with the totals that follow. */
const granted = (n: number): Cells =>
  Object.fromEntries(
    ["received", "outcomes.granted", "outcomes.total"].flatMap((row) =>
      ["naturalPerson", "total"].map((column) => [`requests.${row}.${column}`, n]),
    ),
  );

describe("a summary report", () => {
  it("keeps a relation for every figure that adds up", () => {
    const { tally, diagnostics } = summing(granted(7), [granted(3), granted(4)]);
    expect(diagnostics).toEqual([]);
    // Table 2: three columns of normative documents, four rows of one column; tables 3 and 4: every cell.
    expect(tally.kept).toBe(42 + 3 + 4 + 25 * 7 + 15);
  });

  it("is told once for each table, with every figure that differs, and every relation counts", async () => {
    const { diagnostics, tally } = summing(granted(9), [granted(3), granted(4)]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["rollup-adds-up"]);
    expect(tally.broken).toBe(6);
    expect(diagnostics[0]?.primary?.cell).toBe("requests.received.naturalPerson");
    expect(diagnostics[0] && (await wordsIn("zh-Hans")).sentence(diagnostics[0].detail)).toContain(
      "表三有 6 处不等于 2 个单位之和：“一、本年新收”行“自然人”列 9，各单位之和 7；",
    );
  });

  it("is not judged where a unit's report or figure is missing, and the missing is named", () => {
    const { diagnostics, unknown, tally } = summing(granted(9), [granted(3)], ["第二局"]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["all-units-have-reported"]);
    expect(tally.broken).toBe(0);
    expect(unknown[0]?.missing).toEqual([{ cell: "proactiveDisclosure.normativeDocuments.issued", path: "第二局" }]);
    const unread = summing(granted(3), [{ ...granted(3), "requests.received.total": "约3" }]);
    expect(unread.unknown).toEqual([
      {
        relation: "rollup-adds-up:requests.received.total",
        missing: [{ cell: "requests.received.total", path: "1.html" }],
      },
    ]);
  });

  it("adds amounts up as far as they are printed, and no further", () => {
    const fees = (amount: string) => ({ "proactiveDisclosure.fees.amount": amount });
    expect(summing(fees("2.03"), [fees("1.026"), fees("1.0")]).diagnostics).toEqual([]);
    expect(summing(fees("5.00"), [fees("1.03"), fees("1.02")]).diagnostics).toHaveLength(1);
  });

  it("is not compared in regulations, which only governments make", () => {
    const { diagnostics } = summing({ "proactiveDisclosure.regulations.inForce": 5 }, [{}]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["regulations-need-rule-making-power"]);
  });

  it("is never less than a unit, even where reports are missing", () => {
    const { diagnostics } = summing(granted(3), [granted(5), granted(4)], ["第三局"]);
    const own = diagnostics.filter(({ rule }) => rule === "units-stay-within-the-whole");
    expect(own).toHaveLength(1);
    expect(own[0]?.detail).toMatchObject({ cells: { length: 12, 0: { value: 3, unitValue: 5 } } });
  });

  it("has one story with the sum of its own that the same wrong figure breaks", () => {
    const wrong = { ...granted(7), "requests.received.naturalPerson": 9 };
    const { diagnostics } = summing(wrong, [granted(3), granted(4)]);
    expect(diagnostics.map(({ rule }) => rule).sort()).toEqual([
      "requests-balance",
      "requests-row-total",
      "rollup-adds-up",
    ]);
    expect(new Set(diagnostics.map(({ story }) => story)).size).toBe(1);
  });
});
