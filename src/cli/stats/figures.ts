import { counted } from "../../formatters/html/draw/counted.ts";
import { displayWidth, terminalWidth } from "../../formatters/text-layout.ts";
import { type FigureId, type OutcomeId, outcomeIds } from "../../statistics/figures.ts";
import type { StatsWords, Words } from "../../words/index.ts";
import { box } from "./drawing.ts";
import type { StatsSection } from "./text.ts";
import { type Year, type YearRow, yearTable } from "./year-table.ts";

const results = ["upheld", "corrected", "otherResult", "pending"] as const;
const quartiles = ["lower", "median", "upper", "most"] as const;

/** What was reported, by year: applications, how they were dealt with, what was carried over, reviews and suits. */
export function figureSections(years: readonly Year[], words: Words, say: StatsWords): readonly StatsSection[] {
  return [
    receivedSection(years, say),
    outcomesSection(years, words, say),
    section(years, "handling", ["carriedIn", "handled", "carriedForward"], (figure) => say(figure), words, say),
    casesSection(years, "review", words, say),
    casesSection(years, "litigation", words, say),
    blankTotalsSection(years, say),
  ];
}

function receivedSection(years: readonly Year[], say: StatsWords): StatsSection {
  const isSpread = years.some(({ received }) => received !== null && received.n > 1);
  const spread = quartiles.map(
    (quartile): YearRow => ({
      name: say(quartile),
      of: ({ received }) => received?.[quartile] ?? null,
      print: counted,
    }),
  );
  const rows = [sumRow("received", say("sum")), ...(isSpread ? [...spread, nRow(["received"], say("n"))] : [])];
  const isRounded = years.some(({ received }) => received?.isRounded === true);
  return {
    title: say("received"),
    lines: states(years, "received")
      ? [
          ...yearTable(years, rows, say),
          ...(isSpread ? boxes(years, say) : []),
          ...(isRounded ? [`  ${say("rounded")}`] : []),
        ]
      : [],
  };
}

/** Where the middle half of the reports of each year lies. */
function boxes(years: readonly Year[], say: StatsWords): readonly string[] {
  const most = Math.max(...years.flatMap(({ received }) => received?.upper ?? []));
  const columns = terminalWidth - displayWidth("  2019  ");
  const lines = years.flatMap(({ year, received }) =>
    received === null || received.n < 2 ? [] : [`  ${year}  ${box(received, most, columns)}`],
  );
  return ["", ...lines, `  ${say("box", { most: counted(most) })}`];
}

function outcomesSection(years: readonly Year[], words: Words, say: StatsWords): StatsSection {
  const share = (outcome: OutcomeId) => (year: Year) => {
    const all = outcomeIds.reduce((sum, id) => sum + year.sums[id].sum, 0);
    return all <= 0 || year.sums[outcome].n === 0 ? null : (100 * year.sums[outcome].sum) / all;
  };
  const rows = outcomeIds.map(
    (outcome): YearRow => ({ name: say(outcome), of: share(outcome), print: (value) => value.toFixed(1) }),
  );
  const named = outcomeIds.map((figure) => ({ figure, name: say(figure) }));
  const isStated = years.some((year) => outcomeIds.some((outcome) => share(outcome)(year) !== null));
  return {
    title: say("outcomes"),
    lines: isStated ? yearTable(years, [...rows, ...nRows(years, named, words, say)], say) : [],
  };
}

function casesSection(
  years: readonly Year[],
  kind: "review" | "litigation",
  words: Words,
  say: StatsWords,
): StatsSection {
  const nameOf = (figure: FigureId) => words.phrases.columns[figure.slice(kind.length + 1) as (typeof results)[number]];
  const figures = [`${kind}.total` as const, ...results.map((result) => `${kind}.${result}` as const)];
  return section(years, kind, figures, nameOf, words, say);
}

/** Sums of several figures, and how many reports state the first. */
function section<Figure extends FigureId>(
  years: readonly Year[],
  title: "handling" | "review" | "litigation",
  figures: readonly Figure[],
  nameOf: (figure: Figure) => string,
  words: Words,
  say: StatsWords,
): StatsSection {
  const isStated = figures.some((figure) => states(years, figure));
  const named = figures.map((figure) => ({ figure, name: nameOf(figure) }));
  const rows = named.map(({ figure, name }) => sumRow(figure, name));
  const lines = isStated ? yearTable(years, [...rows, ...nRows(years, named, words, say)], say) : [];
  return { title: say(title), lines };
}

function blankTotalsSection(years: readonly Year[], say: StatsWords): StatsSection {
  const rows = (["reports", "cells"] as const).map(
    (what): YearRow => ({ name: say(what), of: ({ blankTotals }) => blankTotals[what], print: counted }),
  );
  const isSome = years.some(({ blankTotals }) => blankTotals.cells > 0);
  return { title: say("blankTotals"), lines: isSome ? yearTable(years, rows, say) : [] };
}

function states(years: readonly Year[], figure: FigureId): boolean {
  return years.some(({ sums }) => sums[figure].n > 0);
}

function sumRow(figure: FigureId, name: string): YearRow {
  return { name, of: ({ sums }) => (sums[figure].n === 0 ? null : sums[figure].sum), print: counted };
}

function nRow([figure]: readonly [FigureId, ...FigureId[]], name: string): YearRow {
  return { name, of: ({ sums }) => sums[figure].n, print: counted, hasTrend: false };
}

/** Of how many reports the figures above are: once for most of them, and by name for those that fewer or more state. */
function nRows(
  years: readonly Year[],
  named: readonly { readonly figure: FigureId; readonly name: string }[],
  { phrases }: Words,
  say: StatsWords,
): readonly YearRow[] {
  const alike = new Map<string, { figures: [FigureId, ...FigureId[]]; names: string[] }>();
  for (const { figure, name } of named) {
    const key = years.map(({ sums }) => sums[figure].n).join(" ");
    const group = alike.get(key);
    if (group === undefined) alike.set(key, { figures: [figure], names: [name] });
    else {
      group.figures.push(figure);
      group.names.push(name);
    }
  }
  // Of one report each there is nothing to be told.
  if (years.every(({ reports }) => reports < 2)) return [];
  const groups = [...alike.values()].sort((a, b) => b.figures.length - a.figures.length);
  return groups.map(({ figures, names }, i) =>
    nRow(figures, i === 0 ? say("n") : say("nOf", { figures: names.join(phrases.parts.list) })),
  );
}
