import { requestColumns } from "../../model/form.ts";
import { type Cell, refTo } from "../../model/report.ts";
import { type Broken, equal } from "../equation.ts";
import { type Observation, type RelationRule, subject } from "../rule.ts";

export const carriedInMatchesLastYear: RelationRule = {
  id: "carried-in-matches-last-year",
  severity: "warning",
  summary: {
    "zh-Hans": "表三每一列：上年结转等于上一年度报告的结转下年度",
    "zh-Hant": "表三每一欄：上年結轉等於上一年度報告的結轉下年度",
    en: "In every column of table 3, what was carried in is what last year's report carried forward",
  },
  formula: {
    "zh-Hans": "二、上年结转 ＝ 上一年度报告的 四、结转下年度继续办理",
    "zh-Hant": "二、上年結轉 ＝ 上一年度報告的 四、結轉下年度繼續辦理",
    en: "carriedIn = last year's carriedForward",
  },
  because: {
    origin: "practice",
    quote: "二、上年结转政府信息公开申请数量；四、结转下年度继续办理",
    source: {
      "zh-Hans":
        "国办公开办函〔2021〕30号、〔2019〕60号 表三；现有的年度报告审核系统作此比对；上一年度的数字公布后有过更正的，两年可以不一致",
      "zh-Hant":
        "國辦公開辦函〔2021〕30號、〔2019〕60號 表三；現有的年度報告審核系統作此比對；上一年度的數字公布後有過更正的，兩年可以不一致",
      en: "国办公开办函〔2021〕30号 and 〔2019〕60号, table 3; an existing web system for these reports compares the two; the years may differ where last year's figures were corrected after publication",
    },
  },
  examples: [
    {
      previous: { "requests.carriedForward.naturalPerson": "7", "requests.carriedForward.total": "7" },
      cells: { "requests.carriedIn.naturalPerson": "7", "requests.carriedIn.total": "7" },
      breaks: [],
    },
    {
      previous: { "requests.carriedForward.naturalPerson": "7", "requests.carriedForward.total": "7" },
      cells: { "requests.carriedIn.naturalPerson": "5", "requests.carriedIn.total": "5" },
      breaks: ["requests.carriedIn.naturalPerson"],
    },
  ],
  localises: true,
  *relations({ requests: { carriedIn } }, { previous }) {
    if (previous === null) return;
    const { carriedForward } = previous.requests;
    for (const column of requestColumns) {
      const elsewhere = new Map([[carriedForward[column] as Cell, refTo(previous)]]);
      const key = `carried-in-matches-last-year:${column}`;
      yield equal(key, [carriedIn[column]], [carriedForward[column]], carriedIn[column], elsewhere);
    }
  },
  together: {
    groupOf: () => "carriedIn",
    observe: (broken, { previous }): Observation => ({
      detail: {
        kind: "carried-in-differs",
        year: previous?.year ?? null,
        columns: broken.map(({ equation, detail: { left, right } }) => ({
          cell: equation.primary.address,
          value: left,
          lastYear: right,
        })),
      },
      primary: broken[0] === undefined ? null : subject(broken[0].equation.primary),
      related: broken.flatMap(subjectsOf).slice(1),
    }),
  },
};

/** Both cells of a column, this year's first. */
function subjectsOf({ equation: { left, right, elsewhere } }: Broken) {
  return [...left, ...right].map((cell) => subject(cell, elsewhere?.get(cell)));
}
