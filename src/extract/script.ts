import type { Document, GridCell } from "../model/document.ts";
import { traditionalCharacters } from "../model/vocabulary.ts";
import type { Simplify } from "./labels.ts";
import { asPrinted, toSimplified } from "./simplified.ts";

const traditional = new RegExp(`[${traditionalCharacters}]`, "g");
const anyTraditional = new RegExp(traditional.source);
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
  const hasMuch = (text: string) => {
    found += text.match(traditional)?.length ?? 0;
    return found >= fewestInProse;
  };
  return blocks.some((block) => {
    if (block.kind === "paragraph") return hasMuch(block.text);
    if (block.kind !== "grid") return false;
    const cells = block.slots.flat().filter((cell) => cell !== null);
    return hasAny(cells) || cells.some(({ text }) => text.length > longestLabel && hasMuch(text));
  });
}

/** True where a label has a Traditional character; asked of all together, for most cells have one or two digits. */
function hasAny(cells: readonly GridCell[]): boolean {
  let labels = "";
  for (const { text } of cells) if (text.length <= longestLabel) labels += text;
  return anyTraditional.test(labels);
}
