import type { Report, ReportRef } from "./report.ts";

/** What lies around a report in a run: last year's, those it sums up, and others of its series. */
export interface Surroundings {
  /** The same agency's report of the year before, or null where it is not at hand. */
  readonly previous: Report | null;
  /** What the report sums up, or null where it is not said to sum up any. */
  readonly rollup: Rollup | null;
  readonly series: Series;
}

/** The units that a report sums up. */
export interface Rollup {
  readonly units: readonly Report[];
  /** Names of the units whose report is not there, as the manifest has them. */
  readonly missing: readonly string[];
}

/** What is known of a report from the other reports of the run. */
export interface Series {
  /** Years between this report and the agency's last one before it of which there is no report. */
  readonly missingYears: readonly number[];
  /** Other reports for the same agency and year, with other figures. */
  readonly twins: readonly ReportRef[];
  /** Last year's reports of agencies whose name may be another spelling of this one's. */
  readonly namesakes: readonly ReportRef[];
}

/** A report by itself. */
export const alone: Surroundings = {
  previous: null,
  rollup: null,
  series: { missingYears: [], twins: [], namesakes: [] },
};
