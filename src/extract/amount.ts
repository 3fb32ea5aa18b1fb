import { isBlankText, withoutInvisible } from "../model/blank.ts";
import { remember } from "./memory.ts";

/** Units that may follow a figure in its cell, alone or in brackets. 万 alone is none: it multiplies. */
const units = "万元|萬元|元|件次|人次|件|个|個|项|項|条|條|宗|起|次|人|份|部|篇|例|家";

const simplifiedUnits: Readonly<Record<string, string>> = { 萬元: "万元", 個: "个", 項: "项", 條: "条" };

/** Signs beyond ASCII: dashes of every length, and the words that stand for a sign in 本年增/减. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/^[‐‑‒–—―−─﹣]/, "-"],
  [/^(?:减少?|減少?|负|負)/, "-"],
  [/^(?:增加?|﹢)/, "+"],
];

const number = new RegExp(
  `^([-+]?)\\s*([1-9]\\d{0,2}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(?:(${units})|\\((${units})\\))?$`,
);
/** Beyond this many digits a number no longer stands for what is printed. */
const exactDigits = 15;

/** A numbered label: `5.属于三类内部事务信息`, `（三）不予公开`. */
const numbered = /^\(?[\d一二三四五六七八九十]{1,3}[).、](?!\d)/;
/** What a spreadsheet prints of a number that it computed: `28.360000000000003`. */
const longestFigure = 24;
/** Words that end as a sentence does: `政府集中采购项目5个。` */
const sentence = /\p{Script=Han}{3}.*[。；;！？]$/u;
/** What is longer is no figure, whatever invisible characters it has. */
const longestCell = 120;

/** The number as printed, or null where there is none: `"1,204"` is 1204, `"减4"` is −4, `"约5,6件"` is no number. */
export const parseAmount = remember((printed): number | null => {
  const match = matchNumber(printed);
  if (match === null) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const digits = whole.replaceAll(",", "") + fraction;
  if (digits.replace(".", "").length > exactDigits) return null;
  const value = Number(digits);
  return sign === "-" && value !== 0 ? -value : value;
}, Number);

/** The unit printed behind the number, Simplified: `"251000元"` is in `元`; null where there is none, or no number. */
export const unitOf = remember(
  (printed): string | null => {
    const match = matchNumber(printed);
    const unit = match?.[4] ?? match?.[5] ?? null;
    return unit === null ? null : (simplifiedUnits[unit] ?? unit);
  },
  () => null,
);

function matchNumber(printed: string): RegExpExecArray | null {
  if (printed.length > longestCell) return null;
  const text = narrow(withoutInvisible(printed)).trim();
  return number.exec(signs.reduce((signed, [spelling, sign]) => signed.replace(spelling, sign), text));
}

/** Full-width forms as ASCII. NFKC would go further and make 3991 of `399①` and 3992 of `399²`. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** True for what may stand in a figure's cell: a number, a blank, or a mark for “none”. */
export const isFigure = remember(
  (printed) => isBlankText(printed) || parseAmount(printed) !== null,
  () => true,
);

/**
 * True for what was meant as a figure, though it may be no number: `约5件`, `12o`, `1 204`. A bad figure must keep its
 * place among the others and be named, not pass for a label.
 */
export const isFigureLike = remember(
  (printed) => {
    if (isFigure(printed)) return true;
    if (printed.length > longestCell) return false;
    const text = narrow(withoutInvisible(printed)).trim();
    if (text.length > longestFigure || sentence.test(text)) return false;
    return /\d/.test(text.replace(numbered, "")) && !/[年月日页第]/.test(text);
  },
  () => true,
);
