import type { Block, Document, Grid, GridCell } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import type { Simplify } from "../labels.ts";
import { cellsOnce } from "../tables/lines.ts";
import { withoutPinyin } from "./compact.ts";
import { beginsName, type Field, longestName, type Name, nameOf } from "./field-names.ts";

/** A value printed beside, below or behind its name. */
export interface NamedValue {
  /** As printed, in blanks or not; never empty. */
  readonly value: string;
  /** True for a name that other things have too: 来源, 日期. */
  readonly isWeak: boolean;
  /** Where the value is printed, or its name where both stand in one text. */
  readonly at: Place;
}

/** A longer text is prose. */
const longestLine = 300;
/** A value is no sentence. */
const longestValue = 100;
/** A name and its value without anything between them. */
const longestGlued = 60;
/** A date with its time and what stands around it. */
const longestDate = 30;

/** Every value that the page names, likeliest first for each field. */
export function readNamedValues(document: Document, simplify: Simplify): Record<Field, NamedValue[]> {
  const found: (NamedValue & Name)[] = [];
  const add = (name: Name | null, text: string, at: Place) => {
    const value = text.trim();
    if (name !== null && value !== "" && value.length <= (name.field === "publishedOn" ? longestDate : longestValue))
      found.push({ ...name, value, at });
  };
  let above: Name | null = null;
  for (const block of document.blocks) {
    if (block.kind === "grid") readGrid(block, add, simplify);
    if (block.kind !== "paragraph") {
      above = null;
      continue;
    }
    if (block.text === "") continue;
    // A name alone is over its value, as in a list of terms.
    if (above !== null && nameOf(block.text, simplify) === null && !hasName(block.text, simplify)) {
      add(above, block.text, block.at);
    }
    above = nameOf(block.text, simplify);
    if (above === null) readLine(block, add, simplify);
  }
  const of = (field: Field) => found.filter((entry) => entry.field === field).sort((a, b) => a.rank - b.rank);
  return {
    indexNumber: of("indexNumber"),
    agency: of("agency"),
    publishedOn: of("publishedOn"),
    title: of("title"),
    year: of("year"),
  };
}

type Add = (name: Name | null, text: string, at: Place) => void;

/** Names in a row with their values to the right, or in a header with their values below. */
function readGrid({ slots }: Grid, add: Add, simplify: Simplify): void {
  slots.forEach((row, y) => {
    let layout: Layout | null = null;
    for (let x = 0; x < row.length; x++) {
      const cell = row[x];
      if (cell == null || cell === row[x - 1] || cell.text.length < 2) continue;
      const name = nameOf(cell.text, simplify);
      if (name === null) {
        readLine(cell, add, simplify);
        continue;
      }
      layout ??= layoutOf(cellsOnce(row), simplify);
      if (name.isWeak && layout === "neither") continue;
      const value = layout === "header" ? slots[y + 1]?.[x] : nextCell(row, x);
      if (value == null || nameOf(value.text, simplify) !== null || hasName(value.text, simplify)) continue;
      add(name, value.text, value.at);
    }
  });
}

/** Where the values of a row's names are; a row with nothing but weak names among other texts has none. */
type Layout = "header" | "beside" | "neither";

function layoutOf(cells: readonly GridCell[], simplify: Simplify): Layout {
  const found = cells.map(({ text }) => nameOf(text, simplify));
  if (found.some((name, i) => name !== null && found[i + 1] != null)) return "header";
  const isPair = cells.filter(({ text }) => text !== "").length === 2;
  return isPair || found.some((name) => name?.isWeak === false) ? "beside" : "neither";
}

/** The cell to the right of the one that stands in a slot. */
function nextCell(row: Grid["slots"][number], x: number): GridCell | null {
  for (let next = x + 1; next < row.length; next++) if (row[next] !== row[x]) return row[next] ?? null;
  return null;
}

const colon = /[：:︰]/g;
/** `【发布时间】2024-01-19`. */
const bracketed = /[【[]([^【】[\]：:]{2,16})[】\]]\s*[：:]?/g;
const han = /\p{Script=Han}/u;

