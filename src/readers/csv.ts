import type { Document, GridCell } from "../model/document.ts";
import { ambiguousNumbers } from "./decimal-mark.ts";
import { sniffDelimiter } from "./delimiter.ts";
import { placesIn } from "./places.ts";
import { plainText } from "./plain-text.ts";

/** A field as the text holds it: its content without quotes, and the offset of its first character. */
interface Field {
  readonly text: string;
  readonly offset: number;
}

/** A text that must not become a number in Excel: `="0012"`. */
const formulaText = /^\s*="([^"]*)"\s*$/;

/** What Excel writes above its records where its delimiter is not the one of the locale. */
const declaredDelimiter = /^sep=(.)(?:\r\n|\n|\r)/i;

/**
 * Reads delimited text as one grid of ragged records; merged cells stay blank or repeated, as the file has them. A quote
 * that no quote before a delimiter closes is a character like any other: it swallows no records.
 */
export function readCsv(text: string): Document {
  const declared = declaredDelimiter.exec(text);
  const delimiter = declared?.[1] ?? sniffDelimiter(text) ?? ",";
  const records = recordsOf(text, declared?.[0].length ?? 0, delimiter);
  const texts = records.flatMap((fields) => fields.map((field) => field.text));
  const isAmbiguous = delimiter === ";" ? ambiguousNumbers(texts) : () => false;
  const placeAt = placesIn(text);
  const slots = records.map((fields) =>
    fields.map((field, i): GridCell => {
      const at = { ...placeAt(field.offset), field: i + 1 };
      return isAmbiguous(field.text) ? { text: field.text, at, isAmbiguous: true } : { text: field.text, at };
    }),
  );
  const grid = { kind: "grid", slots: withoutNumbers(slots), at: { ...placeAt(0), field: 1 } } as const;
  return { title: null, meta: new Map(), blocks: [grid], endsInsideTable: null };
}

/** Fewer records counted from 0 may be figures. */
const fewestCounted = 3;

/**
 * Leaves out what data frames add when they are written: records counted from 0 in their first field, below a record
 * without one, or one that counts the fields.
 */
function withoutNumbers(records: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  const kept: (readonly GridCell[])[] = [];
  for (let i = 0; i < records.length; i++) {
    const record = records[i] as readonly GridCell[];
    let counted = 0;
    while (records[i + 1 + counted]?.[0]?.text === String(counted)) counted++;
    if (record[0]?.text !== "" || counted < fewestCounted) {
      kept.push(record);
      continue;
    }
    const names = record.slice(1);
    if (names.some(({ text }, x) => text !== String(x))) kept.push(names);
    for (const below of records.slice(i + 1, i + 1 + counted)) kept.push(below.slice(1));
    i += counted;
  }
  return kept;
}

/** The fields of every record from an offset on. */
function recordsOf(text: string, from: number, delimiter: string): Field[][] {
  const mark = `\\u{${(delimiter.codePointAt(0) as number).toString(16)}}`;
  const quoted = new RegExp(`[^\\S\\r\\n${mark}]*"((?:[^"]|"")*)"[^\\S\\r\\n${mark}]*(?=${mark}|[\\r\\n]|$)`, "uy");
  const plain = new RegExp(`[^\\r\\n${mark}]*`, "uy");
  const records: Field[][] = [];
  let fields: Field[] = [];
  let offset = from;
  while (offset < text.length || fields.length > 0) {
    const { field, end } = fieldAt(text, offset, quoted, plain);
    fields.push(field);
    offset = end;
    if (text.startsWith(delimiter, offset)) {
      offset += delimiter.length;
      continue;
    }
    records.push(fields);
    fields = [];
    offset += text.startsWith("\r\n", offset) ? 2 : 1;
  }
  return records;
}

function fieldAt(text: string, offset: number, quoted: RegExp, plain: RegExp): { field: Field; end: number } {
  quoted.lastIndex = offset;
  plain.lastIndex = offset;
  const inQuotes = quoted.exec(text);
  const whole = (inQuotes ?? plain.exec(text))?.[0] ?? "";
  const content = inQuotes?.[1]?.replaceAll('""', '"') ?? whole;
  const opening = /^\s*/.exec(whole)?.[0].length ?? 0;
  const lead = inQuotes === null ? opening : opening + 1 + (/^\s*/.exec(inQuotes[1] ?? "")?.[0].length ?? 0);
  return {
    field: {
      text: plainText(content.replace(formulaText, "$1")),
      offset: lead < whole.length ? offset + lead : offset,
    },
    end: offset + whole.length,
  };
}
