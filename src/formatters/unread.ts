import type { Detail } from "../model/detail.ts";
import type { Failure, ReportOutcome } from "../model/outcome.ts";

/** What is found where something of a report could not be read. */
const unreadKinds: ReadonlySet<Detail["kind"]> = new Set([
  "table-missing",
  "table-is-image",
  "row-missing",
  "column-missing",
  "cells-lost",
  "page-breaks-off",
] as const);

/** True where findings say what could not be read; rules that are off find nothing. */
export function isUnreadNamed({ diagnostics }: Pick<ReportOutcome, "diagnostics">): boolean {
  return diagnostics.some(({ detail }) => unreadKinds.has(detail.kind));
}

/** Why an input was not read, or not in full, where no finding says so. */
export function unreadAlone(report: ReportOutcome): Failure | null {
  return isUnreadNamed(report) ? null : report.unreadable;
}
