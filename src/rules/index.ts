import { copiesAgree } from "./copies-agree.ts";
import { countsAreWhole } from "./counts-are-whole.ts";
import { editionsAgree } from "./editions-agree.ts";
import { labelsAreKnown } from "./labels-are-known.ts";
import { pageHoldsOneReport } from "./page-holds-one-report.ts";
import { requestsBalance } from "./requests-balance.ts";
import { requestsOutcomeSum } from "./requests-outcome-sum.ts";
import { requestsRowTotal } from "./requests-row-total.ts";
import { reviewRowTotal } from "./review-row-total.ts";
import type { Rule } from "./rule.ts";
import { textDecodes } from "./text-decodes.ts";
import { totalsAreStated } from "./totals-are-stated.ts";

/** The rule book, in the order in which it is printed and findings of one place are sorted. */
export const rules: readonly Rule[] = [
  requestsBalance,
  requestsOutcomeSum,
  requestsRowTotal,
  reviewRowTotal,
  countsAreWhole,
  totalsAreStated,
  labelsAreKnown,
  copiesAgree,
  pageHoldsOneReport,
  editionsAgree,
  textDecodes,
];

export { Assessor, type BlankPolicy, type Equation } from "./equation.ts";
export { type Rule, subject } from "./rule.ts";
