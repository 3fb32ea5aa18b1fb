import type { Figure } from "./clauses.ts";
import type { Reporter } from "./scope.ts";

/** What a clause right behind a count says of it in percent. */
export interface Share {
  readonly kind: "percentage" | "growth";
  readonly value: number;
  readonly decimals: number;
  /** Where the number stands in the clause. */
  readonly from: number;
  readonly to: number;
  /** What grew, where the clause names it. */
  readonly subject: string;
}

const number = "(?<number>\\d{1,6}(?:\\.\\d{1,6})?)[%％]";
const percentage = new RegExp(`^(?:约)?占(?:比)?(?<of>[^\\d，。]{0,20}?)${number}$`);
/** The year before, to which the count is compared. */
const lastYear = "(?:去年|上年|上一年|(?<year>20\\d{2})年)度?(?:同期)?";
const comparedTo = `(?:同比|[较比]${lastYear}(?:相比)?|与${lastYear.replace("year", "other")}相比)`;
const quantity = "(?:申请|受理|收件|收到申请|办理)?(?:总?数?量|总数|件数)?";
const ways = "(?<way>增长|上升|增加|提高|上涨|增幅|降幅|下降|减少|回落|降低|下滑)";
const growth = new RegExp(
  `^(?<subject>[^，]*?)${quantity}${comparedTo}(?:大幅|略有|小幅)?${ways}(?:了|为|达)?${number}$`,
);
/** Behind a difference in cases: 比上年增加8件，增长7.7%. */
const goingOn = new RegExp(`^(?:同比|增幅)?(?:为)?${ways}?(?:了|为|达)?${number}$`);
const difference = new RegExp(
  `^${quantity}${comparedTo}(?:大幅|略有|小幅)?(?<way>增加|减少|增长|上升|下降|多|少)(?:了)?$`,
);
const rough = /约|近|超|逾|不足|以上|左右|分别|合计|共|累计|[全本][市区县省国镇州旗]/;
const down = /下降|减少|回落|降低|下滑|降幅|少/;

/** The share or the growth that a clause states, and nothing else; null where it is rough, or of several. */
export function shareIn(clause: string, reporter: Reporter, followsDifference: boolean): Share | null {
  if (!/[%％]$/.test(clause)) return null;
  const match = percentage.exec(clause) ?? growth.exec(clause) ?? (followsDifference ? goingOn.exec(clause) : null);
  const { number: digits = "", of = "", way, subject = "" } = match?.groups ?? {};
  if (match === null || (followsDifference && way === undefined && !clause.startsWith("占"))) return null;
  if (rough.test(way === undefined ? `${match[0][0]}${of}` : "") || !isLastYear(match.groups ?? {}, reporter))
    return null;
  const to = clause.length - 1;
  const value = Number(digits) * (way !== undefined && down.test(way) ? -1 : 1);
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return { kind: way === undefined ? "percentage" : "growth", value, decimals, from: to - digits.length, to, subject };
}

/** How many more than last year a figure says there were, negative where fewer; null where it says nothing of the kind. */
export function differenceIn({ head, tail, value }: Figure, reporter: Reporter): number | null {
  const match = tail === "" ? difference.exec(head) : null;
  if (match === null || !isLastYear(match.groups ?? {}, reporter)) return null;
  return down.test(match.groups?.way ?? "") ? -value : value;
}

function isLastYear(groups: Readonly<Record<string, string>>, { year }: Reporter): boolean {
  const named = groups.year ?? groups.other;
  return named === undefined || (year !== null && Number(named) === year - 1);
}
