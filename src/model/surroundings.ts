import type { Cell, Report, ReportRef } from "./report.ts";

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
  /** Units of which there is no report for the year, or two that differ: as the manifest names them. */
  readonly missing: readonly string[];
}

/** Why a file says of no report which units it sums up. */
export type ManifestProblem =
  | "not-found"
  | "not-text"
  | "not-json"
  | "not-an-object"
  | "no-parent"
  | "no-children"
  | "not-two-columns"
  | "empty"
  | "circular"
  | "no-folder";

/** What is known of a report from the other reports of the run. */
export interface Series {
  /** Years between this report and the agency's last one before it of which there is no report. */
  readonly missingYears: readonly number[];
  readonly twins: readonly Twin[];
  /** Last year's reports of agencies whose name may be another spelling of this one's. */
  readonly namesakes: readonly ReportRef[];
}

/** Another report for the same agency and year that prints other figures. */
export interface Twin {
  readonly of: ReportRef;
  /** Its cells whose figure is another, in form order. */
  readonly differing: readonly Cell[];
}

/** A report by itself. */
export const alone: Surroundings = {
  previous: null,
  rollup: null,
  series: { missingYears: [], twins: [], namesakes: [] },
};
