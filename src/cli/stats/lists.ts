import { missingSections } from "../../formatters/breakdown.ts";
import { counted } from "../../formatters/html/draw/counted.ts";
import { textTable } from "../../formatters/text-layout.ts";
import type { Summary } from "../../model/outcome.ts";
import type { Change } from "../../statistics/series.ts";
import type { Statistics } from "../../statistics/statistics.ts";
import type { StatsWords, Words } from "../../words/index.ts";
import type { StatsSection } from "./text.ts";

/** Of each kind so many are named. */
const mostChanges = 5;
const mostRepeated = 10;

/** What is named one by one: agencies whose figures changed most, what is missing, and what is there twice. */
export function listSections(
  { series }: Statistics,
  { breakdown }: Summary,
  words: Words,
  say: StatsWords,
): readonly StatsSection[] {
  const { growths, falls } = series.changes(mostChanges);
  const changes = [
    {
      title: say("growths"),
      lines:
        growths.length === 0
          ? []
          : textTable(
              growths.map((one) => changeRow(one, say)),
              2,
            ),
    },
    {
      title: say("falls"),
      lines:
        falls.length === 0
          ? []
          : textTable(
              falls.map((one) => changeRow(one, say)),
              2,
            ),
    },
  ];
  const others =
    breakdown === undefined
      ? []
      : [
          ...missingSections(breakdown.missing, words, say("others")).map(({ title, rows, more }) => ({
            title,
            lines: [...textTable(rows, 2), more].filter(Boolean),
          })),
          repeatedSection(breakdown.repeated, say),
        ];
  return [...changes, ...others].map(({ title, lines }) => ({ title, lines: lines.map((line) => `  ${line}`) }));
}

function changeRow({ agency, year, before, after }: Change, say: StatsWords): readonly string[] {
  const difference = after - before;
  const signed = `${difference > 0 ? "+" : "−"}${counted(Math.abs(difference))}`;
  const percent = before > 0 ? `${difference > 0 ? "+" : "−"}${counted(Math.abs((100 * difference) / before))}%` : "";
  return [agency, say("ofYear", { year }), `${counted(before)} → ${counted(after)}`, signed, percent];
}

function repeatedSection(
  { copies, twins, first }: NonNullable<Summary["breakdown"]>["repeated"],
  say: StatsWords,
): StatsSection {
  const rows = first
    .slice(0, mostRepeated)
    .map(({ path, agency, year, is }) => [path, agency, say("ofYear", { year }), say(is)]);
  const rest = copies + twins - rows.length;
  const lines = rows.length === 0 ? [] : textTable(rows, 4);
  return {
    title: say("repeated", { copies, twins }),
    lines: rest > 0 ? [...lines, say("more", { count: rest })] : lines,
  };
}
