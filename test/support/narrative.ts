import fc from "fast-check";
import type { EditionId } from "../../src/model/report.ts";
import type { Figures } from "./balanced.ts";
import type { Account } from "./dialects.ts";
import { type Body, bodyOf, dueMonth } from "./narrative/body.ts";
import { type Dice, diceOf } from "./narrative/dice.ts";
import { type Narrative, paragraphText, writeNarrative } from "./narrative/narrative.ts";
import { plausibleFigures } from "./narrative/plausible.ts";

/** A report of a made-up body, whole: figures that nobody would doubt, and a text that is true of them. */
export interface Narrated {
  readonly seed: number;
  readonly body: Body;
  readonly year: number;
  readonly figures: Figures;
  readonly narrative: Narrative;
  readonly account: Account;
  readonly isTraditional: boolean;
}

/** Years of reports, by the form they are made on. */
const yearsOf: Readonly<Record<EditionId, readonly number[]>> = {
  "2019": [2019, 2020],
  "2021": [2021, 2022, 2023, 2024, 2025],
};
const editionOfYear = (year: number): EditionId => (year < 2021 ? "2019" : "2021");

/** The report of a seed. Half of the texts speak of last year's figures. */
export function narrated(seed: number): Narrated {
  const dice = diceOf(seed);
  const body = bodyOf(dice);
  const year = dice.pick(yearsOf[dice.pick(["2019", "2021"] as const)]);
  const last = plausibleFigures(editionOfYear(year - 1), body, dice);
  const figures = plausibleFigures(editionOfYear(year), body, dice, comparable(last, year));
  return { seed, ...reportOf(body, year, figures, dice.chance(0.5) ? last : null, dice) };
}

/** The reports of two years of one body: what the first carries over, the second takes in. */
export function narratedPair(seed: number): readonly [Narrated, Narrated] {
  const dice = diceOf(seed);
  const body = bodyOf(dice);
  const year = dice.between(2019, 2024);
  const first = plausibleFigures(editionOfYear(year), body, dice);
  const second = plausibleFigures(editionOfYear(year + 1), body, dice, comparable(first, year + 1));
  return [
    { seed, ...reportOf(body, year, first, null, dice) },
    { seed, ...reportOf(body, year + 1, second, dice.chance(0.7) ? first : null, dice) },
  ];
}

/** For properties: any report. */
export const anyNarrated: fc.Arbitrary<Narrated> = fc.nat(1_000_000_000).map(narrated);

/** The same report with another text. */
export function retold(report: Narrated, narrative: Narrative): Narrated {
  const { prose } = report.account;
  const ending = prose?.ending ?? [];
  return { ...report, narrative, account: { ...report.account, prose: { ...proseOf(narrative), ending } } };
}

/** Where the form changed between two years, table 2 starts anew. */
function comparable(last: Figures, year: number): Figures {
  if (last.edition === editionOfYear(year)) return last;
  const kept = Object.entries(last.cells).filter(
    ([address]) => !address.startsWith("proactiveDisclosure.") || address.endsWith(".decisions"),
  );
  return { ...last, cells: Object.fromEntries(kept) };
}

function reportOf(
  body: Body,
  year: number,
  figures: Figures,
  last: Figures | null,
  dice: Dice,
): Omit<Narrated, "seed"> {
  const narrative = writeNarrative({ figures, body, year, last }, dice);
  const isLate = dueMonth[body.kind] === 3 && dice.chance(0.5);
  const [month, day] = isLate ? [dice.between(2, 3), dice.between(1, 28)] : [1, dice.between(4, 30)];
  const two = (value: number) => String(value).padStart(2, "0");
  const signature = [body.name, `${year + 1}年${month}月${day}日`];
  const account: Account = {
    title: `${body.name}${year}年${dice.chance(0.1) ? "度" : ""}政府信息公开工作年度报告`,
    agency: body.name,
    year,
    publishedOn: `${year + 1}-${two(month)}-${two(day)}`,
    prose: { ...proseOf(narrative), ending: dice.chance(0.5) ? signature : [] },
  };
  return { body, year, figures, narrative, account, isTraditional: dice.chance(0.08) };
}

function proseOf({ preamble, sections }: Narrative) {
  return {
    preamble: preamble.map(paragraphText),
    sections: sections.map(({ heading, before, after }) => ({
      heading,
      before: before.map(paragraphText),
      after: after.map(paragraphText),
    })),
  };
}
