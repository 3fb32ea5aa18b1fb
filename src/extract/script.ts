import type { Document } from "../model/document.ts";
import { traditionalCharacters } from "../model/vocabulary.ts";
import type { Simplify } from "./labels.ts";

const traditional = new RegExp(`[${traditionalCharacters}]`, "g");
/** A Simplified page quotes a Traditional character now and then. */
const fewest = 8;

const asPrinted: Simplify = (text) => text;
let converter: Promise<Simplify> | null = null;

/** A function that simplifies a document; OpenCC is loaded only where the document is in the Traditional script, and once. */
export function simplifierFor(document: Document): Promise<Simplify> {
  if (!isTraditional(document)) return Promise.resolve(asPrinted);
  converter ??= import("opencc-js/t2cn").then(({ Converter }) => Converter({ from: "tw", to: "cn" }));
  return converter;
}

function isTraditional({ blocks }: Document): boolean {
  let found = 0;
  const count = (text: string) => {
    found += text.match(traditional)?.length ?? 0;
    return found >= fewest;
  };
  return blocks.some((block) => {
    if (block.kind === "paragraph") return count(block.text);
    return (
      block.kind === "grid" && block.slots.some((slots) => slots.some((cell) => cell !== null && count(cell.text)))
    );
  });
}
