import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localise } from "../../src/localise/index.ts";
import { applicants } from "../../src/model/form.ts";
import { type Cell, cellsOf, type Report } from "../../src/model/report.ts";
import type { Change } from "../../src/model/suggestion.ts";
import { Assessor, type Equation } from "../../src/rules/equation.ts";
import { balanced } from "../support/balanced.ts";
import { report } from "../support/build-report.ts";
import { checked, telling, told } from "../support/localising.ts";
import { type Case, drawCase } from "../support/slips/draw.ts";

const drawn = fc
  .record({ seed: fc.nat(1_000_000), slips: fc.constantFrom(1, 2, 3), visible: fc.constantFrom("each", "any") })
  .map(({ seed, slips, visible }) => drawCase(seed, { slips, visible }));
const runs = { seed: 20_260, numRuns: 300 };

/** The figures as they would be; drawn reports leave blank what is 0, and no total. */
function figuresWith(changes: readonly Change[]): (cell: Cell) => number {
  const to = new Map(changes.map((change) => [change.cell, change.to]));
  return (cell) => to.get(cell) ?? (cell.text === "" ? 0 : (cell.value ?? Number.NaN));
}

function holdsWith(changes: readonly Change[]): (equation: Equation) => boolean {
  const figure = figuresWith(changes);
  const total = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + figure(cell), 0);
  return ({ left, right }) => total(left) === total(right);
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0;
const changed = (equation: Equation, changes: readonly Change[]) => {
  const [before, after] = [figuresWith([]), figuresWith(changes)];
  const balance = (figure: (cell: Cell) => number) =>
    equation.left.reduce((sum, cell) => sum + figure(cell), 0) -
    equation.right.reduce((sum, cell) => sum + figure(cell), 0);
  return balance(before) !== balance(after);
};
const ownCells = (one: Report) =>
  cellsOf(one).filter(({ address, onForm }) => onForm && !address.startsWith("proactive"));
const equationsOf = ({ report: wrong, previous }: Case) => telling(wrong, previous);

