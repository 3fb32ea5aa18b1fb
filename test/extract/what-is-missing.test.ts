import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CheckOptions } from "../../src/check.ts";
import { checkInput } from "../../src/run.ts";
import { root } from "../support/root.ts";

const page = readFileSync(`${root}/fixtures/suqian-2024/report.html`, "utf8")
  // What the text says of table 4 is of no concern here.
  .replace("134件", "170件")
  .replace("57件", "77件");
const [requests = "", review = ""] = page.match(/<table[\s\S]*?<\/table>/g)?.slice(-2) ?? [];

/** What is found on a page, and what became of it. */
async function checked(text: string, path = "report.html", options: CheckOptions = {}) {
  const outcome = await checkInput({ path, read: async () => Buffer.from(text) }, options);
  return {
    ...outcome,
    found: outcome.diagnostics.map(({ rule, primary }) => `${rule} ${primary?.cell}`),
    lines: outcome.diagnostics.map(({ primary }) =>
      primary?.at != null && "line" in primary.at ? text.split("\n")[primary.at.line - 1] : null,
    ),
  };
}

describe("a table that is not on the page is one finding", () => {
  it("at the heading of its section, and nothing is said of its rows or sums", async () => {
    const { found, lines, verdict, unreadable } = await checked(page.replace(review, "<p>见附件</p>"));
    expect(found).toEqual(["table-missing reviewAndLitigation"]);
    expect(lines[0]).toContain("四、政府信息公开行政复议、行政诉讼情况");
    expect({ verdict, reason: unreadable?.reason }).toEqual({ verdict: "not-assessable", reason: "incomplete" });
  });

  it("unless it stands there as a picture: then each picture is one", async () => {
    const { found, lines, verdict } = await checked(page.replace(review, '\n<p>表格如下：</p><img src="4.png">\n'));
    expect(found).toEqual(["table-is-image reviewAndLitigation"]);
    expect(lines[0]).toContain("4.png");
    expect(verdict).toBe("not-assessable");
  });

  it("pictures beside tables that are there are no finding", async () => {
    expect((await checked(page.replace(requests, `<img src="chart.png">${requests}`))).found).toEqual([]);
  });

  it("and is no fault of the figures, however strict the check is", async () => {
    const { verdict } = await checked(page.replace(review, ""), "report.html", { failOn: "info" });
    expect(verdict).toBe("not-assessable");
  });

  it("a broken sum elsewhere still fails the report", async () => {
    const { found, verdict } = await checked(page.replace(review, "").replace(">3521<", ">3522<"));
    expect(found).toContain("table-missing reviewAndLitigation");
    expect(verdict).toBe("failed");
  });
});

it("what was found missing on a page is found again in what it was converted to", async () => {
  const { report } = await checked(page.replace(review, "<p>见附件</p>"));
  if (report === null) throw new Error("not read");
  const { toJson } = await import("../../src/normalized/to-json.ts");
  const { found } = await checked(JSON.stringify(toJson(report)), "report.json");
  expect(found).toEqual(["table-missing reviewAndLitigation"]);
});

describe("figures that were lost before the page was made", () => {
  const text = readFileSync(`${root}/fixtures/one-cell-per-line/report.txt`, "utf8");
  const lost = ["cells-lost requests", "cells-lost reviewAndLitigation"];
  /** Its section six says 无. */
  const bare = ["sections-have-content page"];

  it("rows whose repeated figures were dropped are named, at the first of them, and nothing is filled in", async () => {
    const { found, lines, report, verdict } = await checked(text.replace(/^(\d+)(?:\n+\1)+$/gm, "$1"), "report.txt");
    expect(found).toEqual([...lost, ...bare]);
    expect(lines[0]).toContain("上年结转");
    expect(report?.requests.carriedIn.researchInstitution).toMatchObject({ text: null, value: null });
    expect(verdict).toBe("not-assessable");
  });

  it("a table of which only the labels are left has lost its cells, and is not missing", async () => {
    const [before, after = ""] = text.split(/(?=^三、收到和处理)/m);
    const labels = after.replace(/^[\d.]+\n/gm, "");
    const { found, verdict } = await checked(before + labels, "report.txt");
    expect(found).toEqual([...lost, ...bare]);
    expect(verdict).toBe("not-assessable");
  });

  it("a row of a table that prints one figure too few is not missing either", async () => {
    const row = requests.match(/<tr(?:(?!<tr)[\s\S])*?重复申请[\s\S]*?<\/tr>/)?.[0] ?? "";
    const { found, report } = await checked(
      page.replace(row, row.replace(/<td[^>]*>(?:(?!<td)[\s\S])*<\/td><\/tr>$/, "</tr>")),
    );
    expect(found).toEqual(["cells-lost requests"]);
    expect(report?.requests.outcomes.notProcessed.repeated.naturalPerson).toMatchObject({ text: null, value: null });
  });
});
