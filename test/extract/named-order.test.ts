import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { cellAt } from "../../src/model/report.ts";
import { readReport } from "../../src/run.ts";

const labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"];

/** Table 3 as text whose merged cells are lost, with figures that tell their place: 0, 1, 2 … */
function lost(columns: readonly string[], figures = columns.map((_, i) => String(i))): string {
  const lines = [
    ["自然人", "法人或其他组织", "总计"],
    columns.slice(1, -1),
    ...labels.map((label) => [label, ...figures]),
  ];
  return lines.map((cells) => Array.from({ length: 8 }, (_, x) => cells[x] ?? "").join(" | ")).join("\n");
}

/** Table 4 in one line of figures: 0, 1, 2 … */
function review(results: readonly string[], figures: number): string {
  return [
    "行政复议 | 行政诉讼",
    `${results.slice(0, 5).join(" | ")} | 未经复议直接起诉 | 复议后起诉`,
    results.slice(5).join(" | "),
    Array.from({ length: figures }, (_, i) => i).join(" | "),
  ].join("\n");
}

async function read(text: string) {
  const bytes = Buffer.from(`某县财政局2022年政府信息公开工作年度报告\n${text}\n`);
  const { report, failure } = await readReport({ path: "report.txt", read: async () => bytes });
  const value = (address: Parameters<typeof cellAt>[1]) => report && cellAt(report, address).value;
  const rules = report === null ? [] : checkReport(report, {}, failure).diagnostics.map(({ rule }) => rule);
  return { value, rules };
}

describe("figures that do not stand below their headers are read", () => {
  it("in the order in which a header names the columns", async () => {
    const { value } = await read(
      lost(["自然人", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计"]),
    );
    expect(value("requests.received.researchInstitution")).toBe(1);
    expect(value("requests.received.business")).toBe(2);
    expect(value("requests.received.total")).toBe(6);
  });

  it("without the column that a header does not name, which is a finding", async () => {
    const { value, rules } = await read(
      lost(["自然人", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计"], ["0", "1", "2", "3", "4", "5", ""]),
    );
    expect(value("requests.received.researchInstitution")).toBeNull();
    expect(value("requests.received.publicWelfareOrganization")).toBe(2);
    expect(value("requests.received.total")).toBe(5);
    expect(rules).toContain("column-missing");
  });

  it("not at all where there are more of them than a clear header names", async () => {
    const { value } = await read(
      lost(["自然人", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计"], ["0", "1", "2", "3", "4", "5", "6"]),
    );
    expect(value("requests.received.total")).toBeNull();
  });

  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

  it("in table 4 in the order in which its header names the results", async () => {
    const [upheld = "", corrected = "", ...others] = results;
    const { value } = await read(review([...results, corrected, upheld, ...others, ...results], 15));
    expect(value("reviewAndLitigation.review.upheld")).toBe(0);
    expect(value("reviewAndLitigation.litigationDirect.corrected")).toBe(5);
    expect(value("reviewAndLitigation.litigationDirect.upheld")).toBe(6);
  });

  it("not at all in table 4 where a group lacks a result", async () => {
    const { value, rules } = await read(review([...results, ...results.slice(1), ...results], 14));
    expect(value("reviewAndLitigation.review.upheld")).toBeNull();
    expect(rules).toContain("table-missing");
  });
});
