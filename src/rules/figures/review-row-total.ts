import { reviewResults, reviewRows } from "../../model/form.ts";
import { sum } from "../equation.ts";
import type { RelationRule } from "../rule.ts";

export const reviewRowTotal: RelationRule = {
  id: "review-row-total",
  severity: "error",
  summary: {
    "zh-Hans": "表四每一组：总计等于结果维持、结果纠正、其他结果、尚未审结之和",
    "zh-Hant": "表四每一組：總計等於結果維持、結果糾正、其他結果、尚未審結之和",
    en: "In each group of table 4, the total is the sum of upheld, corrected, other results and pending",
  },
  formula: {
    "zh-Hans": "总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结",
    "zh-Hant": "總計 = 結果維持 + 結果糾正 + 其他結果 + 尚未審結",
    en: "total = upheld + corrected + otherResult + pending",
  },
  because: {
    origin: "form",
    quote: "总计",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号、〔2019〕60号 表四",
      "zh-Hant": "國辦公開辦函〔2021〕30號、〔2019〕60號 表四",
      en: "国办公开办函〔2021〕30号 and 〔2019〕60号, table 4",
    },
  },
  examples: [
    {
      cells: {
        "reviewAndLitigation.review.upheld": "2",
        "reviewAndLitigation.review.pending": "1",
        "reviewAndLitigation.review.total": "3",
      },
      breaks: [],
    },
    {
      cells: { "reviewAndLitigation.litigationDirect.upheld": "2", "reviewAndLitigation.litigationDirect.total": "1" },
      breaks: ["reviewAndLitigation.litigationDirect.total"],
    },
  ],
  localises: true,
  *relations({ reviewAndLitigation }) {
    for (const row of reviewRows) {
      const cells = reviewAndLitigation[row];
      const parts = reviewResults.map((column) => cells[column]);
      yield sum(`review-row-total:${row}`, parts, cells.total);
    }
  },
};
