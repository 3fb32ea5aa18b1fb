import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { type Address, applicants } from "../../src/model/form.ts";
import { cellAt, cellsOf, type Report } from "../../src/model/report.ts";
import { alone } from "../../src/model/surroundings.ts";
import { report } from "../support/build-report.ts";
import { type Case, drawCase, type Slip, truthOf } from "../support/slips/draw.ts";
import { layoutOf } from "../support/slips/layout.ts";
import { type Random, randomOf } from "../support/slips/random.ts";
import { printed, sampleReports } from "../support/slips/sample-report.ts";
import { slipClasses } from "../support/slips/slips.ts";

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);
const tallyOf = (one: Report, previous: Report | null) => checkReport(one, {}, null, { ...alone, previous }).tally;

/** What the page prints in each cell. */
const textsOf = (one: Report) => new Map(cellsOf(one).map(({ address, text }) => [address, text]));
const differing = ({ report: wrong, clean }: Case) => {
  const right = textsOf(clean);
  return [...textsOf(wrong)].filter(([address, text]) => right.get(address) !== text).map(([address]) => address);
};

/** The clean report with one slip of the case in it. */
function withOnly({ report: wrong, clean }: Case, slip: Slip): Report {
  const texts = [...textsOf(clean)].filter(([, text]) => text !== null);
  const cells = texts.map(([address, text]) => [address, slip.truth.has(address) ? cellAt(wrong, address).text : text]);
  const edition = clean.tables.requests.edition ?? undefined;
  return report(Object.fromEntries(cells), { year: clean.year, ...(edition === undefined ? {} : { edition }) });
}

describe("a slip", () => {
  it.each(slipClasses)("$id shows, and the truth is what differs", (slipClass) => {
    for (const seed of seeds(60)) {
      const drawn = drawCase(seed, { slips: 1, classes: [slipClass] });
      expect(drawn.slips.map((slip) => slip.class)).toEqual([slipClass.id]);
      expect(tallyOf(drawn.report, drawn.previous).broken).toBeGreaterThan(0);
      expect(new Set(truthOf(drawn).keys())).toEqual(new Set(differing(drawn)));
      for (const [address, right] of truthOf(drawn)) {
        const { text, value } = cellAt(drawn.clean, address);
        expect(text === "" ? 0 : value).toBe(right);
      }
    }
  });

  it("has a class of its own", () => {
    expect(new Set(slipClasses.map(({ id }) => id)).size).toBe(slipClasses.length);
  });

  it("happens in table 3 and in table 4, in either form", () => {
    const cases = seeds(300).map((seed) => drawCase(seed, { slips: 1 }));
    const wrong = cases.flatMap((drawn) => [...truthOf(drawn).keys()]);
    expect(new Set(wrong.map((address) => address.split(".")[0]))).toEqual(
      new Set(["requests", "reviewAndLitigation"]),
    );
    expect(new Set(cases.map(({ clean }) => clean.tables.requests.edition))).toEqual(new Set(["2019", "2021"]));
  });
});

describe("several slips", () => {
  it("lie in cells of their own, and each alone breaks a relation", () => {
    for (const seed of seeds(100)) {
      const drawn = drawCase(seed, { slips: 3 });
      const cells = drawn.slips.flatMap((slip) => [...slip.truth.keys()]);
      expect(new Set(cells).size).toBe(cells.length);
      for (const slip of drawn.slips) expect(tallyOf(withOnly(drawn, slip), drawn.previous).broken).toBeGreaterThan(0);
    }
  });

  it("may hide where they need only show together", () => {
    const hidden = seeds(200).filter((seed) => {
      const drawn = drawCase(seed, { slips: 3, visible: "any" });
      expect(tallyOf(drawn.report, drawn.previous).broken).toBeGreaterThan(0);
      return drawn.slips.some((slip) => tallyOf(withOnly(drawn, slip), drawn.previous).broken === 0);
    });
    expect(hidden.length).toBeGreaterThan(10);
  });
});

