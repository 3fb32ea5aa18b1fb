import type { CellObject } from "write-excel-file/node";
import type { Value } from "../table.ts";

/** A cell of a sheet. */
export type SheetCell = CellObject | string | number | null;

/** More characters than this make Excel call a workbook damaged. */
const mostCharacters = 32_767;

/** A text as a workbook can hold it; numbers as they are. */
export function cellOf(value: Value): string | number | null {
  return typeof value === "string" ? textOf(value) : value;
}

function textOf(value: string): string | null {
  if (value === "") return null;
  const text = value
    .replace(/\r\n?/g, "\n")
    // `_x0041_` stands for the character of that number; a text that looks so begins with a `_` that is escaped itself.
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  const short = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
  // The library looks texts up in an object, where these names are taken.
  return short in Object.prototype ? `${short} ` : short;
}

export function heading(text: string, span: Pick<CellObject, "columnSpan" | "rowSpan"> = {}): CellObject {
  return {
    value: text,
    type: String,
    fontWeight: "bold",
    align: "center",
    alignVertical: "center",
    wrap: true,
    backgroundColor: "#e7eef7",
    borderStyle: "thin",
    borderColor: "#a9b8cc",
    ...span,
  };
}

/** `A1` for row 0, column 0. */
export function refOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
