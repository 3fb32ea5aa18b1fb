import { describe, expect, it } from "vitest";
import { costs } from "../../src/localise/costs.ts";
import { residuals } from "../../src/localise/matrix.ts";
import { directionsOf } from "../../src/localise/operations/directions.ts";
import { exchangesOf } from "../../src/localise/operations/exchanges.ts";
import { rowAssignments, rowOperationsOf } from "../../src/localise/operations/rows.ts";
import { type Address, applicants } from "../../src/model/form.ts";
import type { Report } from "../../src/model/report.ts";
import { report } from "../support/build-report.ts";
import { workbench } from "../support/localising.ts";

const short = (address: Address) => address.replace("requests.", "").replace("reviewAndLitigation.", "");

describe("figures stand in lines", () => {
  it("of rows and columns in table 3, and of the one row of table 4", () => {
    const { lines, address } = workbench(report());
    expect(lines.filter(({ axis }) => axis === "row")).toHaveLength(26);
    expect(lines.filter(({ axis }) => axis === "column")).toHaveLength(7);
    expect(lines[0]?.variables.map(address).map(short)).toEqual(
      [...applicants, "total"].map((one) => `received.${one}`),
    );
    expect(lines.at(-1)?.variables.map(address).map(short)).toHaveLength(15);
  });

  it("without the rows that the edition does not print, and without last year's", () => {
    const { lines } = workbench(report({}, { edition: "2019" }), report({}, { edition: "2019", year: 2018 }));
    const [column] = lines.filter(({ axis }) => axis === "column");
    expect(column?.variables).toHaveLength(23);
    expect(lines.filter(({ axis }) => axis === "row")).toHaveLength(24);
  });
});

describe("what is counted in one may belong in the other", () => {
  it("is so of the parts on one side, each with the total of its row, either way", () => {
    const { balances, address } = workbench(report());
    const pairs = balances.map(({ gaining, losing }) => [gaining, losing].map((side) => side.map(address).map(short)));
    expect(pairs).toHaveLength(12);
    expect(pairs).toContainEqual([
      ["received.business", "received.total"],
      ["carriedIn.business", "carriedIn.total"],
    ]);
    expect(pairs).toContainEqual([
      ["carriedIn.business", "carriedIn.total"],
      ["received.business", "received.total"],
    ]);
  });
});

describe("cells that are out together", () => {
  const { matrix, balances, address } = workbench(report());
  const directions = directionsOf(matrix, balances).map(({ cells, effects }) => ({
    cells: cells.map(([variable, sign]) => `${sign === 1 ? "+" : "-"}${short(address(variable))}`),
    rows: effects.map(([row]) => matrix.rows[row]?.key).sort(),
  }));
  const rowsOf = (...cells: readonly string[]) =>
    directions.find((one) => one.cells.join() === cells.join())?.rows ?? null;

  it("are an outcome alone, or with the totals that it was added up in", () => {
    const [cell, row, column] = ["+outcomes.granted.business", "+outcomes.granted.total", "+outcomes.total.business"];
    expect(rowsOf(cell)).toEqual(["requests-outcome-sum:business", "requests-row-total:outcomes.granted"]);
    expect(rowsOf(cell, row)).toEqual(["requests-outcome-sum:business", "requests-outcome-sum:total"]);
    expect(rowsOf(cell, column)).toEqual([
      "requests-balance:business",
      "requests-row-total:outcomes.granted",
      "requests-row-total:outcomes.total",
    ]);
  });

  it("break no sum that they are added up in throughout", () => {
    const throughout = directions.find(
      ({ cells }) => cells.length === 4 && cells.includes("+outcomes.granted.business"),
    );
    expect(throughout?.rows).toEqual(["requests-balance:business", "requests-balance:total"]);
  });

  it("are none where no sum can see it: a part of table 4 with its total", () => {
    expect(rowsOf("+review.upheld", "+review.total")).toBeNull();
    expect(rowsOf("+review.upheld")).toEqual(["review-row-total:review"]);
  });

  it("are none that count an unknown cell", () => {
    const blank = workbench(report({ "requests.received.total": "" }));
    const unknown = blank.at("requests.received.total");
    const cells = directionsOf(blank.matrix, blank.balances).flatMap((one) => one.cells.map(([variable]) => variable));
    expect(cells).not.toContain(unknown);
  });
});

