import type { Figures } from "../balanced.ts";
import type { Body } from "./body.ts";
import type { Dice } from "./dice.ts";
import { management, otherScopes, otherWork, platforms, publishing, supervision, unitScopes } from "./distractors.ts";
import { feeSentence } from "./fee.ts";
import { type Context, type Sentence, say, textOf, type Wording, type Wordings } from "./fill.ts";
import { outcomeWording, poolWording, reasonWording, results } from "./outcome-wordings.ts";
import { numberStyle } from "./print-number.ts";
import {
  closings,
  formsCited,
  headings,
  headings2019,
  improvements,
  openings,
  parts,
  preambles,
  problems,
} from "./prose.ts";
import { type Quantities, quantitiesOf } from "./quantities.ts";
import { answers, arrivalDetails, arrivals, balances, carried, noArrivals } from "./request-wordings.ts";
import { proactive, reviews } from "./table-wordings.ts";

export interface Paragraph {
  /** A sub-heading in front of the first sentence: （二）依申请公开。 */
  readonly lead: string;
  readonly sentences: readonly Sentence[];
}
export interface Section {
  readonly heading: string;
  /** Paragraphs above and below the section's table, where it has one. */
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}
/** What a report says in words: all of it true of its figures. */
export interface Narrative {
  readonly preamble: readonly Paragraph[];
  /** The six. */
  readonly sections: readonly Section[];
}

export interface Occasion {
  readonly figures: Figures;
  readonly body: Body;
  readonly year: number;
  /** Last year's figures, or null where the text does not know them. */
  readonly last: Figures | null;
}

export function writeNarrative(occasion: Occasion, dice: Dice): Narrative {
  const context = contextOf(occasion, dice);
  const edition = occasion.figures.edition;
  const gap = dice.pick(["", "", "", " "]);
  const titles = edition === "2019" && dice.chance(0.6) ? headings2019 : headings;
  const heading = (i: number) => `${"一二三四五六"[i]}、${gap}${titles[i]?.[0] ?? ""}`;
  const paragraphs: readonly (readonly Paragraph[])[] = [
    overview(context),
    sayAll(dice.chance(0.4) ? [proactive] : [], context),
    sayAll(dice.chance(0.5) ? requestSentences(context) : [], context),
    sayAll(dice.chance(0.5) ? [reviews] : [], context),
    sayAll([problems, improvements], context),
    [{ lead: "", sentences: [feeSentence(context, dice), ...sayNow([closings], context)] }],
  ];
  return {
    preamble: sayAll([preambles], context),
    sections: paragraphs.map((own, i) => {
      const isAfter = i >= 1 && i <= 3 && dice.chance(0.3);
      return { heading: heading(i), before: isAfter ? [] : own, after: isAfter ? own : [] };
    }),
  };
}

/** Section one: its five parts, each with figures of its own. */
function overview(context: Context): Paragraph[] {
  const { dice } = context;
  const bodies = [
    [...some(publishing, 3, dice), ...some([...proactive], 2, dice)],
    [...requestSentences(context), reviews],
    some(management, 2, dice),
    some(platforms, 2, dice),
    some(supervision, 2, dice),
  ];
  const lead = dice.pick<(name: string, i: number) => string>([
    (name, i) => `（${"一二三四五"[i]}）${name}。`,
    (name, i) => `${i + 1}.${name}。`,
    (name, i) => `（${"一二三四五"[i]}）${name}情况。`,
    (name, i) => `${"一二三四五"[i]}是${name}方面。`,
    (name, i) => `（${"一二三四五"[i]}）${name}\n`,
  ]);
  const opening = { lead: "", sentences: sayNow([openings, otherWork], context) };
  const own = parts.map((name, i) => ({ lead: lead(name, i), sentences: sayNow(bodies[i] ?? [], context) }));
  return [opening, ...own];
}

/** Wordings as lists of one, to be said each by itself. */
function some(wordings: Wordings, most: number, dice: Dice): Wordings[] {
  return dice.some(wordings, dice.between(1, most)).map((wording) => [wording]);
}

/** What is said of the requests, between what is said of other things. */
function requestSentences(context: Context): Wordings[] {
  const { dice, quantities } = context;
  const built = [
    outcomeWording(quantities, dice),
    poolWording(quantities, dice),
    reasonWording(quantities, dice),
  ].filter((wording): wording is Wording => wording !== null);
  const isNone = quantities.received === 0;
  const first = isNone ? noArrivals : dice.pick([arrivals, arrivals, arrivalDetails, balances]);
  const isSummary = context.own.office !== undefined && !isNone;
  return [
    first,
    ...(dice.chance(0.5) ? [otherScopes] : []),
    ...(isSummary && dice.chance(0.5) ? [unitScopes] : []),
    ...(dice.chance(0.3) ? [arrivalDetails] : []),
    ...(dice.chance(0.4) ? [balances] : []),
    ...(dice.chance(0.4) ? [carried] : []),
    ...(dice.chance(0.5) ? [answers] : []),
    ...dice.some(built, dice.below(3)).map((wording) => [wording]),
    ...(dice.chance(0.3) ? [results] : []),
    ...(dice.chance(0.4) ? [otherWork] : []),
  ];
}

function sayAll(wordings: readonly Wordings[], context: Context): Paragraph[] {
  const sentences = sayNow(wordings, context);
  return sentences.length === 0 ? [] : [{ lead: "", sentences }];
}

function sayNow(wordings: readonly Wordings[], context: Context): Sentence[] {
  const said: Sentence[] = [];
  for (const choice of wordings) {
    const sentence = say(choice, context);
    if (sentence !== null && !said.some((other) => textOf(other) === textOf(sentence))) said.push(sentence);
  }
  return said;
}

function contextOf({ figures, body, year, last }: Occasion, dice: Dice): Context {
  const quantities = quantitiesOf(figures);
  const lastQuantities = last === null ? null : quantitiesOf(last);
  return {
    dice,
    quantities,
    last: lastQuantities,
    own: countsOfItsOwn(body, quantities, dice),
    style: numberStyle(dice),
    decimals: dice.pick([0, 1, 1, 2, 2]),
    names: {
      name: body.name,
      self: body.self,
      place: body.place,
      year: String(year),
      last: String(year - 1),
      next: String(year + 1),
      form: dice.pick(formsCited[figures.edition]),
    },
  };
}

/** Parts of what was received, and counts of other times. */
function countsOfItsOwn({ units }: Body, { received }: Quantities, dice: Dice): Context["own"] {
  if (received === undefined) return {};
  const [net, letter, desk] = dice.split(received, [8, 2, 1]) as [number, number, number];
  const [office, others] = dice.split(received, [1, 4]) as [number, number];
  return {
    net,
    letter,
    desk,
    half: dice.between(0, received),
    topic: dice.between(0, received),
    late: dice.between(0, Math.ceil(received / 5)),
    since: received + dice.between(received + 10, 20 * received + 100),
    ...(units.length === 0 ? {} : { office, units: others }),
  };
}

/** All paragraphs of a narrative, in its order. */
export function paragraphsOf({ preamble, sections }: Narrative): Paragraph[] {
  return [...preamble, ...sections.flatMap(({ before, after }) => [...before, ...after])];
}

export const paragraphText = ({ lead, sentences }: Paragraph) => `${lead}${sentences.map(textOf).join("")}`;
