import { refusedForms } from "../editions/index.ts";
import type { Document, Picture } from "../model/document.ts";
import type { Failure } from "../model/outcome.ts";
import { LabelIndex, labelKey, type Simplify } from "./labels.ts";
import { flatLines, gridLines } from "./lines.ts";

/** Labels of the older form that must be there before it is said to be one. */
const fewestOldLabels = 3;

/** Why no table of the form was found in a document. */
export function whyNothing(document: Document, simplify: Simplify): Failure {
  const old = olderForm(document, simplify);
  if (old !== null) return old;
  const pictures = picturesOfTables(document, simplify);
  if (pictures[0] !== undefined) {
    return { stage: "extract", reason: "tables-are-pictures", at: pictures[0].at, pictures: pictures.length };
  }
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

const tableHeadings = ["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "行政诉讼情况"];

/** The pictures that follow the heading of a section whose content is a table. */
function picturesOfTables(document: Document, simplify: Simplify): Picture[] {
  const pictures: Picture[] = [];
  let isTableSection = false;
  for (const block of document.blocks) {
    if (block.kind === "picture" && isTableSection) pictures.push(block);
    if (block.kind !== "paragraph") continue;
    const key = labelKey(block.text.slice(0, longestHeading), simplify);
    isTableSection = tableHeadings.some((heading) => key.endsWith(heading));
  }
  return pictures;
}
const longestHeading = 60;
