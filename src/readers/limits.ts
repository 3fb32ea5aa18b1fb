import type { MediaType } from "../model/report.ts";

/** What an input may be: a page in a format that is read, or a normalized report. */
export type InputType = MediaType | "application/json";

/**
 * The most bytes that are read of each format. A report has some hundred thousand, a page with its pictures in it some
 * millions; whatever is in that many bytes is read within 3 GB of memory and 90 s, which the tests hold true. Delimited
 * text and plain text take more of both for a byte: every one may be a cell.
 */
export const mostBytes: Readonly<Record<InputType, number>> = {
  "text/html": 64_000_000,
  "text/csv": 4_000_000,
  "text/tab-separated-values": 4_000_000,
  "text/plain": 4_000_000,
  "application/json": 24_000_000,
};

/** The most tags a page may have: each may begin a cell or a paragraph, and those take the memory. */
export const mostTags = 6_000_000;

/** True for a page with more tags than are read; the pictures that a page holds as text do not count. */
export function hasTooManyTags(text: string): boolean {
  if (text.length <= mostTags) return false;
  let tags = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) if (++tags > mostTags) return true;
  return false;
}
