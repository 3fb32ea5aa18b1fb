/** Pages that examples share, as the lines of their HTML. */

/** A table 2 of one row. */
export const regulationsTable =
  "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0</table>";

/** A table 3 of one row: four requests received. */
export const receivedTable: readonly string[] = [
  "<table><tr><td colspan=2><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计",
  "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>3<td>1<td>0<td>0<td>0<td>0<td>4</table>",
];

/** A table 4: two reviews, one upheld and one pending, and three suits after review, all upheld. */
export const reviewTable: readonly string[] = [
  "<table><tr><td colspan=5>行政复议<td colspan=10>行政诉讼",
  "<tr><td rowspan=2>结果维持<td rowspan=2>结果纠正<td rowspan=2>其他结果<td rowspan=2>尚未审结<td rowspan=2>总计<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉",
  "<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计",
  "<tr><td>1<td>0<td>0<td>1<td>2<td>0<td>0<td>0<td>0<td>0<td>3<td>0<td>0<td>0<td>3</table>",
];

const sections = [
  ["<h2>一、总体情况</h2>", "<p>2023年，我局认真贯彻落实《条例》，全年主动公开信息三百条。</p>"],
  ["<h2>二、主动公开政府信息情况</h2>", regulationsTable],
  ["<h2>三、收到和处理政府信息公开申请情况</h2>"],
  ["<h2>四、政府信息公开行政复议、行政诉讼情况</h2>"],
  ["<h2>五、存在的主要问题及改进情况</h2>", "<p>公开的及时性有待提高，下一步将加强业务培训。</p>"],
  ["<h2>六、其他需要报告的事项</h2>", "<p>本机关2023年度未收取信息处理费。</p>"],
] as const;

/** A report of six sections; `changed` has the lines that stand in place of a section's own, by its number. */
export function sixSections(changed: Readonly<Record<number, readonly string[]>> = {}): readonly string[] {
  return sections.flatMap((lines, i) => changed[i + 1] ?? lines);
}
