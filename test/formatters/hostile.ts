import fc from "fast-check";
import { checkReport } from "../../src/check.ts";
import { report } from "../support/build-report.ts";
import type { Sample } from "./samples.ts";

/** Pieces that mean something in one format or another. */
const pieces = [
  "\0",
  "\u{1B}",
  "\r\n",
  "\t",
  "]]>",
  "<!--",
  "&amp;",
  '"',
  "'",
  "%0A",
  "::error::",
  ",",
  ":",
  "\u{D800}",
].concat(["{0}", "}", "[a](b)", "|", "`", "\\", "\u{FFFE}", "\u{85}", "\u{2028}", "某局", "../", "/", "#", "?", "%41"]);

/** Any text, and often one that a careless format would take for its own. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 8 })
  .map((parts) => parts.join(""));

/** What stands in a cell is told from a blank, and is no number. */
const hostileCell = hostileText.map((text) => `x${text}`);

/** Runs of a few reports with findings that quote their cells. */
export const hostileRun: fc.Arbitrary<Sample> = fc
  .array(fc.record({ path: hostileText.filter((path) => path !== ""), cells: fc.tuple(hostileCell, hostileCell) }), {
    maxLength: 3,
  })
  .map((files) => ({
    outcomes: files.map(({ path, cells: [first, second] }) => ({
      ...checkReport(report({ "requests.received.total": first, "requests.carriedIn.total": second }, { path })),
      path,
    })),
  }));
