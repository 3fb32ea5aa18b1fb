import { namedInput } from "../batch/discover.ts";
import { comparable, type PreviousRemark } from "../batch/previous.ts";
import type { SearchOptions } from "../batch/search.ts";
import type { CheckOptions } from "../check.ts";
import type { ReportOutcome } from "../model/outcome.ts";
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

/** Checks one input after the report that somebody named as last year's. The check goes on without one that is of no use. */
export async function checkAfter(
  reading: Reading,
  previousFile: string,
  options: CheckOptions,
  context: Context,
): Promise<ReportOutcome> {
  const last = await readReport(await namedInput(previousFile, context.terminal.cwd, context.search));
  const { previous, remarks } = await comparable(reading.report, last);
  for (const remark of remarks) await note(remark, context);
  return checkReading(reading, options, { ...alone, previous });
}

async function note(remark: PreviousRemark, { terminal, words, raise }: Context): Promise<void> {
  const { usage } = words.phrases;
  switch (remark.kind) {
    case "unreadable":
      raise(statusOfFailure(remark.failure));
      return noteFailure(remark.path, remark.failure, terminal, words);
    case "of-year":
      raise(exitStatus.usage);
      return terminal.note(`disclose: ${fill(usage.previousOfYear, { ...remark })}\n`);
    case "of-agency":
      return terminal.note(`disclose: ${fill(usage.previousOfAgency, { ...remark })}\n`);
  }
}
