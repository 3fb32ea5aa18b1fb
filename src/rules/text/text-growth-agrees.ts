import { refTo } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";
import { isWithin, quoted, rounded, sentenceOf, statementsOf, sumOf } from "../statements.ts";

export const textGrowthAgrees: ObservationRule = {
  id: "text-growth-agrees",
  severity: "warning",
  summary: {
    "zh-Hans": "有上年报告可比的，文中写明的申请数量增减幅度与两年表三一致",
    "zh-Hant": "有上年報告可比的，文中寫明的申請數量增減幅度與兩年表三一致",
    en: "Where last year’s report is at hand, the growth that the text states is that of the two tables",
  },
  formula: {
    "zh-Hans": "|文中增幅 −（本年件数 ÷ 上年件数 − 1）× 100| ≤ 末位 1",
    "zh-Hant": "|文中增幅 −（本年件數 ÷ 上年件數 − 1）× 100| ≤ 末位 1",
    en: "|stated − 100 × (this year / last year − 1)| ≤ 1 in the last decimal, for what was received, with or without what was carried in, or for the total of outcomes",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由“同比”的定义推定",
      "zh-Hant": "由“同比”的定義推定",
      en: "Inferred from what growth over the year before is",
    },
  },
  examples: [
    {
      as: "html",
      page: [
        "<p>全年共收到政府信息公开申请4件，同比增长33.3%。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>1<td>0<td>0<td>0<td>0<td>4</table>",
      ],
      previousPage: [
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>0<td>0<td>0<td>0<td>0<td>3</table>",
      ],
      breaks: [],
    },
    {
      as: "html",
      page: [
        "<p>全年共收到政府信息公开申请4件，同比增长50%。</p>",
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>1<td>0<td>0<td>0<td>0<td>4</table>",
      ],
      previousPage: [
        "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
        "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>0<td>0<td>0<td>0<td>0<td>3</table>",
      ],
      breaks: ["requests.received.total"],
    },
  ],
  *observe(report, context) {
    const { previous } = context;
    if (previous === null) return;
    for (const statement of statementsOf(report, "growth")) {
      const { value: stated, decimals, count, readings } = statement;
      const pairs = readings.flatMap((reading) => {
        const [now, before] = [sumOf(report, reading, context), sumOf(previous, reading, context)];
        return now === null || before === null || before.sum === 0 ? [] : [{ now, before }];
      });
      // A count that the tables do not have is a story of its own.
      const meant = pairs.find(({ now }) => now.sum === count);
      const growth = ({ now, before }: (typeof pairs)[number]) => 100 * (now.sum / before.sum - 1);
      if (meant === undefined || pairs.some((pair) => isWithin(stated, growth(pair), decimals))) continue;
      const [now, before] = [meant.now.sum, meant.before.sum];
      const [main, ...others] = meant.now.cells.map(({ cell }) => subject(cell));
      const elsewhere = meant.before.cells.map(({ cell }) => subject(cell, refTo(previous)));
      yield {
        detail: {
          kind: "growth-differs",
          ...quoted(statement),
          stated,
          expected: rounded(growth(meant), decimals),
          now,
          before,
        },
        primary: main ?? null,
        related: [sentenceOf(statement, stated), ...others, ...elsewhere],
      };
    }
  },
};
