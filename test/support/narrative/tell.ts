import { formTables } from "../form-table.ts";
import { printHtml } from "../print-html.ts";
import { headings } from "./prose.ts";
import type { World } from "./worlds.ts";

/** A plain page of a world's tables with one sentence in section one. */
export function tell({ agency, year, figures }: World, sentence: string): string {
  const [overview, ...others] = headings.map(([heading], i) => ({
    heading: `${"一二三四五六"[i]}、${heading}`,
    before: i === 4 ? ["信息公开的时效性有待提高。下一步将加强业务培训。"] : i === 5 ? ["无其他需要报告的事项。"] : [],
    after: [],
  }));
  if (overview === undefined) throw new Error("no section one");
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  const prose = { preamble: [], sections: [{ ...overview, before: [sentence] }, ...others], ending: [] };
  return printHtml({ title, agency, publishedOn: `${year + 1}-01-19`, tables: formTables(figures), prose });
}