/** Names and values in one text, with or without colons. */
function readLine({ text, at }: Extract<Block, { kind: "paragraph" }> | GridCell, add: Add, simplify: Simplify): void {
  if (text.length > longestLine || text.length < 3) return;
  if (hasColon(text) || text.includes("【") || text.startsWith("[")) {
    readMarked(withoutPinyin(text), at, add, simplify);
  } else if (beginsName(text.charAt(0))) {
    if (text.includes(" ")) readWords(text, at, add, simplify);
    else readGlued(text, at, add, simplify);
  }
}

/** `发布时间：2024-01-19 来源：某局 浏览次数：12`, each name with what stands before the next one. */
function readMarked(text: string, at: Place, add: Add, simplify: Simplify): void {
  const marks = [
    ...[...text.matchAll(colon)].flatMap(({ index }) => nameBefore(text, index, simplify) ?? []),
    ...[...text.matchAll(bracketed)].map(({ index, 0: printed, 1: inner = "" }) => ({
      name: nameOf(inner, simplify),
      start: index,
      end: index + printed.length,
    })),
  ].sort((a, b) => a.start - b.start);
  marks.forEach(({ name, end }, i) => {
    const value = text.slice(end, marks[i + 1]?.start ?? text.length);
    add(name, withoutBrackets(value.split("|")[0] ?? ""), at);
  });
}

/** `索 引 号 1133/2024-1 公开方式 主动公开 成文日期 2024-01-16`: a line that begins with a name, each value one word. */
function readWords(text: string, at: Place, add: Add, simplify: Simplify): void {
  const words = text.replace(/(?<=(?:^| )\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu, "").split(" ");
  const strong = words.map((word) => {
    const name = nameOf(word, simplify);
    return name?.isWeak === false ? name : null;
  });
  if (strong[0] == null) return;
  strong.forEach((name, i) => {
    if (name !== null && strong[i + 1] === null) add(name, words[i + 1] ?? "", at);
  });
}

/** `索引号1133/2024-1`: a name and its value in elements of their own, with nothing between them. */
function readGlued(text: string, at: Place, add: Add, simplify: Simplify): void {
  if (text.length > longestGlued) return;
  for (let end = Math.min(text.length - 1, longestName); end >= 3; end--) {
    const name = nameOf(text.slice(0, end), simplify);
    if (name?.isWeak !== false) continue;
    add({ ...name, isWeak: true }, text.slice(end), at);
    return;
  }
}

interface Mark {
  /** Null for a name that tells nothing of interest: 浏览次数, 字体. */
  readonly name: Name | null;
  readonly start: number;
  /** Where its value begins. */
  readonly end: number;
}

/** The name that a colon ends, or null for a colon in a time or an address. */
function nameBefore(text: string, end: number, simplify: Simplify): Mark | null {
  let start = end;
  while (start > 0 && end - start < longestName && (han.test(text[start - 1] as string) || text[start - 1] === " "))
    start--;
  while (text[start] === " ") start++;
  if (start >= end) return null;
  const before = text.slice(start, end).trimEnd();
  const isSpaced = /^\S(?: \S)+$/.test(before);
  for (let from = start; from < end; from++) {
    if (text[from] === " ") continue;
    const name = nameOf(text.slice(from, end), simplify);
    const isWhole = from === start || text[from - 1] === " ";
    if (name === null || (isSpaced && from > start) || (!isWhole && (name.isWeak || name.field === "title"))) continue;
    return { name, start: from, end: end + 1 };
  }
  const lastBlank = isSpaced ? -1 : before.lastIndexOf(" ");
  return { name: null, start: start + lastBlank + 1, end: end + 1 };
}

/** `[发布时间：2024-01-19]` without the bracket that closes what another one opened before the name. */
function withoutBrackets(value: string): string {
  const text = value.replace(/[\s[［【（(〔]+$/, "").trim();
  const closing = /[\]］】）)〕]$/.exec(text)?.[0];
  return closing !== undefined && !/[[［【（(〔]/.test(text) ? text.slice(0, -1).trim() : text;
}

function hasColon(text: string): boolean {
  return text.includes("：") || text.includes(":") || text.includes("︰");
}

function hasName(text: string, simplify: Simplify): boolean {
  return hasColon(text) && [...text.matchAll(colon)].some(({ index }) => nameBefore(text, index, simplify) !== null);
}
