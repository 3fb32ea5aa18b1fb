import type { Rule } from "../rule.ts";

/** What must hold of the sections and the dates of a report. */
export const structureRules: readonly Rule[] = [];
