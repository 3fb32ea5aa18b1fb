import type { Document, Paragraph, Picture } from "../../model/document.ts";
import { type TableId, tables } from "../../model/form.ts";
import type { TableImage } from "../../model/report.ts";
import { headingIn } from "../headings.ts";
import type { Simplify } from "../labels.ts";

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
  const id = headingIn(text, simplify)?.id;
  return tables.find((table) => table === id);
}

/** The pictures that stand where tables should be. */
export function tableImages(sections: readonly Section[], missing: readonly TableId[]): TableImage[] {
  return sections
    .filter(({ table }) => missing.includes(table))
    .flatMap(({ table, pictures }) => pictures.map(({ at }) => ({ kind: "table-is-image", table, at }) as const));
}
