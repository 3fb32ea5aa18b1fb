import type { Failure, ReportOutcome } from "../model/outcome.ts";

/** Why an input was not read, where no finding says so: what was found names what is missing already. */
export function unreadAlone({ unreadable, diagnostics }: ReportOutcome): Failure | null {
  return diagnostics.length > 0 ? null : unreadable;
}
