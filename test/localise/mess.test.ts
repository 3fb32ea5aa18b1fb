import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Address, applicants } from "../../src/model/form.ts";
import { readReport } from "../../src/run.ts";
import { type Printed, report } from "../support/build-report.ts";
import { checked, told } from "../support/localising.ts";

type Cells = Partial<Record<Address, Printed>>;
const suggested = (...args: Parameters<typeof checked>) => checked(...args).suggestions.map(told);
const silent = { suggestions: [], alternatives: [], explanations: [] };

/** 7 carried in and 39 received are 46 granted, all natural persons. */
const right = {
  "requests.received.naturalPerson": 39,
  "requests.received.total": 39,
  "requests.carriedIn.naturalPerson": 7,
  "requests.carriedIn.total": 7,
  "requests.outcomes.granted.naturalPerson": 46,
  "requests.outcomes.granted.total": 46,
  "requests.outcomes.total.naturalPerson": 46,
  "requests.outcomes.total.total": 46,
} as const satisfies Cells;
const last = (cells: Cells = {}) =>
  report({ "requests.carriedForward.naturalPerson": 7, "requests.carriedForward.total": 7, ...cells }, { year: 2020 });
const thisYear = (cells: Cells = {}) => report({ ...right, ...cells }, { year: 2021 });

describe("blanks", () => {
  const blankRow = Object.fromEntries(applicants.map((column) => [`requests.received.${column}`, ""])) as Cells;

  it("in parts are nothing, so that a part left blank is found where the page prints its zeros", () => {
    expect(suggested(report({ ...right, "requests.received.naturalPerson": "" }))).toEqual([
      ["requests.received.naturalPerson blank → 39"],
    ]);
  });

  it("in totals that follow from their parts say nothing, as a real page leaves them", async () => {
    const path = "fixtures/shanghai-office-2019/report.html";
    const { report: read } = await readReport({ path, read: async () => readFileSync(path) });
    if (read === null) throw new Error("not read");
    expect(checked(read)).toMatchObject(silent);
  });

  it("throughout a row with a total are its breakdown, where that is the only one", () => {
    const { suggestions } = checked(report({ ...right, ...blankRow }));
    expect(suggestions.map(told)).toEqual([["requests.received.naturalPerson blank → 39"]]);
    const split = {
      ...blankRow,
      "requests.received.total": 9,
      "requests.outcomes.granted.naturalPerson": 4,
      "requests.outcomes.granted.business": 5,
      "requests.outcomes.granted.total": 9,
      "requests.outcomes.total.naturalPerson": 4,
      "requests.outcomes.total.business": 5,
      "requests.outcomes.total.total": 9,
    } as const;
    const [only] = checked(report(split)).suggestions;
    expect(only).toMatchObject({ kind: "missing-breakdown" });
    expect(only && told(only)).toEqual([
      "requests.received.naturalPerson blank → 4",
      "requests.received.business blank → 5",
    ]);
  });

  it("are no evidence where they are unknown", () => {
    expect(checked(report({ ...right, ...blankRow }), null, { blank: "unknown" })).toMatchObject(silent);
  });
});

it("one total that is wrong beside blank ones is one wrong total, not totals that were not updated", () => {
  const blank = { "requests.outcomes.granted.total": "", "requests.outcomes.total.total": "" } as const;
  const { suggestions } = checked(thisYear({ ...blank, "requests.outcomes.total.naturalPerson": 64 }), last());
  expect(suggestions.map((one) => [one.kind, ...told(one)])).toEqual([
    ["transposed-digits", "requests.outcomes.total.naturalPerson 64 → 46"],
  ]);
});

