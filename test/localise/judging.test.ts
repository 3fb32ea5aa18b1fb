import { describe, expect, it } from "vitest";
import { costs, window } from "../../src/localise/costs.ts";
import { Evidence } from "../../src/localise/evidence.ts";
import { compile, componentsOf, type Matrix, residuals } from "../../src/localise/matrix.ts";
import type { Operation } from "../../src/localise/operations/operation.ts";
import { operationsOf } from "../../src/localise/operations/operations.ts";
import { combine, marginals, weigh } from "../../src/localise/posterior.ts";
import { type Solution, search } from "../../src/localise/search.ts";
import { isOtherScale, keystrokeOf } from "../../src/localise/slips.ts";
import type { Cell, Report } from "../../src/model/report.ts";
import { equal } from "../../src/rules/equation.ts";
import { report } from "../support/build-report.ts";
import { told, workbench } from "../support/localising.ts";

describe("one keystroke", () => {
  it.each([
    [93, 39, "transposed-digits"],
    [39, 309, "dropped-digit"],
    [399, 39, "extra-digit"],
    [38, 39, "replaced-digit"],
    [39, 39, null],
    [391, 139, null],
    [321, 123, null],
    [3, 399, null],
  ] as const)("prints %d where %d is meant: %s", (printed, right, slip) => {
    expect(keystrokeOf(printed, right)).toBe(slip);
  });

  it.each([
    [39, 390_000, true],
    [3900, 39, true],
    [39, 3_900_000, false],
    [0, 10, false],
    [39, 39, false],
  ])("and another unit: %d for %d is %s", (printed, right, isOther) => {
    expect(isOtherScale(printed, right)).toBe(isOther);
  });
});

describe("a wrong figure", () => {
  const cells = {
    "requests.received.naturalPerson": 93,
    "requests.received.business": 3,
    "requests.received.otherOrganization": -4,
    "requests.received.total": 0,
    "requests.outcomes.total.total": 130,
    "requests.carriedIn.business": "",
  } as const;
  const slips = (one: Report, previous: Report | null = null) => {
    const { matrix, at } = workbench(one, previous);
    const evidence = new Evidence(matrix, { previous, statements: [] });
    return (address: keyof typeof cells, to: number) => evidence.slip(at(address), to);
  };
  const slip = slips(report(cells));

  it("is put down to the likeliest slip", () => {
    expect(slip("requests.received.naturalPerson", 39)).toEqual({
      kind: "transposed-digits",
      cost: costs.transposedDigits,
    });
    expect(slip("requests.received.otherOrganization", 4)).toEqual({ kind: "wrong-sign", cost: costs.wrongSign });
    expect(slip("requests.received.total", 96)).toEqual({ kind: "total-not-filled-in", cost: costs.totalNotFilledIn });
    expect(slip("requests.outcomes.total.total", 128)).toMatchObject({ kind: "stale-total" });
    expect(slip("requests.carriedIn.business", 7)).toMatchObject({ kind: "omitted" });
    expect(slip("requests.received.naturalPerson", 4711)).toMatchObject({ kind: "other-figure" });
  });

  it("of one digit says little by its digits", () => {
    const { kind, cost } = slip("requests.received.business", 8);
    expect([kind, cost]).toEqual(["replaced-digit", costs.replacedOnlyDigit]);
  });

  it("is cheaper nearer to last year's", () => {
    const before = report({ "requests.received.naturalPerson": 40 }, { year: 2020 });
    const knowing = slips(report(cells, { year: 2021 }), before);
    expect(knowing("requests.received.naturalPerson", 39).cost).toBeLessThan(costs.transposedDigits);
    expect(knowing("requests.received.naturalPerson", 933).cost).toBeGreaterThan(costs.extraDigit);
  });

  it("left blank is no evidence where zeros are blank throughout", () => {
    const blanks = Object.fromEntries(
      ["granted", "partiallyGranted", "denied.stateSecret"].map((row) => [`requests.outcomes.${row}.business`, ""]),
    );
    const amongBlanks = slips(report({ ...cells, ...blanks }));
    const [own, other] = [slip, amongBlanks].map((of) => of("requests.carriedIn.business", 7).cost);
    expect(other).toBeGreaterThan(own as number);
  });
});

