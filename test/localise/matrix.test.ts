import { describe, expect, it } from "vitest";
import { compile, componentsOf, type Matrix, residuals } from "../../src/localise/matrix.ts";
import { type Address, requestColumns, requestRows } from "../../src/model/form.ts";
import { equal, sum } from "../../src/rules/equation.ts";
import { report } from "../support/build-report.ts";
import { addressOf, telling, workbench } from "../support/localising.ts";

const termsIn = ({ rows }: Matrix) => rows.reduce((count, { terms }) => count + terms.length, 0);
const keysIn = ({ rows }: Matrix) => rows.map(({ key }) => key);

describe.each([
  ["2019", 161, 37],
  ["2021", 175, 39],
] as const)("table 3 in the form of %s", (edition, cells, equations) => {
  const all = telling(report({}, { edition })).filter(({ key }) => key.startsWith("requests-"));
  const matrix = compile(all, "zero");

  it(`has ${cells} cells in ${equations} equations`, () => {
    expect(matrix.variables).toHaveLength(cells);
    expect(matrix.rows).toHaveLength(equations);
  });

  it("tells any two wrong cells apart: no two stand in the same equations, whichever way they are out", () => {
    const signature = (variable: number, sign: 1 | -1) =>
      matrix.touching[variable]?.map(([equation, coefficient]) => `${equation}:${sign * coefficient}`).join();
    const signatures = matrix.variables.flatMap((_, variable) => [signature(variable, 1), signature(variable, -1)]);
    expect(new Set(signatures).size).toBe(2 * cells);
  });
});

describe("a report with last year's", () => {
  const last = report({}, { year: 2022 });
  const ofLastYear = telling(last).filter(({ key }) => key === "requests-row-total:carriedForward");
  const matrix = compile([...telling(report({}, { year: 2023 }), last), ...ofLastYear], "zero");

  it("has 197 cells, 50 equations and 393 terms", () => {
    expect([matrix.variables.length, matrix.rows.length, termsIn(matrix)]).toEqual([197, 50, 393]);
  });

  it("falls into table 3 with last year's row, and each group of table 4", () => {
    const components = componentsOf(matrix);
    expect(components.map(({ length }) => length)).toEqual([47, 1, 1, 1]);
    const cellsOf = components.map(
      (component) => new Set(component.flatMap((row) => matrix.rows[row]?.terms.map(([variable]) => variable) ?? [])),
    );
    expect(cellsOf.reduce((count, { size }) => count + size, 0)).toBe(matrix.variables.length);
    expect(new Set(cellsOf.flatMap((cells) => [...cells])).size).toBe(matrix.variables.length);
  });
});

describe("a blank", () => {
  it("counts nothing in a part, and is unknown where blanks are", () => {
    const cells = { "requests.received.business": "" } as const;
    const { matrix, at } = workbench(report(cells));
    const strict = workbench(report(cells), null, "unknown");
    const own = (bench: Matrix) => bench.variables[at("requests.received.business")];
    expect(own(matrix)).toMatchObject({ value: 0, isBlank: true, isUnknown: false });
    expect(own(strict.matrix)).toMatchObject({ isBlank: true, isUnknown: true });
    expect(strict.matrix.rows.length).toBe(matrix.rows.length - 1);
  });

  it("in a total is put in terms of its parts", () => {
    const { matrix, at } = workbench(report({ "requests.received.total": "" }));
    expect(keysIn(matrix)).not.toContain("requests-row-total:received");
    const balance = matrix.rows.find(({ key }) => key === "requests-balance:total");
    const terms = balance?.terms.map(([variable, coefficient]) => [addressOf(matrix, variable), coefficient]);
    const received = requestColumns.filter((column) => column !== "total");
    for (const column of received) expect(terms).toContainEqual([`requests.received.${column}`, 1]);
    expect(terms).toHaveLength(received.length + 3);
    expect(matrix.touching[at("requests.received.total")]).toEqual([]);
  });

  it("in every total of a row leaves the equations of columns, and one of the two that define the total of totals", () => {
    const totals = requestRows
      .filter((row) => row !== "outcomes.otherHandling.undivided")
      .map((row): [Address, string] => [`requests.${row}.total`, ""]);
    const { matrix } = workbench(report(Object.fromEntries(totals)));
    expect(keysIn(matrix).filter((key) => key.startsWith("requests-row-total:"))).toEqual([
      "requests-row-total:outcomes.total",
    ]);
    const unknown = matrix.variables.flatMap(({ isUnknown }, variable) => (isUnknown ? [variable] : []));
    expect(unknown).toHaveLength(totals.length);
    for (const variable of unknown) expect(matrix.touching[variable]).toEqual([]);
  });

  it("is a total where an equation says so that is not among these", () => {
    const read = report({ "requests.received.total": "" });
    const balance = telling(read).filter(({ key }) => key === "requests-balance:total");
    const { total } = read.requests.received;
    expect(compile(balance, "zero").rows).toHaveLength(1);
    expect(compile(balance, "zero", (cell) => cell === total).rows).toEqual([]);
  });
});

describe("equations", () => {
  const { received, carriedIn } = report({
    "requests.received.naturalPerson": 2,
    "requests.received.business": 0.1,
    "requests.received.otherOrganization": 0.2,
    "requests.received.total": 2.3,
    "requests.carriedIn.total": "约5件",
  }).requests;
  const parts = [received.naturalPerson, received.business, received.otherOrganization];

  it("that say the same are one, the first of them", () => {
    const [a, b] = [received.naturalPerson, received.business];
    const twins = [equal("a", [a], [b], a), equal("b", [b], [a], a), equal("c", [a], [received.total], a)];
    expect(keysIn(compile(twins, "zero"))).toEqual(["a", "c"]);
  });

  it("are out by what is printed, without the noise of binary fractions", () => {
    expect(residuals(compile([sum("a", parts, received.total)], "zero"))).toEqual([0]);
    expect(residuals(compile([sum("a", parts.slice(0, 2), received.total)], "zero"))).toEqual([-0.2]);
  });

  it("lose a figure that cannot be read, which is not 0", () => {
    const matrix = compile([sum("a", [carriedIn.business], carriedIn.total)], "zero");
    expect(matrix.rows).toEqual([]);
    expect(matrix.variables.map(({ isUnknown, isTotal }) => [isUnknown, isTotal])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it("know the totals that a part goes into", () => {
    const { matrix, at, address } = workbench(report());
    const totalsOf = (cell: Address) => matrix.totalsOf[at(cell)]?.map(address).sort();
    expect(totalsOf("requests.received.business")).toEqual(["requests.received.total"]);
    expect(totalsOf("requests.outcomes.granted.business")).toEqual([
      "requests.outcomes.granted.total",
      "requests.outcomes.total.business",
    ]);
    expect(totalsOf("requests.outcomes.total.total")).toEqual([]);
  });
});
