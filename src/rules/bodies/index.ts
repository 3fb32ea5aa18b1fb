import type { Rule } from "../rule.ts";

/** What must hold between a body and the units it sums up. */
export const bodyRules: readonly Rule[] = [];
