import { inFormWords, type Simplify } from "../labels.ts";

/** A text without blanks, and where each of its characters is printed. */
export interface Compact {
  readonly text: string;
  readonly at: readonly number[];
}

/** Pinyin that a browser's reading aid leaves behind a character: `公開(kāi)`. */
const pinyin = /(?<=\p{Script=Han})[(（][a-zü\u00e0-\u01dc]{1,6}[)）]/gu;
/** What is dropped, and digits to fold. */
const changed = new RegExp(`[\\s\\p{Cf}]|(?<digit>[０-９])|${pinyin.source}`, "gu");

/** A text without the pinyin in it. */
export function withoutPinyin(printed: string): string {
  return printed.includes("(") || printed.includes("（") ? printed.replace(pinyin, "") : printed;
}

/** A text without blanks and pinyin, simplified, in the form's own words and with its digits folded. */
export function compact(printed: string, simplify: Simplify): Compact {
  const at: number[] = [];
  let kept = "";
  let from = 0;
  // Taken over in runs: character by character took four times as long.
  const take = (to: number) => {
    for (let i = from; i < to; i++) at.push(i);
    kept += printed.slice(from, to);
  };
  for (const { index, 0: whole, groups } of printed.matchAll(changed)) {
    take(index);
    from = index + whole.length;
    if (groups?.digit === undefined) continue;
    at.push(index);
    kept += String.fromCharCode(whole.charCodeAt(0) - 0xfee0);
  }
  take(printed.length);
  const simplified = inFormWords(simplify(kept));
  return { text: simplified.length === kept.length ? simplified : kept, at };
}
