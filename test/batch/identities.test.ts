import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Identities, type Identity } from "../../src/batch/identities.ts";
import { digestOf } from "../../src/statistics/digest.ts";
import { report } from "../support/build-report.ts";

const figures = [1, 2, 3];
const identity = (agency: string | null, year: number | null, own: readonly number[] = figures): Identity => ({
  agency,
  year,
  figures: own,
});

function among(...own: readonly Identity[]): Identities {
  const identities = new Identities(own.length);
  for (const [i, one] of own.entries()) identities.set(i, one);
  return identities;
}

describe("last year's report", () => {
  it("is the same agency's of the year before", () => {
    const run = among(identity("甲局", 2024), identity("乙局", 2023), identity("甲局", 2023), identity("甲局", 2022));
    expect([0, 1, 2, 3].map((i) => run.previousOf(i))).toEqual([2, null, 3, null]);
  });

  it("of copies is any; it is none where two differ, for nobody has said which counts", () => {
    const copies = among(identity("甲局", 2023), identity("甲局", 2023), identity("甲局", 2024));
    expect(copies.previousOf(2)).toBe(0);
    const differing = among(identity("甲局", 2023), identity("甲局", 2023, [1, 2, 4]), identity("甲局", 2024));
    expect(differing.previousOf(2)).toBe(null);
  });

  it("is the part that has the same table, where each table is a file of its own", () => {
    const run = among(
      identity("甲局", 2023, [1, 0, 0]),
      identity("甲局", 2023, [0, 2, 0]),
      identity("甲局", 2024, [0, 5, 0]),
      identity("甲局", 2024, [7, 0, 0]),
    );
    expect([run.previousOf(2), run.previousOf(3)]).toEqual([1, 0]);
  });

  it("is not looked for where a page names no agency or no year", () => {
    const run = among(identity(null, 2023), identity(null, 2024), identity("甲局", null), identity("甲局", 2024));
    expect([0, 1, 2, 3].map((i) => run.previousOf(i))).toEqual([null, null, null, null]);
  });

  it("is what a search of all reports finds, whatever the order of the run", () => {
    const some = fc.record({ agency: fc.constantFrom("甲", "乙", null), year: fc.integer({ min: 2019, max: 2023 }) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (run) => {
        const identities = among(...run.map(({ agency, year }) => identity(agency, year)));
        for (const [i, own] of run.entries()) {
          const isBefore = (other: typeof own) =>
            own.agency !== null && other.agency === own.agency && other.year === own.year - 1;
          const first = run.findIndex(isBefore);
          expect(identities.previousOf(i)).toBe(first < 0 ? null : first);
          const earlier = run.flatMap(({ agency, year }) =>
            own.agency !== null && agency === own.agency && year < own.year ? [year] : [],
          );
          const last = Math.max(...earlier);
          const missing = earlier.length === 0 ? [] : [2019, 2020, 2021, 2022].filter((y) => y > last && y < own.year);
          expect(identities.missingYearsOf(i)).toEqual(missing);
          expect(identities.twinsOf(i)).toEqual([]);
        }
      }),
      { seed: 30, numRuns: 200 },
    );
  });
});

describe("reports of one agency for one year", () => {
  it("with other figures are twins of each other, each once", () => {
    const run = among(identity("甲局", 2023), identity("甲局", 2023, [1, 2, 4]), identity("甲局", 2023, [1, 2, 4]));
    expect([0, 1, 2].map((i) => run.twinsOf(i))).toEqual([[1], [0], [0]]);
    expect(run.relation(1, 2)).toBe("copy");
    expect(run.find("甲局", 2023)).toBe(null);
  });

  it("are compared only in tables that both have", () => {
    const run = among(identity("甲局", 2023, [1, 0, 0]), identity("甲局", 2023, [0, 2, 0]));
    expect(run.twinsOf(0)).toEqual([]);
  });
});

describe("an agency that may be another", () => {
  const namesakes = (...own: readonly Identity[]) => among(...own).namesakesOf(own.length - 1);

  it("is offered where its name is another spelling and it has a report only for last year", () => {
    expect(namesakes(identity("某县发改局", 2023), identity("某县发展和改革局", 2024))).toEqual([0]);
    expect(namesakes(identity("某县财政局", 2023), identity("县财政局", 2024))).toEqual([0]);
    expect(namesakes(identity("财政局", 2023), identity("某县财政局", 2024))).toEqual([0]);
  });

  it("is not offered where either has both years, or where it is another place's", () => {
    const both = [identity("某县发改局", 2023), identity("某县发改局", 2024)];
    expect(namesakes(...both, identity("某县发展和改革局", 2024))).toEqual([]);
    const own = [identity("某县发改局", 2023), identity("某县发展和改革局", 2023)];
    expect(namesakes(...own, identity("某县发展和改革局", 2024))).toEqual([]);
    expect(namesakes(identity("甲县财政局", 2023), identity("乙县财政局", 2024))).toEqual([]);
  });

  it("is not offered where many may be meant", () => {
    const many = ["甲", "乙", "丙", "丁"].map((place) => identity(`${place}县财政局`, 2023));
    expect(namesakes(...many, identity("财政局", 2024))).toEqual([]);
  });
});

describe("the digest of a report's figures", () => {
  it("is the same for a copy, and where a copy leaves blank what the other prints as 0", () => {
    const cells = { "requests.received.total": 5 } as const;
    const copy = report({ ...cells, "requests.received.business": "" }, { path: "copy.html" });
    expect(digestOf(copy)).toEqual(digestOf(report(cells)));
  });

  it("is another where a figure of that table is another", () => {
    const [two, three, four] = digestOf(report({ "requests.received.total": 5 }));
    const [otherTwo, otherThree, otherFour] = digestOf(report({ "requests.received.business": 5 }));
    expect([two, four]).toEqual([otherTwo, otherFour]);
    expect(three).not.toBe(otherThree);
  });

  it("is 0 for a table that is not there or was not read in full", () => {
    expect(digestOf(report({}, { without: ["requests"] }))[1]).toBe(0);
    expect(digestOf(report({ "requests.received.total": "约5" }))[1]).toBe(0);
  });
});
