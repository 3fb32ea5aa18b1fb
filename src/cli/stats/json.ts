import type { StatsJson } from "../../schema/generated/stats.ts";
import type { AgencySeries } from "../../statistics/series.ts";
import type { Statistics } from "../../statistics/statistics.ts";
import type { StatsGroup } from "../choices.ts";

/** Agencies whose applications grew or fell most. */
const mostChanges = 100;

/** The statistics of a run as `schemas/stats.schema.json` has them; every agency where that is asked for. */
export function statsJson(statistics: Statistics, by: StatsGroup): string {
  const { series } = statistics;
  const { growths, falls } = series.changes(mostChanges);
  const document: DeepReadonly<StatsJson> = {
    schemaVersion: "1.0",
    summary: statistics.summary(),
    years: statistics.years,
    growths,
    falls,
    ...(by === "agency" ? { agencies: [...series.agencies()].map(agencyJson) } : {}),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function agencyJson({ agency, reports, failed, years }: AgencySeries) {
  return { agency, reports, failed, years };
}

type DeepReadonly<Value> = Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value;
