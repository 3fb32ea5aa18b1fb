import { type Clause, type Figure, placeIn } from "./clauses.ts";

/** A total and what adds up to it. */
export interface Parts {
  readonly clause: Clause;
  readonly total: Figure;
  readonly parts: readonly number[];
}

/** A list that these words open, or end, is not all there is, or is not of one kind. */
const incomplete = /其中|含|包括|另|其余|截[至止]|等|共|合计|总计|累计|同比|较|比|占|涉及|超|去年|上年/;
const sumWords = /^(?:共计?|合计|总计|一共|总共)$/;

/** The totals of a sentence whose parts are all listed: `共15件（甲12件、乙3件）`, `甲12件、乙3件，共15件`. */
export function partsIn(sentence: readonly Clause[], text: string): Parts[] {
  return sentence.flatMap(
    (clause, i) => inBrackets(clause, sentence) ?? before(clause, sentence.slice(0, i), text) ?? [],
  );
}

function inBrackets(clause: Clause, sentence: readonly Clause[]): Parts[] | null {
  const total = clause.figures.find(({ to }) => {
    const head = clause.text.slice(0, to);
    return sentence.some(
      (inner) => inner.depth === clause.depth + 1 && inner.before === head && isWithin(inner, clause),
    );
  });
  if (total === undefined) return null;
  const head = clause.text.slice(0, total.to);
  const items = sentence.filter((inner) => inner.depth === clause.depth + 1 && inner.before === head);
  const parts = items.map((item) => itemOf(item, total.unit));
  return isComplete(parts) && parts.length > 1 ? [{ clause, total, parts }] : null;
}

/** True for what stands in a bracket of a clause, or right behind it. */
function isWithin(inner: Clause, clause: Clause): boolean {
  return placeIn(inner, 0) > placeIn(clause, 0);
}

function before(clause: Clause, earlier: readonly Clause[], text: string): Parts[] | null {
  const [total, ...others] = clause.figures;
  if (total === undefined || others.length > 0 || total.tail !== "" || !sumWords.test(total.head)) return null;
  const parts: number[] = [];
  for (const item of earlier.filter(({ depth }) => depth === clause.depth).reverse()) {
    const value = itemOf(item, total.unit);
    if (value === null) break;
    parts.unshift(value);
    if (parts.length > 1 && sum(parts) === total.value) return [{ clause, total, parts }];
  }
  // What only a comma parts from the rest may belong to something else.
  return parts.length > 1 && joined(earlier, clause, text, parts.length) ? [{ clause, total, parts }] : null;
}

/** True where the last clauses, as many as given, are one whole list: `、` stands between them, and not before them. */
function joined(earlier: readonly Clause[], { depth }: Clause, text: string, count: number): boolean {
  const items = earlier.filter((item) => item.depth === depth).slice(-count);
  return items.every((item, i) => (text[placeIn(item, 0) - 1] === "、") === i > 0);
}

/** The number of `甲12件`; null for anything else. */
function itemOf({ figures }: Clause, unit: string): number | null {
  const [figure, ...others] = figures;
  if (figure === undefined || others.length > 0 || figure.tail !== "" || figure.unit !== unit) return null;
  return figure.head === "" || incomplete.test(figure.head) ? null : figure.value;
}

function isComplete(parts: readonly (number | null)[]): parts is readonly number[] {
  return parts.every((part) => part !== null);
}

export function sum(parts: readonly number[]): number {
  return Number(parts.reduce((total, part) => total + part, 0).toFixed(6));
}
