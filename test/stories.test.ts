import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport } from "../src/check.ts";
import { type Address, splitAddress } from "../src/model/form.ts";
import { balanced } from "./support/balanced.ts";
import { report } from "./support/build-report.ts";

/** The stories of a report, each as the rules that failed and the cell they share. */
function storiesIn(cells: Parameters<typeof report>[0], options: Parameters<typeof report>[1] = {}) {
  const { diagnostics, stories } = checkReport(report(cells, options));
  const told = diagnostics.filter(({ detail }) => detail.kind === "relation");
  return stories.map(({ cell }, i) => ({
    cell,
    rules: told.filter(({ story }) => story === i + 1).map(({ rule }) => rule),
  }));
}

describe("one wrong cell is one story", () => {
  it("a wrong outcome breaks its row and its column", () => {
    expect(storiesIn({ "requests.outcomes.granted.naturalPerson": 5 })).toEqual([
      { cell: "requests.outcomes.granted.naturalPerson", rules: ["requests-row-total", "requests-outcome-sum"] },
    ]);
  });

  it("a wrong total of outcomes breaks three relations", () => {
    const [story, ...others] = storiesIn({ "requests.outcomes.total.business": 2 });
    expect(others).toEqual([]);
    expect(story?.cell).toBe("requests.outcomes.total.business");
    expect(story?.rules.sort()).toEqual(["requests-balance", "requests-outcome-sum", "requests-row-total"]);
  });

  it("two wrong cells that share no relation are two stories", () => {
    const stories = storiesIn({ "requests.outcomes.granted.naturalPerson": 5, "reviewAndLitigation.review.upheld": 3 });
    expect(stories.map(({ rules }) => rules)).toEqual([
      ["requests-row-total", "requests-outcome-sum"],
      ["review-row-total"],
    ]);
  });

  it("two cells of one row that are wrong by different amounts are two stories", () => {
    const stories = storiesIn({
      "requests.outcomes.granted.naturalPerson": 5,
      "requests.outcomes.granted.business": 3,
    });
    expect(stories).toHaveLength(2);
  });

  it("a relation that stands alone points at its total", () => {
    expect(storiesIn({ "reviewAndLitigation.review.total": 3 })).toEqual([
      { cell: "reviewAndLitigation.review.total", rules: ["review-row-total"] },
    ]);
  });

  it("what else is found of the cell belongs to its story", () => {
    const { diagnostics, stories } = checkReport(report({ "requests.received.business": -4 }));
    expect(stories).toHaveLength(1);
    expect(diagnostics.map(({ rule }) => rule)).toContain("counts-are-whole");
    expect(new Set(diagnostics.map(({ story }) => story))).toEqual(new Set([1]));
  });
});

it("any single wrong figure of a balanced report is one story, about that figure where it breaks several relations", () => {
  fc.assert(
    fc.property(balanced, fc.nat(), fc.integer({ min: 1, max: 90 }), ({ edition, cells }, at, change) => {
      const addresses = (Object.keys(cells) as Address[]).filter(
        (address) => splitAddress(address).table !== "proactiveDisclosure",
      );
      const address = addresses[at % addresses.length] as Address;
      const told = storiesIn({ ...cells, [address]: (cells[address] as number) + change }, { edition });
      const stories = told.filter(({ rules }) => rules.length > 0);
      expect(stories).toHaveLength(1);
      const [story] = stories;
      if ((story?.rules.length ?? 0) > 1) expect(story?.cell).toBe(address);
    }),
    { seed: 4, numRuns: 200 },
  );
});
