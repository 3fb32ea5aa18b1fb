import type { Label } from "../editions/index.ts";
import { remember } from "./memory.ts";

/** Turns Traditional characters into Simplified ones, for matching only. */
export type Simplify = (text: string) => string;

/** Words that script conversion leaves in Taiwan's vocabulary, or misses; each is as long as what it stands for. */
const synonyms: readonly [RegExp, string][] = [
  [/其它/g, "其他"],
  [/资讯/g, "信息"],
  [/专案/g, "项目"],
  [/[覆複]议/g, "复议"],
  [/於/g, "于"],
];

/** A character of each of them: most texts have none, and are not searched five times. */
const inSynonyms = /[它讯案议於]/;

/** A simplified text with the form's own words. Every character keeps its place. */
export function inFormWords(simplified: string): string {
  if (!inSynonyms.test(simplified)) return simplified;
  return synonyms.reduce((text, [pattern, word]) => text.replace(pattern, word), simplified);
}

const numbering =
  /^(?:第?[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、)](?!\d)|\d(?=\p{Script=Han}))+/u;

/** No label of the form is half as long; what is longer is prose. */
const longestLabel = 120;

/** Remarks, pinyin, units and footnotes in brackets of any kind. */
const notes = /\([^()]*\)|\[[^[\]]*\]|〔[^〔〕]*〕|【[^【】]*】/g;

/**
 * What a label is matched by: full-width forms folded, Simplified, without blanks, numbering, bracketed notes (pinyin
 * among them), footnote numbers and punctuation. `"（二）部分公开（区分处理的，…）"` → `"部分公开"`.
 * A text too long for a label has an empty key.
 */
export function labelKey(printed: string, simplify: Simplify): string {
  let keyOf = keys.get(simplify);
  if (keyOf === undefined) {
    keyOf = remember(
      (text) => makeKey(text, simplify),
      () => "",
    );
    keys.set(simplify, keyOf);
  }
  return keyOf(printed);
}
const keys = new WeakMap<Simplify, (printed: string) => string>();

function makeKey(printed: string, simplify: Simplify): string {
  if (printed.length > longestLabel) return "";
  let text = simplify(printed)
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "");
  text = text
    .replace(/^其中[:：]/, "")
    .replace(numbering, "")
    .replace(notes, "")
    .replace(/\([^()]*$/, "");
  return inFormWords(text)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/\d+$/, "");
}

/** The year that a label is: `2023年`, `2023年度件数` → 2023; null for any other text. */
export function yearIn(label: string): number | null {
  const match = /^(20\d{2})(?:年度?)?(?:件?数|数量)?$/.exec(label.replace(/\s/g, ""));
  return match === null ? null : Number(match[1]);
}

/** How a printed label was recognised. */
export interface Match<Id extends string = string> {
  readonly id: Id;
  /** The label as the form prints it. */
  readonly label: string;
  readonly how: "exact" | "alias" | "prefix" | "typo";
}

const shortestPrefix = 4;
const shortestTypo = 4;
const mostTypos = 2;
/** One typo is forgiven in so many characters. */
const charactersPerTypo = 4;
/** A printed label much longer than any of the form's is a sentence. */
const longestExtra = 12;

interface Entry<Id extends string> {
  readonly key: string;
  readonly characters: number;
  readonly match: Match<Id>;
}

/** The characters of a key as a set of 32 bits: two keys that differ by one character differ in two bits at most. */
function charactersOf(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) bits |= 1 << (key.charCodeAt(i) & 31);
  return bits;
}

/** How many bits two sets differ in, where it is no more than `most`; else a greater number. */
function difference(a: number, b: number, most: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0 && count <= most; count++) bits &= bits - 1;
  return count;
}

/** Finds labels among printed texts: exactly, by alias, by an unmistakable beginning, or with at most two typos. */
export class LabelIndex<Id extends string = string> {
  readonly #entries: readonly Entry<Id>[];
  readonly #exact = new Map<string, Match<Id>>();
  readonly #others: ReadonlySet<string>;
  /** The label a text prints, or null. */
  readonly find: (printed: string) => Match<Id> | null;

  /** `others` are texts of the form that are none of the labels, however much they look like one. */
  constructor(labels: readonly Label<Id>[], simplify: Simplify, others: readonly string[] = []) {
    this.find = remember(
      (printed) => this.#search(labelKey(printed, simplify)),
      () => null,
    );
    const entries: Entry<Id>[] = [];
    const same: Simplify = (text) => text;
    for (const { id, label, aliases = [] } of labels) {
      for (const [how, text] of [["exact", label] as const, ...aliases.map((alias) => ["alias", alias] as const)]) {
        const key = labelKey(text, same);
        const match = { id, label, how };
        entries.push({ key, characters: charactersOf(key), match });
        if (!this.#exact.has(key)) this.#exact.set(key, match);
      }
    }
    this.#entries = entries;
    this.#others = new Set(others.map((text) => labelKey(text, same)));
  }

  #search(key: string): Match<Id> | null {
    if (key === "") return null;
    const exact = this.#exact.get(key);
    if (exact !== undefined) return exact;
    if (this.#others.has(key)) return null;
    const group = [...this.#others].find((other) => key.startsWith(other));
    if (group !== undefined) return this.#search(key.slice(group.length).replace(/^\d+/, ""));
    const beginning = this.#entries.filter(
      (entry) =>
        (key.length >= shortestPrefix && entry.key.startsWith(key)) ||
        (entry.key.length >= shortestPrefix &&
          key.startsWith(entry.key) &&
          key.length <= entry.key.length + longestExtra),
    );
    const begun = only(beginning);
    if (begun !== null) return { ...begun, how: "prefix" };
    const typo = only(this.#nearest(key));
    return typo === null ? null : { ...typo, how: "typo" };
  }

  /** The entries at the smallest distance, where that is small for their length. */
  #nearest(key: string): Entry<Id>[] {
    let best = mostTypos;
    let nearest: Entry<Id>[] = [];
    const characters = charactersOf(key);
    for (const entry of this.#entries) {
      if (Math.abs(entry.key.length - key.length) > best || entry.key.length < shortestTypo) continue;
      if (difference(entry.characters, characters, 2 * best) > 2 * best) continue;
      const distance = editDistance(entry.key, key, best);
      if (distance > Math.min(best, Math.floor(entry.key.length / charactersPerTypo))) continue;
      if (distance < best) nearest = [];
      best = Math.min(best, distance);
      nearest.push(entry);
    }
    return nearest;
  }
}

/** The one id that all entries share, or null. */
function only<Id extends string>(entries: readonly Entry<Id>[]): Match<Id> | null {
  const first = entries[0];
  return first !== undefined && entries.every((entry) => entry.match.id === first.match.id) ? first.match : null;
}

/** Levenshtein distance, or anything above `limit` once it exceeds it. */
export function editDistance(a: string, b: string, limit: number): number {
  const distances = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    let least = i;
    distances[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = distances[j] as number;
      const substitute = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const distance = Math.min(substitute, above + 1, (distances[j - 1] as number) + 1);
      distances[j] = distance;
      least = Math.min(least, distance);
      diagonal = above;
    }
    if (least > limit) return limit + 1;
  }
  return distances[b.length] as number;
}
