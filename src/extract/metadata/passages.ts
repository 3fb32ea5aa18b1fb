import type { Document, Grid, GridCell } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";

/** A text that stands by itself on the page: a paragraph, or what alone stands in a row of a table. */
export interface Passage {
  readonly text: string;
  readonly at: Place;
  /** Its block in the document. */
  readonly block: number;
}

/** A table with fewer lines is none of a report's. */
const fewestLines = 5;

/** The texts of a document in order, without blank ones. In a CSV file a title stands alone in a row of the grid. */
export function passagesOf({ blocks }: Document): Passage[] {
  const passages: Passage[] = [];
  for (const [block, content] of blocks.entries()) {
    if (content.kind === "paragraph" && content.text !== "") {
      passages.push({ text: content.text, at: content.at, block });
    }
    if (content.kind !== "grid") continue;
    for (const slots of content.slots) {
      const alone = onlyText(slots);
      if (alone !== null) passages.push({ text: alone.text, at: alone.at, block });
    }
  }
  return passages;
}

/** The cell whose text is the only one of a row, however often the row repeats it; null for any other row. */
export function onlyText(slots: Grid["slots"][number]): GridCell | null {
  let only: GridCell | null = null;
  for (const cell of slots) {
    if (cell === null || cell.text === "") continue;
    if (only !== null && only.text !== cell.text) return null;
    only ??= cell;
  }
  return only;
}

/** True for a block that is large enough to be a table of the form. */
export function isTable(block: Document["blocks"][number]): block is Grid {
  return block.kind === "grid" && block.slots.length >= fewestLines;
}
