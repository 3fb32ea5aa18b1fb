import type { Document, Grid, GridCell } from "../../model/document.ts";
import { isFigureLike } from "../amount.ts";
import { unpackLabelled } from "./packed.ts";

/** A printed line of a table: its cells from left to right, each once however many slots it covers. */
export interface Line {
  readonly cells: readonly GridCell[];
  /** The grid the line belongs to, or null where every cell stands in a paragraph of its own. */
  readonly grid: Grid | null;
  /** The slots of the line's grid row; empty without a grid. */
  readonly slots: readonly (GridCell | null)[];
  /** The short paragraphs right above the grid, which may name it. */
  readonly caption: readonly string[];
}

/** The lines of every grid, in document order. */
export function gridLines(document: Document): Line[] {
  return linesOf(document, (grid) => grid);
}

/** The columns of every grid as lines, for tables that were printed on their side. */
export function turnedLines(document: Document): Line[] {
  return linesOf(document, turned);
}

function linesOf({ blocks }: Document, shown: (grid: Grid) => Grid): Line[] {
  const lines: Line[] = [];
  let caption: string[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph" && !isLongOrSentence(block.text)) caption.push(block.text);
    if (block.kind !== "grid") continue;
    const grid = shown(block);
    for (const slots of grid.slots) lines.push({ grid, slots, cells: cellsOnce(slots), caption });
    caption = [];
  }
  return lines;
}

/** No form has a table with more lines or columns; turning one would only cost time. */
const longestSide = 60;

function turned(grid: Grid): Grid {
  const width = grid.slots.reduce((most, slots) => Math.max(most, slots.length), 0);
  if (width > longestSide || grid.slots.length > longestSide) return { ...grid, slots: [] };
  const slots = Array.from({ length: width }, (_, x) => grid.slots.map((line) => line[x] ?? null));
  return { ...grid, slots };
}

/** The cells of a grid row from left to right, each once. */
export function cellsOnce(slots: readonly (GridCell | null)[]): GridCell[] {
  return slots.filter((cell, x): cell is GridCell => cell !== null && cell !== slots[x - 1]);
}

/** A paragraph longer than this is prose, not a cell. */
const longestCell = 60;

/** What a sentence ends with, and no label. */
const endOfSentence = /\p{Script=Han}[。！？；]$/u;

function isLongOrSentence(text: string): boolean {
  return text.length > longestCell || endOfSentence.test(text);
}

/** In a text with fewer figures, blanks are no more than blanks. */
const fewestFigures = 3;
/** Of the pieces of a table run together, at least so many are figures. */
const shareOfFigures = 1 / 3;
/** A label may be printed in so many parts, its group before it; more are labels of their own. */
const mostParts = 3;
/** The tables of the form have fewer characters, all of them together. */
const longestTable = 20_000;
/** What keeps the cells of a table apart that was run together into one text. */
const gaps = /[\s|｜│]+/;

/**
 * Lines put together from texts that hold one cell each: a text, and the figures and blanks that follow it. A table that
 * was run together into one paragraph or cell is cut at its blanks and bars.
 */
export function flatLines(document: Document): Line[] {
  const lines: GridCell[][] = [];
  let open: GridCell[] | null = null;
  const begin = (cells: GridCell[]) => {
    open = cells;
    lines.push(cells);
  };
  for (const block of document.blocks) {
    const texts = block.kind === "paragraph" ? [block] : block.kind === "grid" ? loneCells(block) : [];
    if (texts.length === 0) open = null;
    for (const text of texts) {
      if (text.text.length > longestTable) {
        open = null;
        continue;
      }
      const spaced = { text: text.text.split(gaps).join(" ").trim(), at: text.at };
      const row = unpackLabelled(spaced);
      if (row !== null && row.label.text.split(" ").length <= mostParts) {
        begin([row.label, ...row.figures]);
        continue;
      }
      const pieces = cut(spaced);
      if (pieces.length === 1 && isLongOrSentence(text.text)) open = null;
      else {
        for (const piece of pieces.length === 1 ? [text] : pieces) {
          if (isFigureOfRow(piece.text)) (open as GridCell[] | null)?.push(piece);
          else begin([piece]);
        }
      }
    }
  }
  return lines.map((cells) => ({ cells, grid: null, slots: [], caption: [] }));
}

/** Remarks behind a figure. */
const remarks = /[（(][^（）()]*[）)]/g;
/** Words that are no remark on a figure but what it counts: `规章 0 件`, `行政许可12件`. */
const counted =
  /^(?!(?:大约|超过|接近|不足|不到|增加|减少|減少|共计|共計|合计|合計))\p{Script=Han}{2}|\p{Script=Han}{3}/u;

/** True for what belongs to the row above, where nothing but its words tells it from a label or a sentence. */
function isFigureOfRow(text: string): boolean {
  return isFigureLike(text) && !counted.test(text.replace(remarks, ""));
}

/** The cells of a grid whose every line is a single cell. */
function loneCells({ slots }: Grid): GridCell[] {
  const cells: GridCell[] = [];
  for (const line of slots) {
    const [cell, ...others] = cellsOnce(line).filter(({ text }) => text !== "");
    if (others.length > 0) return [];
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

/** Short words that only blanks or bars keep apart: `结果维持 结果纠正 其他结果`. */
const words = /^[^\s。；，：]{2,20}(?: [^\s。；，：]{2,20}){2,}$/;

/** How words go on behind a figure that they count: `12 件，其中`; a row has its unit in its label. */
const behindFigure =
  /^(?:件|个|個|项|項|条|條|次|人|份|部|篇|例|家|起|宗|期|场|場|名|万|萬|元|余)(?:$|\p{Script=Han}{0,2}[，。；、：])/u;

/** The pieces of a text in which labels and figures take turns, or labels follow one another; any other text whole. */
function cut({ text, at }: GridCell): GridCell[] {
  const pieces = text.split(" ");
  const figures = pieces.filter((piece) => isFigureLike(piece)).length;
  const isTable = figures >= Math.max(fewestFigures, pieces.length * shareOfFigures) && !isProse(pieces, figures);
  return isTable || words.test(text) ? pieces.map((piece) => ({ text: piece, at })) : [{ text, at }];
}

/** True for sentences that stand blanks around their figures: every second figure has its unit behind it. */
function isProse(pieces: readonly string[], figures: number): boolean {
  const counted = pieces.filter((piece, i) => behindFigure.test(piece) && isFigureLike(pieces[i - 1] ?? ""));
  return counted.length * 2 >= figures;
}
