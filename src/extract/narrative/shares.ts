/** What a clause right behind a count says of it in percent. */
export interface Share {
  readonly kind: "percentage" | "growth";
  readonly value: number;
  readonly decimals: number;
  /** Where the number stands in the clause. */
  readonly from: number;
  readonly to: number;
}

const number = "(?<number>\\d{1,6}(?:\\.\\d{1,6})?)[%％]";
const percentage = new RegExp(`^(?:约)?占(?:比)?(?<of>[^\\d，。]{0,20}?)${number}$`);
const growth = new RegExp(
  "^(?:申请|受理|收件|收到申请|办理)?(?:总?数?量|总数|件数)?(?:同比|[较比](?:去年|上年|上一年)度?(?:同期)?|与(?:去年|上年|上一年)度?(?:同期)?相比)" +
    `(?:大幅|略有|小幅)?(?<way>增长|上升|增加|提高|上涨|增幅|下降|减少|回落|降低|下滑)(?:了|为|达)?${number}$`,
);
const rough = /约|近|超|逾|不足|以上|左右|分别|合计|共|累计|[全本][市区县省国镇州旗]/;
const down = /下降|减少|回落|降低|下滑/;

/** The share or the growth that a clause states, and nothing else; null where it is rough, or of several. */
export function shareIn(clause: string): Share | null {
  const match = percentage.exec(clause) ?? growth.exec(clause);
  const { number: digits = "", of = "", way } = match?.groups ?? {};
  if (match === null || rough.test(way === undefined ? `${match[0][0]}${of}` : "")) return null;
  const to = clause.length - 1;
  const value = Number(digits) * (way !== undefined && down.test(way) ? -1 : 1);
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return { kind: way === undefined ? "percentage" : "growth", value, decimals, from: to - digits.length, to };
}
