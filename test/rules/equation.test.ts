import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { type Address, applicants, requestColumns, splitAddress } from "../../src/model/form.ts";
import { cellAt, isBlank } from "../../src/model/report.ts";
import { Assessor, equal, sum } from "../../src/rules/equation.ts";
import { balanced } from "../support/balanced.ts";
import { report } from "../support/build-report.ts";

const rowTotal = (cells: Parameters<typeof report>[0]) => {
  const { received } = report(cells).requests;
  return sum(
    "row",
    applicants.map((column) => received[column]),
    received.total,
  );
};

describe("an equation", () => {
  it("is kept where both sides add up to the same, broken where they do not", () => {
    const kept = rowTotal({
      "requests.received.naturalPerson": 2,
      "requests.received.business": 1,
      "requests.received.total": 3,
    });
    expect(new Assessor([kept], "zero").assess(kept)).toEqual({ verdict: "kept" });
    const broken = rowTotal({ "requests.received.naturalPerson": 2, "requests.received.total": 3 });
    expect(new Assessor([broken], "zero").assess(broken)).toMatchObject({
      verdict: "broken",
      detail: { left: 2, right: 3, difference: -1 },
    });
  });

  it("takes a blank part for zero, or for unknown where the policy says so", () => {
    const equation = rowTotal({
      "requests.received.naturalPerson": 3,
      "requests.received.business": "",
      "requests.received.total": 3,
    });
    expect(new Assessor([equation], "zero").assess(equation).verdict).toBe("kept");
    expect(new Assessor([equation], "unknown").assess(equation).verdict).toBe("unknown");
  });

  it("is unknown where a part is no number, or is not on the page", () => {
    for (const text of ["约5件", null]) {
      const equation = rowTotal({ "requests.received.business": text, "requests.received.total": 3 });
      expect(new Assessor([equation], "zero").assess(equation).verdict).toBe("unknown");
    }
  });

  it("never takes a blank total for zero: it derives it from its parts", () => {
    const { requests } = report({
      "requests.received.naturalPerson": 3,
      "requests.received.total": "",
      "requests.outcomes.total.total": 3,
    });
    const definition = sum(
      "row",
      applicants.map((column) => requests.received[column]),
      requests.received.total,
    );
    const balance = equal(
      "balance",
      [requests.received.total, requests.carriedIn.total],
      [requests.outcomes.total.total, requests.carriedForward.total],
      requests.outcomes.total.total,
    );
    const assessor = new Assessor([definition, balance], "zero");
    expect(assessor.assess(definition).verdict).toBe("unknown");
    expect(assessor.derive(requests.received.total)).toBe(3);
    expect(assessor.assess(balance).verdict).toBe("kept");
  });

  it("is moot where the edition does not print it", () => {
    const { requests } = report();
    const { undivided } = requests.outcomes.otherHandling;
    const equation = sum(
      "row",
      applicants.map((column) => undivided[column]),
      undivided.total,
    );
    expect(new Assessor([equation], "zero").assess(equation).verdict).toBe("moot");
  });

  it("keeps decimals free of the noise of binary fractions", () => {
    const equation = rowTotal({
      "requests.received.naturalPerson": "0.1",
      "requests.received.business": "0.2",
      "requests.received.total": "0.3",
    });
    expect(new Assessor([equation], "zero").assess(equation).verdict).toBe("kept");
  });
});

it("totals left blank are reported under either policy", () => {
  const blank = report({ "requests.outcomes.granted.naturalPerson": 4, "requests.outcomes.granted.total": "" });
  for (const policy of ["zero", "unknown"] as const) {
    const rules = checkReport(blank, { blank: policy }).diagnostics.map(({ rule }) => rule);
    expect(rules).toContain("totals-are-stated");
  }
});

it("a cell is blank where it prints nothing or a mark for none, not where it is missing or is no number", () => {
  const received = report({
    "requests.received.business": "/",
    "requests.received.total": "约3",
    "requests.received.naturalPerson": null,
  }).requests.received;
  expect([received.business, received.total, received.naturalPerson, received.otherOrganization].map(isBlank)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

/** A body that may have made any of the documents of table 2. */
const agency = "某市人民政府";

describe("a report whose sums all hold", () => {
  it("passes in either edition, with every relation of its form kept", () => {
    fc.assert(
      fc.property(balanced, ({ edition, cells }) => {
        const outcome = checkReport(report(cells, { edition, agency }));
        expect(outcome.diagnostics).toEqual([]);
        expect(outcome.tally).toEqual({
          kept: edition === "2021" ? 42 : 40,
          broken: 0,
          unknown: 0,
          moot: edition === "2021" ? 1 : 3,
        });
      }),
      { seed: 10, numRuns: 50 },
    );
  });

  it("fails as soon as one figure of table 3 or 4 is another, and the relations that break are those the figure is in", () => {
    fc.assert(
      fc.property(balanced, fc.nat(), fc.integer({ min: 1, max: 20 }), ({ edition, cells }, pick, more) => {
        const addresses = (Object.keys(cells) as Address[]).filter((key) => !key.startsWith("proactiveDisclosure."));
        const address = addresses[pick % addresses.length] as Address;
        const changed = report({ ...cells, [address]: (cells[address] as number) + more }, { edition, agency });
        const { verdict, diagnostics } = checkReport(changed);
        expect(verdict).toBe("failed");
        const { table, row } = splitAddress(address);
        const isFlow = ["received", "carriedIn", "carriedForward"].includes(row);
        const expected = table === "reviewAndLitigation" ? 1 : row === "outcomes.total" ? 3 : isFlow ? 2 : 2;
        expect(diagnostics).toHaveLength(expected);
        for (const { primary, related, detail } of diagnostics) {
          expect([primary, ...related].map((subject) => subject?.cell)).toContain(address);
          expect(detail).toMatchObject({ kind: "relation" });
          if (detail.kind === "relation") expect(Math.abs(detail.difference)).toBe(more);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

it("fingerprints stay when lines move and differ between cells", () => {
  const broken = { "requests.received.total": 5, "reviewAndLitigation.review.total": 2 } as const;
  const first = checkReport(report(broken));
  const moved = checkReport({ ...report(broken), notes: [] });
  const prints = first.diagnostics.map(({ fingerprint }) => fingerprint);
  expect(moved.diagnostics.map(({ fingerprint }) => fingerprint)).toEqual(prints);
  expect(new Set(prints).size).toBe(prints.length);
  expect(cellAt(report(broken), "requests.received.total").value).toBe(5);
  expect(requestColumns).toHaveLength(7);
});
