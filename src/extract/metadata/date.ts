/** A year in either kind of numerals, as a pattern. */
export const yearPattern = "(?:20\\d{2}|二[〇○Ｏ零0O][〇○Ｏ零0O一二三四五六七八九0-9]{2})";

const chineseDigits = "〇一二三四五六七八九";
const zeros = /[○Ｏ零0O]/g;

/** `2023` or `二〇二三`; null for anything that is no year. */
export function yearOf(text: string): number | null {
  const digits = /^\d{4}$/.test(text)
    ? text
    : text.replace(zeros, "〇").replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
  return /^\d{4}$/.test(digits) ? Number(digits) : null;
}

/** `12`, `十二`, `二十一`, up to 99; null for anything else. */
function numberOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (match === null || text === "") return null;
  const [, tens = "", ten = "", ones = ""] = match;
  if (ten === "") return tens !== "" && ones !== "" ? null : chineseDigits.indexOf(tens || ones);
  return 10 * (tens === "" ? 1 : chineseDigits.indexOf(tens)) + (ones === "" ? 0 : chineseDigits.indexOf(ones));
}

/** A date in a text without blanks, as a pattern with the groups `year`, `month` and `day`. */
export const datePattern =
  `(?<year>${yearPattern})[-—/.．年](?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})[-—/.．月]` +
  "(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})(?!\\d)";
const written = new RegExp(datePattern);
/** `20240119`, with or without the time behind it. */
const run = /(?<!\d)(?<year>20\d{2})(?<month>\d{2})(?<day>\d{2})(?:\d{6})?(?!\d)/;

/**
 * `2020-01-19`, `2020年1月19日`, `二〇二〇年一月十九日`, `2020/1/19 10:00` → `2020-01-19`; null for anything that is no
 * date.
 */
export function parseDate(text: string | null): string | null {
  const folded = (text ?? "")
    .normalize("NFKC")
    .replace(/(?<=[年月])\s+|\s+(?=[年月日])|(?<=[-/.])\s+|\s+(?=[-/.])/g, "");
  const parts = (written.exec(folded) ?? run.exec(folded))?.groups;
  return parts === undefined ? null : isoDate(parts);
}

/** The groups of `datePattern` as an ISO date, or null where there is no such day. */
export function isoDate({ year = "", month = "", day = "" }: Readonly<Record<string, string>>): string | null {
  const [y, m, d] = [yearOf(year), numberOf(month), numberOf(day)];
  if (y === null || m === null || d === null) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null;
}
