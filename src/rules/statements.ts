import { inText, type Quote, type Reading, type Statement, type StatementOf } from "../model/narrative.ts";
import type { Subject } from "../model/outcome.ts";
import { type Cell, cellAt, type Report } from "../model/report.ts";
import { exact } from "./equation.ts";
import { type Observation, type ObservationContext, subject } from "./rule.ts";

/** The sentence as what a finding points at, with the figure it states. */
export function sentenceOf({ sentence, at }: Quote, value: number | null): Subject {
  return { cell: inText, text: sentence, value, at };
}

/** The part of a statement that details carry. */
export function quoted({ sentence, range }: Quote): Pick<Quote, "sentence" | "range"> {
  return { sentence, range };
}

export function statementsOf<Kind extends Statement["kind"]>(
  { narrative: { statements } }: Report,
  kind: Kind,
): StatementOf<Kind>[] {
  return statements.filter((statement): statement is StatementOf<Kind> => statement.kind === kind);
}

/** What the cells of a reading add up to. */
export interface Sum {
  readonly cells: readonly { readonly cell: Cell; readonly value: number }[];
  readonly sum: number;
}

/** The sum of a reading's cells that are on the form; null where there is none, or one has no value. */
export function sumOf(
  report: Report,
  reading: Reading,
  { derivation }: Pick<ObservationContext, "derivation">,
): Sum | null {
  const cells = reading.map((address) => cellAt(report, address)).filter((cell) => cell.onForm);
  const known = cells.flatMap((cell) => {
    const value = derivation.valueOf(cell);
    return value === null ? [] : [{ cell, value }];
  });
  if (cells.length === 0 || known.length < cells.length) return null;
  return { cells: known, sum: known.reduce((total, { value }) => total + value, 0) };
}

/**
 * Compares the counts whose first reading is of certain cells with the tables. A count that any of its readings fits
 * agrees; a smaller one that the text states a second time as the table has it is of a part of the scope the first time.
 */
export function* countsAgree(
  report: Report,
  context: ObservationContext,
  isOwn: (address: string) => boolean,
): Generator<Observation> {
  const counts = statementsOf(report, "count").filter(({ readings }) => isOwn(readings[0]?.[0] ?? ""));
  const judged = counts.map((count) => ({
    count,
    sums: count.readings.flatMap((reading) => sumOf(report, reading, context) ?? []),
  }));
  const fits = ({ count, sums }: (typeof judged)[number]) => sums.some(({ sum }) => isSame(count.value, sum));
  const agreed = new Set(judged.filter(fits).map(({ count }) => count.readings[0]?.join()));
  for (const { count, sums } of judged.filter((one) => !fits(one))) {
    const [first] = sums;
    // A reading without a value might be the one that is meant.
    if (first === undefined || sums.length < count.readings.filter((reading) => isOnForm(report, reading)).length)
      continue;
    if (count.value < first.sum && agreed.has(count.readings[0]?.join())) continue;
    const [main, ...others] = first.cells;
    if (main === undefined) continue;
    yield {
      detail: {
        kind: "text-differs",
        ...quoted(count),
        stated: count.value,
        table: first.sum,
        cells: first.cells.map(({ cell, value }) => ({ cell: cell.address, value })),
      },
      primary: subject(main.cell),
      related: [sentenceOf(count, count.value), ...others.map(({ cell }) => subject(cell))],
    };
  }
}

/** Counts are stated exactly; sums of money may be rounded. */
function isSame(stated: number, sum: number): boolean {
  return stated === sum || (!Number.isInteger(sum) && isWithin(stated, sum, decimalsOf(stated)));
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

function isOnForm(report: Report, reading: Reading): boolean {
  return reading.some((address) => cellAt(report, address).onForm);
}

/** Compares the lists of the text with the totals that it states. */
export function* partsAddUp(
  report: Report,
  isOwn: (statement: StatementOf<"parts">) => boolean,
): Generator<Observation> {
  for (const statement of statementsOf(report, "parts").filter(isOwn)) {
    const { value: stated, parts, isFee } = statement;
    const sum = exact(parts.reduce((total, part) => total + part, 0));
    if (sum === stated) continue;
    const detail = { kind: "parts-differ", ...quoted(statement), stated, sum, parts, isFee } as const;
    yield { detail, primary: sentenceOf(statement, stated) };
  }
}

/** True for a percentage that is right to its last decimal, rounded or cut off. */
export function isWithin(stated: number, actual: number, decimals: number): boolean {
  return Math.abs(stated - actual) <= 10 ** -decimals + 1e-9;
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
