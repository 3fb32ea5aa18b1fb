import type { Verdict } from "../../model/outcome.ts";
import type { ReportRow } from "./facts.ts";

/** Path, agency, year, verdict, errors, warnings, notes, and the rules by their number. */
export type PackedRow = readonly [string, string | null, number | null, Verdict, number, number, number, ...number[]];

/** A row without the names of its fields, which a list of thousands would repeat. */
export function packRow(row: ReportRow, rules: readonly string[]): PackedRow {
  const { path, agency, year, verdict, errors, warnings, infos } = row;
  return [path, agency, year, verdict, errors, warnings, infos, ...row.rules.map((rule) => rules.indexOf(rule))];
}

export function unpackRow(packed: PackedRow, rules: readonly string[]): ReportRow {
  const [path, agency, year, verdict, errors, warnings, infos, ...numbers] = packed;
  return {
    path,
    agency,
    year,
    verdict,
    errors,
    warnings,
    infos,
    rules: numbers.flatMap((number) => rules[number] ?? []),
  };
}
