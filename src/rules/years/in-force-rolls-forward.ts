import { refTo } from "../../model/report.ts";
import { equal } from "../equation.ts";
import type { RelationRule } from "../rule.ts";

/** The rows of table 2 that count documents in force. */
const rows = ["regulations", "normativeDocuments"] as const;

export const inForceRollsForward: RelationRule = {
  id: "in-force-rolls-forward",
  severity: "warning",
  summary: {
    "zh-Hans": "表二：上一年度现行有效件数加本年制发件数，等于现行有效件数加本年废止件数",
    "zh-Hant": "表二：上一年度現行有效件數加本年制發件數，等於現行有效件數加本年廢止件數",
    en: "In table 2, last year's documents in force plus those issued equal those in force plus those repealed",
  },
  formula: {
    "zh-Hans": "上一年度报告的 现行有效件数 ＋ 本年制发件数 ＝ 现行有效件数 ＋ 本年废止件数",
    "zh-Hant": "上一年度報告的 現行有效件數 ＋ 本年制發件數 ＝ 現行有效件數 ＋ 本年廢止件數",
    en: "last year's inForce + issued = inForce + repealed",
  },
  because: {
    origin: "practice",
    quote: "本年制发件数、本年废止件数、现行有效件数",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号 表二；现有的年度报告审核系统作此比对；空白的现行有效件数不当作零",
      "zh-Hant": "國辦公開辦函〔2021〕30號 表二；現有的年度報告審核系統作此比對；空白的現行有效件數不當作零",
      en: "国办公开办函〔2021〕30号, table 2; an existing web system for these reports compares the years; a number in force that is left blank is not taken for zero",
    },
  },
  examples: [
    {
      previous: { "proactiveDisclosure.normativeDocuments.inForce": "597" },
      cells: {
        "proactiveDisclosure.normativeDocuments.issued": "50",
        "proactiveDisclosure.normativeDocuments.repealed": "227",
        "proactiveDisclosure.normativeDocuments.inForce": "420",
      },
      breaks: [],
    },
    {
      previous: { "proactiveDisclosure.normativeDocuments.inForce": "597" },
      cells: {
        "proactiveDisclosure.normativeDocuments.issued": "50",
        "proactiveDisclosure.normativeDocuments.repealed": "227",
        "proactiveDisclosure.normativeDocuments.inForce": "50",
      },
      breaks: ["proactiveDisclosure.normativeDocuments.inForce"],
    },
  ],
  *relations({ proactiveDisclosure }, { previous }) {
    if (previous === null) return;
    for (const row of rows) {
      const { issued, repealed, inForce } = proactiveDisclosure[row];
      const before = previous.proactiveDisclosure[row].inForce;
      const elsewhere = new Map([[before, refTo(previous)]]);
      const key = `in-force-rolls-forward:${row}`;
      yield { ...equal(key, [before, issued], [inForce, repealed], inForce, elsewhere), stated: [before, inForce] };
    }
  },
};
