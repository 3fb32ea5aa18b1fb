import { reviewTable } from "../example-pages.ts";
import { type ObservationRule, subject } from "../rule.ts";
import { countsAgree, quoted, sentenceOf, statementsOf, sumOf } from "../statements.ts";

export const textReviewsAgree: ObservationRule = {
  id: "text-reviews-agree",
  severity: "warning",
  summary: {
    "zh-Hans": "文中写明的行政复议、行政诉讼件数和“均维持”，与表四一致",
    "zh-Hant": "文中寫明的行政復議、行政訴訟件數和「均維持」，與表四一致",
    en: "What the text says of reviews and suits, and that all were upheld, agrees with table 4",
  },
  formula: {
    "zh-Hans":
      "文中行政复议件数 = 行政复议总计；文中行政诉讼件数 = 未经复议直接起诉总计 + 复议后起诉总计；写“均维持”的，结果纠正 + 其他结果 + 尚未审结 = 0",
    "zh-Hant":
      "文中行政復議件數 = 行政復議總計；文中行政訴訟件數 = 未經復議直接起訴總計 + 復議後起訴總計；寫「均維持」的，結果糾正 + 其他結果 + 尚未審結 = 0",
    en: "stated = review.total, or litigationDirect.total + litigationAfterReview.total; where all are said to be upheld, corrected + otherResult + pending = 0",
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
      page: ["<p>因政府信息公开引发行政复议2件、行政诉讼3件。</p>", ...reviewTable],
      breaks: [],
    },
    {
      as: "html",
      page: ["<p>因政府信息公开引发行政复议3件、行政诉讼3件。</p>", ...reviewTable],
      breaks: ["reviewAndLitigation.review.total"],
    },
    {
      as: "html",
      page: ["<p>信息公开类行政复议2件，诉讼3件，均获维持。</p>", ...reviewTable],
      breaks: ["reviewAndLitigation.review.pending"],
    },
  ],
  *observe(report, context) {
    yield* countsAgree(report, context, (address) => address.startsWith("reviewAndLitigation."));
    for (const statement of statementsOf(report, "all-upheld")) {
      const [upheld, others] = [sumOf(report, statement.upheld, context), sumOf(report, statement.others, context)];
      // Where as many were named as were upheld, the text spoke of those only.
      if (upheld === null || others === null || others.sum === 0 || upheld.sum === statement.value) continue;
      const astray = others.cells.filter(({ value }) => value !== 0);
      // Of one kind of cases it is their 结果维持 that is not all; of several the cells that should be 0 say where.
      const pointed = upheld.cells.length === 1 && astray.length > 1 ? [...upheld.cells, ...astray] : astray;
      const cells = pointed.map(({ cell }) => subject(cell));
      yield {
        detail: { kind: "not-all-upheld", ...quoted(statement), others: others.sum },
        primary: cells[0] ?? null,
        related: [sentenceOf(statement, statement.value), ...cells.slice(1)],
      };
    }
  },
};