describe("a clean report", () => {
  it("has no error and no broken relation, with last year's and without", () => {
    for (const seed of seeds(400)) {
      const { report: clean, previous } = drawCase(seed, { slips: 0, atHand: 0.5 });
      const { diagnostics, tally } = checkReport(clean, {}, null, { ...alone, previous });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(tally.broken).toBe(0);
    }
  });

  it("takes in what last year's carried forward", () => {
    for (const seed of seeds(100)) {
      const { sample, last } = sampleReports(randomOf(seed), true);
      for (const column of applicants)
        expect(sample.figures.get(`requests.carriedIn.${column}`)).toBe(
          last?.figures.get(`requests.carriedForward.${column}`),
        );
    }
  });

  it("is small as a rule and large now and then", () => {
    const received = seeds(1000).map((seed) => receivedIn(randomOf(seed)));
    const shareOf = (holds: (count: number) => boolean) => received.filter(holds).length / received.length;
    expect(shareOf((count) => count <= 5)).toBeGreaterThan(0.25);
    expect(shareOf((count) => count > 1000)).toBeGreaterThan(0.02);
    expect(shareOf((count) => count > 1000)).toBeLessThan(0.15);
  });

  it("leaves its zeros blank now and then, its totals never", () => {
    const reports = seeds(400).map((seed) => drawCase(seed, { slips: 0 }).report);
    const blanking = reports.filter((one) => blanksIn(one).length > 0);
    expect(blanking.length / reports.length).toBeGreaterThan(0.08);
    expect(blanking.length / reports.length).toBeLessThan(0.25);
    for (const one of blanking) {
      const { parts } = layoutOf(one.tables.requests.edition ?? "2021");
      expect(blanksIn(one).filter((address) => parts.has(address))).toEqual([]);
    }
  });
});

describe("a case", () => {
  it("is the same whenever its seed is", () => {
    for (const slips of [0, 1, 3]) expect(drawCase(7, { slips })).toEqual(drawCase(7, { slips }));
    expect(drawCase(7, { slips: 1 })).not.toEqual(drawCase(8, { slips: 1 }));
  });

  it("has last year's report at hand as often as is asked for", () => {
    const share = (atHand: number) => seeds(300).filter((seed) => drawCase(seed, { slips: 0, atHand }).previous).length;
    expect(share(0)).toBe(0);
    expect(share(0.6) / 300).toBeCloseTo(0.6, 1);
    expect(share(1)).toBe(300);
  });

  it("cannot be drawn of what never shows", () => {
    const blameless = { id: "nothing-done", make: () => null };
    expect(() => drawCase(1, { slips: 1, classes: [blameless] })).toThrow("no case");
  });
});

describe("chance", () => {
  const draws = 20_000;
  const drawn = <T>(draw: (random: Random) => T) => {
    const random = randomOf(1);
    return Array.from({ length: draws }, () => draw(random));
  };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it.each([0.3, 4, 25, 400])("counts %d on average", (expected) => {
    const relative = mean(drawn((random) => random.poisson(expected))) / expected;
    expect(Math.abs(relative - 1)).toBeLessThan(0.05);
  });

  it("lies on either side of a median alike", () => {
    const below = drawn((random) => random.lognormal(7, 1.2)).filter((value) => value < 7);
    expect(below.length / draws).toBeCloseTo(0.5, 1);
  });

  it("follows the weights", () => {
    const heavy = drawn((random) => random.weighted([[1, "light"] as const, [3, "heavy"] as const]));
    expect(heavy.filter((one) => one === "heavy").length / draws).toBeCloseTo(0.75, 1);
  });
});

function receivedIn(random: Random): number {
  return printed(sampleReports(random, true).sample).requests.received.total.value ?? Number.NaN;
}

function blanksIn(one: Report): Address[] {
  return cellsOf(one).flatMap(({ address, text }) => (text === "" ? [address] : []));
}
