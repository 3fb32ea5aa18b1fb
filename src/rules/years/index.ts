import type { Rule } from "../rule.ts";

/** What must hold between the reports of two years. */
export const yearRules: readonly Rule[] = [];
