import type { StatementOf } from "../../model/narrative.ts";
import { refTo } from "../../model/report.ts";
import { receivedTable } from "../example-pages.ts";
import { type ObservationRule, subject } from "../rule.ts";
import { isWithin, quoted, rounded, type Sum, sentenceOf, sumOf } from "../statements.ts";

export const textGrowthAgrees: ObservationRule = {
  id: "text-growth-agrees",
  severity: "warning",
  summary: {
    "zh-Hans": "有上年报告可比的，文中写明比上年增减的件数、幅度，与两年的表一致",
    "zh-Hant": "有上年報告可比的，文中寫明比上年增減的件數、幅度，與兩年的表一致",
    en: "Where last year’s report is at hand, the growth that the text states, in percent or in cases, is that of the tables of the two years",
  },
  formula: {
    "zh-Hans": "|文中增幅 −（本年件数 ÷ 上年件数 − 1）× 100| ≤ 末位 1；文中增减件数 = 本年件数 − 上年件数",
    "zh-Hant": "|文中增幅 −（本年件數 ÷ 上年件數 − 1）× 100| ≤ 末位 1；文中增減件數 = 本年件數 − 上年件數",
    en: "|stated − 100 × (this year / last year − 1)| ≤ 1 in the last decimal; stated in cases = this year − last year; each for whichever cells the words may mean",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由“同比”的定义推定",
      "zh-Hant": "由「同比」的定義推定",
      en: "Inferred from what growth over the year before is",
    },
  },
  examples: [
    {
      as: "html",
      page: ["<p>全年共收到政府信息公开申请4件，同比增长33.3%。</p>", ...receivedTable],
      previousPage: [
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>0<td>0<td>0<td>0<td>0<td>3</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: ["<p>全年共收到政府信息公开申请4件，同比增长50%。</p>", ...receivedTable],
      previousPage: [
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>0<td>0<td>0<td>0<td>0<td>3</table>",
      ],
      breaks: ["requests.received.total"],
    },
    {
      as: "html",
      page: ["<p>全年共收到政府信息公开申请4件，比上年增加2件。</p>", ...receivedTable],
      previousPage: [
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>0<td>0<td>0<td>0<td>0<td>3</table>",
      ],
      breaks: ["requests.received.total"],
    },
  ],
  *observe(report, { previous, derivation }) {
    if (previous === null) return;
    for (const statement of report.narrative.statements) {
      if (statement.kind !== "growth" && statement.kind !== "difference") continue;
      const { value: stated, count } = statement;
      const pairs = statement.readings.flatMap((reading) => {
        const [now, before] = [sumOf(report, reading, { derivation }), sumOf(previous, reading, { derivation })];
        return now === null || before === null ? [] : [{ now, before }];
      });
      // A count that the tables do not have is a story of its own.
      const meant = pairs.find(({ now }) => count === null || now.sum === count);
      if (meant === undefined || pairs.some((pair) => agrees(statement, pair))) continue;
      const [now, before] = [meant.now.sum, meant.before.sum];
      if (before === 0 && statement.kind === "growth") continue;
      const [main, ...others] = meant.now.cells.map(({ cell }) => subject(cell));
      const elsewhere = meant.before.cells.map(({ cell }) => subject(cell, refTo(previous)));
      const own = { ...quoted(statement), stated, now, before };
      yield {
        detail:
          statement.kind === "growth"
            ? { kind: "growth-differs", ...own, expected: rounded(growthOf(meant), statement.decimals) }
            : { kind: "change-differs", ...own, expected: now - before },
        primary: main ?? null,
        related: [sentenceOf(statement, stated), ...others, ...elsewhere],
      };
    }
  },
};

/** What a reading counts in this year and in the last. */
interface TwoYears {
  readonly now: Sum;
  readonly before: Sum;
}

function growthOf({ now, before }: TwoYears): number {
  return 100 * (now.sum / before.sum - 1);
}

function agrees(statement: StatementOf<"growth" | "difference">, years: TwoYears): boolean {
  if (statement.kind === "difference") return years.now.sum - years.before.sum === statement.value;
  return years.before.sum !== 0 && isWithin(statement.value, growthOf(years), statement.decimals);
}
