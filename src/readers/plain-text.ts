/** What converters leave of the markup a text was made from, and what it stands for. */
const remains: readonly (readonly [RegExp, string])[] = [
  [/<br\s*\/?>/gi, " "],
  [/&(?:nbsp|ensp|emsp|#160|#xa0);/gi, " "],
  [/&lt;/g, "<"],
  [/&gt;/g, ">"],
  [/&quot;/g, '"'],
  [/&amp;/g, "&"],
  // Markdown: emphasis around a whole cell, and a backslash before punctuation.
  [/^\s*(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]*[^\s*_])\1\s*$/, "$2"],
  [/\\(?=[!-/:-@[-`{-~])/g, ""],
];

/** A cell's text as it was meant: without remains of markup, every run of blanks one blank. */
export function plainText(text: string): string {
  return remains
    .reduce((plain, [pattern, meaning]) => plain.replace(pattern, meaning), text)
    .replace(/\s+/g, " ")
    .trim();
}
