import { describe, expect, it } from "vitest";
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
