import writeExcelFile from "write-excel-file/node";
import { tables } from "../../../model/form.ts";
import { type Words, type WorkbookWords, workbookWordsIn } from "../../../words/index.ts";
import { reportTable } from "../report-table.ts";
import type { Converted, Sink, SinkContext, Target } from "../sink.ts";
import type { Table } from "../table.ts";
import { cellOf, heading, type SheetCell } from "./cells.ts";
import { FindingSheet, marksOf } from "./finding-sheet.ts";
import { TableSheet } from "./table-sheet.ts";
import { withoutDates } from "./zip-dates.ts";

/** Widths of the columns of the sheet of reports, in their order. */
const widths = [30, 24, 7, 50, 24, 12, 10, 10, 20, 10, 50];

/**
 * A workbook for people: a sheet of reports, one for each table with a report on a line, and one of findings. It is
 * kept in memory until the end.
 */
export async function xlsx(target: Target, { words, withFindings }: SinkContext): Promise<Sink> {
  const say = await workbookWordsIn(words);
  const reports = reportTable(words);
  const reportRows: SheetCell[][] = [];
  const sheets = tables.map((table) => new TableSheet(table, words, say));
  const findings = withFindings ? new FindingSheet(words, say) : null;
  return {
    add: async (converted) => {
      const { path, report, outcome } = converted;
      reportRows.push(...reportCells(converted, reports, words));
      const rows = report === null ? [] : sheets.map((sheet) => sheet.add(path, report, marksOf(outcome)));
      findings?.add(converted, sheets, rows[0] ?? null);
    },
    end: async () => {
      const all = [
        { sheet: say("reports"), data: [reportHeadings(words, say), ...reportRows], ...reportLayout },
        ...sheets.map((sheet) => sheet.sheet()),
        ...(findings === null ? [] : [findings.sheet()]),
      ];
      const features = findings === null ? [] : [findings.links()];
      const zip = await writeExcelFile(all, { features }).toBuffer();
      await target.write(withoutDates(zip));
      await target.finish();
    },
    discard: () => target.discard(),
  };
}

const reportLayout = {
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: 1,
};

function reportHeadings(words: Words, say: WorkbookWords): SheetCell[] {
  return [
    say("path"),
    say("agency"),
    say("year"),
    say("title"),
    say("indexNumber"),
    say("publishedOn"),
    say("editionOf", { table: words.table("proactiveDisclosure") }),
    say("editionOf", { table: words.table("requests") }),
    say("sha256"),
    say("verdict"),
    say("problem"),
  ].map((text) => heading(text));
}

/** Verdicts are told in words. */
function reportCells(converted: Converted, { columns, rowsOf }: Table, { phrases }: Words): SheetCell[][] {
  const verdict = converted.outcome === null ? null : phrases.verdicts[converted.outcome.verdict];
  return Array.from(rowsOf(converted), (row) =>
    row.map((value, i) => (columns[i]?.name === "verdict" ? verdict : cellOf(value))),
  );
}
