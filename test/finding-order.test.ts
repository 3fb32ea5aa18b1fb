import { expect, it } from "vitest";
import { checkReport } from "../src/check.ts";
import { report } from "./support/build-report.ts";

const at = { line: 1, column: 1, offset: 0 };

it("what is said of a table comes before what is said of its first cell", () => {
  const { diagnostics } = checkReport(
    report(
      { "requests.received.naturalPerson": "约5" },
      { notes: [{ kind: "label-unknown", table: "requests", text: "（九）某某", at }] },
    ),
  );
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["label-unknown", "cell-unreadable"]);
});
