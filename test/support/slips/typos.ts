import type { Random } from "./random.ts";

/** What a wrong hand makes of a figure above 0; null where it cannot go wrong in this way. */
export type Typo = (figure: number, random: Random) => number | null;

const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const scales = [10, 100, 10_000];
const little = 3;
/** Of the digits typed too many, how many are the digit before once more. */
const keyBounces = 0.5;

/** 93 for 39. */
export const transposed: Typo = (figure, random) => {
  const text = String(figure);
  return oneOf(
    positions(text).map((i) => text.slice(0, i) + text.slice(i + 1, i + 2) + text.slice(i, i + 1) + text.slice(i + 2)),
    figure,
    random,
  );
};

/** 12 for 132. */
export const dropped: Typo = (figure, random) => {
  const text = String(figure);
  return oneOf(
    positions(text).map((i) => text.slice(0, i) + text.slice(i + 1)),
    figure,
    random,
  );
};

/** 122 for 12, or 152. */
export const doubled: Typo = (figure, random) => {
  const text = String(figure);
  const isBounce = random.chance(keyBounces);
  const after = positions(text).map((i) => {
    const digit = isBounce ? (text[i] as string) : random.pick(digits);
    return text.slice(0, i + 1) + digit + text.slice(i + 1);
  });
  return oneOf(after, figure, random);
};

/** 17 for 12. */
export const replaced: Typo = (figure, random) => {
  const text = String(figure);
  const isLong = text.length > 1;
  const instead = positions(text).flatMap((i) =>
    digits.map((digit) => text.slice(0, i) + digit + text.slice(i + 1)).filter((typed) => isLong || typed !== "0"),
  );
  return oneOf(instead, figure, random);
};

/** −12 for 12. */
export const negated: Typo = (figure) => -figure;

/** 120 for 12. */
export const scaled: Typo = (figure, random) => figure * random.pick(scales);

/** 13 for 12. */
export const offByLittle: Typo = (figure, random) => {
  const by = random.between(1, little);
  return random.chance(0.5) || by > figure ? figure + by : figure - by;
};

/** What is wrong with a key. */
const keyed: readonly Typo[] = [transposed, dropped, doubled, replaced, offByLittle];

/** A key pressed wrong, in any of the ways that the figure allows. */
export const mistyped: Typo = (figure, random) => {
  const typed = keyed.flatMap((typo) => typo(figure, random) ?? []);
  return typed.length === 0 ? null : random.pick(typed);
};

/** Nobody leaves a figure that begins with 0. */
function oneOf(typed: readonly string[], figure: number, random: Random): number | null {
  const wrong = typed.filter((text) => /^(?:0|[1-9]\d*)$/.test(text) && Number(text) !== figure);
  return wrong.length === 0 ? null : Number(random.pick(wrong));
}

function positions(text: string): number[] {
  return [...text].map((_, i) => i);
}
