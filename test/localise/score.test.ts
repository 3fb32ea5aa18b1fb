import { describe, expect, it } from "vitest";
import type { Address } from "../../src/model/form.ts";
import { cellAt, refTo } from "../../src/model/report.ts";
import type { Change, Explanation } from "../../src/model/suggestion.ts";
import { report } from "../support/build-report.ts";
import { bench } from "../support/slips/bench.ts";
import type { Case, Slip } from "../support/slips/draw.ts";
import { layoutOf } from "../support/slips/layout.ts";
import { type Check, measure } from "../support/slips/measure.ts";
import { type Answer, isHit, isRight, type Judgement, judge, score, scoresByClass } from "../support/slips/score.ts";
import { slipClasses } from "../support/slips/slips.ts";

const granted = "requests.outcomes.granted.naturalPerson";
const grantedTotal = "requests.outcomes.granted.total";
const upheld = "reviewAndLitigation.review.upheld";

const wrong = report({ [granted]: 93, [grantedTotal]: 0, [upheld]: "" });
const slip = (id: string, cells: Partial<Record<Address, number>>): Slip => ({
  class: id,
  truth: new Map(Object.entries(cells) as [Address, number][]),
});
const slipped: readonly Slip[] = [
  slip("transposed-digits", { [granted]: 39, [grantedTotal]: 39 }),
  slip("blanked-leaf", { [upheld]: 2 }),
];
const drawn: Case = { seed: 1, report: wrong, clean: report(), previous: null, slips: slipped };
const truth = new Map(slipped.flatMap((one) => [...one.truth]));

const change = (address: Address, to: number): Change => {
  const cell = cellAt(wrong, address);
  return { cell, from: cell.value, to };
};
const explanation = (...changes: readonly Change[]): Explanation => ({ confidence: 0.5, changes });
const suggestion = (...changes: readonly Change[]) => ({
  ...explanation(...changes),
  kind: "transposed-digits" as const,
  repairs: [],
  story: 1,
});
const whole = explanation(change(granted, 39), change(grantedTotal, 39), change(upheld, 2));

describe("an explanation hits", () => {
  it("where it changes what is wrong to what is right, in any order", () => {
    expect(isHit(whole, truth)).toBe(true);
    expect(isHit({ changes: whole.changes.toReversed() }, truth)).toBe(true);
  });

  it.each([
    ["it changes too little", explanation(...whole.changes.slice(1))],
    ["it changes too much", explanation(...whole.changes, change("requests.received.total", 1))],
    ["it changes a cell twice in place of another", explanation(...whole.changes.slice(1), change(upheld, 2))],
    ["a figure is another", explanation(change(granted, 38), ...whole.changes.slice(1))],
    ["it changes nothing", explanation()],
    ["it changes another report", explanation(...whole.changes.map((one) => ({ ...one, of: refTo(wrong) })))],
  ])("not where %s", (_name, missing) => {
    expect(isHit(missing, truth)).toBe(false);
  });
});

describe("a suggestion is right", () => {
  it("where it corrects a part of what is wrong", () => {
    expect(isRight(suggestion(change(upheld, 2)), truth)).toBe(true);
  });

  it("not where one of its changes is wrong, nor where it has none", () => {
    expect(isRight(suggestion(change(upheld, 2), change(granted, 90)), truth)).toBe(false);
    expect(isRight(suggestion(), truth)).toBe(false);
  });
});

