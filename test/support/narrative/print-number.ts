import type { Dice } from "./dice.ts";

/** How a sentence prints its counts. */
export type NumberStyle = (value: number) => string;

const digits = [..."零一二三四五六七八九"];
const units = ["", "十", "百", "千"];

/** `一千零二十三`; of numbers up to 9999. */
export function inChinese(value: number): string {
  if (value === 0) return "零";
  const places = [...String(value)].map(Number);
  const printed = places
    .map((digit, i) => (digit === 0 ? "零" : `${digits[digit]}${units[places.length - 1 - i]}`))
    .join("");
  return printed.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
}

const plain: NumberStyle = String;
const thousands: NumberStyle = (value) => value.toLocaleString("en-US");
const fullWidth: NumberStyle = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spaced: NumberStyle = (value) => ` ${value} `;
const chinese: NumberStyle = (value) =>
  Number.isInteger(value) && value > 0 && value <= 9999 ? inChinese(value) : plain(value);

/** Styles with how common they are. */
const styles: readonly (readonly [NumberStyle, number])[] = [
  [plain, 84],
  [spaced, 7],
  [thousands, 4],
  [fullWidth, 3],
];

/** The style of a whole report; a sentence may print Chinese numerals all the same. */
export function numberStyle(dice: Dice): NumberStyle {
  let mark = dice.below(styles.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [style, weight] of styles) {
    if (mark < weight) return style;
    mark -= weight;
  }
  return plain;
}

export function sentenceStyle(style: NumberStyle, dice: Dice): NumberStyle {
  return dice.chance(0.03) ? chinese : style;
}

/** `part` of `whole` in percent, rounded half up to so many decimals; trailing zeros are left out now and then. */
export function percent(part: number, whole: number, decimals: number): string {
  const scale = 100 * 10 ** decimals;
  const rounded = Math.floor((2 * part * scale + whole) / (2 * whole));
  return (rounded / 10 ** decimals).toFixed(decimals);
}
