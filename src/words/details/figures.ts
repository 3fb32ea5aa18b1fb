import type { FigureDetail } from "../../model/detail.ts";
import { nameAmong, relationValues } from "./relation.ts";
import type { Sentences } from "./sentence.ts";

export const figureSentences: Sentences<FigureDetail> = {
  relation: {
    text: {
      "zh-Hans": "{where}：{left}，而{right}，相差 {difference}。",
      "zh-Hant": "{where}：{left}，而{right}，相差 {difference}。",
      en: "{where}: {left}, but {right}; they differ by {difference}.",
    },
    values: (detail, words) => relationValues(detail, words),
  },
  "missing-totals": {
    text: {
      "zh-Hans": "{table}有 {count} 个总计空白，按明细推算应为：{totals}。",
      "zh-Hant": "{table}有 {count} 個總計空白，按明細推算應為：{totals}。",
      en: "{table} leaves totals blank ({count}); by their parts they should be: {totals}.",
    },
    values: (detail, words) => ({
      table: words.table(detail.table),
      count: detail.totals.length,
      totals: detail.totals
        .map(({ cell, value }) => `${nameAmong(words, cell.address, detail.totals)} ${value}`)
        .join(words.phrases.parts.list),
    }),
  },
  negative: {
    text: {
      "zh-Hans": "{cell}：{text} 是负数，件数不能为负。",
      "zh-Hant": "{cell}：{text} 是負數，件數不能為負。",
      en: "{cell}: {text} is negative, and a count cannot be.",
    },
    values: (detail, words) => ({ cell: words.cell(detail.cell.address), text: detail.cell.text ?? "" }),
  },
  fraction: {
    text: {
      "zh-Hans": "{cell}：{text} 不是整数。",
      "zh-Hant": "{cell}：{text} 不是整數。",
      en: "{cell}: {text} is not a whole number.",
    },
    values: (detail, words) => ({ cell: words.cell(detail.cell.address), text: detail.cell.text ?? "" }),
  },
};
