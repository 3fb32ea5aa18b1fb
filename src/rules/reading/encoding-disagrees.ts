import { onNotes, type ReadingRule, wholePage } from "../rule.ts";

export const encodingDisagrees: ReadingRule = {
  id: "encoding-disagrees",
  severity: "warning",
  summary: {
    "zh-Hans": "页面声明的编码与实际不符，按实际编码读取",
    "zh-Hant": "頁面聲明的編碼與實際不符，按實際編碼讀取",
    en: "The page declares another charset than it is in; it is read as what it is",
  },
  formula: {
    "zh-Hans": "声明的编码 ≠ 实际的编码",
    "zh-Hant": "聲明的編碼 ≠ 實際的編碼",
    en: "declared charset ≠ charset of the bytes",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由网页编码常见错误推定",
      "zh-Hant": "由網頁編碼常見錯誤推定",
      en: "Inferred from a common fault of web pages",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<meta charset=utf-8>",
        "<table><tr><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计<tr><td>一、本年新收政府信息公开申请数量<td>1<td>0<td>0<td>0<td>0<td>0<td>1</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<meta charset=gb2312>",
        "<table><tr><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计<tr><td>一、本年新收政府信息公开申请数量<td>1<td>0<td>0<td>0<td>0<td>0<td>1</table>",
      ],
      breaks: [wholePage],
    },
  ],
  leavesUnread: false,
  observe: onNotes("encoding-disagrees", () => null),
};
