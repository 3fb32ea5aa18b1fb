const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters of a number below ten thousand, as a pattern. */
export const chineseNumeral = "[零〇一二两三四五六七八九十百千]+";

/** `三` → 3, `十二` → 12, `一百零五` → 105, up to 9999; null for what is no number, as `二三`. */
export function parseChineseNumeral(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let lowest = 10_000;
  let afterZero = false;
  for (const character of text) {
    const place = places[character];
    if (place === undefined) {
      const value = digits[character];
      if (value === undefined || digit !== null) return null;
      // 零 only fills a gap between places.
      if (value === 0 && sum > 0 && !afterZero) afterZero = true;
      else digit = value;
      continue;
    }
    // 十二 leaves out its 一; 百 and 千 never do.
    if (place >= lowest || digit === 0 || (digit === null && (place !== 10 || sum > 0))) return null;
    sum += (digit ?? 1) * place;
    lowest = place;
    digit = null;
    afterZero = false;
  }
  if (digit === null) return sum > 0 && !afterZero ? sum : null;
  if (lowest === 10_000) return digit;
  // 一百五 is 150 to some, 105 to others.
  return lowest > 10 && !afterZero ? null : sum + digit;
}

/** `12`, `3,525`, `十二` → a number; null for anything else. */
export function parseNumeral(text: string): number | null {
  if (/^\d/.test(text)) {
    const value = Number(text.replaceAll(",", ""));
    return Number.isFinite(value) ? value : null;
  }
  return parseChineseNumeral(text);
}
