import type { ObservationRule } from "../rule.ts";
import { countsAgree } from "../statements.ts";

const isOutcome = (address: string) => /^requests\.outcomes\.(?!total)/.test(address);

export const textRequestsAgree: ObservationRule = {
  id: "text-requests-agree",
  severity: "warning",
  summary: {
    "zh-Hans": "文中写明的收到、结转、答复件数和申请人，与表三一致",
    "zh-Hant": "文中寫明的收到、結轉、答復件數和申請人，與表三一致",
    en: "What the text says of requests received, carried over and answered, and of applicants, agrees with table 3",
  },
  formula: {
    "zh-Hans": "文中收到、上年结转、结转下年度、答复的件数 = 表三相应各行总计",
    "zh-Hant": "文中收到、上年結轉、結轉下年度、答復的件數 = 表三相應各行總計",
    en: "stated = requests.received.total, or with carriedIn, outcomes.total, carriedForward, as the words have it",
  },
  because: {
    origin: "practice",
    quote: "发布内容不准确不全面",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号 追责情形；现有的年度报告审核系统比对文字与表格",
      "zh-Hant": "國辦公開辦函〔2021〕30號 追責情形；現有的年度報告審核系統比對文字與表格",
      en: "国办公开办函〔2021〕30号 holds agencies to account for inaccurate reports; an existing web system for these reports compares text and tables",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<p>2023年，我局共收到政府信息公开申请4件，上年结转2件。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>1<td>0<td>0<td>0<td>0<td>4",
        "<tr><td colspan=2>二、上年结转政府信息公开申请数量<td>2<td>0<td>0<td>0<td>0<td>0<td>2</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>2023年，我局共办理政府信息公开申请6件。区政府办代表区政府收到申请1件。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>1<td>0<td>0<td>0<td>0<td>4",
        "<tr><td colspan=2>二、上年结转政府信息公开申请数量<td>2<td>0<td>0<td>0<td>0<td>0<td>2</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>2023年，我局共收到政府信息公开申请5件，其中自然人申请4件。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>1<td>0<td>0<td>0<td>0<td>4",
        "<tr><td colspan=2>二、上年结转政府信息公开申请数量<td>2<td>0<td>0<td>0<td>0<td>0<td>2",
        "<tr><td colspan=2>（七）总计<td>5<td>1<td>0<td>0<td>0<td>0<td>6</table>",
      ],
      breaks: ["requests.received.naturalPerson", "requests.received.total"],
    },
  ],
  observe(report, context) {
    return countsAgree(report, context, (address) => address.startsWith("requests.") && !isOutcome(address));
  },
};
