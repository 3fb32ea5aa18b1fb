/** Distinct texts that are kept; all are let go where there are more. */
const mostKept = 10_000;
/** A label of the form is no longer; a figure is much shorter. */
const longestKept = 60;

const kept = new Map<string, string>();

/**
 * The same text, as the one string that stands for all cells that print it. The labels of a cell are looked up some twenty
 * times each; V8 finds a string again twelve times faster by its address than by what it says.
 */
export function knownText(text: string): string {
  // V8 itself keeps one string for each character.
  if (text.length < 2 || text.length > longestKept) return text;
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  // A slice would hold the page it was cut from in memory.
  const own = Buffer.from(text, "utf16le").toString("utf16le");
  kept.set(own, own);
  return own;
}
