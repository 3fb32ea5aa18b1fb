import type { Block, Document, GridCell } from "../model/document.ts";
import type { Report } from "../model/report.ts";
import { labelKey, type Simplify } from "./labels.ts";

export type Metadata = Pick<Report, "year" | "agency" | "title" | "indexNumber" | "publishedOn">;

/** Labels of the metadata that pages print above the report, likeliest first; matched as labels are. */
const printedNames = {
  indexNumber: ["索引号", "信息索引号", "索引编号"],
  agency: ["发布机构", "公开机构", "发文机构", "发布单位", "制发机关", "公开责任部门", "发布部门", "信息来源"],
  publishedOn: ["公开日期", "发布日期", "发文日期", "发布时间", "公开时间", "生成日期", "成文日期"],
} as const;

/** Names of `<meta>` elements in the standard for government web sites. */
const metaNames = {
  agency: ["contentsource", "sitename"],
  publishedOn: ["pubdate", "publishdate", "publish_time"],
  title: ["articletitle"],
} as const;

const kind = "政府信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)";
const yearPattern = "((?:20\\d{2})|(?:二[〇○零0O][〇○零一二三四五六七八九0-9]{2}))(?:年度?|度)";
/** `某市政府2023年政府信息公开工作年度报告`, `2023年某市政府信息公开年度报告`, `某局关于2023年度政府信息公开情况的报告`. */
const titlePatterns = [
  new RegExp(`^(.*?)(?:关于)?${yearPattern}(.*?)${kind}`, "d"),
  new RegExp(`^([^：:]+?)()()${kind}`, "d"),
];
/** A title is short; a sentence that mentions the report is not. */
const longestTitle = 80;
/** `索 引 号：` over its value. */
const longestName = 12;
const chineseDigits = "〇一二三四五六七八九";

/** Reads what a page says of itself: title, year, agency, index number, date of publication. Nothing is guessed. */
export function readMetadata(document: Document, toSimplified: Simplify): Metadata {
  const simplify: Simplify = (text) => toSimplified(text).replaceAll("资讯", "信息");
  const texts = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : headline(block)));
  const named = new NamedValues(document, simplify);
  const title = findTitle(texts, document, simplify);
  const publishedOn = parseDate(named.first(printedNames.publishedOn) ?? metaValue(document, metaNames.publishedOn));
  return {
    year: title?.year ?? statedPeriod(texts, simplify) ?? openingYear(texts, simplify),
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

interface Title {
  readonly text: string;
  readonly year: number | null;
  readonly agency: string | null;
}

function findTitle(texts: readonly string[], document: Document, simplify: Simplify): Title | null {
  const site = metaValue(document, metaNames.title);
  const candidates = [...texts.filter((text) => text.length <= longestTitle), site ?? "", document.title ?? ""];
  for (const pattern of titlePatterns) {
    for (const [i, text] of candidates.entries()) {
      // Simplifying keeps every character in its place, so that the agency can be cut from the text as printed.
      const spans = pattern.exec(simplify(text).replace(/\s/g, " "))?.indices;
      if (spans === undefined) continue;
      const [before, year, after] = spans.slice(1).map((span) => sharingGovernment(text, span ?? [0, 0]));
      const above = i > 0 && i < texts.length ? (candidates[i - 1] ?? "") : "";
      const agency = tidyAgency(before ?? "") || tidyAgency(after ?? "") || (isAgency(above, simplify) ? above : "");
      return { text, year: yearOf(year ?? ""), agency: agency || null };
    }
  }
  return null;
}

/** `某市人民政府信息公开` names 某市人民政府: the two words of the agency and of the title are printed once. */
function sharingGovernment(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(start, text.slice(start, end).endsWith("人民") ? end + 2 : end);
}

const agencyEnding = /(?:政府|办公室|办公厅|委员会|局|厅|部|处|中心|街道|办事处|镇|乡|院|署|会|市|县|区|省)$/;

function isAgency(text: string, simplify: Simplify): boolean {
  return text.length <= 40 && agencyEnding.test(simplify(text).trim());
}

function tidyAgency(text: string): string {
  const last = text.split(/[>›»|：:]/).at(-1) ?? "";
  return last
    .replace(/^[\s《“"【]+|[\s，,：:]+$/g, "")
    .replace(/(?:关于|關於)$/, "")
    .trim();
}

function yearOf(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  const digits = text
    .replace(/[○零0O]/g, "〇")
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
  return /^\d{4}$/.test(digits) ? Number(digits) : null;
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
        const cells = slots.filter((cell, x): cell is GridCell => cell !== null && cell !== slots[x - 1]);
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
      /([^\s：:|]{2,8}(?:\s[^\s：:|])?)\s*[：:]\s*([^\s：:|]+(?:[ T]\d{1,2}:\d{2})?)/g,
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
  const match = /(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text ?? "");
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}
