import { bodyRules } from "./bodies/index.ts";
import { figureRules } from "./figures/index.ts";
import { readingRules } from "./reading/index.ts";
import type { Rule } from "./rule.ts";
import { structureRules } from "./structure/index.ts";
import { textRules } from "./text/index.ts";
import { textGrowthAgrees } from "./text/text-growth-agrees.ts";
import { yearRules } from "./years/index.ts";

/** The chapters of the rule book, in the order in which it is printed. */
export const chapters = {
  figures: figureRules,
  text: textRules,
  structure: structureRules,
  years: yearRules,
  bodies: bodyRules,
  reading: readingRules,
} as const satisfies Record<string, readonly Rule[]>;
export type ChapterId = keyof typeof chapters;

/** The rule book, in the order in which it is printed and findings of one place are sorted. */
export const rules: readonly Rule[] = Object.values(chapters).flat();

/** The rules that look at last year's report. */
export const yearwise: readonly Rule[] = [...yearRules, textGrowthAgrees];

export { Assessor, type BlankPolicy, type Broken, type Equation } from "./equation.ts";
export { readingRules, tableIsImage } from "./reading/index.ts";
export {
  type Example,
  type ExampleCells,
  type Observation,
  type RelationRule,
  type Rule,
  subject,
  wholePage,
} from "./rule.ts";
