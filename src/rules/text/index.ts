import type { Rule } from "../rule.ts";
import { processingFeeIsStated } from "./processing-fee-is-stated.ts";
import { processingFeeMultipleOfTen } from "./processing-fee-multiple-of-ten.ts";
import { processingFeePartsAddUp } from "./processing-fee-parts-add-up.ts";
import { processingFeeWithinFees } from "./processing-fee-within-fees.ts";
import { textGrowthAgrees } from "./text-growth-agrees.ts";
import { textOutcomesAgree } from "./text-outcomes-agree.ts";
import { textPartsAddUp } from "./text-parts-add-up.ts";
import { textPercentagesAgree } from "./text-percentages-agree.ts";
import { textProactiveAgree } from "./text-proactive-agree.ts";
import { textRequestsAgree } from "./text-requests-agree.ts";
import { textReviewsAgree } from "./text-reviews-agree.ts";

/** What must hold of the text against the tables. */
export const textRules: readonly Rule[] = [
  textRequestsAgree,
  textOutcomesAgree,
  textReviewsAgree,
  textProactiveAgree,
  textPercentagesAgree,
  textGrowthAgrees,
  textPartsAddUp,
  processingFeeMultipleOfTen,
  processingFeePartsAddUp,
  processingFeeWithinFees,
  processingFeeIsStated,
];