describe("on reports with slips", () => {
  it("every explanation makes every sum hold and every figure a count", () => {
    fc.assert(
      fc.property(drawn, (one) => {
        for (const { changes } of checked(one.report, one.previous).explanations) {
          expect(equationsOf(one).filter((equation) => !holdsWith(changes)(equation))).toEqual([]);
          expect(
            ownCells(one.report)
              .map(figuresWith(changes))
              .filter((value) => !isCount(value)),
          ).toEqual([]);
          expect(new Set(changes.map(({ cell }) => cell)).size).toBe(changes.length);
        }
      }),
      runs,
    );
  });

  it("what a suggestion repairs is broken now and holds with all of them; no sum that they change is left broken", () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { suggestions } = checked(one.report, one.previous);
        const all = suggestions.flatMap(({ changes }) => changes);
        const equations = equationsOf(one);
        for (const { changes, repairs, confidence } of suggestions) {
          expect(confidence).toBeGreaterThanOrEqual(0.8);
          expect(confidence).toBeLessThanOrEqual(0.99);
          expect(changes.filter(({ of }) => of !== undefined)).toEqual([]);
          for (const key of repairs) {
            const repaired = equations.filter((equation) => equation.key === key);
            expect(repaired.map((equation) => [holdsWith([])(equation), holdsWith(all)(equation)])).toEqual([
              [false, true],
            ]);
          }
        }
        const touched = equations.filter((equation) => changed(equation, all));
        expect(touched.filter((equation) => !holdsWith(all)(equation))).toEqual([]);
        expect(new Set(all.map(({ cell }) => cell)).size).toBe(all.length);
      }),
      runs,
    );
  });

  it("alternatives name what is broken, and no relation is both suggested for and left open", () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { suggestions, alternatives } = checked(one.report, one.previous);
        const equations = equationsOf(one);
        const assessor = new Assessor(equations, "zero");
        const broken = new Set(
          equations.filter((equation) => assessor.assess(equation).verdict === "broken").map(({ key }) => key),
        );
        const open = alternatives.flatMap((alternative) => alternative.broken);
        expect(open.filter((key) => !broken.has(key))).toEqual([]);
        expect(suggestions.flatMap(({ repairs }) => repairs).filter((key) => open.includes(key))).toEqual([]);
      }),
      runs,
    );
  });

  it("the answer is the same twice", () => {
    fc.assert(
      fc.property(drawn, ({ report: wrong, previous }) => {
        expect(checked(wrong, previous)).toEqual(checked(wrong, previous));
      }),
      { ...runs, numRuns: 60 },
    );
  });

  it("what is said of one slip with two columns exchanged is what was said, exchanged", () => {
    const single = fc.nat(1_000_000).map((seed) => drawCase(seed, { slips: 1, atHand: 0 }));
    let compared = 0;
    fc.assert(
      fc.property(single, ({ report: wrong }) => {
        // Exchanging columns makes other cells neighbours: slips of the place are another matter.
        const plain = new Set(["swapped", "moved", "shifted"]);
        const answer = checked(wrong);
        const mirrored = checked(exchanged(wrong));
        if ([...answer.suggestions, ...mirrored.suggestions].some(({ kind }) => plain.has(kind))) return;
        if (answer.suggestions.length !== 1 || (answer.suggestions[0]?.confidence ?? 0) < 0.97) return;
        compared++;
        const said = answer.suggestions.map((one) => told(one).map(exchangedText).sort());
        expect(mirrored.suggestions.map((one) => told(one).sort())).toEqual(said);
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe("on reports with one slip", () => {
  it("what is suggested does not depend on the order of the rules", () => {
    const single = fc.nat(1_000_000).map((seed) => drawCase(seed, { slips: 1 }));
    fc.assert(
      fc.property(single, fc.integer({ min: 1, max: 46 }), (one, start) => {
        const equations = equationsOf(one);
        const turned = [...equations.slice(start), ...equations.slice(0, start)].toReversed();
        expect(suggestedBy(turned, one)).toEqual(suggestedBy(equations, one));
      }),
      runs,
    );
  });
});

function suggestedBy(equations: readonly Equation[], { previous }: Case): string[] {
  const assessor = new Assessor(equations, "zero");
  const { suggestions } = localise(equations, {
    previous,
    blank: "zero",
    failed: new Set(equations.filter((equation) => assessor.assess(equation).verdict === "broken")),
    negative: new Set(
      equations.flatMap(({ left, right }) => [...left, ...right].filter(({ value }) => (value ?? 0) < 0)),
    ),
    isTotal: (cell) => assessor.isTotal(cell),
  });
  return suggestions.map((one) => told(one).join()).sort();
}

const [first, , third] = applicants;
const names = new Map<string, string>([
  [first, third],
  [third, first],
]);
const exchangedText = (text: string) =>
  text.replace(/^requests\.(\S+)\.(\w+) /, (_, row, column) => `requests.${row}.${names.get(column) ?? column} `);

/** The report with two columns of applicants in each other's place. */
function exchanged(one: Report): Report {
  const printed = cellsOf(one)
    .filter(({ onForm }) => onForm)
    .map(({ address, text }) => [exchangedText(`${address} `).trim(), text]);
  const { edition } = one.tables.requests;
  return report(Object.fromEntries(printed), { year: one.year, ...(edition === null ? {} : { edition }) });
}

describe("on reports whose sums hold", () => {
  const silent = { suggestions: [], alternatives: [], explanations: [] };

  it("nothing is said, whatever their figures are", () => {
    fc.assert(
      fc.property(balanced, ({ edition, cells }) => {
        expect(checked(report(cells, { edition }))).toMatchObject(silent);
      }),
      runs,
    );
  });

  it("nothing is said of 2,000 drawn ones, half of them with last year's", () => {
    for (let seed = 0; seed < 2000; seed++) {
      const { report: clean, previous } = drawCase(seed, { slips: 0, atHand: 0.5 });
      expect(checked(clean, previous)).toMatchObject(silent);
    }
  });
});
