import fc from "fast-check";
import type { Converted } from "../../../src/batch/sinks/sink.ts";
import { checkReport } from "../../../src/check.ts";
import { addressesOn } from "../../../src/editions/index.ts";
import type { Address } from "../../../src/model/form.ts";
import { buildForm, type Cell, cellsOf, type Report } from "../../../src/model/report.ts";
import { report } from "../../support/build-report.ts";

/** Texts that a spreadsheet, a table or a database may take for something else. */
export const hostileTexts = [
  "=1+1",
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "'=1+1",
  "''=1",
  "-",
  "——",
  "-3",
  "+1,204.50",
  'say "no"',
  "a,b",
  "a\tb",
  "two\nlines",
  "two\r\nlines",
  "a\0b",
  "\uD800",
  "x\uDC00y",
  "constructor",
  "__proto__",
  "_x0041_",
  "😀 𠮷",
  "<b>&amp;</b>",
  "null",
  "",
] as const;

export const hostileNumbers = [0, -0.5, -3, 1e21, 1.7976931348623157e308, 5e-324, 0.1 + 0.2, 2 ** 53, null] as const;

const texts = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary" }), fc.string());
/** No cell is read as minus zero. */
const doubles = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
const numbers = fc.oneof(fc.constantFrom(...hostileNumbers), doubles);
const addresses = [...addressesOn("2021")] as Address[];

/** Reports with any texts and numbers in some of their cells. */
export const hostileRuns: fc.Arbitrary<readonly Converted[]> = fc
  .array(
    fc.record({
      path: texts,
      agency: fc.option(texts),
      title: fc.option(texts),
      year: fc.option(fc.integer()),
      cells: fc.array(fc.tuple(fc.constantFrom(...addresses), texts, numbers), { maxLength: 5 }),
    }),
    { maxLength: 3 },
  )
  .map((run) =>
    run.map(({ path, agency, title, year, cells }) => {
      const printed = new Map(cells.map(([address, text, value]) => [address, { text, value }]));
      return convertedOf({ ...withCells(report(), printed), agency, title, year }, path);
    }),
  );

function withCells(of: Report, printed: ReadonlyMap<string, Pick<Cell, "text" | "value">>): Report {
  const cells = cellsOf(of);
  return { ...of, ...buildForm((address, i) => ({ ...(cells[i] as Cell), ...printed.get(address) })) };
}

/** A report as a run has it that does not check. */
export function convertedOf(of: Report, path = of.source.path): Converted {
  return { path, report: of, failure: null, outcome: null };
}

/** A report as a run has it that checks. */
export function checkedOf(of: Report): Converted {
  return { ...convertedOf(of), outcome: checkReport(of) };
}

export const unread: Converted = {
  path: "unread.html",
  report: null,
  failure: { stage: "decode", reason: "empty" },
  outcome: null,
};
