import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { cellAt } from "../../src/model/report.ts";
import { readReport } from "../../src/run.ts";

const header = "自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计";
const row = (label: string, figure: number) => [label, ...Array.from({ length: 7 }, () => figure)].join(",");

/** Table 3 from 信访举报投诉类申请 on, with some rows of another kind in between. */
async function read(...rows: readonly string[]) {
  const text = ["某县2022年政府信息公开工作年度报告", `,${header}`, ...rows].join("\n");
  const { report, failure } = await readReport({ path: "report.csv", read: async () => Buffer.from(text) });
  if (report === null) throw new Error("not read");
  const value = (name: string) => cellAt(report, `requests.outcomes.${name}.naturalPerson` as never).value;
  const findings = checkReport(report, {}, failure).diagnostics.map(({ rule, primary }) => `${rule} ${primary?.text}`);
  return { value, findings };
}

const late = [row("1.申请人无正当理由逾期不补正", 1), row("2.申请人逾期未按收费通知要求缴纳费用", 2)];

describe("a row that is not the form's", () => {
  it("is no 3.其他 of （六） where it is called 其他 in another group", async () => {
    const { value, findings } = await read(
      row("5.要求行政机关确认或重新出具已获取信息", 5),
      row("6.其他", 9),
      ...late,
      row("3.其他", 3),
      row("（七）总计", 20),
    );
    expect(value("otherHandling.other")).toBe(3);
    expect(findings).toContain("label-unknown 6.其他");
  });

  it("is named where it has the label of the row above it and other figures", async () => {
    const { value, findings } = await read(
      row("1.信访举报投诉类申请", 1),
      row("2.重复申请", 2),
      row("2.重复申请", 4),
      row("4.无正当理由大量反复申请", 5),
    );
    expect(value("notProcessed.repeated")).toBe(2);
    // It stands where exactly one row of the form is missing.
    expect(value("notProcessed.publication")).toBe(4);
    expect(findings).toContain("label-by-position 2.重复申请");
  });

  it("is nothing new where it is the row above once more", async () => {
    const { value, findings } = await read(
      row("1.信访举报投诉类申请", 1),
      row("1.信访举报投诉类申请", 1),
      row("2.重复申请", 2),
    );
    expect(value("notProcessed.repeated")).toBe(2);
    expect(findings.filter((finding) => finding.startsWith("label"))).toEqual([]);
  });
});
