import { type Address, splitAddress } from "../../model/form.ts";
import { type Cell, cellAt, type ReportRef, refTo } from "../../model/report.ts";
import { additive, amounts } from "../additive.ts";
import { equal } from "../equation.ts";
import { type RelationRule, subject } from "../rule.ts";

export const rollupAddsUp: RelationRule = {
  id: "rollup-adds-up",
  severity: "warning",
  summary: {
    "zh-Hans": "汇总报告的每一格等于各单位之和（表三、表四和表二可以相加的各格）",
    "zh-Hant": "匯總報告的每一格等於各單位之和（表三、表四和表二可以相加的各格）",
    en: "Every figure of a summary report is the sum of its units' (tables 3 and 4, and what adds up of table 2)",
  },
  formula: {
    "zh-Hans": "汇总报告的数 ＝ Σ 各单位的数",
    "zh-Hant": "匯總報告的數 ＝ Σ 各單位的數",
    en: "cell = Σ cell of the units",
  },
  because: {
    origin: "practice",
    quote: null,
    source: {
      "zh-Hans":
        "重庆市2019年的编制通知：县级政府的数字包括本级和区域内全部编制主体，不含垂直管理机构；现有的年度报告审核系统作此比对；缺报告的不判断，规章、项目数量不相加，金额按印出的位数比较",
      "zh-Hant":
        "重慶市2019年的編制通知：縣級政府的數字包括本級和區域內全部編制主體，不含垂直管理機構；現有的年度報告審核系統作此比對；缺報告的不判斷，規章、項目數量不相加，金額按印出的位數比較",
      en: "A notice of Chongqing of 2019: a county's figures are its own and those of all bodies of its region that report, without vertically managed ones; an existing web system for these reports compares them. Nothing is judged where a report is missing; regulations and kinds of items do not add up; amounts are compared to the digits printed",
    },
  },
  examples: [
    {
      units: [{ "requests.received.total": "3" }, { "requests.received.total": "4" }],
      cells: { "requests.received.total": "7" },
      breaks: [],
    },
    {
      units: [{ "proactiveDisclosure.fees.amount": "1.026" }, { "proactiveDisclosure.fees.amount": "1" }],
      cells: { "proactiveDisclosure.fees.amount": "2.03" },
      breaks: [],
    },
    {
      units: [{ "requests.received.total": "3" }],
      missingUnits: ["某市某单位"],
      cells: { "requests.received.total": "7" },
      breaks: [],
    },
    {
      units: [{ "requests.received.total": "3" }, { "requests.received.total": "4" }],
      cells: { "requests.received.naturalPerson": "1", "requests.received.total": "8" },
      breaks: ["requests.received.naturalPerson"],
    },
  ],
  *relations(report, { rollup }) {
    if (rollup === null || rollup.units.length + rollup.missing.length === 0) return;
    const refs = rollup.units.map((unit) => [unit, refTo(unit)] as const);
    for (const address of additive) {
      const own = cellAt(report, address);
      const parts: [Cell, ReportRef][] = [
        ...refs.map(([unit, ref]): [Cell, ReportRef] => [cellAt(unit, address), ref]),
        ...rollup.missing.map((name): [Cell, ReportRef] => [unread(own), { path: name, agency: name, year: null }]),
      ];
      const key = `rollup-adds-up:${address}`;
      const equation = equal(
        key,
        parts.map(([cell]) => cell),
        [own],
        own,
        new Map(parts),
      );
      yield amounts.has(address) ? { ...equation, rounded: true } : equation;
    }
  },
  together: {
    groupOf: ({ primary }) => splitAddress(primary.address).table,
    observe: (broken, { rollup }) => {
      const [first, ...rest] = broken.map(({ equation: { primary } }) => subject(primary));
      return {
        detail: {
          kind: "rollup-differs",
          table: splitAddress(first?.cell ?? "").table,
          units: rollup?.units.length ?? 0,
          cells: broken.map(({ equation: { primary }, detail: { left: sum, right: value } }) => ({
            cell: primary.address as Address,
            value,
            sum,
          })),
        },
        primary: first ?? null,
        related: rest,
      };
    },
  },
};

/** The cell of a report that is not there. */
function unread({ address, onForm }: Cell): Cell {
  return { address, onForm, text: null, value: null, at: null };
}
