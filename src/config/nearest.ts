import { closest, distance } from "fastest-levenshtein";

/** A short word has one slip, a longer one two, and one more for every so many characters. */
const shortWord = 3;
const charactersToASlip = 3;

/** The candidate that a word is likely meant to be: cut short or mistyped; null where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word === "" || candidates.length === 0) return null;
  const begun = word.length < shortWord ? [] : candidates.filter((candidate) => candidate.startsWith(word));
  if (begun.length === 1) return begun[0] ?? null;
  const found = closest(word, candidates);
  const slips = word.length <= shortWord ? 1 : Math.max(2, Math.floor(word.length / charactersToASlip));
  return distance(word, found) <= slips ? found : null;
}
