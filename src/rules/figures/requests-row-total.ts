import { type Address, applicants, requestRows } from "../../model/form.ts";
import { cellAt } from "../../model/report.ts";
import { sum } from "../equation.ts";
import type { RelationRule } from "../rule.ts";

const rows = requestRows.map((row) => ({
  key: `requests-row-total:${row}`,
  parts: applicants.map((column) => `requests.${row}.${column}` as Address),
  total: `requests.${row}.total` as Address,
}));

export const requestsRowTotal: RelationRule = {
  id: "requests-row-total",
  severity: "error",
  summary: {
    "zh-Hans": "表三每一行：“总计”列等于自然人与五类法人或其他组织之和",
    "zh-Hant": "表三每一行：「總計」欄等於自然人與五類法人或其他組織之和",
    en: "In every row of table 3, the total column is the sum of the six kinds of applicant",
  },
  formula: {
    "zh-Hans": "总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他",
    "zh-Hant": "總計 = 自然人 + 商業企業 + 科研機構 + 社會公益組織 + 法律服務機構 + 其他",
    en: "total = naturalPerson + business + researchInstitution + publicWelfareOrganization + legalServiceOrganization + otherOrganization",
  },
  because: {
    origin: "form",
    quote: "总计",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号、〔2019〕60号 表三“申请人情况”末列",
      "zh-Hant": "國辦公開辦函〔2021〕30號、〔2019〕60號 表三「申請人情況」末欄",
      en: "国办公开办函〔2021〕30号 and 〔2019〕60号, last column of “申请人情况” in table 3",
    },
  },
  examples: [
    {
      cells: {
        "requests.received.naturalPerson": "2",
        "requests.received.business": "1",
        "requests.received.total": "3",
      },
      breaks: [],
    },
    {
      cells: { "requests.received.naturalPerson": "2", "requests.received.total": "3" },
      breaks: ["requests.received.total"],
    },
  ],
  localises: true,
  *relations(report) {
    for (const { key, parts, total } of rows) {
      yield sum(
        key,
        parts.map((address) => cellAt(report, address)),
        cellAt(report, total),
      );
    }
  },
};
