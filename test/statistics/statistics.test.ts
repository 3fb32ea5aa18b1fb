import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport, unreadable } from "../../src/check.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import { Statistics } from "../../src/statistics/statistics.ts";
import { report } from "../support/build-report.ts";

type Given = Parameters<typeof report>;

/** The outcome of a report for a year of an agency that received so many applications. */
function reported(agency: string | null, year: number | null, received: number | string = 0, path = "report.html") {
  return checkReport(report({ "requests.received.total": received }, { agency, year, path }));
}

function statisticsOf(...outcomes: readonly ReportOutcome[]): Statistics {
  const statistics = new Statistics();
  for (const outcome of outcomes) statistics.add(outcome);
  return statistics;
}

const breakdownOf = (...outcomes: readonly ReportOutcome[]) => statisticsOf(...outcomes).summary().breakdown;
const outcomeOf = (...given: Given) => checkReport(report(...given));
const notThere = unreadable("gone.html", { stage: "read", reason: "not-found", system: "ENOENT" });

describe("the summary", () => {
  it("of one report is its counts, and nothing else", () => {
    expect(statisticsOf(reported("甲局", 2021)).summary()).not.toHaveProperty("breakdown");
  });

  it("counts reports by year, by edition and by verdict, what is not stated last", () => {
    const older = outcomeOf({}, { edition: "2019", year: 2019 });
    expect(
      breakdownOf(notThere, reported("甲局", 2022), older, reported("甲局", 2022, 5), reported("甲局", null)),
    ).toMatchObject({
      years: [
        { year: 2019, reports: 1, passed: 1, failed: 0, notAssessable: 0 },
        { year: 2022, reports: 2, passed: 1, failed: 1, notAssessable: 0 },
        { year: null, reports: 2, passed: 1, failed: 0, notAssessable: 1 },
      ],
      editions: [
        { edition: "2019", reports: 1 },
        { edition: "2021", reports: 3 },
        { edition: null, reports: 1 },
      ],
    });
  });

  it("counts findings by rule, and the reports that they are in", () => {
    const [first] = breakdownOf(reported("甲局", 2021, 1), reported("乙局", 2021, -1), notThere)?.rules ?? [];
    expect(first).toEqual({ rule: "requests-balance", severity: "error", findings: 2, reports: 2 });
  });

  it("names the years between an agency's first and last report that it has none for", () => {
    const outcomes = [2019, 2022, 2024].map((year) => reported("甲局", year));
    expect(breakdownOf(...outcomes, reported("乙局", 2020), reported("乙局", 2021))?.missing).toEqual({
      years: 3,
      first: [{ agency: "甲局", years: [2020, 2021, 2023] }],
      last: null,
    });
  });

  it("names agencies that have no report for the last year, where most have one", () => {
    const both = ["甲局", "乙局"].flatMap((agency) => [reported(agency, 2023), reported(agency, 2024)]);
    expect(breakdownOf(...both, reported("丙局", 2023))?.missing.last).toEqual({
      year: 2024,
      count: 1,
      first: ["丙局"],
    });
    expect(breakdownOf(reported("甲局", 2023), reported("乙局", 2024))?.missing.last).toBe(null);
  });

  it("tells an agency by what is given for it, and names it as it was printed first", () => {
    const statistics = new Statistics();
    statistics.add(reported("财政局", 2021), "财政局");
    statistics.add(reported("財政局", 2023), "财政局");
    expect(statistics.summary().breakdown).toMatchObject({
      agencies: 1,
      missing: { first: [{ agency: "财政局", years: [2022] }] },
    });
  });

  it("names reports that are there twice, with the same figures or with others", () => {
    const again = [reported("甲局", 2021, 5, "copy.html"), reported("甲局", 2021, 6, "other.html")];
    expect(breakdownOf(reported("甲局", 2021, 5), ...again)?.repeated).toEqual({
      copies: 1,
      twins: 1,
      first: [
        { path: "copy.html", agency: "甲局", year: 2021, is: "copy" },
        { path: "other.html", agency: "甲局", year: 2021, is: "twin" },
      ],
    });
  });
});

