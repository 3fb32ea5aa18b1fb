import { traditionalCharacters } from "../model/vocabulary.ts";
import type { Simplify } from "./labels.ts";

const traditional = new RegExp(`[${traditionalCharacters}]`, "g");
/** A Simplified page quotes a Traditional character now and then. */
const fewest = 8;

/** A function that simplifies this text; OpenCC is loaded only where the text is in the Traditional script. */
export async function simplifierFor(text: string): Promise<Simplify> {
  const found = text.match(traditional)?.length ?? 0;
  if (found < fewest) return (piece) => piece;
  const { Converter } = await import("opencc-js/t2cn");
  return Converter({ from: "tw", to: "cn" });
}
