import type { Document, Grid } from "../../src/model/document.ts";
import type { Failure } from "../../src/model/outcome.ts";

/** The grids of a document as texts: a merged cell repeats, `·` is a slot without a cell. */
export function grids(document: Document | Failure): string[][][] {
  return gridBlocks(document).map(({ slots }) => texts(slots));
}

/** The texts of slots, each line filled up to the longest. */
export function texts(slots: Grid["slots"]): string[][] {
  const width = Math.max(0, ...slots.map((line) => line.length));
  return slots.map((line) => Array.from({ length: width }, (_, x) => line[x]?.text ?? "·"));
}

export function gridBlocks(document: Document | Failure): Grid[] {
  return whole(document).blocks.filter((block): block is Grid => block.kind === "grid");
}

export function paragraphs(document: Document | Failure): string[] {
  return whole(document).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

/** Every printed cell is where its place says: the text at its offset begins with it (or with `&`), on that line and column. */
export function misplaced(text: string, document: Document | Failure): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return gridBlocks(document)
    .flatMap((grid) => grid.slots.flat())
    .filter((cell) => cell !== null && cell.text !== "")
    .flatMap((cell) => {
      if (cell === null || !("line" in cell.at)) return ["no place"];
      const { line, column, offset } = cell.at;
      const first = cell.text[0] as string;
      // A character may be written as a reference.
      const there = text[offset] as string;
      return (there === first || there === "&") && lines[line - 1]?.[column - 1] === there
        ? []
        : [`${cell.text} at ${line}:${column}`];
    });
}

function whole(document: Document | Failure): Document {
  if ("stage" in document) throw new Error(`not read: ${JSON.stringify(document)}`);
  return document;
}
