import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import type { Address } from "../../src/model/form.ts";
import { noNarrative } from "../../src/model/narrative.ts";
import { alone } from "../../src/model/surroundings.ts";
import { wordsIn } from "../../src/words/index.ts";
import { type Printed, type ReportOptions, report } from "../support/build-report.ts";

type Cells = Readonly<Partial<Record<Address, Printed>>>;

/** What is found of a report when it is read beside last year's. */
function besideLast(previous: Cells, cells: Cells, options: ReportOptions = {}, before: ReportOptions = options) {
  const last = report(previous, { ...before, year: 2021, path: "2021.html" });
  return checkReport(report(cells, { ...options, year: 2022 }), {}, null, { ...alone, previous: last });
}
const rulesIn = ({ diagnostics }: ReturnType<typeof besideLast>) => diagnostics.map(({ rule }) => rule);

describe("what was carried in", () => {
  const forward = { "requests.carriedForward.business": 3, "requests.carriedForward.total": 3 } as const;

  it("is one finding, whatever the number of columns; every column counts", async () => {
    const outcome = besideLast(forward, {});
    const own = outcome.diagnostics.filter(({ rule }) => rule === "carried-in-matches-last-year");
    expect(own).toHaveLength(1);
    expect(own[0]?.primary?.cell).toBe("requests.carriedIn.business");
    expect(own[0]?.related.map(({ cell, path }) => [cell, path])).toEqual([
      ["requests.carriedForward.business", "2021.html"],
      ["requests.carriedIn.total", undefined],
      ["requests.carriedForward.total", "2021.html"],
    ]);
    expect(outcome.tally.broken).toBe(2);
    expect(own[0] && (await wordsIn("zh-Hans")).sentence(own[0].detail)).toBe(
      "表三“二、上年结转”行与上一年度（2021）报告的“四、结转下年度”行不符：商业企业 0，上一年度 3；总计 0，上一年度 3。",
    );
  });

  it("is compared with a total that last year left blank, by its parts", () => {
    const blank = { "requests.carriedForward.business": 3, "requests.carriedForward.total": "" } as const;
    const cells = { "requests.carriedIn.business": 3, "requests.carriedIn.total": 3 } as const;
    expect(rulesIn(besideLast(blank, cells))).not.toContain("carried-in-matches-last-year");
  });

  it("is unknown where last year's table was not read, and the missing cells name its file", () => {
    const { unknown, verdict } = besideLast({}, {}, {}, { without: ["requests"] });
    const own = unknown.filter(({ relation }) => relation.startsWith("carried-in-matches-last-year"));
    expect(own).toHaveLength(7);
    expect(own[0]?.missing).toEqual([{ cell: "requests.carriedForward.naturalPerson", path: "2021.html" }]);
    expect(verdict).toBe("passed");
  });

  it("does not make a report assessable of which nothing was read", () => {
    const outcome = besideLast({}, {}, { without: ["proactiveDisclosure", "requests", "reviewAndLitigation"] }, {});
    expect(outcome.verdict).toBe("not-assessable");
  });
});

describe("what rolls forward", () => {
  it("is not on the form where the editions differ", () => {
    const { tally } = besideLast({}, {}, { edition: "2021" }, { edition: "2019" });
    // Three rows of table 3 and 4 apart, what moves is the two rows of documents and the five of items.
    expect(tally.moot).toBe(1 + 2 + 5);
    expect(tally.kept).toBe(42 + 7);
  });

  it("does not take a blank number in force for zero", () => {
    const blank = { "proactiveDisclosure.normativeDocuments.inForce": "" } as const;
    const cells = { "proactiveDisclosure.normativeDocuments.inForce": 12 } as const;
    const outcome = besideLast(blank, cells);
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.unknown.map(({ relation }) => relation)).toEqual(["in-force-rolls-forward:normativeDocuments"]);
  });

  it("names the year of the other report", async () => {
    const { diagnostics } = besideLast({ "proactiveDisclosure.regulations.inForce": 11 }, {});
    const [first] = diagnostics;
    expect(first && (await wordsIn("zh-Hans")).sentence(first.detail)).toBe(
      "表二“规章”行：2021 年度现行有效件数 11 + 本年制发件数 0 = 11，而现行有效件数 0 + 本年废止件数 0 = 0，相差 11。",
    );
  });
});

describe("a jump", () => {
  it("is one finding for each table, the widest first", () => {
    const { diagnostics } = besideLast(
      { "proactiveDisclosure.licensing.decisions": 550, "proactiveDisclosure.penalties.decisions": 200 },
      { "proactiveDisclosure.licensing.decisions": 9487, "proactiveDisclosure.penalties.decisions": 20000 },
    );
    expect(diagnostics.map(({ detail }) => detail)).toMatchObject([
      { kind: "figures-jump", figures: [{ value: 20000, lastYear: 200 }, { value: 9487 }] },
    ]);
  });

  it.each([
    ["rises from zero", 0, 9000],
    ["falls to zero", 9000, 0],
    ["is blank", "", 9000],
    ["is small", 2, 40],
  ])("is none where a figure %s", (_, before, now) => {
    const cells = (value: Printed) => ({ "proactiveDisclosure.licensing.decisions": value });
    expect(rulesIn(besideLast(cells(before), cells(now)))).toEqual([]);
  });
});

it("a text is copied only where most of at least eight sentences are last year's", () => {
  const saying = (digests: readonly string[]) => ({ ...report(), narrative: { ...noNarrative, digests } });
  const found = (own: readonly string[], before: readonly string[]) =>
    checkReport(saying(own), {}, null, { ...alone, previous: saying(before) }).diagnostics.map(({ rule }) => rule);
  const ten = [..."甲乙丙丁戊己庚辛壬癸"];
  expect(found(ten, ten)).toEqual(["text-copied-from-last-year"]);
  expect(found(ten, ten.slice(0, 6))).toEqual(["text-copied-from-last-year"]);
  expect(found(ten, ten.slice(0, 5))).toEqual([]);
  expect(found(ten.slice(0, 7), ten)).toEqual([]);
});

it("a wrong figure of last year is no story of this year's cell at the same address", () => {
  const { diagnostics } = besideLast(
    { "requests.carriedForward.business": 3 },
    { "requests.carriedForward.business": 1, "requests.carriedIn.business": 1 },
  );
  const stories = new Map(diagnostics.map(({ rule, story }) => [rule, story]));
  expect(stories.get("carried-in-matches-last-year")).not.toBe(stories.get("requests-row-total"));
});
