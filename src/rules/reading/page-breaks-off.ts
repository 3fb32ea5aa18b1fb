import { onNotes, type ReadingRule, wholePage } from "../rule.ts";

export const pageBreaksOff: ReadingRule = {
  id: "page-breaks-off",
  severity: "error",
  summary: {
    "zh-Hans": "页面在表格中间中断，可能没有下载完整，其后的数字没有读到",
    "zh-Hant": "頁面在表格中間中斷，可能沒有下載完整，其後的數字沒有讀到",
    en: "The page breaks off inside a table and may not have been downloaded whole; what follows is not read",
  },
  formula: { "zh-Hans": "文字止于表格之内", "zh-Hant": "文字止於表格之內", en: "the text ends inside a table" },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由网页表格须有结尾推定；只在文字止于表格之内时报告",
      "zh-Hant": "由網頁表格須有結尾推定；只在文字止於表格之內時報告",
      en: "Inferred from tables having an end; said only where the text stops inside one",
    },
  },
  examples: [
    { as: "html", page: ["<table><tr><td>一、本年新收政府信息公开申请数量<td>3</table>"], breaks: [] },
    { as: "html", page: ["<table><tr><td>一、本年新收政府信息公开申请数量<td>3"], breaks: [wholePage] },
  ],
  leavesUnread: true,
  observe: onNotes("page-breaks-off", ({ at }) => ({ cell: wholePage, text: null, value: null, at })),
};
