import { traditionalCharacters } from "../model/vocabulary.ts";
import type { Simplify } from "./labels.ts";

const traditional = new RegExp(`[${traditionalCharacters}]`, "g");
/** A Simplified page quotes a Traditional character now and then. */
const fewest = 8;

const asPrinted: Simplify = (text) => text;
let converter: Promise<Simplify> | null = null;

/** A function that simplifies this text; OpenCC is loaded only where the text is in the Traditional script, and once. */
export function simplifierFor(text: string): Promise<Simplify> {
  const found = text.match(traditional)?.length ?? 0;
  if (found < fewest) return Promise.resolve(asPrinted);
  converter ??= import("opencc-js/t2cn").then(({ Converter }) => Converter({ from: "tw", to: "cn" }));
  return converter;
}
