import type { Document } from "../../model/document.ts";
import type { Note } from "../../model/report.ts";
import type { Simplify } from "../labels.ts";
import { compact } from "../metadata/compact.ts";
import { contentOf } from "./content.ts";

type Residue = Extract<Note, { kind: "template-residue" }>;

const crosses = "[×✕✖╳xXｘＸ]";
const names =
  "(?:单位|机关|部门|人民政府|政府|省|市|县|区|镇|乡|街道|局|委|委员会|年度?|月|日|件|条|项|次|份|万元|元|名称)";
/** What templates print, without blanks, Simplified. */
const patterns: readonly (readonly [left: Residue["left"], pattern: RegExp])[] = [
  ["placeholder", new RegExp(`(?<![A-Za-z0-9./])(?:20\\d?)?${crosses}{2,}${names}`)],
  ["placeholder", new RegExp(`(?<![A-Za-z0-9./])(?:20\\d{2}|20\\d?${crosses}+|${crosses})年${crosses}{1,2}月`)],
  ["placeholder", new RegExp(`(?<![A-Za-z0-9./])20\\d${crosses}年`)],
  ["placeholder", /[[【<＜〈{｛(（](?:请|此处|在此)?(?:填写|输入|填入)[^\]】>＞〉}｝)）]{0,20}[\]】>＞〉}｝)）]/],
  ["placeholder", /[[【<＜〈{｛](?:单位|机关|机构|部门)(?:全称|名称)?[\]】>＞〉}｝]/],
  ["placeholder", /此处(?:请)?(?:填写|输入|填入)|请在此(?:处)?(?:填写|输入|填入)/],
  ["placeholder", /[（([【](?:示例|样例|范例)[）)\]】]/],
  ["placeholder", /[（(]具体网址[）)]/],
  ["instruction", /[（(](?:方正)?(?:宋体|仿宋|黑体|楷体|小标宋)[^（()）]{0,12}(?:号|加粗|磅|GB)[^（()）]{0,8}[）)]/],
  ["instruction", /简述一年来[^，。]{0,20}情况/],
  ["instruction", /该部分(?:内容)?(?:应)?以表格(?:的)?形式(?:进行)?(?:报告|公开|体现|填报)/],
];
/** One of these is in every text that the patterns find; most paragraphs have none. */
const hint =
  /[×✕✖╳xXｘＸ][×✕✖╳xXｘＸ年月]|填[写寫入]|[输輸]入|仿宋|[宋黑楷][体體]|[标標]宋|具[体體][网網]址|[简簡]述一年|例[）)】\]]|[位门門构構关關称稱][\]】>＞〉}｝]|以表格/;

/** What a template left on the page, once for each text: nobody filled it in or took it out. */
export function templateResidue(document: Document, simplify: Simplify): Residue[] {
  const found = new Map<string, Residue>();
  for (const content of contentOf(document)) {
    if (content.kind !== "line" || !hint.test(content.text)) continue;
    const { text, at } = compact(content.text, simplify);
    for (const [left, pattern] of patterns) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const end = at[match.index + match[0].length - 1] as number;
      const printed = content.text.slice(at[match.index], end + 1);
      if (!found.has(printed)) found.set(printed, { kind: "template-residue", left, text: printed, at: content.at });
      break;
    }
  }
  return [...found.values()];
}
