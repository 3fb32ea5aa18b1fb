import { onNotes, type ReadingRule } from "../rule.ts";

export const tableIsImage = {
  id: "table-is-image",
  severity: "error",
  summary: {
    "zh-Hans": "应当是表格的地方是图片，读不出数字",
    "zh-Hant": "應當是表格的地方是圖片，讀不出數字",
    en: "A picture stands where a table should be; its figures cannot be read",
  },
  formula: {
    "zh-Hans": "应有表格的一节 = 图片，没有表格",
    "zh-Hant": "應有表格的一節 = 圖片，沒有表格",
    en: "section of a table = picture, not table",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans":
        "由表二、表三、表四的标题下没有表格而有图片推定；金口河文旅局2024年度报告、宿州2019年度报告（图片版）即如此",
      "zh-Hant":
        "由表二、表三、表四的標題下沒有表格而有圖片推定；金口河文旅局2024年度報告、宿州2019年度報告（圖片版）即如此",
      en: "Inferred from a picture and no table below the heading of table 2, 3 or 4, as in the 2024 report of 金口河文旅局 and the 2019 report of 宿州",
    },
  },
  examples: [
    { as: "html", page: ["<h2>一、总体情况</h2>", "<img src=photo.png>"], breaks: [] },
    { as: "html", page: ["<h2>三、收到和处理政府信息公开申请情况</h2>", "<img src=3.png>"], breaks: ["requests"] },
  ],
  leavesUnread: true,
  observe: onNotes("table-is-image", ({ table, at }) => ({ cell: table, text: null, value: null, at })),
} satisfies ReadingRule;
