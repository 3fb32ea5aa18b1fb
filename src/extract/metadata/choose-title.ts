import type { Document } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import type { Simplify } from "../labels.ts";
import { compact } from "./compact.ts";
import type { NamedValue } from "./named-values.ts";
import { isTable, type Passage } from "./passages.ts";
import type { Period } from "./period.ts";
import { mentionedTitle, type PrintedTitle, printedTitles, type Title, titleOf } from "./title.ts";

/** Where a title may stand, and what the page says besides. */
interface TitleSources {
  readonly document: Document;
  readonly passages: readonly Passage[];
  /** What the page calls itself, and the titles in it: `<meta name="ArticleTitle">`, `<title>`. */
  readonly names: readonly string[];
  readonly ownTitles: readonly Title[];
  /** Values of 名称 or 标题. */
  readonly named: readonly NamedValue[];
  readonly period: Period | null;
  readonly publishedOn: string | null;
  /** The year with which the narrative opens. */
  readonly openingYear: number | null;
}

/** The title that was chosen; one that is not printed as such has no `at`, or is no more than mentioned in a sentence. */
export interface ChosenTitle extends Title {
  readonly at: Place | null;
  /** The passage behind it, or null. */
  readonly next: number | null;
  readonly isMention: boolean;
}

/** What speaks for a title, and against it. A page's name for itself counts, but what it prints is preferred. */
const weights = { isNamed: 4, ownName: 2.5, named: 3, year: 1, periodAgrees: 3, agency: 2, behindTables: -3 } as const;

/** The likeliest title: one that the page calls itself by, that agrees with the period, that names an agency. */
export function chooseTitle(sources: TitleSources, simplify: Simplify): ChosenTitle | null {
  const { document, passages, ownTitles, period } = sources;
  let best: ChosenTitle | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const consider = (title: ChosenTitle, bonus: number) => {
    const score =
      bonus +
      (title.year !== null ? weights.year : 0) +
      (title.year !== null && title.year === period?.to ? weights.periodAgrees : 0) +
      (title.agency !== null ? weights.agency : 0);
    if (score > bestScore) [best, bestScore] = [title, score];
  };
  const names = sources.names.map((name) => compact(name.slice(0, longestName), simplify).text);
  const isNamed: Test = ({ text }) => names.length > 0 && isIn(names, text, simplify);
  const firstTable = document.blocks.findIndex(isTable);
  const isBehind: Test = ({ first }) => firstTable >= 0 && (passages[first]?.block ?? 0) > firstTable;
  const printed = printedTitles(passages, simplify);
  for (const [i, title] of printed.entries()) {
    const neighbours = [printed[i - 1], printed[i + 1]];
    if (!isNamed(title) && isLink(title, neighbours, isBehind(title), sources)) continue;
    const cut = cutToName(title, isNamed, passages, simplify);
    consider(
      { ...cut, isMention: false },
      (isNamed(cut) ? weights.isNamed : 0) + (isBehind(title) ? weights.behindTables : 0),
    );
  }
  for (const { value, at } of sources.named) {
    const title = titleOf(value, simplify);
    if (title !== null) consider({ ...title, ...unprinted, at }, weights.named);
  }
  for (const title of ownTitles) consider({ ...title, ...unprinted }, weights.ownName);
  return best ?? titleInIntroduction(sources, firstTable, simplify);
}

const unprinted = { at: null, next: null, isMention: false } as const;

/** The title that the introduction mentions, on a page that prints none. */
function titleInIntroduction(
  { passages, period }: TitleSources,
  firstTable: number,
  simplify: Simplify,
): ChosenTitle | null {
  for (const { text, at, block } of passages) {
    if (firstTable >= 0 && block > firstTable) break;
    const title = mentionedTitle(text, simplify);
    const isThisYears = title !== null && title.year !== null && (period === null || title.year === period.to);
    if (isThisYears) return { ...title, at, next: null, isMention: true };
  }
  return null;
}

type Test = (title: PrintedTitle) => boolean;

const longestName = 240;

function isIn(names: readonly string[], text: string, simplify: Simplify): boolean {
  const whole = compact(text, simplify).text;
  return names.some((name) => name.includes(whole));
}

/** Where the page's name for itself is no more than the last line of a title, the lines above are not of the title. */
function cutToName(title: PrintedTitle, isNamed: Test, passages: readonly Passage[], simplify: Simplify): PrintedTitle {
  if (title.next - title.first < 2 || isNamed(title)) return title;
  const lines = passages.slice(title.first, title.next).map(({ text, at }) => ({ ...title, text, at }));
  return lines.find((line) => titleOf(line.text, simplify) !== null && isNamed(line)) ?? title;
}

/**
 * True for a link to the report of another year. It looks like a title; one whose year is not the period's is taken for
 * a link where others stand beside it or where it stands behind the tables, and where it names no agency also if the
 * narrative is of the period's year or the page was published before the year of the link was over.
 */
function isLink(
  title: PrintedTitle,
  neighbours: readonly (PrintedTitle | undefined)[],
  isBehind: boolean,
  { period, publishedOn, openingYear }: TitleSources,
): boolean {
  const { year } = title;
  if (period === null || year === null || year === period.to || year === period.from) return false;
  const isInList = neighbours.some(
    (other) => other !== undefined && other.year !== year && (other.next === title.first || other.first === title.next),
  );
  if (isInList || isBehind) return true;
  const isTooEarly = publishedOn !== null && Number(publishedOn.slice(0, 4)) <= year;
  return title.agency === null && (openingYear === period.to || isTooEarly);
}
