import type { Document, GridCell } from "../model/document.ts";
import { traditionalCharacters } from "../model/vocabulary.ts";
import type { Simplify } from "./labels.ts";
import { asPrinted, toSimplified } from "./simplified.ts";

const traditional = new RegExp(`[${traditionalCharacters}]`, "g");
/** Prose in the Simplified script quotes a Traditional character now and then; a label that has one is in Traditional. */
const fewestInProse = 8;
/** The longest label of any edition is shorter; a longer cell holds prose. */
const longestLabel = 60;

/** A function that simplifies a document; OpenCC is loaded only where some of it is in the Traditional script, and once. */
export function simplifierFor(document: Document): Promise<Simplify> {
  return isTraditional(document) ? toSimplified() : Promise.resolve(asPrinted);
}

function isTraditional({ blocks }: Document): boolean {
  let found = 0;
  const countIn = (text: string, fewest: number) => {
    const own = text.match(traditional)?.length ?? 0;
    found += own;
    return own >= fewest || found >= fewestInProse;
  };
  const isCellTraditional = (cell: GridCell | null) =>
    cell !== null && countIn(cell.text, cell.text.length > longestLabel ? fewestInProse : 1);
  return blocks.some((block) => {
    if (block.kind === "paragraph") return countIn(block.text, fewestInProse);
    return block.kind === "grid" && block.slots.some((slots) => slots.some(isCellTraditional));
  });
}
