import type { Document, GridCell } from "../../model/document.ts";
import type { Address } from "../../model/form.ts";
import type { ColumnUnit, Note } from "../../model/report.ts";
import { unitOf } from "../amount.ts";
import type { Simplify } from "../labels.ts";
import { gridLines } from "./lines.ts";
import type { Readings } from "./read-tables.ts";

const yuan = ["元", "万元"];

/** The units in which the form has its amounts of money; every other column is a count. */
const amounts: Partial<Record<Address, ColumnUnit>> = {
  "proactiveDisclosure.fees.amount": "tenThousandYuan",
  "proactiveDisclosure.procurement.amount": "money",
};

const accepts: Readonly<Record<ColumnUnit, (unit: string) => boolean>> = {
  tenThousandYuan: (unit) => unit === "万元",
  money: (unit) => yuan.includes(unit),
  count: (unit) => !yuan.includes(unit),
};

/** `本年收费金额（单位：元）`: the column whose header states a unit. */
const header = /收费金额.*单位[:：]?\s*(万元|元)/s;
const longestHeader = 40;

/** Figures printed in a unit that is not their column's: their own unit, or the one that the header of the fees states. */
export function unitNotes(document: Document, readings: Readings, simplify: Simplify): Note[] {
  const notes: Note[] = [];
  for (const reading of Object.values(readings)) {
    for (const [address, cell] of reading?.cells ?? []) {
      const unit = unitOf(cell.text);
      if (unit === null) continue;
      const expected = amounts[address] ?? "count";
      if (!accepts[expected](unit)) notes.push(noteOn(address, cell, unit, expected));
    }
  }
  return [...notes, ...feeHeader(document, readings, simplify)];
}

/** The header of the fees where it states another unit than the form's and the figure below it states none. */
function feeHeader(document: Document, readings: Readings, simplify: Simplify): Note[] {
  const address = "proactiveDisclosure.fees.amount";
  const fees = readings.proactiveDisclosure?.cells.get(address)?.text ?? "";
  // Nothing is nothing in any unit.
  if (unitOf(fees) !== null || !/[1-9]/.test(fees.normalize("NFKC"))) return [];
  for (const cell of shortCells(document)) {
    const [, unit] = header.exec(simplify(cell.text)) ?? [];
    if (unit !== undefined)
      return accepts.tenThousandYuan(unit) ? [] : [noteOn(address, cell, unit, "tenThousandYuan")];
  }
  return [];
}

function* shortCells(document: Document): Iterable<GridCell> {
  for (const { cells } of gridLines(document)) yield* cells.filter(({ text }) => text.length <= longestHeader);
  for (const block of document.blocks)
    if (block.kind === "paragraph" && block.text.length <= longestHeader) yield block;
}

function noteOn(address: Address, { text, at }: GridCell, unit: string, expected: ColumnUnit): Note {
  return { kind: "unit-differs", address, text, unit, expected, at };
}
