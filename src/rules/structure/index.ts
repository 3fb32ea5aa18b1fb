import type { Rule } from "../rule.ts";
import { citedFormFitsYear } from "./cited-form-fits-year.ts";
import { publishedInTime } from "./published-in-time.ts";
import { sectionsAreComplete } from "./sections-are-complete.ts";
import { sectionsAreInOrder } from "./sections-are-in-order.ts";
import { sectionsAreNumbered } from "./sections-are-numbered.ts";
import { sectionsHaveContent } from "./sections-have-content.ts";
import { templateResidue } from "./template-residue.ts";

/** What must hold of the sections and the dates of a report. */
export const structureRules: readonly Rule[] = [
  sectionsAreComplete,
  sectionsAreInOrder,
  sectionsAreNumbered,
  sectionsHaveContent,
  templateResidue,
  citedFormFitsYear,
  publishedInTime,
];
