import type { Rule } from "../rule.ts";
import { countsAreWhole } from "./counts-are-whole.ts";
import { requestsBalance } from "./requests-balance.ts";
import { requestsOutcomeSum } from "./requests-outcome-sum.ts";
import { requestsRowTotal } from "./requests-row-total.ts";
import { reviewRowTotal } from "./review-row-total.ts";
import { totalsAreStated } from "./totals-are-stated.ts";

/** What must hold of the figures of a report. */
export const figureRules: readonly Rule[] = [
  requestsBalance,
  requestsOutcomeSum,
  requestsRowTotal,
  reviewRowTotal,
  countsAreWhole,
  totalsAreStated,
];
