import { type Address, outcomeGroups, outcomeRows, reviewRows } from "../../model/form.ts";
import type { Reading } from "../../model/narrative.ts";
import { receivedTable } from "../example-pages.ts";
import { type ObservationRule, subject } from "../rule.ts";
import { isWithin, quoted, rounded, sentenceOf, statementsOf, sumOf } from "../statements.ts";

const requests = (...rows: readonly string[]): Reading => rows.map((row) => `requests.${row}.total` as Address);

/** What a share may be of, the likeliest first; without the first ones none is judged. */
const totals = 3;
const wholes: readonly Reading[] = [
  requests("received"),
  requests("received", "carriedIn"),
  requests("outcomes.total"),
  ...Object.keys(outcomeGroups).map((group) => requests(...outcomeRows.filter((row) => row.split(".")[1] === group))),
  ...reviewRows.map((row): Reading => [`reviewAndLitigation.${row}.total`]),
  ["reviewAndLitigation.litigationDirect.total", "reviewAndLitigation.litigationAfterReview.total"],
];

export const textPercentagesAgree: ObservationRule = {
  id: "text-percentages-agree",
  severity: "info",
  summary: {
    "zh-Hans": "文中写明的占比，与表中数字相除的结果一致（按所写小数位数，容许末位差 1）",
    "zh-Hant": "文中寫明的佔比，與表中數字相除的結果一致（按所寫小數位數，容許末位差 1）",
    en: "A share stated in the text is what the figures of the tables make (to the decimals printed, the last within 1)",
  },
  formula: {
    "zh-Hans": "|文中占比 − 件数 ÷ 总数 × 100| ≤ 末位 1；总数为新收、新收与上年结转之和、办理结果总计或所属各类之和",
    "zh-Hant": "|文中佔比 − 件數 ÷ 總數 × 100| ≤ 末位 1；總數為新收、新收與上年結轉之和、辦理結果總計或所屬各類之和",
    en: "|stated − 100 × count / whole| ≤ 1 in the last decimal; the whole is what was received, with or without what was carried in, the total of outcomes, or a group of them",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由百分数的定义推定；写法是“占”而未写明占什么的，任一总数相符即可",
      "zh-Hant": "由百分數的定義推定；寫法是「佔」而未寫明佔什麼的，任一總數相符即可",
      en: "Inferred from what a percentage is; where the text does not say of what, any whole that fits is accepted",
    },
  },
  examples: [
    {
      as: "html",
      page: ["<p>收到政府信息公开申请4件。其中，自然人申请3件，占75%。</p>", ...receivedTable],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>收到政府信息公开申请4件。其中，自然人申请3件，占80%。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>1<td>0<td>0<td>0<td>0<td>4",
        "<tr><td colspan=2>二、上年结转政府信息公开申请数量<td>2<td>0<td>0<td>0<td>0<td>0<td>2",
        "<tr><td colspan=2>（七）总计<td>5<td>1<td>0<td>0<td>0<td>0<td>6</table>",
      ],
      breaks: ["requests.received.naturalPerson"],
    },
  ],
  *observe(report, context) {
    for (const statement of statementsOf(report, "percentage")) {
      const { value: stated, decimals, count } = statement;
      // A count that the tables do not have is a story of its own.
      const part = statement.readings
        .flatMap((reading) => sumOf(report, reading, context) ?? [])
        .find(({ sum }) => sum === count);
      const sums = wholes.map((whole) => sumOf(report, whole, context));
      const known = sums.flatMap((sum) => (sum === null || sum.sum === 0 ? [] : [sum]));
      const isUnknown = sums.slice(0, totals).includes(null);
      const [main] = part?.cells ?? [];
      const first = known.find(({ sum }) => sum >= count);
      if (main === undefined || first === undefined || isUnknown) continue;
      if (known.some(({ sum }) => isWithin(stated, (100 * count) / sum, decimals))) continue;
      const expected = rounded((100 * count) / first.sum, decimals);
      yield {
        detail: { kind: "percentage-differs", ...quoted(statement), stated, expected, part: count, whole: first.sum },
        primary: subject(main.cell),
        related: [sentenceOf(statement, stated), ...first.cells.map(({ cell }) => subject(cell))],
      };
    }
  },
};
