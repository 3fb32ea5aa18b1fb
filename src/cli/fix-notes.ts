import type { Fix } from "../fix.ts";
import { wrap } from "../formatters/text-layout.ts";
import { type Place, printPlace } from "../model/place.ts";
import type { Suggestion } from "../model/suggestion.ts";
import type { FixWords, Words } from "../words/index.ts";

/** Columns of the narrowest terminal that is in use. */
const width = 80;

/** Each correction of a page with its reason and its cells, then what was left alone, and why. */
export function fixNotes(path: string, { applied, refused }: Fix, words: Words, own: FixWords): string {
  const corrected = applied.map((suggestion) => [
    `  ${own.say("corrected")}`,
    ...indented(words.suggestion(suggestion)),
    ...changes(path, suggestion, words, own),
  ]);
  const left = refused.map(({ suggestion, reason }) => [
    `  ${own.say("left")}`,
    ...indented(words.suggestion(suggestion)),
    ...changes(path, suggestion, words, own),
    ...indented(own.say("because", { reason: own.refusal(reason) })),
  ]);
  return [path, ...corrected.flat(), ...left.flat(), ""].map((line) => `${line}\n`).join("");
}

function indented(sentence: string): string[] {
  return wrap(sentence, width - 4).map((line) => `    ${line}`);
}

/** The cells of a suggestion: where each stands, what it prints, and what it should. */
function changes(path: string, suggestion: Suggestion, words: Words, own: FixWords): string[] {
  return suggestion.changes.map(({ cell, to, of }) => {
    const place = placed(of?.path ?? path, cell.at);
    const from = cell.text || own.say("blank");
    return `      ${own.say("change", { place, cell: words.cell(cell.address), from, to })}`;
  });
}

function placed(path: string, at: Place | null): string {
  if (at === null) return path;
  return "pointer" in at ? path + printPlace(at) : `${path}:${printPlace(at)}`;
}
