import { isSameAgency } from "../batch/agency-name.ts";
import { namedInput } from "../batch/discover.ts";
import { reportOf } from "../batch/engine/surroundings.ts";
import type { SearchOptions } from "../batch/search.ts";
import type { CheckOptions } from "../check.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import { alone } from "../model/surroundings.ts";
import { checkReading, type Reading, readReport } from "../run.ts";
import { fill, type Words } from "../words/index.ts";
import { type ExitStatus, exitStatus, statusOfFailure } from "./exit-status.ts";
import { noteFailure } from "./note-failure.ts";
import type { Terminal } from "./terminal.ts";

interface Context {
  readonly terminal: Terminal;
  readonly words: Words;
  readonly raise: (status: ExitStatus) => void;
  readonly search: SearchOptions;
}

/**
 * Checks one input after the report that somebody named as last year's, whatever its agency is called. It must not be
 * of another year: comparing with that would make false alarms. The check goes on without one that is of no use.
 */
export async function checkAfter(
  reading: Reading,
  previousFile: string,
  options: CheckOptions,
  { terminal, words, raise, search }: Context,
): Promise<ReportOutcome> {
  const last = await readReport(await namedInput(previousFile, terminal.cwd, search));
  if (last.failure !== null) {
    raise(statusOfFailure(last.failure));
    await noteFailure(last.path, last.failure, terminal, words);
  }
  const previous = reportOf(last);
  const year = reading.report?.year ?? null;
  if (previous === null) return checkReading(reading, options);
  if (year === null || previous.year === null || previous.year === year - 1) {
    await noteOtherAgency(previous, reading.report, terminal, words);
    return checkReading(reading, options, { ...alone, previous });
  }
  const facts = { path: last.path, year: previous.year, expected: year - 1 };
  raise(exitStatus.usage);
  await terminal.note(`disclose: ${fill(words.phrases.usage.previousOfYear, facts)}\n`);
  return checkReading(reading, options);
}

/** An agency may have been renamed, or a neighbour's report been taken for its own: who compares must know. */
async function noteOtherAgency(previous: Report, report: Report | null, terminal: Terminal, words: Words) {
  const [other, agency] = [previous.agency, report?.agency ?? null];
  if (other === null || agency === null || (await isSameAgency(other, agency))) return;
  const facts = { path: previous.source.path, other, agency };
  await terminal.note(`disclose: ${fill(words.phrases.usage.previousOfAgency, facts)}\n`);
}
