import type { Dice } from "./dice.ts";
import { type NumberStyle, percent, sentenceStyle } from "./print-number.ts";
import { isQuantity, type Quantities, type Quantity } from "./quantities.ts";

/** What a printed number says of the tables. */
export interface Claim {
  readonly kind: "count" | "share" | "growth" | "difference";
  readonly of: readonly Quantity[];
  readonly value: number;
  /** Prints another value as this one is printed. */
  readonly print: (value: number) => string;
}
export type Piece = string | { readonly text: string; readonly claim: Claim };

export interface Sentence {
  readonly pieces: readonly Piece[];
  /** True where another reading of the words would count something else: true as it stands, but no measure of recall. */
  readonly isLoose: boolean;
}

/**
 * A sentence with slots. `<self>` is a name. `{received}` is a count of the tables, `{$letters}` one of the report's own
 * that no table has, `{a~30}` any number up to 30, `{a}` and `{a+b}` what was drawn before; `{%granted/answered}` is a share in percent,
 * `{^received}` the growth on last year (增长 12.5%), `{±received}` the difference (增加 5), `{@received}` last year's count.
 */
export interface Wording {
  readonly text: string;
  readonly when?: (quantities: Required<Quantities>, own: Readonly<Record<string, number>>) => boolean;
  readonly isLoose?: boolean;
}
export type Wordings = readonly (string | Wording)[];

/** What sentences of one report are written from. */
export interface Context {
  readonly dice: Dice;
  readonly names: Readonly<Record<string, string>>;
  readonly quantities: Quantities;
  readonly last: Quantities | null;
  /** Counts that no table has. */
  readonly own: Readonly<Record<string, number>>;
  readonly style: NumberStyle;
  /** Decimals of percentages. */
  readonly decimals: number;
}

export const textOf = ({ pieces }: Sentence) =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

const slot = /\{([^}]+)\}|<(\w+)>/g;
/** What a slot begins with, where it is no plain count. */
const marks = "%^±@$";

/** A wording that can be said of the report, as a sentence; null where none of the wordings can. */
export function say(wordings: Wordings, context: Context): Sentence | null {
  const { dice } = context;
  for (let attempt = 0; attempt < 8; attempt++) {
    const wording = dice.pick(wordings);
    if (applies(wording, context)) return fill(wording, context);
  }
  const fitting = wordings.filter((wording) => applies(wording, context));
  return fitting.length === 0 ? null : fill(dice.pick(fitting), context);
}

/** True where every count of a wording is known and its condition holds. */
export function applies(wording: string | Wording, { quantities, last, own }: Context): boolean {
  const { text, when } = typeof wording === "string" ? { text: wording, when: undefined } : wording;
  for (const [, inner = ""] of text.matchAll(slot)) {
    if (inner === "" || inner.includes("~")) continue;
    const mark = marks.includes(inner[0] as string) ? inner[0] : "";
    const names = inner.replace(/^[%^±@$]/, "").split(/[+/-]/);
    if (mark === "$" ? names.some((name) => own[name] === undefined) : false) return false;
    const counts = names.filter(isQuantity);
    if (mark !== "$" && counts.some((name) => quantities[name] === undefined)) return false;
    if (mark === "%" && !(amount(quantities, counts[1]) > 0)) return false;
    if (mark !== "^" && mark !== "±" && mark !== "@") continue;
    const [name] = counts;
    const before = amount(last, name);
    if (mark === "@" ? Number.isNaN(before) : !(before > 0) || before === amount(quantities, name)) return false;
  }
  return when === undefined || when(quantities as Required<Quantities>, own);
}

export function fill(wording: string | Wording, context: Context): Sentence {
  const { text, isLoose = false } = typeof wording === "string" ? { text: wording } : wording;
  const { names, quantities, dice } = context;
  const style = sentenceStyle(context.style, dice);
  const drawn: Record<string, number> = {};
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(slot)) {
    const [whole, inner, name] = match;
    pieces.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (name !== undefined) pieces.push(named(names, name));
    else if (inner !== undefined) pieces.push(pieceOf(inner, context, style, drawn));
  }
  pieces.push(text.slice(end));
  return { isLoose, pieces: pieces.filter((piece) => piece !== "") };

  function named(from: Readonly<Record<string, string>>, name: string): string {
    const found = from[name];
    if (found === undefined)
      throw new Error(`no name <${name}> in ${text}, only ${Object.keys(quantities).length} counts`);
    return found;
  }
}

function pieceOf(inner: string, context: Context, style: NumberStyle, drawn: Record<string, number>): Piece {
  const { quantities, last, own, dice, decimals } = context;
  const mark = inner[0] as string;
  const rest = inner.slice(1);
  if (mark === "$") return style(known(own[rest], inner));
  if (mark === "@") return style(amount(last, quantity(rest)));
  if (mark === "%") {
    const [part, whole] = rest.split("/").map(quantity) as [Quantity, Quantity];
    const value = percentOf(amount(quantities, part), amount(quantities, whole), decimals);
    const print = (points: number) => `${points.toFixed(decimals)}%`;
    return { text: print(value), claim: { kind: "share", of: [part, whole], value, print } };
  }
  if (mark === "^" || mark === "±") {
    const name = quantity(rest);
    const [before, now] = [amount(last, name), amount(quantities, name)];
    const change = Math.abs(now - before);
    const isMore = now > before;
    if (mark === "^") {
      const value = percentOf(change, before, decimals);
      const print = (points: number) => `${isMore ? "增长" : "下降"}${points.toFixed(decimals)}%`;
      return { text: print(value), claim: { kind: "growth", of: [name], value, print } };
    }
    const print = (count: number) => `${isMore ? "增加" : "减少"}${style(count)}`;
    return { text: print(change), claim: { kind: "difference", of: [name], value: change, print } };
  }
  const [local = "", most] = inner.split("~");
  if (most !== undefined) {
    const [least, largest] = most.includes("..") ? most.split("..").map(Number) : [1, Number(most)];
    drawn[local] = dice.between(least as number, largest as number);
    return style(drawn[local]);
  }
  if (isQuantity(inner)) {
    const value = amount(quantities, inner);
    return { text: style(value), claim: { kind: "count", of: [inner], value, print: style } };
  }
  return style(inner.split("+").reduce((sum, name) => sum + known(drawn[name], inner), 0));
}

function quantity(name: string): Quantity {
  if (!isQuantity(name)) throw new Error(`no count ${name}`);
  return name;
}

function amount(quantities: Quantities | null, name: Quantity | undefined): number {
  const value = name === undefined ? undefined : quantities?.[name];
  return value === undefined ? Number.NaN : value;
}

function known(value: number | undefined, slot: string): number {
  if (value === undefined) throw new Error(`nothing drawn for {${slot}}`);
  return value;
}

const percentOf = (part: number, whole: number, decimals: number) => Number(percent(part, whole, decimals));
