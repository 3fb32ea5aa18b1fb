import { refusedForms } from "../editions/index.ts";
import type { Document } from "../model/document.ts";
import { tables } from "../model/form.ts";
import type { Failure } from "../model/outcome.ts";
import { LabelIndex, type Simplify } from "./labels.ts";
import { flatLines, gridLines } from "./tables/lines.ts";
import { type Section, tableImages } from "./tables/sections.ts";

/** Labels of the older form that must be there before it is said to be one. */
const fewestOldLabels = 3;

/** Why no table of the form was found in a document. */
export function whyNothing(document: Document, sections: readonly Section[], simplify: Simplify): Failure {
  const old = olderForm(document, simplify);
  if (old !== null) return old;
  const images = tableImages(sections, tables);
  if (images.length > 0) return { stage: "extract", reason: "tables-are-pictures", images };
  const hasGrid = document.blocks.some((block) => block.kind === "grid");
  return { stage: "extract", reason: hasGrid ? "no-form-tables" : "no-tables" };
}

function olderForm(document: Document, simplify: Simplify): Failure | null {
  const labels = refusedForms.flatMap((form) => form.labels.map((label) => ({ id: label, label })));
  const index = new LabelIndex(labels, simplify);
  const cells = [
    ...gridLines(document).flatMap((line) => line.cells),
    ...flatLines(document).flatMap((line) => line.cells),
  ];
  const matches = cells.flatMap((cell) => {
    const match = index.find(cell.text.replace(/^其中[:：]?/, ""));
    return match === null ? [] : [{ id: match.id, at: cell.at }];
  });
  const first = matches[0];
  if (first === undefined || new Set(matches.map(({ id }) => id)).size < fewestOldLabels) return null;
  return { stage: "extract", reason: "older-form", at: first.at };
}
