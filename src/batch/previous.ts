import type { Failure } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import type { Reading } from "../run.ts";
import { isSameAgency } from "./agency-name.ts";
import { reportOf } from "./engine/surroundings.ts";

/** What there is to say of a report that somebody named as last year's. */
export type PreviousRemark =
  | { readonly kind: "unreadable"; readonly path: string; readonly failure: Failure }
  /** Not the year before: it is compared with nothing. */
  | { readonly kind: "of-year"; readonly path: string; readonly year: number; readonly expected: number }
  /** It is compared with all the same: an agency may have been renamed. */
  | { readonly kind: "of-agency"; readonly path: string; readonly other: string; readonly agency: string };

/**
 * What a report is compared with where somebody named another as last year's, whatever its agency is called. It must not
 * be of another year: comparing with that would make false alarms.
 */
export async function comparable(
  report: Report | null,
  last: Reading | null,
): Promise<{ readonly previous: Report | null; readonly remarks: readonly PreviousRemark[] }> {
  if (last === null) return { previous: null, remarks: [] };
  const { path, failure } = last;
  const remarks: PreviousRemark[] = failure === null ? [] : [{ kind: "unreadable", path, failure }];
  const previous = reportOf(last);
  if (previous === null) return { previous, remarks };
  const year = report?.year ?? null;
  if (year !== null && previous.year !== null && previous.year !== year - 1) {
    return {
      previous: null,
      remarks: [...remarks, { kind: "of-year", path, year: previous.year, expected: year - 1 }],
    };
  }
  const [other, agency] = [previous.agency, report?.agency ?? null];
  if (other === null || agency === null || (await isSameAgency(other, agency))) return { previous, remarks };
  return { previous, remarks: [...remarks, { kind: "of-agency", path, other, agency }] };
}
