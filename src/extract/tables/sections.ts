import type { Document, Paragraph, Picture } from "../../model/document.ts";
import type { TableId } from "../../model/form.ts";
import type { TableImage } from "../../model/report.ts";
import { labelKey, type Simplify } from "../labels.ts";

/** How the headings end under which the form prints its tables. */
const headings: readonly (readonly [heading: string, table: TableId])[] = [
  ["主动公开政府信息情况", "proactiveDisclosure"],
  ["收到和处理政府信息公开申请情况", "requests"],
  ["行政诉讼情况", "reviewAndLitigation"],
];
const longestHeading = 60;
/** A remark such as 表格如下 may stand between a heading and its table; what is longer, or more, is another subject. */
const longestRemark = 40;
const mostRemarks = 2;
const numbered = /^[（(]?[一二三四五六七八九十][、．.）)]/;

/** The section of a table: its heading, and the pictures where the table should be. */
export interface Section {
  readonly table: TableId;
  readonly heading: Paragraph;
  readonly pictures: readonly Picture[];
}

/** The sections whose content is a table, in the order of the page. A contents list may head a section a second time. */
export function tableSections({ blocks }: Document, simplify: Simplify): Section[] {
  const sections: (Section & { readonly pictures: Picture[] })[] = [];
  let open: (typeof sections)[number] | null = null;
  let remarks = 0;
  for (const block of blocks) {
    if (block.kind === "picture") open?.pictures.push(block);
    if (block.kind !== "paragraph") continue;
    const table = headedBy(block.text, simplify);
    remarks++;
    if (table !== undefined) {
      open = { table, heading: block, pictures: [] };
      remarks = 0;
      sections.push(open);
    } else if (numbered.test(block.text) || block.text.length > longestRemark || remarks > mostRemarks) {
      open = null;
    }
  }
  return sections;
}

function headedBy(text: string, simplify: Simplify): TableId | undefined {
  // Most paragraphs are no headings; this tells them apart in either script at no cost.
  if (!text.includes("情")) return undefined;
  const key = labelKey(text.slice(0, longestHeading), simplify);
  return headings.find(([heading]) => key.endsWith(heading))?.[1];
}

/** The pictures that stand where tables should be. */
export function tableImages(sections: readonly Section[], missing: readonly TableId[]): TableImage[] {
  return sections
    .filter(({ table }) => missing.includes(table))
    .flatMap(({ table, pictures }) => pictures.map(({ at }) => ({ kind: "table-is-image", table, at }) as const));
}
