import type { Rule } from "../rule.ts";
import { amountsArePlausible } from "./amounts-are-plausible.ts";
import { countsAreWhole } from "./counts-are-whole.ts";
import { figuresAreStated } from "./figures-are-stated.ts";
import { inForceCoversIssued } from "./in-force-covers-issued.ts";
import { newlyDisclosedWithinMade } from "./newly-disclosed-within-made.ts";
import { proactiveNonnegative } from "./proactive-nonnegative.ts";
import { regulationsNeedRuleMakingPower } from "./regulations-need-rule-making-power.ts";
import { requestsBalance } from "./requests-balance.ts";
import { requestsOutcomeSum } from "./requests-outcome-sum.ts";
import { requestsRowTotal } from "./requests-row-total.ts";
import { reviewRowTotal } from "./review-row-total.ts";
import { totalDisclosedCoversNewlyDisclosed } from "./total-disclosed-covers-newly-disclosed.ts";
import { totalsAreStated } from "./totals-are-stated.ts";

/** What must hold of the figures of a report. */
export const figureRules: readonly Rule[] = [
  requestsBalance,
  requestsOutcomeSum,
  requestsRowTotal,
  reviewRowTotal,
  proactiveNonnegative,
  countsAreWhole,
  totalsAreStated,
  totalDisclosedCoversNewlyDisclosed,
  newlyDisclosedWithinMade,
  inForceCoversIssued,
  regulationsNeedRuleMakingPower,
  amountsArePlausible,
  figuresAreStated,
];