describe("across years", () => {
  it("nothing is asserted where only the years disagree; that it was counted as received comes first", () => {
    const counted = {
      "requests.received.naturalPerson": 46,
      "requests.received.total": 46,
      "requests.carriedIn.naturalPerson": 0,
      "requests.carriedIn.total": 0,
    };
    const { suggestions, alternatives, explanations } = checked(thisYear(counted), last());
    expect(suggestions).toEqual([]);
    expect(alternatives).toHaveLength(1);
    expect(explanations.map(told)).toEqual([
      [
        "requests.received.naturalPerson 46 → 39",
        "requests.received.total 46 → 39",
        "requests.carriedIn.naturalPerson 0 → 7",
        "requests.carriedIn.total 0 → 7",
      ],
      ["last year's requests.carriedForward.naturalPerson 7 → 0", "last year's requests.carriedForward.total 7 → 0"],
    ]);
  });

  it("this year's figure is wrong where this year's sums fail too", () => {
    expect(suggested(thisYear({ "requests.carriedIn.naturalPerson": 9 }), last())).toEqual([
      ["requests.carriedIn.naturalPerson 9 → 7"],
    ]);
  });

  it("last year's broken sums are not this year's", () => {
    const broken = { "requests.received.naturalPerson": 93, "reviewAndLitigation.review.total": 1 };
    expect(checked(thisYear(), last(broken))).toMatchObject(silent);
  });

  it("a negative figure of last year's is nothing to say of this year's", () => {
    const before = last({ "requests.carriedForward.business": -1, "requests.carriedForward.otherOrganization": 1 });
    expect(checked(thisYear(), before).suggestions).toEqual([]);
  });
});

describe("figures that are no counts", () => {
  it.each([
    ["a minus sign", -39, "-39"],
    ["a fraction", 39.5, "39.5"],
  ])("%s is taken away", (_, printed, from) => {
    expect(suggested(report({ ...right, "requests.received.naturalPerson": printed }))).toEqual([
      [`requests.received.naturalPerson ${from} → 39`],
    ]);
  });

  it("what cannot be read is not put right, nor what follows from it", () => {
    expect(checked(report({ ...right, "requests.received.naturalPerson": "约39件" }))).toMatchObject(silent);
  });

  it("what cannot be read does not keep another cell from being found", () => {
    const cells = { ...right, "requests.received.total": "约39件", "requests.outcomes.granted.naturalPerson": 64 };
    expect(suggested(report(cells))).toEqual([["requests.outcomes.granted.naturalPerson 64 → 46"]]);
  });
});

describe("what the page does not have", () => {
  it("is not made up: a cell that is missing", () => {
    expect(checked(report({ ...right, "requests.received.naturalPerson": null }))).toMatchObject(silent);
  });

  it("is not made up: a table that is missing, beside one that is wrong", () => {
    const review = { "reviewAndLitigation.review.upheld": 11, "reviewAndLitigation.review.total": 0 };
    expect(suggested(report(review, { without: ["requests"] }))).toEqual([["reviewAndLitigation.review.total 0 → 11"]]);
    const wrong = { ...right, "requests.received.naturalPerson": 93 };
    expect(suggested(report(wrong, { without: ["reviewAndLitigation"] }))).toEqual([
      ["requests.received.naturalPerson 93 → 39"],
    ]);
  });
});

describe("groups that have nothing to do with one another", () => {
  const two = {
    "reviewAndLitigation.review.upheld": 11,
    "reviewAndLitigation.review.total": 0,
    "reviewAndLitigation.litigationDirect.pending": 27,
    "reviewAndLitigation.litigationDirect.total": 0,
  } as const;

  it("are each corrected, in the order of the form, and explained together", () => {
    const both = ["reviewAndLitigation.review.total 0 → 11", "reviewAndLitigation.litigationDirect.total 0 → 27"];
    expect(suggested(report(two))).toEqual(both.map((one) => [one]));
    expect(checked(report(two)).explanations.map(told)[0]).toEqual(both);
  });

  it("are each left alone where their rule is off", () => {
    const severities = new Map([["review-row-total", "off" as const]]);
    expect(checked(report(two), null, { severities })).toMatchObject(silent);
  });
});
