import type { OutcomeJson } from "../schema/generated/outcome.ts";
import type { Formatter } from "./formatter.ts";
import { reportOutcomeJson } from "./outcome-json.ts";

/** One JSON document for the whole run. */
export const json: Formatter = {
  needsAllReports: true,
  each: () => "",
  end: ({ summary, reports }, { words }) => {
    const outcome: OutcomeJson = {
      schemaVersion: "1.0",
      verdict: summary.verdict,
      reports: reports.map((report) => reportOutcomeJson(report, words)),
      summary,
    };
    return `${JSON.stringify(outcome, null, 2)}\n`;
  },
};
