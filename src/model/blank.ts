/** Marks printed in place of a figure for “none”; like a blank, they are never read as the number 0. */
const marks = /^(?:[\\*]|\/+|[-‐‒—–―−─]+|一一|无|無|空|不适用|不適用|n\/?a|nan|none|null)?$/i;

// Characters that print nothing and survive trimming; not those that turn the order of what follows, as U+202E does.
const invisible = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/gu;

/** True for a text that prints no figure: nothing at all, or a mark for “none”. */
export function isBlankText(text: string): boolean {
  return marks.test(withoutInvisible(text).normalize("NFKC").trim());
}

export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}
