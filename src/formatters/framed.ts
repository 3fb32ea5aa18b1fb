import type { ReportOutcome } from "../model/outcome.ts";
import type { FormatContext, Formatter } from "./formatter.ts";

/** What stands before, between and after the pieces of a document. */
interface Frame {
  readonly head: (context: FormatContext) => string;
  readonly between?: string;
  readonly tail: string;
}

/** A format that is one document and yet is printed as the run goes: any number of pieces for each report. */
export function framed(
  take: (report: ReportOutcome, context: FormatContext) => readonly string[],
  { head, between = "", tail }: Frame,
): Formatter {
  return (context) => {
    let isEmpty = true;
    return {
      add: (report) => {
        const pieces = take(report, context);
        if (pieces.length === 0) return "";
        const before = isEmpty ? head(context) : between;
        isEmpty = false;
        return before + pieces.join(between);
      },
      end: () => (isEmpty ? head(context) : "") + tail,
    };
  };
}
