/**
 * Where something was printed. One variant per medium, told apart by its keys, so that no medium has to invent a line.
 * Lines, columns and fields count from 1; offsets count UTF-16 code units of the decoded text from 0.
 */
export type Place = TextPlace | RecordPlace | PointerPlace;

/** A character of a text: HTML or plain text. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A field of a delimited record: CSV or TSV. */
export interface RecordPlace extends TextPlace {
  readonly field: number;
}

/** A value of a JSON document, as a JSON Pointer (RFC 6901). */
export interface PointerPlace {
  readonly pointer: string;
}

/** `12:7` for a text, `#/requests/received/total` for JSON: what follows the path in `path:place`. */
export function printPlace(place: Place): string {
  return "pointer" in place ? `#${place.pointer}` : `${place.line}:${place.column}`;
}
