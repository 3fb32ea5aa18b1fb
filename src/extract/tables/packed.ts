import type { GridCell } from "../../model/document.ts";
import { isFigure } from "../amount.ts";
import { remember } from "../memory.ts";

/** Figures that only blanks keep apart: `12 0 0 12`. */
const blanks = /\s+/;
/** No row of a table has more characters. */
const longestRow = 400;
/** A label and the figures behind it: `行政许可：12件`, `一、本年新收… 12 0 0 12`. A label ends with a letter, a bracket or a quote. */
const labelled = /^(.*?[\p{L})）\]】”"])\s*[：:]?\s*([-+−－]?[\d０-９][\d０-９.,，]*\p{L}{0,2}(?:\s+\S+)*)$/u;

/** The figures that one cell holds, as many as asked for, each as a cell; null where it holds anything else. */
export function unpack(cell: GridCell, count: number): GridCell[] | null {
  const texts = cell.text.split(blanks);
  if (texts.length !== count || !texts.every(isFigure)) return null;
  return texts.map((text) => ({ text, at: cell.at }));
}

/** A label and the figures that stand with it in one cell; null for any other text. */
export function unpackLabelled({ text, at }: GridCell): { label: GridCell; figures: GridCell[] } | null {
  const texts = cutLabelled(text);
  if (texts === null) return null;
  const [label = "", ...figures] = texts;
  return { label: { text: label, at }, figures: figures.map((figure) => ({ text: figure, at })) };
}

/** The label and the figures of a text that has both, else null. */
const cutLabelled = remember(
  (text): readonly string[] | null => {
    if (text.length > longestRow) return null;
    const [, label, figures] = labelled.exec(text) ?? [];
    if (label === undefined || figures === undefined) return null;
    const texts = figures.split(blanks);
    return texts.every(isFigure) ? [label, ...texts] : null;
  },
  () => null,
);

/** True for a cell that holds several figures and nothing else. */
export const isPacked = remember(
  (text) => {
    if (text.length > longestRow) return false;
    const texts = text.split(blanks);
    return texts.length > 1 && texts.every(isFigure);
  },
  () => false,
);
