import type { Formatter } from "./formatter.ts";
import { reportOutcomeJson } from "./outcome-json.ts";

/** One report per line as it is finished, and a last line with the summary. */
export const ndjson: Formatter = ({ words }) => ({
  add: (report) => `${JSON.stringify(reportOutcomeJson(report, words))}\n`,
  end: (summary) => `${JSON.stringify({ summary })}\n`,
});
