import { countWords, ignoredRows, otherMeasures } from "../../editions/index.ts";
import type { Grid } from "../../model/document.ts";
import { type Address, type ReviewRow, reviewRows } from "../../model/form.ts";
import type { Note } from "../../model/report.ts";
import { yearIn } from "../labels.ts";
import { type Cells, noteOnCopies, type TableReading } from "./table-reading.ts";

const table = "reviewAndLitigation";

/** How likely a line holds the figures of the report, by what labels it; the first is likeliest. */
const standings = ["this year's", "unlabelled", "total", "other", "another year's"] as const;
export type Standing = (typeof standings)[number];

/** The figures that one line has of one group. */
export interface Candidate {
  readonly row: ReviewRow;
  readonly cells: Cells;
  readonly standing: Standing;
  /** The columns that its header lacks. */
  readonly missing: readonly Address[];
  /** The grid it stands in, or null. */
  readonly grid: Grid | null;
}

/** How likely a line holds the figures of the year, by the key of its label; null for one that holds others. */
export function standingOf(label: string, key: string, year: number | null): Standing | null {
  const stated = yearIn(label);
  if (stated !== null) return stated === year ? "this year's" : null;
  if (otherMeasures.some((word) => key.startsWith(word)) || ignoredRows.includes(key)) return null;
  const isOfYear = countWords.some((word) => [word, `本年${word}`, `本年度${word}`].includes(key));
  if (isOfYear) return "this year's";
  return key === "" ? "unlabelled" : "other";
}

/** `2022年行政复议情况`: a table below it is of that year. A date is no such heading. */
const yearHeading = /^[（(一二三四\d、.）)]{0,4}(20\d{2})年(?!\d)/;

/** True where the paragraph right above a table says that it is of another year. */
export function isOfAnotherYear(caption: readonly string[], year: number | null): boolean {
  const stated = yearHeading.exec(caption.at(-1) ?? "")?.[1];
  return stated !== undefined && year !== null && Number(stated) !== year;
}

/** Of each group the likeliest figures, if one line has them; the others of the same standing are copies. */
export function readingOf(candidates: readonly Candidate[], notes: readonly Note[]): TableReading {
  const chosen = reviewRows.flatMap((row) => {
    const own = candidates.filter((candidate) => candidate.row === row);
    const best = own.reduce<Candidate | null>((a, b) => (a !== null && rankOf(a) <= rankOf(b) ? a : b), null);
    return best === null || own.some((other) => isRival(other, best)) ? [] : [best];
  });
  const cells = new Map(chosen.flatMap((candidate) => [...candidate.cells]));
  const copies = candidates.filter(
    (candidate) => !chosen.includes(candidate) && chosen.some((best) => best.standing === candidate.standing),
  );
  const columns = chosen.flatMap(({ missing }) => missing);
  const at = [...cells.values()][0]?.at;
  return {
    edition: null,
    cells,
    missingRows: reviewRows.filter((row) => !chosen.some((candidate) => candidate.row === row)),
    notes: [
      ...notes,
      ...(columns.length === 0 || at === undefined ? [] : [{ kind: "column-missing", table, columns, at } as const]),
      ...noteOnCopies(
        table,
        cells,
        copies.map((copy) => copy.cells),
      ),
    ],
  };
}

/** True for a line of the same table that is as likely as another and has other figures: one of them is not the year's. */
function isRival(candidate: Candidate, best: Candidate): boolean {
  if (candidate === best || candidate.grid === null || candidate.grid !== best.grid) return false;
  return rankOf(candidate) === rankOf(best) && noteOnCopies(table, best.cells, [candidate.cells]).length > 0;
}

/** A template left blank gives way to figures; a line with a label does not. */
function rankOf({ cells, standing }: Candidate): number {
  const isPrinted = [...cells.values()].some((cell) => cell.text !== "");
  const rank = standings.indexOf(standing);
  return isPrinted || standing !== "unlabelled" ? rank : rank + standings.length;
}
