import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/run.ts";
import { root } from "../support/root.ts";

const page = readFileSync(`${root}/fixtures/suqian-2024/report.html`, "utf8");
const tables = (page.match(/<table[\s\S]*?<\/table>/g)?.slice(-3) ?? []).join("");
const title = (year: number, agency = "平川县财政局") => `${agency}${year}年政府信息公开工作年度报告`;
const body = (heading: string) => `<h1>${heading}</h1>${tables}`;

async function otherReports(html: string) {
  const { report } = await readReport({ path: "report.html", read: async () => Buffer.from(html) });
  return report?.notes.flatMap((note) => (note.kind === "another-report" ? [note.text] : []));
}

describe("a copy of the tables that stands before the title is no report of its own where", () => {
  it.each([
    ["<title> says whose they are", `<title>${title(2024)}-平川县人民政府</title>`],
    ["<title> says of which year they are", "<title>2024年政府信息公开工作年度报告</title>"],
    ["ArticleTitle does", `<meta name="ArticleTitle" content="${title(2024)}">`],
  ])("%s", async (_, head) => {
    expect(await otherReports(`${head}<div class="print">${tables}</div>${body(title(2024))}`)).toEqual([]);
  });
});

describe("another report is found behind the first", () => {
  it.each([
    ["of another year", title(2023)],
    ["of another agency", title(2024, "平川县教育局")],
  ])("%s", async (_, heading) => {
    const head = `<title>${title(2024)}</title>`;
    expect(await otherReports(`${head}${body(title(2024))}${body(heading)}`)).toEqual([heading]);
  });

  it("of another agency where <title> names none", async () => {
    const heading = title(2024, "平川县教育局");
    const head = "<title>2024年政府信息公开工作年度报告</title>";
    expect(await otherReports(`${head}${body(title(2024))}${body(heading)}`)).toEqual([heading]);
  });
});
