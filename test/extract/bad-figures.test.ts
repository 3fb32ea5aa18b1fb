import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { readReport } from "../../src/run.ts";
import { root } from "../support/root.ts";

/** Reads a fixture with one text changed. */
async function changed(fixture: string, from: string | RegExp, to: string) {
  const text = readFileSync(`${root}/fixtures/${fixture}`, "utf8").replace(from, to);
  const { report, failure } = await readReport({ path: fixture, read: async () => Buffer.from(text) });
  if (report === null) throw new Error("not read");
  const { diagnostics } = checkReport(report, {}, failure);
  return { report, failure, named: diagnostics.map(({ rule, primary }) => `${rule} ${primary?.cell}`) };
}

describe("a figure that is no number is named where it stands", () => {
  it.each([
    [
      "the only figure of a row of table 2",
      "suqian-2024/report.html",
      ">2676474<",
      ">约2676474件<",
      "proactiveDisclosure.penalties.decisions",
    ],
    [
      "the first figure of table 4 in text",
      "gaogang-2019/report.txt",
      /^0 \| 0 \| 0 \| 0 \| 0 \| 0/m,
      "约5件 | 0 | 0 | 0 | 0 | 0",
      "reviewAndLitigation.review.upheld",
    ],
    [
      "the first figure of an undivided row",
      "gaogang-2019/report.txt",
      "(六)其他處理 | 1 |",
      "(六)其他處理 | 约1件 |",
      "requests.outcomes.otherHandling.undivided.naturalPerson",
    ],
    [
      "a figure on a line of its own",
      "one-cell-per-line/report.txt",
      /^1191$/m,
      "119l",
      "requests.outcomes.granted.total",
    ],
  ])("%s", async (_, fixture, from, to, cell) => {
    const { failure, named } = await changed(fixture, from, to);
    expect(failure).toBeNull();
    expect(named).toContain(`cell-unreadable ${cell}`);
  });

  it("and the figures beside it keep their columns", async () => {
    const { report } = await changed(
      "gaogang-2019/report.txt",
      /^0 \| 0 \| 0 \| 0 \| 0 \| 0/m,
      "约5件 | 2 | 0 | 0 | 7 | 0",
    );
    const { upheld, corrected, total } = report.reviewAndLitigation.review;
    expect([upheld.value, upheld.text, corrected.value, total.value]).toEqual([null, "约5件", 2, 7]);
  });
});

it("a second table 4 with other figures is noticed", async () => {
  const text = readFileSync(`${root}/fixtures/suqian-2024/report.html`, "utf8");
  const table = text.slice(text.lastIndexOf("<table"), text.lastIndexOf("</table>") + 8);
  const { named } = await changed("suqian-2024/report.html", table, table + table.replace(">170<", ">999<"));
  expect(named.filter((name) => !name.startsWith("text-"))).toEqual(["table-printed-again reviewAndLitigation"]);
});
