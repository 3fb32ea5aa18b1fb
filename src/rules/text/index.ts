import type { Rule } from "../rule.ts";

/** What must hold of the text against the tables. */
export const textRules: readonly Rule[] = [];
