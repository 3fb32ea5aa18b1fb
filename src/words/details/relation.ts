import type { FigureDetail } from "../../model/detail.ts";
import { splitAddress } from "../../model/form.ts";
import type { Term } from "../../model/outcome.ts";
import { fill } from "../phrases.ts";
import type { Words } from "../words.ts";

/** Up to so many terms are written out with their zeros. */
const shortSum = 4;

/** What a broken relation says: where, both sides with their terms, and by how much they differ. */
export function relationValues(
  { leftTerms, rightTerms, left, right, difference }: Extract<FigureDetail, { kind: "relation" }>,
  words: Words,
) {
  const all = [...leftTerms, ...rightTerms];
  return {
    where: where(words, all),
    left: side(words, leftTerms, left, all),
    right: side(words, rightTerms, right, all),
    difference: Math.abs(difference),
  };
}

/** The same, of long sums only what they come to; null where neither side has one. */
export function briefRelationValues(detail: Extract<FigureDetail, { kind: "relation" }>, words: Words) {
  const { leftTerms, rightTerms, left, right } = detail;
  const isLeftLong = isLongSum(leftTerms);
  const isRightLong = isLongSum(rightTerms);
  if (!isLeftLong && !isRightLong) return null;
  const values = relationValues(detail, words);
  return {
    ...values,
    left: isLeftLong ? fill(words.phrases.parts.sum, { sum: left }) : values.left,
    right: isRightLong ? fill(words.phrases.parts.sum, { sum: right }) : values.right,
  };
}

/** True of a sum that has more than a few terms besides its zeros. */
export function isLongSum(terms: readonly Term[]): boolean {
  return terms.filter(({ value }) => value !== 0).length > shortSum;
}

/** A cell named by what tells it apart from the others: its column where all share a row, else its row. */
export function nameAmong(words: Words, address: string, terms: readonly Term[]): string {
  return inOneRow(terms) ? words.column(address) : words.row(splitAddress(address).row);
}

/** What all terms share: their column, or their row. */
function where(words: Words, terms: readonly Term[]): string {
  const first = terms[0]?.cell.address ?? "";
  const { table, row } = splitAddress(first);
  const { columnOf, rowOf } = words.phrases.parts;
  return inOneRow(terms)
    ? fill(rowOf, { table: words.table(table), row: words.row(row) })
    : fill(columnOf, { table: words.table(table), column: words.column(first) });
}

/** `新收 12 + 上年结转 1 = 13`; in a long sum the zeros are left out. */
function side(words: Words, terms: readonly Term[], sum: number, all: readonly Term[]): string {
  const printed = terms.length > shortSum ? terms.filter(({ value }) => value !== 0) : terms;
  const pieces = printed.map((term) => `${nameOf(words, term, all)} ${figure(words, term)}`);
  if (terms.length === 1) return pieces.join("");
  if (pieces.length === 1) return fill(words.phrases.parts.restZero, { term: pieces.join("") });
  return `${pieces.join(" + ") || "0"} = ${sum}`;
}

/** The name of a term, with the year of its report where that is another one. */
function nameOf(words: Words, { cell, of }: Term, all: readonly Term[]): string {
  const name = nameAmong(words, cell.address, all);
  return of === undefined ? name : fill(words.phrases.parts.ofYear, { year: of.year ?? "?", name });
}

function figure(words: Words, { value, derived }: Term): string {
  return derived ? fill(words.phrases.parts.derived, { value }) : String(value);
}

function inOneRow(terms: readonly Term[]): boolean {
  return terms.length > 1 && new Set(terms.map(({ cell }) => splitAddress(cell.address).row)).size === 1;
}
