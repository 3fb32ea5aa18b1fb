import type { Document } from "../../model/document.ts";

/** A shorter sentence is in every report. */
const fewestCharacters = 12;
const sentence = /[^。！？；!?;]+[。！？；]/g;
/** As many Chinese characters at least, whatever stands between them. */
const hasEnough = new RegExp(`(?:\\p{Script=Han}\\P{Script=Han}*){${fewestCharacters}}`, "u");
/** What differs from year to year in a sentence that was copied: figures, in either kind of numerals, and dates. */
const varying = /[\s\p{Cf}\p{P}\d０-９〇]|二[零一二三四五六七八九]{3}(?=年)/gu;

/** The digests of the sentences of a document outside its tables, in the order of the page. */
export function digestsOf({ blocks }: Document): string[] {
  const digests: string[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph" || block.text.length < fewestCharacters) continue;
    for (const [text] of block.text.matchAll(sentence)) {
      if (text.length < fewestCharacters) continue;
      const kept = text.replace(varying, "");
      if (hasEnough.test(kept)) digests.push(digest(kept));
    }
  }
  return digests;
}

/** FNV-1a over UTF-16 code units, as eight hexadecimal digits. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
