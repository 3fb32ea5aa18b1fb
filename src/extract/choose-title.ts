import type { Document } from "../model/document.ts";
import type { Place } from "../model/place.ts";
import { compact } from "./compact.ts";
import type { Simplify } from "./labels.ts";
import type { NamedValue } from "./named-values.ts";
import { isTable, type Passage } from "./passages.ts";
import type { Period } from "./period.ts";
import { type PrintedTitle, printedTitles, type Title, titleOf } from "./title.ts";

/** Where a title may stand, and what the page says besides. */
export interface TitleSources {
  readonly document: Document;
  readonly passages: readonly Passage[];
  /** What the page calls itself, and the titles in it: `<meta name="ArticleTitle">`, `<title>`. */
  readonly names: readonly string[];
  readonly ownNames: readonly Title[];
  /** Values of 名称 or 标题. */
  readonly named: readonly NamedValue[];
  readonly period: Period | null;
  readonly publishedOn: string | null;
}

/** The title that was chosen; where it is not printed as one, `at` is null and nothing stands next to it. */
export interface ChosenTitle extends Title {
  readonly at: Place | null;
  readonly next: number;
}

/** What speaks for a title, and against it. A page's name for itself counts, but what it prints is preferred. */
const weights = { isNamed: 4, ownName: 2.5, named: 3, year: 1, periodAgrees: 3, agency: 2, behindTables: -3 } as const;

/** The likeliest title: one that the page calls itself by, that agrees with the period, that names an agency. */
export function chooseTitle(sources: TitleSources, simplify: Simplify): ChosenTitle | null {
  const { document, passages, ownNames, period } = sources;
  const printed = withoutLinks(printedTitles(passages, simplify), sources, simplify);
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
  const firstTable = document.blocks.findIndex(isTable);
  const names = sources.names.map((name) => compact(name.slice(0, longestName), simplify).text);
  for (const title of printed) {
    const isBehind = firstTable >= 0 && (passages[title.first]?.block ?? 0) > firstTable;
    const isNamed = names.length > 0 && isIn(names, title.text, simplify);
    consider(
      cutToName(title, names, passages, simplify),
      (isNamed ? weights.isNamed : 0) + (isBehind ? weights.behindTables : 0),
    );
  }
  for (const { value, at } of sources.named) {
    const title = titleOf(value, simplify);
    if (title !== null) consider({ ...title, at, next: passages.length }, weights.named);
  }
  for (const title of ownNames) consider({ ...title, at: null, next: passages.length }, weights.ownName);
  return best;
}

const longestName = 240;

/** Where the page's name for itself is no more than the last line of a title, the lines above are not of the title. */
function cutToName(
  title: PrintedTitle,
  names: readonly string[],
  passages: readonly Passage[],
  simplify: Simplify,
): PrintedTitle {
  if (title.next - title.first < 2 || names.length === 0 || isIn(names, title.text, simplify)) return title;
  const last = passages
    .slice(title.first, title.next)
    .find(({ text }) => isIn(names, text, simplify) && titleOf(text, simplify) !== null);
  return last === undefined ? title : { ...title, text: last.text, at: last.at };
}

function isIn(names: readonly string[], text: string, simplify: Simplify): boolean {
  const whole = compact(text, simplify).text;
  return names.some((name) => name.includes(whole));
}

/**
 * Without the links to reports of other years. A link looks like a title without an agency; one whose year is not the
 * period's is taken for a link where others stand beside it, where it stands behind the tables, or where the page was
 * published before that year was over.
 */
function withoutLinks(titles: readonly PrintedTitle[], sources: TitleSources, simplify: Simplify): PrintedTitle[] {
  const { document, passages, period, publishedOn } = sources;
  if (period === null) return [...titles];
  const firstTable = document.blocks.findIndex(isTable);
  return titles.filter((title, i) => {
    if (title.year === null || title.year === period.to || title.year === period.from) return true;
    if (
      isIn(
        sources.names.map((name) => compact(name.slice(0, longestName), simplify).text),
        title.text,
        simplify,
      )
    )
      return true;
    const neighbours = [titles[i - 1], titles[i + 1]];
    const isInList = neighbours.some(
      (other) => other !== undefined && (other.next === title.first || other.first === title.next),
    );
    const isBehind = firstTable >= 0 && (passages[title.first]?.block ?? 0) > firstTable;
    const isTooEarly = publishedOn !== null && Number(publishedOn.slice(0, 4)) <= title.year;
    return !isInList && !isBehind && !(title.agency === null && isTooEarly);
  });
}
