import type { EditionCount, ReportOutcome, RuleCount, Summary, YearCount } from "../model/outcome.ts";
import { type EditionId, editionOf } from "../model/report.ts";
import { Counter } from "./counter.ts";
import { RuleCounts } from "./rule-counts.ts";
import { Series } from "./series.ts";
import { YearCounts, type YearStatistics } from "./year-counts.ts";

/**
 * What a run comes to, told from its outcomes one by one, without keeping them: what it takes grows by some thirty
 * bytes for an agency's year. What an agency and year reported is added up once, however many reports say it.
 */
export class Statistics {
  readonly #counter = new Counter();
  readonly #rules = new RuleCounts();
  readonly #editions = new Map<EditionId | null, number>();
  readonly #years = new Map<number | null, YearCounts>();
  #files = 0;
  /** The agencies, by their years. */
  readonly series = new Series();

  /** Takes an outcome, under what its agency is told by among others: its name as printed, where nothing else is given. */
  add(outcome: ReportOutcome, agency: string | null = outcome.report?.agency ?? null): void {
    const { report, verdict } = outcome;
    this.#files++;
    this.#counter.add(outcome);
    this.#rules.add(outcome.diagnostics);
    const edition = report === null ? null : editionOf(report);
    this.#editions.set(edition, (this.#editions.get(edition) ?? 0) + 1);
    const year = this.#year(report?.year ?? null);
    year.count(verdict);
    if (report === null) return;
    year.add(report, this.series.add(outcome.path, report, agency, verdict === "failed"));
  }

  /** The run in figures, with the number of waivers that were not used. */
  summary(unusedWaivers = 0): Summary {
    const summary = this.#counter.summary(unusedWaivers);
    if (this.#files < 2) return summary;
    const { size: agencies, repeated } = this.series;
    const years = this.#inOrder.map(({ counts }): YearCount => counts);
    const breakdown = {
      rules: this.rules,
      editions: this.#editionCounts,
      years,
      agencies,
      missing: this.series.missing(),
      repeated,
    };
    return { ...summary, breakdown };
  }

  /** Worst first, then the most frequent. */
  get rules(): readonly RuleCount[] {
    return this.#rules.all;
  }

  /** The years that reports name, the earliest first. */
  get years(): readonly (YearStatistics & { readonly year: number })[] {
    return this.#inOrder.flatMap(({ statistics }) => {
      const { year } = statistics;
      return year === null ? [] : [{ ...statistics, year }];
    });
  }

  get #editionCounts(): readonly EditionCount[] {
    const counts = [...this.#editions].map(([edition, reports]) => ({ edition, reports }));
    return counts.sort((a, b) => rankOf(a.edition) - rankOf(b.edition));
  }

  get #inOrder(): readonly YearCounts[] {
    return [...this.#years].sort(([a], [b]) => rankOf(a) - rankOf(b)).map(([, counts]) => counts);
  }

  #year(year: number | null): YearCounts {
    const counts = this.#years.get(year) ?? new YearCounts(year);
    this.#years.set(year, counts);
    return counts;
  }
}

/** What is not stated comes last. */
function rankOf(year: number | EditionId | null): number {
  return year === null ? Number.POSITIVE_INFINITY : Number(year);
}
