import type { Block, Document, GridCell } from "../model/document.ts";
import type { Report } from "../model/report.ts";
import { labelKey, type Simplify } from "./labels.ts";
import { cellsOnce } from "./lines.ts";
import { findTitle } from "./title.ts";

export type Metadata = Pick<Report, "year" | "agency" | "title" | "indexNumber" | "publishedOn">;

/** Labels of the metadata that pages print above the report, likeliest first; matched as labels are. */
const printedNames = {
  indexNumber: ["索引号", "信息索引号", "索引编号"],
  agency: ["发布机构", "公开机构", "发文机构", "发布单位", "制发机关", "公开责任部门", "发布部门", "信息来源"],
  publishedOn: ["公开日期", "发布日期", "发文日期", "发布时间", "公开时间", "生成日期", "成文日期"],
} as const;

/** Names of `<meta>` elements in the standard for government web sites. */
const metaNames = {
  agency: ["contentsource"],
  publishedOn: ["pubdate", "publishdate", "publish_time"],
  title: ["articletitle"],
} as const;

/** `索 引 号：` over its value. */
const longestName = 12;

/** Reads what a page says of itself: title, year, agency, index number, date of publication. Nothing is guessed. */
export function readMetadata(document: Document, simplify: Simplify): Metadata {
  const texts = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : headline(block)));
  const named = new NamedValues(document, simplify);
  const statedYear = statedPeriod(texts, simplify);
  const ownNames = [metaValue(document, metaNames.title), document.title].filter((name) => name !== null);
  const title = findTitle({ paragraphs: texts, ownNames, statedYear }, simplify);
  const publishedOn = parseDate(named.first(printedNames.publishedOn) ?? metaValue(document, metaNames.publishedOn));
  return {
    year: title?.year ?? statedYear ?? openingYear(texts, simplify),
    agency: title?.agency ?? named.first(printedNames.agency) ?? metaValue(document, metaNames.agency),
    title: title?.text ?? null,
    indexNumber: named.first(printedNames.indexNumber),
    publishedOn,
  };
}

/** In a CSV file the title stands alone on a line of the grid. */
function headline(block: Block): string[] {
  if (block.kind !== "grid") return [];
  return block.slots.flatMap((slots) => {
    const printed = [...new Set(slots)].filter((cell): cell is GridCell => cell !== null && cell.text !== "");
    return printed.length === 1 || new Set(printed.map((cell) => cell.text)).size === 1 ? [printed[0]?.text ?? ""] : [];
  });
}

/** `自2019年1月1日起至2019年12月31日止`. */
function statedPeriod(texts: readonly string[], simplify: Simplify): number | null {
  for (const text of texts) {
    const match = /(20\d{2})年1月1日起?[，,]?[至到]\s*(?:(20\d{2})年)?12月31日/.exec(simplify(text).replace(/\s/g, ""));
    if (match !== null) return Number(match[2] ?? match[1]);
  }
  return null;
}

/** The narrative of the first section opens with the year: `2019年，区行政审批局…`. */
function openingYear(texts: readonly string[], simplify: Simplify): number | null {
  const heading = texts.findIndex((text) => /^(?:一、)?总体情况$/.test(simplify(text).replace(/\s/g, "")));
  if (heading < 0) return null;
  for (const text of texts.slice(heading + 1, heading + 4)) {
    const match = /^(20\d{2})年/.exec(text.replace(/\s/g, ""));
    if (match !== null) return Number(match[1]);
  }
  return null;
}

/** Values printed beside or behind their name: in the cell to the right, or after a colon. */
class NamedValues {
  readonly #values = new Map<string, string>();
  readonly #simplify: Simplify;

  constructor(document: Document, simplify: Simplify) {
    this.#simplify = simplify;
    let above = "";
    for (const block of document.blocks) {
      if (block.kind === "paragraph") {
        this.#readParagraph(block.text);
        this.#add(above, block.text);
        above = block.text.length <= longestName ? block.text : "";
      }
      if (block.kind !== "grid") continue;
      for (const slots of block.slots) {
        const cells = cellsOnce(slots);
        cells.forEach((cell, i) => {
          this.#add(cell.text, cells[i + 1]?.text ?? "");
          this.#readParagraph(cell.text);
        });
      }
    }
  }

  first(names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.#values.get(name);
      if (value !== undefined) return value;
    }
    return null;
  }

  #readParagraph(text: string): void {
    if (text.length > 200) return;
    for (const [, name = "", value = ""] of text.matchAll(
      /([^\s：:|]{2,8}(?:\s[^\s：:|])?)\s*[：:]\s*([^\s：:|]+(?:[ T]\d{1,2}:\d{2})?)(?=[\s|]|$)/g,
    )) {
      this.#add(name, value);
    }
    const spaced = /^((?:\S\s*){2,8})[：:]\s*(\S+)/.exec(text);
    if (spaced !== null) this.#add(spaced[1] ?? "", spaced[2] ?? "");
  }

  #add(name: string, value: string): void {
    const key = labelKey(name, this.#simplify);
    if (value.trim() !== "" && key !== "" && !this.#values.has(key)) this.#values.set(key, value.trim());
  }
}

function metaValue(document: Document, names: readonly string[]): string | null {
  for (const name of names) {
    const value = document.meta.get(name);
    if (value !== undefined && value !== "") return value;
  }
  return null;
}

/** `2020-01-19`, `2020年1月19日`, `2020/1/19 10:00` → `2020-01-19`; null for anything that is no date. */
export function parseDate(text: string | null): string | null {
  const match =
    /(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text ?? "") ??
    /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text ?? "");
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}
