import { cellAt, cellsOf, type Report, refTo } from "../../model/report.ts";
import type { Rollup, Surroundings, Twin } from "../../model/surroundings.ts";
import type { Reading } from "../../run.ts";
import type { Around, RunInput } from "./task.ts";

/** What lies around a report, with the reports that belong to it read. */
export async function surroundingsOf(
  report: Report,
  { previous, missingYears, twins, namesakes, rollup }: Around,
  read: (other: RunInput) => Promise<Report | null>,
): Promise<Surroundings> {
  const differing: Twin[] = [];
  for (const twin of twins) differing.push(...twinOf(report, await read(twin)));
  const named = [];
  for (const namesake of namesakes) named.push(await read(namesake));
  return {
    previous: previous === null ? null : await read(previous),
    rollup: rollup === null ? null : await rollupOf(rollup, read),
    series: {
      missingYears,
      twins: differing,
      namesakes: named.flatMap((namesake) => (namesake === null ? [] : refTo(namesake))),
    },
  };
}

/** A report under the path by which the run knows it: a converted one remembers the path of its page. */
export function reportOf({ path, report }: Reading): Report | null {
  return report === null ? null : { ...report, source: { ...report.source, path } };
}

/** Another report for the same agency and year, where some figure that both print is another. */
function twinOf(report: Report, other: Report | null): Twin[] {
  if (other === null) return [];
  const differing = cellsOf(other).filter(({ address, value }) => {
    const own = cellAt(report, address).value;
    return own !== null && value !== null && own !== value;
  });
  return differing.length === 0 ? [] : [{ of: refTo(other), differing }];
}

async function rollupOf(
  { units, missing }: NonNullable<Around["rollup"]>,
  read: (other: RunInput) => Promise<Report | null>,
): Promise<Rollup> {
  const reports: Report[] = [];
  const lacking = [...missing];
  for (const { name, report: unit } of units) {
    const report = await read(unit);
    if (report === null) lacking.push(name);
    else reports.push(report);
  }
  return { units: reports, missing: lacking };
}