describe("figures", () => {
  it("are added up by year, of the reports that state them", () => {
    const [first, second] = statisticsOf(
      reported("甲局", 2021, 5),
      reported("乙局", 2021, 7),
      reported("丙局", 2021, ""),
      reported("甲局", 2022, 9),
    ).years;
    expect(first?.sums.received).toEqual({ n: 2, sum: 12 });
    expect(first?.received).toMatchObject({ n: 2, least: 5, median: 6, most: 7 });
    expect(first?.blankTotals).toEqual({ cells: 1, reports: 1 });
    expect(second?.sums.received).toEqual({ n: 1, sum: 9 });
  });

  it("of an agency and year are added up once, whatever its other reports say", () => {
    const [year] = statisticsOf(reported("甲局", 2021, 5), reported("甲局", 2021, 5), reported("甲局", 2021, 6)).years;
    expect(year?.sums.received).toEqual({ n: 1, sum: 5 });
    expect(year?.reports).toBe(3);
  });

  it("of tables that come as a file each are added up together", () => {
    const statistics = statisticsOf(
      outcomeOf({ "reviewAndLitigation.review.total": 3 }, { without: ["requests", "proactiveDisclosure"] }),
      outcomeOf({ "requests.received.total": 5 }, { without: ["reviewAndLitigation", "proactiveDisclosure"] }),
    );
    expect(statistics.years[0]?.sums).toMatchObject({ received: { n: 1, sum: 5 }, "review.total": { n: 1, sum: 3 } });
    expect(statistics.summary().breakdown?.repeated).toMatchObject({ copies: 0, twins: 0 });
  });

  it("of a group are those of its rows that state a number", () => {
    const cells = {
      "requests.outcomes.denied.stateSecret.total": 2,
      "requests.outcomes.denied.internalAffairs.total": 3,
      "requests.outcomes.denied.prohibitedByLaw.total": "",
      "reviewAndLitigation.litigationDirect.upheld": 4,
      "reviewAndLitigation.litigationAfterReview.upheld": 5,
    } as const;
    const [year] = statisticsOf(outcomeOf(cells)).years;
    expect(year?.sums.denied).toEqual({ n: 1, sum: 5 });
    expect(year?.sums["litigation.upheld"]).toEqual({ n: 1, sum: 9 });
  });
});

it("the largest changes are those between two years running", () => {
  const given = { 甲局: [10, 30], 乙局: [50, 20], 丙局: [5, 6], 丁局: [1, ""] };
  const outcomes = Object.entries(given).flatMap(([agency, [before, after]]) => [
    reported(agency, 2021, before),
    reported(agency, 2022, after),
  ]);
  const { growths, falls } = statisticsOf(
    ...outcomes,
    reported("戊局", 2020, 1),
    reported("戊局", 2022, 999),
  ).series.changes(1);
  expect(growths).toEqual([{ agency: "甲局", year: 2022, before: 10, after: 30 }]);
  expect(falls).toEqual([{ agency: "乙局", year: 2022, before: 50, after: 20 }]);
});

describe("agencies and their years, in whatever order they come", () => {
  const template = reported("甲局", 2021);
  const of = (agency: number, year: number): ReportOutcome => ({
    ...template,
    report: template.report === null ? null : { ...template.report, agency: `第${agency}局`, year },
  });
  const pair = fc.record({ agency: fc.nat(150), year: fc.integer({ min: 2015, max: 2024 }) });

  /** The last year that is due: at least half of those that reported before it have; none where nobody did. */
  const dueIn = (years: ReadonlyMap<number, ReadonlySet<number>>) => {
    const last = Math.max(...[...years.values()].flatMap((own) => [...own]));
    const before = [...years.values()].filter((own) => own.has(last - 1));
    const lacking = before.filter((own) => !own.has(last)).length;
    if (before.length === 0) return { due: Number.NEGATIVE_INFINITY, isNamed: false };
    return lacking * 2 > before.length ? { due: last - 1, isNamed: false } : { due: last, isNamed: lacking > 0 };
  };

  it("the years missing are those from an agency's first on, but for a last one that is named apart", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 400 }), (pairs) => {
        const years = new Map<number, Set<number>>();
        for (const { agency, year } of pairs) years.set(agency, (years.get(agency) ?? new Set()).add(year));
        const { due, isNamed } = dueIn(years);
        const expected = [...years].flatMap(([agency, own]) => {
          const latest = Math.max(...own);
          const end = isNamed && latest === due - 1 ? latest : Math.max(latest, due);
          const all = Array.from({ length: end - Math.min(...own) + 1 }, (_, i) => Math.min(...own) + i);
          const missing = all.filter((year) => !own.has(year));
          return missing.length === 0 ? [] : [{ agency: `第${agency}局`, years: missing }];
        });
        const breakdown = breakdownOf(...pairs.map(({ agency, year }) => of(agency, year)));
        expect(breakdown?.missing.first).toEqual(expected);
        expect(breakdown?.missing.years).toBe(expected.flatMap((one) => one.years).length);
        expect(breakdown?.agencies).toBe(years.size);
        const agencyYears = [...years.values()].reduce((sum, own) => sum + own.size, 0);
        expect(breakdown?.repeated.copies).toBe(pairs.length - agencyYears);
      }),
      { numRuns: 30 },
    );
  });

  it("what is added up does not depend on the order of agencies", () => {
    const amounts = fc.uniqueArray(fc.record({ agency: fc.nat(50), received: fc.nat(100_000) }), {
      selector: ({ agency }) => agency,
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(amounts, (given) => {
        const outcomes = given.map(({ agency, received }) => reported(`第${agency}局`, 2021, received));
        expect(statisticsOf(...outcomes).years).toEqual(statisticsOf(...[...outcomes].reverse()).years);
      }),
      { numRuns: 5 },
    );
  });
});
