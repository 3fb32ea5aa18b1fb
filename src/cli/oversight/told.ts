import type { JournalEntry } from "../../batch/journal.ts";
import type { ReportOutcome, Severity } from "../../model/outcome.ts";

/** What the journal says of a report that was checked. */
export function toldOf({
  report,
  verdict,
  diagnostics,
}: ReportOutcome): Pick<JournalEntry, "status" | "counts" | "output"> {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  return { status: report === null ? "unreadable" : verdict, counts, output: null };
}
