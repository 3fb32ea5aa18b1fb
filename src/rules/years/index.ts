import type { Rule } from "../rule.ts";
import { agencyNamesAgree } from "./agency-names-agree.ts";
import { carriedInMatchesLastYear } from "./carried-in-matches-last-year.ts";
import { figuresDoNotJump } from "./figures-do-not-jump.ts";
import { inForceRollsForward } from "./in-force-rolls-forward.ts";
import { itemsRollForward } from "./items-roll-forward.ts";
import { litigationAfterReviewHasReviews } from "./litigation-after-review-has-reviews.ts";
import { oneReportAYear } from "./one-report-a-year.ts";
import { pendingCasesReappear } from "./pending-cases-reappear.ts";
import { textCopiedFromLastYear } from "./text-copied-from-last-year.ts";
import { yearsAreContinuous } from "./years-are-continuous.ts";

/** What must hold between the reports of two years. */
export const yearRules: readonly Rule[] = [
  carriedInMatchesLastYear,
  inForceRollsForward,
  itemsRollForward,
  figuresDoNotJump,
  pendingCasesReappear,
  litigationAfterReviewHasReviews,
  textCopiedFromLastYear,
  oneReportAYear,
  yearsAreContinuous,
  agencyNamesAgree,
];
