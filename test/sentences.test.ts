import { describe, expect, it } from "vitest";
import { checkReport } from "../src/check.ts";
import type { Diagnostic } from "../src/model/outcome.ts";
import type { Report } from "../src/model/report.ts";
import { alone } from "../src/model/surroundings.ts";
import { chapters } from "../src/rules/index.ts";
import { readReport } from "../src/run.ts";
import { dialects } from "./support/dialects.ts";
import { diceOf } from "./support/narrative/dice.ts";
import { falsify } from "./support/narrative/falsify.ts";
import { tell } from "./support/narrative/tell.ts";
import { type World, type WorldName, worlds } from "./support/narrative/worlds.ts";
import { type Narrated, narrated } from "./support/narrative.ts";
import { silent, wrong } from "./support/sentences.ts";

/** Of the wrong sentences so many are found; let the numbers only grow. */
const wrongFound = 40;
/** Of generated reports with one wrong number so many in a hundred. */
const falseInHundredFound = 30;

const ofText: ReadonlySet<string> = new Set(chapters.text.map(({ id }) => id));

async function read(page: string | Buffer): Promise<Report> {
  const { report } = await readReport({ path: "report.html", read: async () => Buffer.from(page) });
  if (report === null) throw new Error("nothing read");
  return report;
}

/** What the rules of the text say of a world with a sentence, last year's report at hand. */
async function saidOf(world: World, sentence: string): Promise<readonly Diagnostic[]> {
  const previous = await read(tell({ ...world, year: world.year - 1, figures: world.last }, "依法公开。"));
  const { diagnostics } = checkReport(await read(tell(world, sentence)), {}, null, { ...alone, previous });
  return diagnostics.filter(({ rule }) => ofText.has(rule));
}

const names = Object.keys(worlds) as WorldName[];
const inWorlds = <T>(entries: Readonly<Record<WorldName, readonly T[]>>) =>
  names.flatMap((name) => entries[name].map((entry) => ({ world: worlds[name], entry })));

describe("sentences on a report of known figures", () => {
  it("say nothing wrong where they are right, of other times, of parts, or of other matters", async () => {
    const alarms: string[] = [];
    for (const { world, entry } of inWorlds(silent)) {
      const said = await saidOf(world, entry);
      alarms.push(...said.map(({ rule, detail }) => `${entry} ${rule} ${JSON.stringify(detail)}`));
    }
    expect(alarms).toEqual([]);
  });

  it("are found where they are wrong", async () => {
    const missed: string[] = [];
    const entries = inWorlds(wrong);
    for (const { world, entry } of entries) {
      const [sentence] = entry;
      if ((await saidOf(world, sentence)).length === 0) missed.push(sentence);
    }
    expect(entries.length - missed.length, missed.join("\n")).toBeGreaterThanOrEqual(wrongFound);
  });
});

describe("a generated report with one wrong number", () => {
  const [page] = dialects;
  const said = async ({ figures, account }: Narrated) => {
    const report = await read(page?.print(figures, account) ?? "");
    return checkReport(report, {}, null).diagnostics.filter(({ rule }) => ofText.has(rule));
  };

  it("is found out in many cases, and nothing was said before", async () => {
    let found = 0;
    let all = 0;
    for (let seed = 0; seed < 500; seed++) {
      const report = narrated(seed);
      const falsehood = falsify(report, diceOf(seed));
      if (falsehood === null) continue;
      all++;
      expect(await said(report)).toEqual([]);
      if ((await said(falsehood.report)).length > 0) found++;
    }
    expect(all).toBeGreaterThan(400);
    expect((100 * found) / all).toBeGreaterThanOrEqual(falseInHundredFound);
  });
});
