import type { YearStatistics } from "../../../../statistics/year-counts.ts";
import type { Markup } from "../../markup.ts";
import type { Fill } from "./fills.ts";

export type Year = YearStatistics & { readonly year: number };

/** A drawing on a field of its own measure, and what there is to be said of it. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** What is drawn, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: readonly Markup[];
  readonly legend: readonly { readonly fills: Fill; readonly name: string }[];
  /** The same figures: a row of heads, then a row for each year. */
  readonly table: readonly (readonly string[])[];
}

/** Of every chart. */
export const chartWidth = 360;

/** Rounded to a tenth: finer is not seen. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
