import { describe, expect, it } from "vitest";
import type { CheckOptions } from "../../src/check.ts";
import { report } from "../support/build-report.ts";
import { checked, told } from "../support/localising.ts";

const suggested = (...args: Parameters<typeof checked>) => checked(...args).suggestions.map(told);

/** Sums that hold: 39 received and 7 carried in are 46 granted, all natural persons. */
const right = {
  "requests.received.naturalPerson": 39,
  "requests.received.total": 39,
  "requests.carriedIn.naturalPerson": 7,
  "requests.carriedIn.total": 7,
  "requests.outcomes.granted.naturalPerson": 46,
  "requests.outcomes.granted.total": 46,
  "requests.outcomes.total.naturalPerson": 46,
  "requests.outcomes.total.total": 46,
} as const;

describe("what is suggested", () => {
  it("leaves no sum broken that it changes: what it needs beside it is suggested too, or nothing is", () => {
    const balanced = { "reviewAndLitigation.review.upheld": -1, "reviewAndLitigation.review.corrected": 1 } as const;
    expect(suggested(report(balanced))).toEqual([]);
  });
});

describe("what a suggestion repairs", () => {
  it("are relations that were found broken, not what follows for a blank total", () => {
    const blank = { "requests.outcomes.granted.total": "", "requests.outcomes.total.total": "" } as const;
    const { suggestions } = checked(report({ ...right, ...blank, "requests.outcomes.granted.naturalPerson": 64 }));
    expect(suggestions.map(told)).toEqual([["requests.outcomes.granted.naturalPerson 64 → 46"]]);
    expect(suggestions[0]?.repairs).toEqual(["requests-balance:total", "requests-outcome-sum:naturalPerson"]);
  });
});

describe("a blank total", () => {
  const wrong = { ...right, "requests.outcomes.granted.naturalPerson": 64 } as const;
  const explained = (...args: Parameters<typeof checked>) => checked(...args).explanations.map(told);

  it("is not blamed where it is last year's", () => {
    const last = report(
      { "requests.carriedForward.naturalPerson": 7, "requests.carriedForward.total": "" },
      { year: 2020 },
    );
    expect(explained(report(wrong, { year: 2021 }), last)).toEqual([
      ["requests.outcomes.granted.naturalPerson 64 → 46"],
    ]);
  });

  it("is not blamed where the rule that defines it is off", () => {
    const options = { severities: new Map([["requests-row-total", "off" as const]]) };
    const cells = { ...right, "requests.received.total": "", "requests.outcomes.granted.total": 64 } as const;
    const explanations = explained(report(cells), null, options).flat();
    expect(explanations.filter((change) => change.includes("blank"))).toEqual([]);
    expect(explanations).toContain("requests.outcomes.granted.total 64 → 46");
  });
});

describe("a finding that is waived or off", () => {
  const negative = report({ "requests.received.naturalPerson": 3, "requests.received.business": -3 });
  const inBalance = report({
    "reviewAndLitigation.review.upheld": -1,
    "reviewAndLitigation.review.corrected": 1,
  });
  const silent = { suggestions: [], alternatives: [], explanations: [] };

  it.each([negative, inBalance])("about a negative count has nothing said of it", (wrong) => {
    expect(checked(wrong, null, { waive: () => "known" })).toMatchObject(silent);
    const off = new Map([
      ["counts-are-whole", "off" as const],
      ["requests-balance", "off" as const],
    ]);
    expect(checked(wrong, null, { severities: off })).toMatchObject(silent);
  });

  it("about a sum has nothing said of it, while another is told", () => {
    const cells = { ...right, "requests.received.total": 93, "reviewAndLitigation.review.total": 1 } as const;
    const waive: CheckOptions["waive"] = ({ primary }) =>
      primary?.cell.startsWith("reviewAndLitigation") === true ? "known" : null;
    const { suggestions, alternatives, explanations } = checked(report(cells), null, { waive });
    expect(suggestions.map(told)).toEqual([["requests.received.total 93 → 39"]]);
    expect(alternatives).toEqual([]);
    expect(explanations.map(told)).toEqual([["requests.received.total 93 → 39"]]);
  });
});

describe("a fraction", () => {
  it.each([1.5, 2.3, 2.1])("of %d, where 2 is meant, is corrected", (printed) => {
    const cells = {
      "requests.received.naturalPerson": 2,
      "requests.received.total": 2,
      "requests.outcomes.granted.naturalPerson": printed,
      "requests.outcomes.granted.total": 2,
      "requests.outcomes.total.naturalPerson": 2,
      "requests.outcomes.total.total": 2,
    } as const;
    expect(suggested(report(cells))).toEqual([[`requests.outcomes.granted.naturalPerson ${printed} → 2`]]);
  });
});