describe("how likely explanations are", () => {
  const operation = (variable: number, to: number): Operation => ({
    kind: "swapped",
    assignments: [[variable, to]],
    effects: [],
    cost: 1,
  });
  const solution = (cost: number, ...operations: Operation[]): Solution => ({
    cost,
    operations,
    assignments: operations.flatMap(({ assignments }) => assignments),
  });
  const both = solution(6, operation(1, 5), operation(2, 7));
  const other = solution(6 + Math.log(3), operation(1, 5), operation(3, 9));
  const weighed = weigh([both, other]);

  it("falls by e for every nat that they cost more", () => {
    expect(weighed.map(({ probability }) => probability)).toEqual([expect.closeTo(0.75), expect.closeTo(0.25)]);
    expect(weigh([])).toEqual([]);
  });

  it("is shared by the operations that they have in common", () => {
    expect(marginals(weighed).map((one) => [one.operation.assignments, one.probability])).toEqual([
      [[[1, 5]], expect.closeTo(1)],
      [[[2, 7]], expect.closeTo(0.75)],
      [[[3, 9]], expect.closeTo(0.25)],
    ]);
  });

  it("multiplies over groups that have nothing to do with one another", () => {
    const combined = combine([weighed, weigh([solution(5, operation(8, 1))])], 3);
    expect(combined.map(({ probability }) => probability)).toEqual([expect.closeTo(0.75), expect.closeTo(0.25)]);
    expect(combined[0]?.assignments).toEqual([...both.assignments, [8, 1]]);
    expect(combine([weighed, []], 3)).toEqual([]);
  });
});

describe("what may have happened to a form", () => {
  it("is not taken for that of another, though their cells and the names of their equations are the same", () => {
    const one = report();
    const { received, carriedIn, carriedForward } = one.requests;
    const [a, b, c] = [received.business, carriedIn.business, carriedForward.business];
    const sidesOf = (left: readonly Cell[], right: readonly Cell[]) => {
      const equations = [equal("flow:business", left, right, a), equal("link:business", [a, b, c], [], a)];
      const matrix = compile(equations, "zero");
      const evidence = new Evidence(matrix, { previous: null, statements: [] });
      const [directions = []] = operationsOf(matrix, equations, evidence).directions;
      return directions.flatMap(({ cells, effects }) =>
        cells.length === 1 ? effects.flatMap(([equation, change]) => (equation === 0 ? [change] : [])) : [],
      );
    };
    expect(sidesOf([a, b], [c])).toEqual([1, 1, -1]);
    expect(sidesOf([a], [b, c])).toEqual([1, -1, -1]);
  });
});

describe("the search", () => {
  const negativeAmong = ({ variables, touching }: Matrix, component: readonly number[]) =>
    variables.flatMap(({ value }, variable) =>
      value < 0 && touching[variable]?.some(([row]) => component.includes(row)) ? [variable] : [],
    );
  const found = (one: Report) => {
    const { matrix, equations, evidence } = workbench(one);
    const repertoire = operationsOf(matrix, equations, evidence);
    const out = residuals(matrix);
    const solutions = componentsOf(matrix)
      .map((component) => ({ component, residuals: out, negative: negativeAmong(matrix, component) }))
      .filter(({ component, negative }) => component.some((row) => out[row] !== 0) || negative.length > 0)
      .map((puzzle) => search(matrix, puzzle, repertoire, evidence));
    const changes = ({ assignments }: Solution) =>
      assignments.flatMap(([variable, to]) => {
        const cell = matrix.variables[variable]?.cell;
        return cell === undefined ? [] : [{ cell, from: cell.value, to }];
      });
    return solutions.map((all) => all.map((solution) => ({ ...solution, told: told({ changes: changes(solution) }) })));
  };
  const wrongTotal = { "reviewAndLitigation.review.upheld": 12, "reviewAndLitigation.review.total": 21 } as const;

  it("looks at each group that is out by itself, and at no other", () => {
    expect(found(report())).toEqual([]);
    expect(found(report(wrongTotal))).toHaveLength(1);
    expect(found(report({ ...wrongTotal, "reviewAndLitigation.litigationDirect.total": 1 }))).toHaveLength(2);
  });

  it("finds the cheapest first, each once, and pays for what happened", () => {
    const [solutions = []] = found(report(wrongTotal));
    const texts = solutions.map((one) => one.told.join());
    expect(texts.slice(0, 2).sort()).toEqual([
      "reviewAndLitigation.review.total 21 → 12",
      "reviewAndLitigation.review.upheld 12 → 21",
    ]);
    expect(new Set(texts).size).toBe(texts.length);
    const all = solutions.map(({ cost }) => cost);
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    for (const { cost, operations } of solutions) {
      expect(cost).toBeCloseTo(operations.reduce((sum, operation) => sum + operation.cost, 0));
    }
    expect((all.at(1) as number) - (all[0] as number)).toBeLessThan(window);
  });

  it("puts a negative count right even where every sum holds", () => {
    const [solutions = []] = found(
      report({ "reviewAndLitigation.review.upheld": -1, "reviewAndLitigation.review.corrected": 1 }),
    );
    expect(solutions.length).toBeGreaterThan(0);
    for (const one of solutions) expect(one.told.some((text) => text.includes("upheld -1 →"))).toBe(true);
  });
});
