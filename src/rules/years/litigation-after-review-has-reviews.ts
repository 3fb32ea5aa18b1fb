import { refTo } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

export const litigationAfterReviewHasReviews: ObservationRule = {
  id: "litigation-after-review-has-reviews",
  severity: "info",
  summary: {
    "zh-Hans": "表四：复议后起诉的总计，不多于本年度与上一年度行政复议总计之和",
    "zh-Hant": "表四：復議後起訴的總計，不多於本年度與上一年度行政復議總計之和",
    en: "In table 4, litigation after review is no more than the reviews of this year and the last",
  },
  formula: {
    "zh-Hans": "复议后起诉 总计 ≤ 行政复议 总计 ＋ 上一年度报告的 行政复议 总计",
    "zh-Hant": "復議後起訴 總計 ≤ 行政復議 總計 ＋ 上一年度報告的 行政復議 總計",
    en: "litigationAfterReview.total ≤ review.total + last year's review.total",
  },
  because: {
    origin: "inference",
    quote: "复议后起诉",
    source: {
      "zh-Hans": "推定：复议后起诉的先有复议；更早的复议、由上级统计的复议可以使它不符",
      "zh-Hant": "推定：復議後起訴的先有復議；更早的復議、由上級統計的復議可以使它不符",
      en: "Inferred: what is sued after review was reviewed before; earlier reviews, and those counted by a superior body, may be the reason where it does not hold",
    },
  },
  examples: [
    {
      previous: { "reviewAndLitigation.review.upheld": "3", "reviewAndLitigation.review.total": "3" },
      cells: {
        "reviewAndLitigation.litigationAfterReview.upheld": "3",
        "reviewAndLitigation.litigationAfterReview.total": "3",
      },
      breaks: [],
    },
    {
      previous: { "reviewAndLitigation.review.upheld": "3", "reviewAndLitigation.review.total": "3" },
      cells: {
        "reviewAndLitigation.review.upheld": "1",
        "reviewAndLitigation.review.total": "1",
        "reviewAndLitigation.litigationAfterReview.upheld": "5",
        "reviewAndLitigation.litigationAfterReview.total": "5",
      },
      breaks: ["reviewAndLitigation.litigationAfterReview.total"],
    },
  ],
  *observe({ reviewAndLitigation: { review, litigationAfterReview } }, { previous }) {
    if (previous === null) return;
    const before = previous.reviewAndLitigation.review.total;
    const litigation = litigationAfterReview.total.value;
    if (litigation === null || review.total.value === null || before.value === null) return;
    const reviews = review.total.value + before.value;
    if (litigation <= reviews) return;
    yield {
      detail: { kind: "litigation-without-reviews", year: previous.year, litigation, reviews },
      primary: subject(litigationAfterReview.total),
      related: [subject(review.total), subject(before, refTo(previous))],
    };
  },
};
