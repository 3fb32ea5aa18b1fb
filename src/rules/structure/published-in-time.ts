import type { Report } from "../../model/report.ts";
import { agencyKind } from "../agency-names.ts";
import { regulationsTable } from "../example-pages.ts";
import type { ObservationRule } from "../rule.ts";

const departments = "01-31";
const governments = "03-31";
/** What is later was most likely published before, elsewhere. */
const mostDaysLate = 365;
const millisecondsADay = 86_400_000;

export const publishedInTime: ObservationRule = {
  id: "published-in-time",
  severity: "warning",
  summary: {
    "zh-Hans": "部门在次年1月31日前公布，政府在次年3月31日前公布",
    "zh-Hant": "部門在次年1月31日前公佈，政府在次年3月31日前公佈",
    en: "Departments publish by 31 January of the year after, governments by 31 March",
  },
  formula: {
    "zh-Hans": "公布日期 ≤ 次年1月31日（部门）或 3月31日（其他）",
    "zh-Hant": "公佈日期 ≤ 次年1月31日（部門）或 3月31日（其他）",
    en: "publishedOn ≤ (year + 1)-01-31 for departments, (year + 1)-03-31 for all others",
  },
  because: {
    origin: "law",
    quote:
      "县级以上人民政府部门应当在每年1月31日前……县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布",
    source: {
      "zh-Hans":
        "《政府信息公开条例》第四十九条；乡镇、街道和名称看不出是部门的按3月31日；晚一年以上的多为网站迁移或重新发布，只作提示",
      "zh-Hant":
        "《政府信息公開條例》第四十九條；鄉鎮、街道和名稱看不出是部門的按3月31日；晚一年以上的多為網站遷移或重新發佈，只作提示",
      en: "Article 49 of the Regulations; townships, and bodies whose name and title do not tell that they are departments, have until 31 March; a year and more is as a rule a page that was moved, and no more than information",
    },
  },
  examples: [
    {
      as: "html",
      page: ["<h1>某市某局2023年政府信息公开工作年度报告</h1>", "<p>发布日期：2024-01-31</p>", regulationsTable],
      breaks: [],
    },
    {
      as: "html",
      page: ["<h1>某市人民政府2023年政府信息公开工作年度报告</h1>", "<p>发布日期：2024-03-31</p>", regulationsTable],
      breaks: [],
    },
    {
      as: "html",
      page: ["<h1>某市某局2023年政府信息公开工作年度报告</h1>", "<p>发布日期：2024-02-20</p>", regulationsTable],
      breaks: ["publishedOn"],
    },
    {
      as: "html",
      page: ["<h1>某市人民政府2023年政府信息公开工作年度报告</h1>", "<p>发布日期：2024-04-01</p>", regulationsTable],
      breaks: ["publishedOn"],
    },
  ],
  *observe(report) {
    const { year, publishedOn } = report;
    if (year === null || publishedOn === null) return;
    const deadline = `${year + 1}-${isDepartment(report) ? departments : governments}`;
    const daysLate = (Date.parse(publishedOn) - Date.parse(deadline)) / millisecondsADay;
    if (!(daysLate > 0)) return;
    yield {
      detail: { kind: "published-late", year, publishedOn, deadline, daysLate },
      primary: { cell: "publishedOn", text: publishedOn, value: null, at: null },
      severity: daysLate > mostDaysLate ? "info" : "warning",
    };
  },
};

/** A department may publish the report of its government: only the title tells whose it is. */
function isDepartment({ agency, title }: Report): boolean {
  if (agency === null || agencyKind(agency) !== "department") return false;
  return title?.replace(/\s/g, "").includes(agency) === true;
}
