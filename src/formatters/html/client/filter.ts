import type { Severity } from "../../../model/outcome.ts";
import type { NumberedRow } from "../order.ts";

/** What a list shows; `""` for anything. */
export interface Filter {
  readonly text: string;
  readonly verdict: string;
  readonly severity: string;
  readonly year: string;
  readonly rule: string;
}

export const noFilter: Filter = { text: "", verdict: "", severity: "", year: "", rule: "" };

const counts = { error: "errors", warning: "warnings", info: "infos" } as const satisfies Record<
  Severity,
  keyof NumberedRow
>;

/** The rows that a filter lets through; what is written in capitals or not is the same. */
export function filtered(rows: readonly NumberedRow[], filter: Filter): readonly NumberedRow[] {
  const words = folded(filter.text).split(/\s+/).filter(Boolean);
  const { verdict, year, rule } = filter;
  const count = filter.severity === "" ? null : counts[filter.severity as Severity];
  return rows.filter(
    (row) =>
      (verdict === "" || row.verdict === verdict) &&
      (year === "" || String(row.year) === year) &&
      (count === null || row[count] > 0) &&
      (rule === "" || row.rules.includes(rule)) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

const texts = new WeakMap<NumberedRow, string>();

function textOf(row: NumberedRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = folded(`${row.path}\n${row.agency ?? ""}`);
  texts.set(row, text);
  return text;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
