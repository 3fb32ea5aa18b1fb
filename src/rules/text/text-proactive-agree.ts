import type { ObservationRule } from "../rule.ts";
import { countsAgree } from "../statements.ts";

export const textProactiveAgree: ObservationRule = {
  id: "text-proactive-agree",
  severity: "warning",
  summary: {
    "zh-Hans": "文中写明的制发、废止文件和行政决定的件数，与表二一致",
    "zh-Hant": "文中寫明的制發、廢止文件和行政決定的件數，與表二一致",
    en: "What the text says of documents issued or repealed and of decisions made agrees with table 2",
  },
  formula: {
    "zh-Hans": "文中制发、废止、现行有效的文件件数，作出行政许可、行政处罚、行政强制的件数 = 表二相应格",
    "zh-Hant": "文中制發、廢止、現行有效的文件件數，作出行政許可、行政處罰、行政強制的件數 = 表二相應格",
    en: "stated = proactiveDisclosure.<row>.<column>, as the words have it",
  },
  because: {
    origin: "practice",
    quote: "发布内容不准确不全面",
    source: {
      "zh-Hans":
        "国办公开办函〔2021〕30号 追责情形；现有的年度报告审核系统比对文字与表格，比对哪些数字，部分由栏名推定",
      "zh-Hant":
        "國辦公開辦函〔2021〕30號 追責情形；現有的年度報告審核系統比對文字與表格，比對哪些數字，部分由欄名推定",
      en: "国办公开办函〔2021〕30号 holds agencies to account for inaccurate reports; an existing web system for these reports compares text and tables; which figures is in part inferred from the columns",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<p>全年制发行政规范性文件5件，作出行政许可决定694件；公示行政许可55件。</p>",
        "<table><tr><td colspan=4>第二十条第（一）项<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数",
        "<tr><td>规章<td>0<td>0<td>0<tr><td>行政规范性文件<td>5<td>1<td>25",
        "<tr><td colspan=4>第二十条第（五）项<tr><td>信息内容<td colspan=3>本年处理决定数量<tr><td>行政许可<td colspan=3>694</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>全年制发行政规范性文件6件，废止行政规范性文件1件。</p>",
        "<table><tr><td colspan=4>第二十条第（一）项<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数",
        "<tr><td>规章<td>0<td>0<td>0<tr><td>行政规范性文件<td>5<td>1<td>25",
        "<tr><td colspan=4>第二十条第（五）项<tr><td>信息内容<td colspan=3>本年处理决定数量<tr><td>行政许可<td colspan=3>694</table>",
      ],
      breaks: ["proactiveDisclosure.normativeDocuments.issued"],
    },
  ],
  observe(report, context) {
    return countsAgree(report, context, (address) => address.startsWith("proactiveDisclosure."));
  },
};
