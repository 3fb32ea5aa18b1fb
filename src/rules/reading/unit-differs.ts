import { cellAt } from "../../model/report.ts";
import { type ReadingRule, subject } from "../rule.ts";

export const unitDiffers: ReadingRule = {
  id: "unit-differs",
  severity: "warning",
  summary: {
    "zh-Hans": "数字所带的单位不是这一栏的单位；数字照录，不作换算",
    "zh-Hant": "數字所帶的單位不是這一欄的單位；數字照錄，不作換算",
    en: "A figure is printed with a unit that is not its column's; it is read as printed and not converted",
  },
  formula: {
    "zh-Hans": "数字的单位 ≠ 该栏的单位",
    "zh-Hant": "數字的單位 ≠ 該欄的單位",
    en: "unit of the figure ≠ unit of the column",
  },
  because: {
    origin: "form",
    quote: "本年收费金额（单位：万元）",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号 表二；其余各栏为数量、件数，〔2019〕60号“采购总金额”未定单位",
      "zh-Hant": "國辦公開辦函〔2021〕30號 表二；其餘各欄為數量、件數，〔2019〕60號「採購總金額」未定單位",
      en: "国办公开办函〔2021〕30号, table 2; the other columns are counts, and 〔2019〕60号 gives “采购总金额” no unit",
    },
  },
  examples: [
    { as: "csv", page: ["信息内容,本年收费金额（单位：万元）", "行政事业性收费,0.092万元"], breaks: [] },
    {
      as: "csv",
      page: ["信息内容,本年收费金额（单位：万元）", "行政事业性收费,920元"],
      breaks: ["proactiveDisclosure.fees.amount"],
    },
    {
      as: "csv",
      page: ["信息内容,本年收费金额（单位：元）", "行政事业性收费,920"],
      breaks: ["proactiveDisclosure.fees.amount"],
    },
  ],
  leavesUnread: false,
  *observe(report) {
    for (const note of report.notes) {
      if (note.kind === "unit-differs") yield { detail: note, primary: subject(cellAt(report, note.address)) };
    }
  },
};
