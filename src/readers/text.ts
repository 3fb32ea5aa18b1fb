import type { Block, Document, GridCell } from "../model/document.ts";
import { placesIn } from "./places.ts";
import { plainText } from "./plain-text.ts";
import { type TextLine, textLines } from "./text-lines.ts";

/** What a page extractor puts between cells, in the order in which a line is tried. */
const separators: readonly RegExp[] = [/(?<!\\)[|｜¦│┃║]/g, /\t/g];

/** No line of a table is longer. */
const longestLine = 400;

/** A line drawn between rows: `|---|---|`, `+----+----+`, `├───┼───┤`. */
const ruler = /^(?=.*[-─═━]{3})[\s|+:\-─═━┌┬┐├┼┤└┴┘│┏┳┓┣╋┫┗┻┛┃╔╦╗╠╬╣╚╩╝║]+$/;

/** Figures at the end of a line that only blanks keep apart: `一、本年新收… 12 0 0 / 0 0 12`. */
const trailingFigures = /^(|.*?\S)((?:\s+(?:[-+−]?\d[\d.,，]*|[-—/]))+)\s*$/;
/** Where the next label begins on a line that holds several: `（三）不予公开 1.属于国家秘密`. */
const nextLabel = /\s+(?=(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十]{1,2}[）)])\s*[^\d\s])/g;
/** What stands for a cell that was merged with the one to its left, and with the one above it. */
const mergedLeft = /^(?:<{1,2}|←)$/;
const mergedUp = /^(?:\^{1,2}|↑)$/;

