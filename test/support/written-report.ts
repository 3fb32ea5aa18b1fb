import { readReport } from "../../src/run.ts";

/** The six headings as the form of 2021 prints them. */
export const headings: readonly string[] = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

export const table =
  "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0</table>";

const prose = [
  "2023年，我局认真贯彻落实《条例》，全年主动公开政府信息三百条。",
  table,
  "",
  "",
  "公开的及时性有待提高，下一步将加强业务培训。",
  "本机关2023年度未收取信息处理费。",
];

/** What stands under each heading, in order. */
export function under(changed: Readonly<Record<number, string>> = {}): string[] {
  return prose.map((text, i) => changed[i] ?? text);
}

/** A page whose sections have these headings and contents; `null` leaves a section out. */
export function writtenPage(own: readonly (string | null)[] = headings, contents: readonly string[] = under()): string {
  const sections = own.map((heading, i) => (heading === null ? "" : `<h2>${heading}</h2>\n<p>${contents[i]}</p>\n`));
  return `<h1>某市财政局2023年政府信息公开工作年度报告</h1>\n<p>本报告的统计期限自2023年1月1日起至2023年12月31日止。</p>\n${sections.join("")}`;
}

/** The report that a page holds. */
export async function readWritten(page: string | Buffer, path = "report.html") {
  const { report, failure } = await readReport({ path, read: async () => Buffer.from(page) });
  if (report === null) throw new Error(`nothing read: ${JSON.stringify(failure)}`);
  return { report, failure };
}
