import type { Document } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import { onlyText } from "../metadata/passages.ts";

/** What a report consists of, in order: lines of text, rows of tables, pictures. */
export type Content = Line | { readonly kind: "row" | "picture" };

export interface Line {
  readonly kind: "line";
  readonly text: string;
  readonly at: Place;
}

/** The content of a document. What alone stands in a row of a table is text; a cell may hold several lines. */
export function contentOf({ blocks }: Document): Content[] {
  const content: Content[] = [];
  const add = ({ text, at }: Omit<Line, "kind">) => {
    const lines = text.includes("\n") ? text.split("\n") : [text];
    for (const line of lines) if (line.trim() !== "") content.push({ kind: "line", text: line.trim(), at });
  };
  for (const block of blocks) {
    if (block.kind === "picture") content.push({ kind: "picture" });
    if (block.kind === "paragraph") add(block);
    if (block.kind !== "grid") continue;
    for (const slots of block.slots) {
      const alone = onlyText(slots);
      if (alone !== null) add(alone);
      else if (slots.some((cell) => cell !== null && cell.text !== "")) content.push({ kind: "row" });
    }
  }
  return content;
}
