import type { ObservationRule } from "../rule.ts";
import { countsAgree } from "../statements.ts";

export const textOutcomesAgree: ObservationRule = {
  id: "text-outcomes-agree",
  severity: "warning",
  summary: {
    "zh-Hans": "文中写明的予以公开、不予公开等各类结果的件数，与表三一致",
    "zh-Hant": "文中寫明的予以公開、不予公開等各類結果的件數，與表三一致",
    en: "What the text says of requests granted, denied and so on agrees with table 3",
  },
  formula: {
    "zh-Hans": "文中某类办理结果的件数 = 表三该类各行总计之和",
    "zh-Hant": "文中某類辦理結果的件數 = 表三該類各行總計之和",
    en: "stated = Σ requests.outcomes.<group>.*.total",
  },
  because: {
    origin: "inference",
    quote: "发布内容不准确不全面",
    source: {
      "zh-Hans": "由国办公开办函〔2021〕30号 追责情形推定：同一份报告的文字与表格应当一致",
      "zh-Hant": "由國辦公開辦函〔2021〕30號 追責情形推定：同一份報告的文字與表格應當一致",
      en: "Inferred: 国办公开办函〔2021〕30号 holds agencies to account for inaccurate reports, and where text and table of one report differ, one of them is",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<p>对收到的政府信息公开申请，予以公开4件，部分公开2件。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>（一）予以公开<td>3<td>1<td>0<td>0<td>0<td>0<td>4",
        "<tr><td colspan=2>（二）部分公开<td>2<td>0<td>0<td>0<td>0<td>0<td>2</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>对收到的政府信息公开申请，予以公开和部分公开6件，占100%。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>（一）予以公开<td>3<td>1<td>0<td>0<td>0<td>0<td>4",
        "<tr><td colspan=2>（二）部分公开<td>2<td>0<td>0<td>0<td>0<td>0<td>2</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>对收到的政府信息公开申请，予以公开4件，部分公开3件。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>（一）予以公开<td>3<td>1<td>0<td>0<td>0<td>0<td>4",
        "<tr><td colspan=2>（二）部分公开<td>2<td>0<td>0<td>0<td>0<td>0<td>2</table>",
      ],
      breaks: ["requests.outcomes.partiallyGranted.total"],
    },
  ],
  observe(report, context) {
    return countsAgree(report, context, (address) => /^requests\.outcomes\.(?!total)/.test(address));
  },
};
