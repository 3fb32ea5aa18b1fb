import { whole } from "./formatter.ts";
import { reportOutcomeJson } from "./outcome-json.ts";

/** One JSON document for the whole run, of which each report is kept as its text: that takes far less than its objects. */
export const json = whole(
  (report, { words }) => indented(reportOutcomeJson(report, words), 4),
  (reports, summary) => {
    const members = [
      `"schemaVersion": "1.0"`,
      `"verdict": ${JSON.stringify(summary.verdict)}`,
      `"reports": ${reports.length === 0 ? "[]" : `[\n    ${reports.join(",\n    ")}\n  ]`}`,
      `"summary": ${indented(summary, 2)}`,
    ];
    return `{\n  ${members.join(",\n  ")}\n}\n`;
  },
);

/** What `JSON.stringify` makes of a value that stands so many blanks to the right. */
function indented(value: object, blanks: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(blanks)}`);
}