describe("a judgement", () => {
  const of = (answer: Partial<Answer>) => judge({ suggestions: [], explanations: [], ...answer }, drawn);
  const no = explanation(change(granted, 1));

  it("tells the first explanation from the first three", () => {
    expect(of({ explanations: [whole, no] })).toMatchObject({ isFirst: true, isAmongThree: true });
    expect(of({ explanations: [no, no, whole] })).toMatchObject({ isFirst: false, isAmongThree: true });
    expect(of({ explanations: [no, no, no, whole] })).toMatchObject({ isFirst: false, isAmongThree: false });
    expect(of({})).toMatchObject({ isFirst: false, isAmongThree: false });
  });

  it("counts a slip as corrected where all its cells are, be it by several suggestions", () => {
    const half = suggestion(change(granted, 39));
    expect(of({ suggestions: [half] })).toMatchObject({ asserted: 1, right: 1, corrected: 0 });
    expect(of({ suggestions: [half, suggestion(change(grantedTotal, 39))] })).toMatchObject({ right: 2, corrected: 1 });
  });

  it("counts a slip as not corrected where only a wrong suggestion says so", () => {
    const mixed = suggestion(change(upheld, 2), change(granted, 90));
    expect(of({ suggestions: [mixed] })).toMatchObject({ asserted: 1, right: 0, corrected: 0 });
  });
});

describe("a score", () => {
  const judgement: Judgement = {
    classes: ["a", "b"],
    isFirst: false,
    isAmongThree: true,
    asserted: 3,
    right: 2,
    corrected: 1,
  };

  it("shares hits among cases, right suggestions among suggestions, corrected slips among slips", () => {
    const others = { ...judgement, isFirst: true, asserted: 1, right: 1, corrected: 2 };
    expect(score([judgement, others])).toEqual({
      cases: 2,
      first: 0.5,
      amongThree: 1,
      asserted: 4,
      precision: 0.75,
      recall: 0.75,
    });
  });

  it("shares nothing where there is nothing", () => {
    expect(score([])).toEqual({ cases: 0, first: null, amongThree: null, asserted: 0, precision: null, recall: null });
  });

  it("is kept apart for every class", () => {
    const apart = scoresByClass([{ ...judgement, classes: ["b"] }], ["a", "b"]);
    expect([...apart].map(([id, { cases }]) => [id, cases])).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
  });
});

/** Fills in every total that prints 0 and whose parts are more. */
const fillsInTotals: Check = (read) => {
  const { parts } = layoutOf(read.tables.requests.edition ?? "2021");
  const changes = [...parts].flatMap(([total, adds]) => {
    const cell = cellAt(read, total);
    const sum = adds.reduce((all, part) => all + (cellAt(read, part).value ?? 0), 0);
    return cell.value === 0 && sum > 0 ? [{ cell, from: 0, to: sum }] : [];
  });
  return changes.length === 0
    ? { suggestions: [], explanations: [] }
    : { suggestions: [suggestion(...changes)], explanations: [explanation(...changes)] };
};

describe("a measurement", () => {
  const options = { seed: 3, reports: 40, check: fillsInTotals };

  it("finds what a checker finds, and times it", () => {
    const classes = slipClasses.filter(({ id }) => id === "total-left-zero");
    const { score: found, times } = measure({ ...options, slips: 1, classes });
    expect(found).toEqual({ cases: 40, first: 1, amongThree: 1, asserted: 40, precision: 1, recall: 1 });
    expect(times.most).toBeGreaterThanOrEqual(times.p95);
    expect(times.p95).toBeGreaterThanOrEqual(times.median);
  });

  it("finds nothing that a checker does not", () => {
    const classes = slipClasses.filter(({ id }) => id === "off-by-little");
    expect(measure({ ...options, slips: 2, classes }).score.recall).toBeLessThan(0.2);
  });

  it("counts what is suggested of clean reports", () => {
    expect(measure({ ...options, slips: 0 }).score.asserted).toBe(0);
    const accuses: Check = (read) => ({
      suggestions: [suggestion({ cell: cellAt(read, granted), from: null, to: 1 })],
      explanations: [],
    });
    expect(measure({ ...options, slips: 0, check: accuses }).score).toMatchObject({ asserted: 40, precision: 0 });
  });
});

describe("the bench", () => {
  it("prints every setting and every class, within 100 columns", () => {
    const lines: string[] = [];
    bench({ seed: 1, reports: 10, print: (line) => lines.push(...line.split("\n")) });
    expect(lines.filter((line) => /^\([abc]\) /.test(line))).toHaveLength(4);
    for (const { id } of slipClasses) expect(lines.some((line) => line.trimStart().startsWith(`${id} `))).toBe(true);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });
});
