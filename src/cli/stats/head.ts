import { counted } from "../../formatters/html/draw/counted.ts";
import { terminalWidth, wrapProse } from "../../formatters/text-layout.ts";
import type { Summary } from "../../model/outcome.ts";
import type { Statistics } from "../../statistics/statistics.ts";
import type { StatsWords, Words } from "../../words/index.ts";
import type { Year } from "./year-table.ts";

/** What is counted, and how. */
export function headOf(
  { files, failed, breakdown }: Summary,
  { series, years }: Statistics,
  { language, phrases }: Words,
  say: StatsWords,
): readonly string[] {
  const heading = say("heading", {
    reports: counted(files),
    agencies: counted(series.size),
    years: spanOf(years, say),
  });
  const repeated = breakdown?.repeated ?? { copies: 0, twins: 0 };
  const notes = [
    years.length === 0 ? say("nothing") : files === 1 ? say("single") : say("asPrinted"),
    failed > 0 && years.length > 0 && files > 1 ? say("ofFailed", { count: counted(failed) }) : "",
    repeated.copies + repeated.twins > 0
      ? say("repeated", { copies: repeated.copies, twins: repeated.twins }) + (language === "en" ? "." : "。")
      : "",
  ];
  const editions = (breakdown?.editions ?? []).map(({ edition, reports }) => {
    const name = edition === null ? phrases.parts.noEdition : phrases.editions[edition];
    return `${name} ${counted(reports)}`;
  });
  const lines = [editions.length < 2 ? "" : editions.join(phrases.parts.list), ...notes].filter(Boolean);
  return [heading, ...lines.flatMap((line) => wrapProse(line, terminalWidth))];
}

function spanOf(years: readonly Year[], say: StatsWords): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return say("noYears");
  return first === last ? say("ofYear", { year: first.year }) : say("ofYears", { from: first.year, to: last.year });
}
