import { splitAddress } from "../model/form.ts";
import type { UnknownRelation } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import { fill, type Words } from "../words/index.ts";

/** Missing figures that are named one by one. */
const namedMissing = 3;

/** How many relations could not be checked, and the figures that they lack: of a table that was not found, the table. */
export function unknownSentence(unknown: readonly UnknownRelation[], report: Report | null, words: Words): string {
  const { parts } = words.phrases;
  const isFound = (cell: string) => report?.tables[splitAddress(cell).table].found ?? false;
  const own = unknown.flatMap(({ missing }) => missing.filter(({ path }) => path === undefined));
  const others = unknown.flatMap(({ missing }) => missing.flatMap(({ path }) => path ?? []));
  const names = [
    ...new Set([...own.map(({ cell }) => words.name(isFound(cell) ? cell : splitAddress(cell).table)), ...others]),
  ];
  const shown = names.slice(0, namedMissing).join(parts.list);
  const missing = names.length > namedMissing ? fill(parts.andOthers, { names: shown, count: names.length }) : shown;
  return fill(parts.unknownRelations, { count: unknown.length, missing });
}
