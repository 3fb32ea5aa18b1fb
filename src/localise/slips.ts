import type { SlipKind } from "../model/suggestion.ts";

/** One keystroke or two that turn a number into another. */
type Keystroke = Extract<SlipKind, "transposed-digits" | "dropped-digit" | "extra-digit" | "replaced-digit">;

/** The slip of the hand that prints `printed` where `right` was meant, or null where it takes more than one. */
export function keystrokeOf(printed: number, right: number): Keystroke | null {
  const a = String(printed);
  const b = String(right);
  if (a === b) return null;
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
    const [first = 0, second] = differing;
    if (differing.length === 1) return "replaced-digit";
    const isTransposed =
      differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
    return isTransposed ? "transposed-digits" : null;
  }
  if (a.length + 1 === b.length) return isWithoutOne(a, b) ? "dropped-digit" : null;
  if (a.length === b.length + 1) return isWithoutOne(b, a) ? "extra-digit" : null;
  return null;
}

/** True where leaving out one digit of `long` gives `short`. */
function isWithoutOne(short: string, long: string): boolean {
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(same) === long.slice(same + 1);
}

/** Powers of ten that a wrong unit or a misplaced zero multiplies by. */
const scales = [10, 100, 1000, 10_000];

/** True where one number is the other by a power of ten. */
export function isOtherScale(printed: number, right: number): boolean {
  return printed > 0 && right > 0 && scales.some((scale) => right * scale === printed || printed * scale === right);
}
