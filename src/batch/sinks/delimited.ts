import type { RowFormat, Value } from "./table.ts";

interface Delimited {
  readonly delimiter: string;
  readonly lineEnd: string;
}

export const csv: RowFormat = delimited({ delimiter: ",", lineEnd: "\r\n" });
export const tsv: RowFormat = delimited({ delimiter: "\t", lineEnd: "\n" });

/** Tells Excel that what follows is UTF-8. */
const byteOrderMark = "\uFEFF";
/** A spreadsheet takes what begins so for a formula. */
const formula = /^'*[=+\-@\t\r]/;
/** What begins so and is none: a number, or dashes for “none”. */
const noFormula = /^[+-]?[\d.,]+$|^-+$/;

/**
 * Lines of fields, quoted as in RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, and so does one that has apostrophes before such a beginning: taking one away from each gives what was there.
 */
function delimited({ delimiter, lineEnd }: Delimited): RowFormat {
  const needsQuotes = new RegExp(`["\\r\\n${delimiter}]`);
  const field = (value: Value) => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const safe = formula.test(value) && !noFormula.test(value) ? `'${value}` : value;
    return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line = (values: readonly Value[]) => values.map(field).join(delimiter) + lineEnd;
  return async (columns, target) => {
    await target.write(byteOrderMark + line(columns.map(({ name }) => name)));
    return {
      add: async (rows) => {
        const lines = Array.from(rows, line);
        if (lines.length > 0) await target.write(lines.join(""));
      },
      end: async () => {},
    };
  };
}
