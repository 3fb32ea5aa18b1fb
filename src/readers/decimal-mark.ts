/** One separator in a number: `12,345`, `26.55`, `-0,092万元`. */
const separated = /^[^\d]{0,2}(\d+)([.,])(\d+)[^\d]*$/;
/** Separators of thousands that leave no doubt: `1,204,300`, `3,415.74`. */
const grouped = /^[^\d]{0,2}\d{1,3}(?:,\d{3})+(?:,\d{3}|\.\d+)[^\d]*$/;

/**
 * Tells the numbers that may be two: `12,345` is a count of thousands where a point separates decimals and a fraction
 * where a comma does. The texts around it may show that a point does; else nothing tells. `12.345` is in doubt only
 * where another number has a comma before its decimals.
 */
export function ambiguousNumbers(texts: readonly string[]): (text: string) => boolean {
  const marks = new Set(texts.map(decimalMark));
  const doubtful = new Set([...(marks.has(".") && !marks.has(",") ? [] : [","]), ...(marks.has(",") ? ["."] : [])]);
  return (text) => decimalMark(text) === null && doubtful.has(separated.exec(text)?.[2] ?? "");
}

/** The decimal mark that a text shows, or null where it may be one that separates thousands. */
function decimalMark(text: string): string | null {
  if (grouped.test(text)) return ".";
  const [, whole = "", mark = null, fraction = ""] = separated.exec(text) ?? [];
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : mark;
}
