import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Listed } from "../../src/formatters/formatter.ts";
import { html } from "../../src/formatters/html.ts";
import type { Language } from "../../src/model/language.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import type { Report } from "../../src/model/report.ts";
import { rules } from "../../src/rules/index.ts";
import { checkInput } from "../../src/run.ts";
import { Statistics } from "../../src/statistics/statistics.ts";
import { wordsIn } from "../../src/words/index.ts";
import { root } from "./root.ts";

const everything: Listed = { least: "info", most: Number.POSITIVE_INFINITY };

/** The HTML report of outcomes. */
export async function htmlReport(
  outcomes: readonly ReportOutcome[],
  { language = "zh-Hans", listed = everything }: { readonly language?: Language; readonly listed?: Listed } = {},
): Promise<string> {
  const printer = html({
    words: await wordsIn(language),
    color: false,
    version: "1.2.3",
    pathOf: (path) => path,
    rules,
    asked: () => rules,
    fails: (severity) => severity === "error",
    listed,
    isKnown: null,
  });
  const statistics = new Statistics();
  const before = outcomes.map((outcome) => {
    statistics.add(outcome);
    return printer.add(outcome);
  });
  return before.join("") + printer.end(statistics.summary(), statistics);
}

/** What is found in the report of a fixture. */
export async function fixtureOutcome(name: string): Promise<ReportOutcome> {
  const folder = join(root, "fixtures", name);
  const file = (await readdir(folder)).find((one) => /^report\.(?:html|csv|tsv|txt)$/.test(one));
  if (file === undefined) throw new Error(`fixture ${name} has no report that is read`);
  return checkInput({ path: `fixtures/${name}/${file}`, read: () => readFile(join(folder, file)) }, {});
}

/** The outcome under the path, the agency and the year of another report. */
export function renamed(outcome: ReportOutcome, path: string, agency: string, year: number): ReportOutcome {
  const report: Report | null = outcome.report === null ? null : { ...outcome.report, agency, year };
  return { ...outcome, path, report };
}
