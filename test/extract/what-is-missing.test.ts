import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkInput } from "../../src/run.ts";
import { root } from "../support/root.ts";

const page = readFileSync(`${root}/fixtures/suqian-2024/report.html`, "utf8");
const [requests = "", review = ""] = page.match(/<table[\s\S]*?<\/table>/g)?.slice(-2) ?? [];

/** What is found on a page, and what became of it. */
async function checked(text: string, path = "report.html") {
  const outcome = await checkInput({ path, read: async () => Buffer.from(text) }, {});
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
