import type { TableId } from "../model/form.ts";
import type { Verdict, YearCount } from "../model/outcome.ts";
import { cellsOf, isBlank, type Report } from "../model/report.ts";
import { Distribution, type Quartiles } from "./distribution.ts";
import { type FigureId, figures, isTotal, stated } from "./figures.ts";

/** What figures add up to, and of how many reports: those that state none take no part. */
export interface Sum {
  readonly n: number;
  readonly sum: number;
}

/** Totals that are on the form and were left blank, and the reports that have one. */
export interface BlankTotals {
  readonly cells: number;
  readonly reports: number;
}

/** The reports for one year. */
export interface YearStatistics extends YearCount {
  readonly sums: Readonly<Record<FigureId, Sum>>;
  /** How the applications received are spread; null where no report states them. */
  readonly received: Quartiles | null;
  readonly blankTotals: BlankTotals;
}

/** Adds up the reports for one year. */
export class YearCounts {
  readonly #year: number | null;
  readonly #verdicts: Record<Verdict, number> = { passed: 0, failed: 0, "not-assessable": 0 };
  readonly #sums = new Map<FigureId, { n: number; sum: number }>(figures.map(({ id }) => [id, { n: 0, sum: 0 }]));
  readonly #received = new Distribution();
  readonly #blankTotals = { cells: 0, reports: 0 };

  constructor(year: number | null) {
    this.#year = year;
  }

  count(verdict: Verdict): void {
    this.#verdicts[verdict]++;
  }

  /** Adds the figures of some tables of a report. */
  add(report: Report, tables: readonly TableId[]): void {
    const cells = cellsOf(report);
    for (const figure of figures) {
      if (!tables.includes(figure.table)) continue;
      const value = stated(figure, cells);
      if (value === null) continue;
      const sum = this.#sums.get(figure.id) as { n: number; sum: number };
      sum.n++;
      sum.sum += value;
      if (figure.id === "received") this.#received.add(value);
    }
    let blank = 0;
    for (const [position, cell] of cells.entries()) {
      if (isTotal(position, tables) && cell.onForm && isBlank(cell)) blank++;
    }
    this.#blankTotals.cells += blank;
    if (blank > 0) this.#blankTotals.reports++;
  }

  get counts(): YearCount {
    const { passed, failed, "not-assessable": notAssessable } = this.#verdicts;
    return { year: this.#year, reports: passed + failed + notAssessable, passed, failed, notAssessable };
  }

  get statistics(): YearStatistics {
    const sums = Object.fromEntries([...this.#sums].map(([id, sum]) => [id, { ...sum }]));
    return {
      ...this.counts,
      sums: sums as Record<FigureId, Sum>,
      received: this.#received.quartiles,
      blankTotals: { ...this.#blankTotals },
    };
  }
}
