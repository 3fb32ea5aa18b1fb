import type { Cell } from "../../model/report.ts";
import type { PackedCells } from "./facts.ts";

/** What a page prints in a cell; null where it has no such cell; undefined where the form has none. */
export type PrintedText = string | null | undefined;

/** The cells of a form in a form that is short for tables of zeros, as most are. */
export function packCells(cells: readonly Pick<Cell, "onForm" | "text">[]): PackedCells {
  const packed: (string | number | null)[] = [];
  for (const { onForm, text } of cells) {
    const step = !onForm ? -1 : text === "0" ? 1 : 0;
    const last = packed.at(-1);
    if (step === 0) packed.push(text);
    else if (typeof last === "number" && Math.sign(last) === step) packed[packed.length - 1] = last + step;
    else packed.push(step);
  }
  return packed;
}

/** The printed text of every cell, by its position. */
export function unpackCells(packed: PackedCells): PrintedText[] {
  return packed.flatMap((piece) => {
    if (typeof piece !== "number") return [piece];
    return new Array<PrintedText>(Math.abs(piece)).fill(piece > 0 ? "0" : undefined);
  });
}
