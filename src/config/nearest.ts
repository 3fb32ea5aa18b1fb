import { closest, distance } from "fastest-levenshtein";

/** Of so many characters one may be mistaken, and always so many. */
const charactersToASlip = 3;
const fewestSlips = 2;

/** The candidate that a mistyped word is likely meant to be, or null where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null;
  const found = closest(word, candidates);
  const slips = Math.max(fewestSlips, Math.floor(word.length / charactersToASlip));
  return distance(word, found) <= slips && found !== word ? found : null;
}
