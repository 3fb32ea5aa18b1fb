/** Marks printed in place of a figure for “none”; like a blank, they are never read as the number 0. */
const marks = /^(?:[/\\*]|[-—–―－−]+|一一|无|無|空|不适用|不適用|n\/?a)?$/i;

// Characters that print nothing; they survive trimming.
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** True for a text that prints no figure: nothing at all, or a mark for “none”. */
export function isBlankText(text: string): boolean {
  return marks.test(withoutInvisible(text).normalize("NFKC").trim());
}

export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}
