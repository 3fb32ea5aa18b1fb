import type { Simplify } from "../../src/extract/labels.ts";
import { statementsOf } from "../../src/extract/narrative/statements.ts";
import type { Document } from "../../src/model/document.ts";
import type { Statement } from "../../src/model/narrative.ts";

export interface Said {
  readonly agency?: string | null;
  readonly year?: number | null;
  readonly simplify?: Simplify;
}

/** What paragraphs state, as the report of a bureau for 2023 unless it is said to be another's. */
export function stated(
  paragraphs: string | readonly string[],
  { agency = "某市教育局", year = 2023, simplify = (text) => text }: Said = {},
): readonly Statement[] {
  const texts = typeof paragraphs === "string" ? [paragraphs] : paragraphs;
  const document: Document = {
    title: null,
    meta: new Map(),
    blocks: texts.map((text, i) => ({ kind: "paragraph", text, at: { line: i + 1, column: 1, offset: i * 1000 } })),
    endsInsideTable: null,
  };
  return statementsOf(document, simplify, { agency, year });
}

/** `received 12`, `percentage 4.34 of 35`: what a statement says, by the row of its first cell, or its column. */
export function inShort(statement: Statement): string {
  switch (statement.kind) {
    case "count":
      return `${nameOf(statement.readings)} ${statement.value}`;
    case "percentage":
    case "growth":
    case "difference":
      return `${statement.kind} ${statement.value} of ${statement.count ?? nameOf(statement.readings)}`;
    case "parts":
      return `${statement.isFee ? "fee " : ""}${statement.parts.join("+")}=${statement.value}`;
    case "all-upheld":
      return `all ${statement.value} upheld`;
    case "fee":
      return `fee ${statement.yuan}${statement.isCollected ? "" : " not collected"}`;
    case "fee-not-mentioned":
      return "fee not mentioned";
  }
}

/** `received+carriedIn`, `denied`, `received/naturalPerson`, `review+litigationDirect`. */
function nameOf([first = []]: readonly (readonly string[])[]): string {
  const names = first.map((address) => {
    const [table, ...path] = address.split(".");
    const column = path.pop();
    const row = path[0] === "outcomes" ? path[1] : path[0];
    if (table === "proactiveDisclosure") return `${row}/${column}`;
    return column === "total" ? (path[1] === "total" ? "answered" : row) : `${row}/${column}`;
  });
  return [...new Set(names)].join("+");
}
