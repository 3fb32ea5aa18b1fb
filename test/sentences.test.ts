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
import { cellsOfQuantity } from "./support/narrative/quantities.ts";
import { tell } from "./support/narrative/tell.ts";
import { type World, type WorldName, worlds } from "./support/narrative/worlds.ts";
import { type Narrated, narratedPair } from "./support/narrative.ts";
import { silentParagraphs, wrongParagraphs } from "./support/paragraphs.ts";
import { silent, wrong } from "./support/sentences.ts";

/** Of the wrong sentences so many are found; let the numbers only grow. */
const wrongFound = 80;
/** So many of them are pointed at elsewhere: of parts that do not add up nobody knows which one is wrong. */
const mostElsewhere = 1;
/** So many reports are generated, in milliseconds at most. */
const reports = 300;
const longest = 120_000;
/** Of those with one wrong number so many in a hundred are found, by what the number says. */
const falseInHundredFound = { count: 78, share: 75, growth: 88, difference: 60 } as const;

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
const allSilent = [...inWorlds(silent), ...inWorlds(silentParagraphs)];
const allWrong = [...inWorlds(wrong), ...inWorlds(wrongParagraphs)];

describe("sentences on a report of known figures", () => {
  it("say nothing wrong where they are right, of other times, of parts, or of other matters", async () => {
    const alarms: string[] = [];
    for (const { world, entry } of allSilent) {
      const said = await saidOf(world, entry);
      alarms.push(...said.map(({ rule, detail }) => `${entry} ${rule} ${JSON.stringify(detail)}`));
    }
    expect(alarms).toEqual([]);
  });

  it("are found where they are wrong, and pointed at in the table where they mean one cell", async () => {
    const missed: string[] = [];
    const elsewhere: string[] = [];
    for (const { world, entry } of allWrong) {
      const [sentence, miscounted] = entry;
      const pointed = (await saidOf(world, sentence)).map(({ primary }) => primary?.cell ?? "");
      const cells: readonly string[] = cellsOfQuantity(miscounted);
      if (pointed.length === 0) missed.push(sentence);
      else if (!pointed.some((cell) => cells.includes(cell))) elsewhere.push(`${sentence} ${pointed.join(" ")}`);
    }
    expect(allWrong.length - missed.length, missed.join("\n")).toBeGreaterThanOrEqual(wrongFound);
    expect(elsewhere.length, elsewhere.join("\n")).toBeLessThanOrEqual(mostElsewhere);
  });
});

describe("a generated report with one wrong number, last year's at hand", () => {
  const [page] = dialects;
  const print = ({ figures, account }: Narrated) => page?.print(figures, account) ?? "";
  const kinds = Object.keys(falseInHundredFound) as (keyof typeof falseInHundredFound)[];

  it(
    "is found out in most cases, and nothing was said before",
    async () => {
      const all = { count: 0, share: 0, growth: 0, difference: 0 };
      const found = { ...all };
      for (let seed = 0; seed < reports; seed++) {
        const [before, report] = narratedPair(seed);
        const previous = await read(print(before));
        const said = async (narrated: Narrated) => {
          const { diagnostics } = checkReport(await read(print(narrated)), {}, null, { ...alone, previous });
          return diagnostics.filter(({ rule }) => ofText.has(rule));
        };
        expect(await said(report)).toEqual([]);
        for (const kind of kinds) {
          const falsehood = falsify(report, diceOf(seed), [kind]);
          if (falsehood === null) continue;
          all[kind]++;
          if ((await said(falsehood.report)).length > 0) found[kind]++;
        }
      }
      for (const kind of kinds) {
        expect((100 * found[kind]) / all[kind], kind).toBeGreaterThanOrEqual(falseInHundredFound[kind]);
      }
    },
    longest,
  );
});
