import type { Statistics } from "../../statistics/statistics.ts";
import type { StatsWords, Words } from "../../words/index.ts";
import type { StatsGroup } from "../choices.ts";
import { agenciesSection } from "./agencies.ts";
import { figureSections } from "./figures.ts";
import { headOf } from "./head.ts";
import { listSections } from "./lists.ts";
import { findingsSection, verdictsSection } from "./reports.ts";

/** Lines under a title. */
export interface StatsSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The statistics of a run for people: what there is, how it is spread, and how it went over the years. */
export function statsText(statistics: Statistics, by: StatsGroup, words: Words, say: StatsWords): string {
  const summary = statistics.summary();
  const head = headOf(summary, statistics, words, say);
  const sections =
    by === "agency"
      ? [agenciesSection(statistics.series, say)]
      : [
          verdictsSection(summary, words, say),
          findingsSection(statistics.rules, words, say),
          ...figureSections(statistics.years, words, say),
          ...listSections(statistics, summary, words, say),
        ];
  const blocks = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [title, ...lines].join("\n"));
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}