describe("figures in the cell beside their own", () => {
  const stepsOn = (one: Report) => {
    const { matrix, lines, address } = workbench(one);
    return exchangesOf(matrix, lines).map(({ kind, assignments }) =>
      [kind, ...assignments.map(([variable, to]) => `${short(address(variable))}=${to}`)].join(" "),
    );
  };

  it("are exchanged, or moved to an empty one, in any direction", () => {
    const steps = stepsOn(report({ "requests.received.business": 3, "requests.received.researchInstitution": 5 }));
    expect(steps).toContain("swapped received.business=5 received.researchInstitution=3");
    expect(steps).toContain("moved received.naturalPerson=3 received.business=0");
    expect(steps).toContain("moved received.business=0 carriedIn.business=3");
    expect(steps).toContain("shifted received.naturalPerson=3 received.business=5 received.researchInstitution=0");
  });

  it("are none where there is nothing to tell them apart", () => {
    expect(stepsOn(report())).toEqual([]);
    const same = stepsOn(report({ "requests.received.business": 3, "requests.received.researchInstitution": 3 }));
    expect(same.filter((step) => step.startsWith("swapped"))).toEqual([]);
  });

  it("never leave a negative count or a fraction in another cell", () => {
    const odd = stepsOn(report({ "requests.received.business": -3, "requests.carriedForward.business": 1.5 }));
    expect(odd).toEqual([]);
  });
});

describe("a row that is wrong throughout", () => {
  const granted = (row: string, figures: readonly number[]) =>
    Object.fromEntries([...applicants, "total"].map((column, i) => [`requests.${row}.${column}`, figures[i] ?? 0]));
  const figures = [12, 3, 0, 0, 0, 0, 15];
  const kindsOn = (one: Report, previous: Report | null = null) => {
    const { matrix, lines, balances, evidence, address } = workbench(one, previous);
    return rowOperationsOf(matrix, lines, balances, evidence)
      .filter(({ crossings }) => crossings.some(({ variable }) => address(variable).includes("partiallyGranted")))
      .map(({ kind, cost }) => [kind, cost - costs.event]);
  };

  it("may be the one above once more, which is likelier than the one below", () => {
    const above = { ...granted("outcomes.granted", figures), ...granted("outcomes.partiallyGranted", figures) };
    expect(kindsOn(report(above))).toContainEqual(["repeated-row", costs.repeatedRow]);
    const below = {
      ...granted("outcomes.denied.stateSecret", figures),
      ...granted("outcomes.partiallyGranted", figures),
    };
    expect(kindsOn(report(below))).toContainEqual(["repeated-row", costs.repeatedRow + costs.repeatedFromBelow]);
  });

  it("may be last year's", () => {
    const row = granted("outcomes.partiallyGranted", figures);
    expect(kindsOn(report(row), report(row, { year: 2020 }))).toContainEqual(["row-of-last-year", costs.repeatedRow]);
    expect(kindsOn(report(row)).map(([kind]) => kind)).toEqual(["rewritten-row"]);
  });

  it("should have been what the sums of its columns ask for", () => {
    const wrong = report({ ...granted("outcomes.partiallyGranted", figures), ...granted("outcomes.total", [10, 5]) });
    const { matrix, lines, balances, evidence, address } = workbench(wrong);
    const out = residuals(matrix);
    const meant = rowOperationsOf(matrix, lines, balances, evidence).flatMap((step) => {
      const isOwn = step.crossings.every(({ variable }) => address(variable).includes("partiallyGranted"));
      return isOwn ? [rowAssignments(step, out, matrix)?.map(([one, to]) => `${short(address(one))}=${to}`)] : [];
    });
    expect(meant).toEqual([
      [
        "outcomes.partiallyGranted.naturalPerson=10",
        "outcomes.partiallyGranted.business=5",
        "outcomes.partiallyGranted.total=0",
      ],
    ]);
  });
});
