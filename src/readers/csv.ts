import { CsvError, parse } from "csv-parse/sync";
import type { Document, GridCell } from "../model/document.ts";
import type { Failure } from "../model/outcome.ts";
import { sniffDelimiter } from "./delimiter.ts";
import { placesIn } from "./lines.ts";

/** Reads delimited text as one grid of ragged records; merged cells stay blank or repeated, as the file has them. */
export function readCsv(text: string): Document | Failure {
  const delimiter = sniffDelimiter(text) ?? ",";
  const placeAt = placesIn(text);
  const cursor = new FieldCursor(text, delimiter);
  const records: GridCell[][] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      // Blanks before a quote; where tabs delimit, they would be taken for blanks.
      ltrim: delimiter !== "\t",
      skip_empty_lines: false,
      cast: (value, { index, records: record, bytes }) => {
        const offset = cursor.next(bytes, index === 0);
        records[record] ??= [];
        (records[record] as GridCell[])[index] = {
          text: value.replace(/\s+/g, " ").trim(),
          at: { ...placeAt(offset), field: index + 1 },
        };
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { stage: "extract", reason: "not-csv", line: placeAt(cursor.offset).line };
  }
  const grid = { kind: "grid", slots: records, at: { ...placeAt(0), field: 1 } } as const;
  return { title: null, meta: new Map(), blocks: [grid], endsInsideTable: null };
}

/** Finds where each field begins: csv-parse tells, in bytes of UTF-8, where it ended. */
class FieldCursor {
  offset = 0;
  #byte = 0;
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #delimiter: string;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#bytes = Buffer.from(text);
    this.#delimiter = delimiter;
  }

  /** Offset of the first character of the field that ends at `end`, behind its quote and leading blanks. */
  next(end: number, startsRecord: boolean): number {
    this.#skip(startsRecord ? this.#lineBreak() : this.#delimiter.length);
    const field = this.#bytes.toString("utf8", this.#byte, end);
    const start = this.offset;
    this.#byte = end;
    this.offset += field.length;
    const opening = /^\s*"?\s*/.exec(field)?.[0].length ?? 0;
    return opening < field.length ? start + opening : start;
  }

  /** The length of the line break before the next record; none before the first. */
  #lineBreak(): number {
    if (this.#text.startsWith("\r\n", this.offset)) return 2;
    return /[\r\n]/.test(this.#text[this.offset] ?? "") ? 1 : 0;
  }

  #skip(length: number): void {
    this.#byte += Buffer.byteLength(this.#text.slice(this.offset, this.offset + length));
    this.offset += length;
  }
}
