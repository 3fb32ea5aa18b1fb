import type { Rule } from "../rule.ts";
import { allUnitsHaveReported } from "./all-units-have-reported.ts";
import { rollupAddsUp } from "./rollup-adds-up.ts";
import { unitsStayWithinTheWhole } from "./units-stay-within-the-whole.ts";

/** What must hold between a body and its units. */
export const bodyRules: readonly Rule[] = [rollupAddsUp, unitsStayWithinTheWhole, allUnitsHaveReported];
