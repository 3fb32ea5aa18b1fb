import { expect, it } from "vitest";
import { inputsOf as inputList } from "../../src/batch/inputs.ts";
import { Shelf } from "../../src/batch/shelf.ts";
import { checkTogether } from "../../src/batch/together.ts";
import type { CheckOptions } from "../../src/check.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import { toJson } from "../../src/normalized/to-json.ts";
import { yearwise } from "../../src/rules/index.ts";
import { type Input, readReport } from "../../src/run.ts";
import { report } from "../support/build-report.ts";

/** So many reports of as many years of one agency, newest first, and how often each was read. */
function inputsOf(count: number): { inputs: Input[]; reads: number[] } {
  const reads = Array.from({ length: count }, () => 0);
  const inputs = reads.map((_, i) => {
    const bytes = Buffer.from(JSON.stringify(toJson(report({}, { agency: "某局", year: 3000 - i }))));
    const read = async () => {
      reads[i] = (reads[i] ?? 0) + 1;
      return bytes;
    };
    return { path: `${i}.json`, read };
  });
  return { inputs, reads };
}

async function outcomes(inputs: readonly Input[], options: CheckOptions = {}) {
  const all: ReportOutcome[] = [];
  for await (const outcome of checkTogether(inputList(inputs), () => options, { cwd: "/" })) all.push(outcome);
  return all;
}

it("a few reports are read once each", async () => {
  const { inputs, reads } = inputsOf(3);
  expect((await outcomes(inputs)).map(({ path, tally }) => [path, tally.kept])).toEqual([
    ["0.json", 51],
    ["1.json", 51],
    ["2.json", 42],
  ]);
  expect(reads).toEqual([1, 1, 1]);
});

it("so are many, and whoever follows on another is compared with it", async () => {
  const { inputs, reads } = inputsOf(300);
  const all = await outcomes(inputs);
  expect(all.map(({ path }) => path)).toEqual(inputs.map(({ path }) => path));
  expect(all.filter(({ tally }) => tally.kept === 51)).toHaveLength(299);
  expect(new Set(reads)).toEqual(new Set([1]));
});

it("nothing is read twice where no rule looks at other reports", async () => {
  const { inputs, reads } = inputsOf(300);
  const severities = new Map(yearwise.map(({ id }) => [id, "off"] as const));
  expect((await outcomes(inputs, { severities })).every(({ tally }) => tally.kept === 42)).toBe(true);
  expect(new Set(reads)).toEqual(new Set([1]));
});

it("a shelf without room for all reads again what was not asked for lately", async () => {
  const { inputs, reads } = inputsOf(300);
  const shelf = new Shelf({ mostBytes: 1 });
  const ask = (i: number) => shelf.reading(i, () => readReport(inputs[i] as Input));
  for (let i = 0; i < inputs.length; i++) await ask(i);
  for (const i of [299, 0, 1, 299, 298, 1]) await ask(i);
  expect([reads[299], reads[298], reads[1], reads[0]]).toEqual([1, 1, 2, 1]);
});
