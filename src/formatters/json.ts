import type { OutcomeJson } from "../schema/generated/outcome.ts";
import { whole } from "./formatter.ts";
import { reportOutcomeJson } from "./outcome-json.ts";

/** One JSON document for the whole run. */
export const json = whole(
  (report, { words }) => reportOutcomeJson(report, words),
  (reports, summary) => {
    const outcome: OutcomeJson = { schemaVersion: "1.0", verdict: summary.verdict, reports: [...reports], summary };
    return `${JSON.stringify(outcome, null, 2)}\n`;
  },
);
