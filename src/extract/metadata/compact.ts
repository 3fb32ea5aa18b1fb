import { inFormWords, type Simplify } from "../labels.ts";

/** A text without blanks, and where each of its characters is printed. */
export interface Compact {
  readonly text: string;
  readonly at: readonly number[];
}

const blank = /[\s\p{Cf}]/u;
const wideDigit = /[０-９]/;
/** Pinyin that a browser's reading aid leaves behind a character: `公開(kāi)`. */
const pinyin = /(?<=\p{Script=Han})[(（][a-zü\u00e0-\u01dc]{1,6}[)）]/gu;

/** A text without the pinyin in it. */
export function withoutPinyin(printed: string): string {
  return printed.includes("(") || printed.includes("（") ? printed.replace(pinyin, "") : printed;
}

/** A text without blanks and pinyin, simplified, in the form's own words and with its digits folded. */
export function compact(printed: string, simplify: Simplify): Compact {
  const aids = [...printed.matchAll(pinyin)].map(({ index, 0: aid }) => [index, index + aid.length] as const);
  const at: number[] = [];
  let kept = "";
  for (let i = 0; i < printed.length; i++) {
    const character = printed[i] as string;
    if (blank.test(character) || aids.some(([from, to]) => i >= from && i < to)) continue;
    at.push(i);
    kept += wideDigit.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
  }
  const simplified = inFormWords(simplify(kept));
  return { text: simplified.length === kept.length ? simplified : kept, at };
}
