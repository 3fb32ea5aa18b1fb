import type { CheckedAfter, Converted } from "../batch/engine/task.ts";
import type { PreviousRemark } from "../batch/previous.ts";
import { reportOutcomeJson } from "../formatters/outcome-json.ts";
import type { Failure, ReportOutcome } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import type { RequestProblem, UnknownKey } from "../model/request-problem.ts";
import { toJson } from "../normalized/to-json.ts";
import type { PipeWords, Words } from "../words/index.ts";
import type { Asked } from "./request.ts";

/** What an answer holds beside the id and what went wrong. */
export type AnswerPart = "both" | "report" | "outcome";

export interface AnswerOptions {
  readonly part: AnswerPart;
  /** Whether a report has the text and place of every cell. */
  readonly cells: boolean;
  readonly words: Words;
  readonly say: PipeWords;
}

/** What came of a request. */
export interface Answered {
  readonly report: Report | null;
  /** Null where nothing was checked. */
  readonly outcome: ReportOutcome | null;
  readonly failure: Failure | null;
  readonly remarks: readonly PreviousRemark[];
}

/** The same, with what of the request was passed over. */
interface Answer extends Answered {
  readonly unknown: readonly UnknownKey[];
}

export function ofChecked({ outcome, remarks }: CheckedAfter): Answered {
  return { report: outcome.report, outcome, failure: outcome.unreadable, remarks };
}

export function ofConverted({ reading }: Converted): Answered {
  return { report: reading?.report ?? null, outcome: null, failure: reading?.failure ?? null, remarks: [] };
}

/** The line that answers a request. */
export function answerTo(id: string, answer: Answer, options: AnswerOptions): string {
  const { report, outcome, failure, remarks, unknown } = answer;
  const { cells, words, say } = options;
  const notes = [
    ...unknown.map((key) => ({ reason: "unknown-key", message: say.unknown(key) })),
    ...remarks.map((remark) => noteOf(remark, words, say)),
  ];
  return lineOf(id, options, {
    report: report === null ? null : toJson(report, { cells }),
    outcome: outcome === null ? null : reportOutcomeJson(outcome, words),
    error: failure === null ? null : { stage: failure.stage, reason: failure.reason, message: words.failure(failure) },
    ...(notes.length === 0 ? {} : { notes }),
  });
}

/** The line that answers what is no request. */
export function refusalOf({ line, id }: Asked, problem: RequestProblem, options: AnswerOptions): string {
  const { reason } = problem;
  const message = options.say.problem(problem, line);
  return lineOf(id, options, { report: null, outcome: null, error: { stage: "request", reason, message } });
}

interface Parts {
  readonly report: object | null;
  readonly outcome: object | null;
  readonly error: object | null;
  readonly notes?: readonly object[];
}

/** The id is printed as it came: what has more digits than a number holds would lose some. */
function lineOf(id: string, { part }: AnswerOptions, { report, outcome, ...rest }: Parts): string {
  const members = {
    ...(part === "outcome" ? {} : { report }),
    ...(part === "report" ? {} : { outcome }),
    ...rest,
  };
  return `{"id":${id},${JSON.stringify(members).slice(1)}\n`;
}

function noteOf(remark: PreviousRemark, words: Words, say: PipeWords): object {
  const { path } = remark;
  switch (remark.kind) {
    case "unreadable": {
      const { failure } = remark;
      const said = { path, unread: words.unread(failure), colon: words.colon, message: words.failure(failure) };
      return { reason: "previous-unreadable", message: say.part("previousUnreadable", said) };
    }
    case "of-year":
      return { reason: "previous-of-year", message: say.part("previousOfYear", { ...remark }) };
    case "of-agency":
      return { reason: "previous-of-agency", message: say.part("previousOfAgency", { ...remark }) };
  }
}