/** A figure or a mark for none, alone. */
const figure = /^(?:[-+−]?\d[\d.,，]*|[-—/]+)$/;
/** What stands before them is a label: short, and no sentence. */
const shortLabel = /^[^。；！？]{0,60}$/;
/** Short words that only blanks keep apart: `结果维持 结果纠正 其他结果`. */
const words = /^\s*[^\s。；：，:]{2,20}(?:\s+[^\s。；：，:]{2,20}){2,}\s*$/;
/** Two of them are a line of a table only beside another: `行政复议 行政诉讼`. */
const twoWords = /^\s*[^\s。；：，:]{2,20}\s+[^\s。；：，:]{2,20}\s*$/;
/** A number that only a blank parts from what it numbers is no word: `五、 存在的主要问题及改进情况` is a heading. */
const numberedApart =
  /^[\s#*]*(?:第[一二三四五六七八九十\d]{1,3}(?:部分|[章节節条條项項])?|[（(]?[一二三四五六七八九十\d]{1,3}[）)]?)[、.．:：]?\s/;

/**
 * Reads plain text. Lines whose cells are joined by `|` or tabs make grids of ragged rows, as a page extractor leaves
 * them; every other line is a paragraph, blank lines included, for a page may also stand with one cell on a line.
 */
export function readText(text: string): Document {
  const placeAt = placesIn(text);
  const blocks: Block[] = [];
  let run: GridCell[][] = [];
  let starts = new Set<number>();
  const flush = () => {
    run = betweenRulers(run, starts);
    starts = new Set();
    if (run.some((cells) => cells.filter((cell) => cell.text !== "").length > 1)) {
      blocks.push({
        kind: "grid",
        slots: merged(withoutEdges(run)),
        at: (run[0] as GridCell[])[0]?.at as GridCell["at"],
      });
      if (isWrapped(run)) for (const cell of run.flatMap(withoutEnds)) blocks.push({ kind: "paragraph", ...cell });
    } else {
      for (const cells of run) {
        const cell = cells.find((candidate) => candidate.text !== "");
        if (cell !== undefined) blocks.push({ kind: "paragraph", ...cell });
      }
    }
    run = [];
  };
  const lines = textLines(text);
  for (const [i, line] of lines.entries()) {
    if (ruler.test(line.text)) {
      starts.add(run.length);
      continue;
    }
    const isBeside = isOfWords(twoWords, line.text) && (isTable(run) || isOfWords(words, lines[i + 1]?.text ?? ""));
    const cells = cellsOfLine(line, isBeside, placeAt);
    if (cells !== null) {
      // Figures on lines of their own are cells of another table than a line that holds several.
      if (cells.length > 1 && run.length > 0 && !isTable(run)) flush();
      run.push(cells);
      continue;
    }
    flush();
    blocks.push({ kind: "paragraph", text: plainText(line.text), at: placeAt(line.start + leadingBlanks(line.text)) });
  }
  flush();
  return { title: null, meta: new Map(), blocks, endsInsideTable: null };
}

/** The cells of a line that has any, else null. */
function cellsOfLine(
  { text: line, start }: TextLine,
  isHeader: boolean,
  placeAt: (offset: number) => GridCell["at"],
): GridCell[] | null {
  const cut = (from: number, to: number): GridCell => {
    const piece = line.slice(from, to);
    return { text: plainText(piece), at: placeAt(start + from + (piece.trim() === "" ? 0 : leadingBlanks(piece))) };
  };
  for (const separator of separators) {
    const marks = [...line.matchAll(separator)].map(({ index }) => index);
    if (marks.length === 0 || isIndented(line)) continue;
    return [-1, ...marks].map((mark, i) => cut(mark + 1, marks[i] ?? line.length));
  }
  const label = isHeader ? "" : labelBeforeFigures(line);
  if (label === null) return null;
  const starts = [0, ...[...label.matchAll(nextLabel)].map(({ index, 0: gap }) => index + gap.length)];
  const cells = label.trim() === "" ? [] : starts.map((from, i) => cut(from, starts[i + 1] ?? label.length));
  for (const { index, 0: piece } of line.slice(label.length).matchAll(/\S+/g)) {
    cells.push(cut(label.length + index, label.length + index + piece.length));
  }
  return cells;
}

/** True for a paragraph that tabs set in; a lone figure behind them is in the last column. */
function isIndented(line: string): boolean {
  const text = line.trimStart();
  return line.startsWith("\t") && !text.includes("\t") && !figure.test(text);
}

/** What stands before the figures of a line whose cells only blanks keep apart; null for any other line. */
function labelBeforeFigures(line: string): string | null {
  if (line.length > longestLine) return null;
  if (isOfWords(words, line)) return "";
  const label = trailingFigures.exec(` ${line}`)?.[1]?.slice(1) ?? null;
  return label !== null && shortLabel.test(label) ? label : null;
}

function isOfWords(pattern: RegExp, line: string): boolean {
  return pattern.test(line) && !numberedApart.test(line);
}

/** True for lines of which one at least has several cells. */
function isTable(run: readonly (readonly GridCell[])[]): boolean {
  return run.some(({ length }) => length > 1);
}

/** With fewer rulers, they part head and body, not every row from the next. */
const fewestRulers = 6;
const mostLinesOfRow = 8;

/**
 * Where rulers part every row, the lines between two of them are one row, its cells broken. `starts` are the lines that
 * follow a ruler.
 */
function betweenRulers(lines: GridCell[][], starts: ReadonlySet<number>): GridCell[][] {
  if (starts.size < fewestRulers || starts.size >= lines.length) return lines;
  const rows: GridCell[][][] = [];
  lines.forEach((cells, i) => {
    if (i === 0 || starts.has(i)) rows.push([]);
    rows.at(-1)?.push(cells);
  });
  const isEven = rows.every(
    (row) => row.length <= mostLinesOfRow && row.every(({ length }) => length === row[0]?.length),
  );
  return isEven ? rows.map(joined) : lines;
}

/** The lines of a row as one: the texts of each cell from top to bottom, at the place of the first. */
function joined(lines: readonly (readonly GridCell[])[]): GridCell[] {
  return (lines[0] ?? []).map((top, x) => {
    const printed = lines.flatMap((cells) => (cells[x] === undefined || cells[x].text === "" ? [] : [cells[x]]));
    return { text: printed.map(({ text }) => text).join(" "), at: (printed[0] ?? top).at };
  });
}

/**
 * True where a line of figures alone follows one that ends in a figure: a row may have been wrapped. Its cells are then
 * paragraphs as well, for a row of those goes on where the line does not.
 */
function isWrapped(rows: readonly (readonly GridCell[])[]): boolean {
  return rows.some((cells, i) => {
    const above = withoutEnds(rows[i - 1] ?? []).at(-1);
    const own = withoutEnds(cells);
    return above !== undefined && figure.test(above.text) && own.length > 0 && own.every(isFigureOrBlank);
  });
}

/** The cells of a line but the blanks at its ends, which may be no more than its edges. */
function withoutEnds(cells: readonly GridCell[]): readonly GridCell[] {
  const first = cells.findIndex((cell) => cell.text !== "");
  return first < 0 ? [] : cells.slice(first, cells.findLastIndex((cell) => cell.text !== "") + 1);
}

function isFigureOrBlank({ text }: GridCell): boolean {
  return text === "" || figure.test(text);
}

/** The share of lines with an edge where a line without has lost it; blank cells of merged groups are never as many. */
const edged = 0.9;

/** Lines that begin with their separator, as in Markdown, have no cell before it, nor behind one they end with. */
function withoutEdges(rows: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  const hasEdge = (cells: readonly GridCell[], i: number) => cells.length > 1 && cells.at(i)?.text === "";
  // Two words beside a table have no edges and tell nothing of its own.
  const telling = rows.filter((cells) => cells.length > 2 || hasEdge(cells, 0));
  const hasEdges = (i: number) => telling.filter((cells) => hasEdge(cells, i)).length >= telling.length * edged;
  if (!hasEdges(0)) return rows;
  const endsWithEdge = hasEdges(-1);
  return rows.map((cells) => {
    const end = endsWithEdge && hasEdge(cells, -1) ? -1 : undefined;
    return cells.slice(hasEdge(cells, 0) ? 1 : 0, end);
  });
}

/** Puts a merged cell in place of the marks that stand for it. */
function merged(rows: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  const slots: GridCell[][] = [];
  for (const cells of rows) {
    const line: GridCell[] = [];
    cells.forEach((cell, x) => {
      if (mergedLeft.test(cell.text)) line.push(line[x - 1] ?? cell);
      else if (mergedUp.test(cell.text)) line.push(slots.at(-1)?.[x] ?? cell);
      else line.push(cell);
    });
    slots.push(line);
  }
  return slots;
}

function leadingBlanks(text: string): number {
  return /^\s*/.exec(text)?.[0].length ?? 0;
}
