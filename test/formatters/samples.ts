import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Baseline, waiverFor } from "../../src/baseline/baseline.ts";
import { inputsOf } from "../../src/batch/inputs.ts";
import { checkTogether } from "../../src/batch/together.ts";
import type { CheckOptions } from "../../src/check.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import { toJson } from "../../src/normalized/to-json.ts";
import { type Input, readReport } from "../../src/run.ts";
import { root } from "../support/root.ts";

/** A run that is printed in every format. */
export interface Sample {
  readonly outcomes: readonly ReportOutcome[];
  readonly isKnown?: (fingerprint: string) => boolean;
}

const fixture = (path: string) => readFile(join(root, "fixtures", path), "utf8");

/** Contents by path, read and checked as a run; null for a file that is not there. */
async function run(
  files: Readonly<Record<string, string | null>>,
  options: CheckOptions = {},
): Promise<ReportOutcome[]> {
  const inputs = Object.entries(files).map(
    ([path, content]): Input => ({
      path,
      read: async () => {
        if (content === null) throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
        return Buffer.from(content);
      },
    }),
  );
  const outcomes: ReportOutcome[] = [];
  for await (const outcome of checkTogether(inputsOf(inputs), () => options, { cwd: root })) outcomes.push(outcome);
  return outcomes;
}

/** A text with one piece of it replaced, which it must have. */
function changed(text: string, piece: string, other: string): string {
  if (!text.includes(piece)) throw new Error(`no “${piece}”`);
  return text.replace(piece, () => other);
}

const page2023 = await fixture("suqian-2023/report.html");
const page2024 = await fixture("suqian-2024/report.html");
const sheet = await fixture("csv-three-tables/report.csv");
const slipped = changed(
  sheet,
  '一、本年新收政府信息公开申请数量,,,"3,402"',
  '一、本年新收政府信息公开申请数量,,,"3,420"',
);
const alternatives = await fixture("slip-one-of-several/report.html");

/** What nobody expects in a path, a title or a cell. */
const hostilePath = "某 局/a&b <c>\"d\" '1' #2 %41.csv";
const hostileTexts = changed(
  changed(sheet, '行政许可,"1,808,595"', '行政许可,"约 ]]> {0} [x](http://example.org) | `%0A` ::error::  & <b>件"'),
  "宿迁市人民政府2023年",
  "甲&乙<丙>”丁“局2023年",
);

/** What was found is waived; since then one of the figures has changed, and another is wrong. */
async function waived(): Promise<Sample> {
  const sums = changed(sheet, "13,0,67,9,89", "13,0,67,9,98");
  const [first] = await run({ "report.csv": changed(sums, '"20,163"', "-2") });
  if (first === undefined) throw new Error("no outcome");
  const reason = "已向上级说明";
  const baseline = new Baseline(first.diagnostics.map((one) => waiverFor(one, first, "report.csv", reason)));
  const now = changed(changed(sums, '"20,163"', "-3"), '"2,822,652"', "-4");
  return {
    outcomes: await run({ "report.csv": now }, { waive: (diagnostic) => baseline.reasonFor(diagnostic) }),
    isKnown: (fingerprint) => baseline.hasWaiverFor(fingerprint),
  };
}

async function json(): Promise<string> {
  const { report } = await readReport({ path: "report.csv", read: async () => Buffer.from(slipped) });
  if (report === null) throw new Error("not read");
  return JSON.stringify(toJson(report, { cells: false }));
}

/** Runs by what is odd about them. */
export const samples = {
  clean: { outcomes: await run({ "2023/report.html": page2023 }) },
  suggestion: { outcomes: await run({ "report.csv": slipped }) },
  alternatives: { outcomes: await run({ "report.html": alternatives }) },
  warnings: { outcomes: await run({ "report.html": page2024 }) },
  waived: await waived(),
  unread: {
    outcomes: await run({
      "missing.html": null,
      "empty.html": "",
      "rows-missing.html": await fixture("rows-missing/report.html"),
      "tables-are-pictures.html": await fixture("tables-are-pictures/report.html"),
    }),
  },
  json: { outcomes: await run({ "report.json": await json() }) },
  years: {
    outcomes: await run({
      "2023.html": await fixture("slip-carried-in-counted-as-received/report-2023.html"),
      "2024.html": await fixture("slip-carried-in-counted-as-received/report-2024.html"),
    }),
  },
  hostile: { outcomes: await run({ [hostilePath]: hostileTexts, "../b/c.html": null }) },
} as const satisfies Readonly<Record<string, Sample>>;
export type SampleId = keyof typeof samples;
export const sampleIds = Object.keys(samples) as readonly SampleId[];
