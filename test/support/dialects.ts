import iconv from "iconv-lite";
import { type Address, splitAddress, type TableId } from "../../src/model/form.ts";
import type { Figures } from "./balanced.ts";
import { type FormTable, formTables } from "./form-table.ts";
import type { Page, Prose } from "./page.ts";
import { byAddress, byLabel, printCsv, printFormulas, printFrames, printLong, printSheet } from "./print-csv.ts";
import {
  excelPage,
  headersEverywhere,
  headersWhereTheyBelong,
  layoutTables,
  type Markup,
  metadataTable,
  nowrapPage,
  printHtml,
  unclosedUpperCase,
  wordPaste,
  wordPasteSplit,
  wordWebPage,
  wpsPage,
} from "./print-html.ts";
import {
  bars,
  boxes,
  cellByCell,
  convertedMarkdown,
  doubleSpaced,
  edgedBars,
  gridTable,
  markdown,
  mergedBlank,
  mergedMarked,
  mergedRepeated,
  printText,
  spaces,
  tabs,
  withPageNumbers,
  wrapped,
} from "./print-text.ts";
import {
  colspansDisagree,
  cutAtPage,
  emptyColumnsAndRows,
  figuresTooWide,
  headersOnTwoLines,
  oneTablePerArticle,
  printedTwice,
  type Reshape,
  resultsCharacterByCharacter,
  reviewInTwoTables,
  rotatedHeaders,
  zerosAs,
} from "./reshape.ts";

/** What a report says besides its figures. */
export interface Account {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  /** ISO date. */
  readonly publishedOn: string;
  readonly prose: Prose | null;
}

/** One way in which sites print the three tables. */
export interface Dialect {
  readonly name: string;
  readonly path: string;
  readonly print: (figures: Figures, account?: Account) => string | Buffer;
  /** True where a zero leaves its cell without a figure. */
  readonly blanksZeros?: boolean;
  /** Figures that the dialect loses; nothing may be read in their place. */
  readonly loses?: (address: Address, figures: Figures) => boolean;
  /** Tables that the file holds, where it does not hold all. */
  readonly tables?: readonly TableId[];
  /** What is said of a page of this dialect, as ids of rules; nothing, where left out. */
  readonly findings?: readonly string[];
  /** False where the page has no title. */
  readonly isTitled?: boolean;
}

export const agency = "某市人民政府";
export const yearOf = ({ edition }: Figures) => (edition === "2019" ? 2020 : 2022);
export const titleOf = (figures: Figures) => `${agency}${yearOf(figures)}年政府信息公开工作年度报告`;

/** A report of which nobody says anything but its tables. */
const bare = (figures: Figures): Account => ({
  title: titleOf(figures),
  agency,
  year: yearOf(figures),
  publishedOn: `${yearOf(figures) + 1}-01-19`,
  prose: null,
});

function pageOf(figures: Figures, reshape: Reshape = (tables) => tables, account = bare(figures)): Page {
  return { ...account, tables: reshape(formTables(figures)) };
}

const html = (name: string, markup: Markup = {}, reshape?: Reshape): Dialect => ({
  name,
  path: "report.html",
  print: (figures, account) => printHtml(pageOf(figures, reshape, account), markup),
});
const text = (name: string, print: Parameters<typeof printText>[1], reshape?: Reshape): Dialect => ({
  name,
  path: "report.txt",
  print: (figures, account) => printText(pageOf(figures, reshape, account), print),
});
const csv = (name: string, print: (page: Page, figures: Figures) => string, reshape?: Reshape): Dialect => ({
  name,
  path: "report.csv",
  print: (figures, account) => print(pageOf(figures, reshape, account), figures),
});
const long = (name: string, print: (tables: readonly FormTable[], figures: Figures) => string): Dialect => ({
  ...csv(name, ({ tables }, figures) => print(tables, figures)),
  isTitled: false,
});
const blank = (dialect: Dialect): Dialect => ({ ...dialect, blanksZeros: true });

/** Below this row a page ends: in the middle of the reasons for a refusal. */
const endOfPage = 10;

const markups: readonly Dialect[] = [
  html("a plain page"),
  html("a page pasted from Word", wordPaste),
  html("a page pasted from Word, every character in a span of its own", wordPasteSplit),
  html("a page that Word saved", wordWebPage),
  html("a page that WPS saved", wpsPage),
  html("a page that Excel saved", excelPage),
  html("a page of paragraphs in cells that must not wrap", nowrapPage),
  html("a page of header cells throughout", headersEverywhere),
  html("a page of header cells for all labels", headersWhereTheyBelong),
  html("a page of unclosed upper-case tags", unclosedUpperCase),
  html("a page of layout tables", layoutTables),
  html("a page with a table about itself", metadataTable),
  html("a page with a table for each article", {}, oneTablePerArticle),
  html("a page with table 3 cut in two, its groups restarted", {}, cutAtPage(endOfPage, "restarted")),
  html("a page with table 3 cut in two, its groups lost", {}, cutAtPage(endOfPage, "lost")),
  html("a page with table 4 as two tables", {}, reviewInTwoTables),
  html("a page with headers on two lines", {}, headersOnTwoLines),
  html("a page with rotated headers", {}, rotatedHeaders),
  html("a page with rotated headers in rows", {}, resultsCharacterByCharacter),
  html("a page with figures narrower than their headers", {}, colspansDisagree),
  html("a page with figures wider than their headers", {}, figuresTooWide),
  html("a page with empty columns and rows", {}, emptyColumnsAndRows),
  html("a page with every table twice", {}, printedTwice),
  blank(html("a page with zeros left blank", nowrapPage, zerosAs(""))),
  blank(html("a page with zeros as dashes, pasted from Word", wordPaste, zerosAs("—"))),
  blank(
    html("a page with zeros left blank in empty columns and rows", {}, (tables) =>
      emptyColumnsAndRows(zerosAs("")(tables)),
    ),
  ),
  blank({
    ...html("a page in GBK with zeros left blank"),
    print: (figures, account) =>
      iconv.encode(printHtml(pageOf(figures, zerosAs(""), account), { head: '<meta charset="gb2312">' }), "gbk"),
  }),
  {
    ...html("a page with two reports"),
    print: (figures, account = bare(figures)) => {
      const page = printHtml(pageOf(figures, undefined, account));
      const other = printHtml({
        ...pageOf(figures, zerosAs("7"), { ...account, prose: null }),
        title: account.title.replace(account.agency, "某县教育局"),
      });
      const body = /<body>([\s\S]*)<\/body>/.exec(other)?.[1] ?? "";
      return page.replace("</body>", () => `${body}</body>`);
    },
    findings: ["another-report"],
  },
];

const texts: readonly Dialect[] = [
  text("text joined by bars", bars),
  text("text between bars, merged cells lost", edgedBars),
  text("a table of Markdown, merged cells blank", markdown(mergedBlank)),
  text("a table of Markdown, merged cells repeated", markdown(mergedRepeated)),
  text("a table of Markdown, merged cells marked", markdown(mergedMarked)),
  blank(text("a table of Markdown, zeros and merged cells blank", markdown(mergedBlank), zerosAs(""))),
  blank(text("text joined by bars, zeros blank", bars, zerosAs(""))),
  text("text in drawn boxes", boxes),
  text("a grid table of broken lines", gridTable),
  text("a table of Markdown with what a converter leaves", convertedMarkdown),
  text("text joined by tabs", tabs(mergedBlank)),
  blank(text("text joined by tabs, zeros as slashes", tabs(mergedRepeated), zerosAs("/"))),
  text("text joined by blanks", spaces(" ")),
  text("text joined by runs of blanks", spaces("      ")),
  text("text with one cell on a line", cellByCell),
  blank(text("text with one cell on a line, zeros as dashes", cellByCell, zerosAs("-"))),
  blank(text("text with one cell on a line, zeros blank", cellByCell, zerosAs(""))),
  text("text with one cell on every second line", doubleSpaced),
  blank(text("text with one cell on every second line, zeros blank", doubleSpaced, zerosAs(""))),
  text(
    "text with page numbers among the cells",
    withPageNumbers(cellByCell, (page) => [`- ${page} -`]),
  ),
  text(
    "text with page numbers among the rows",
    withPageNumbers(bars, (page) => ["", `第 ${page} 页`, ""]),
  ),
  text("text with wrapped rows", wrapped),
];

/** Zeros that an extractor dropped: what is left of a row in text joined by blanks tells no columns. */
const lostZeros: Dialect = {
  ...text("text joined by blanks, zeros blank", spaces(" "), zerosAs("")),
  loses: (address, { cells }) => {
    const { table, row } = splitAddress(address);
    if (table === "reviewAndLitigation")
      return Object.entries(cells).some(([other, value]) => other.startsWith(table) && value === 0);
    return Object.entries(cells).some(([other, value]) => other.startsWith(`${table}.${row}.`) && value === 0);
  },
};

const delimited: readonly Dialect[] = [
  csv("CSV, merged cells blank", (page) => printCsv(page, ",", mergedBlank)),
  csv("CSV, merged cells repeated", (page) => printCsv(page, ",", mergedRepeated)),
  csv("CSV of a whole sheet", (page) => printSheet(page, ",", mergedBlank)),
  blank(csv("CSV of a whole sheet, zeros blank", (page) => printSheet(page, ",", mergedBlank), zerosAs(""))),
  csv("CSV with line breaks in quoted headers", (page) => printCsv(page, ",", mergedBlank), rotatedHeaders),
  csv("CSV cut at semicolons", (page) => printCsv(page, ";", mergedBlank)),
  { ...csv("TSV, merged cells repeated", (page) => printCsv(page, "\t", mergedRepeated)), path: "report.tsv" },
  {
    ...csv("what Excel calls Unicode text", () => ""),
    path: "report.txt",
    print: (figures, account) =>
      iconv.encode(printSheet(pageOf(figures, undefined, account), "\t", mergedBlank), "utf-16le", { addBOM: true }),
  },
  {
    ...csv("CSV in GBK", () => ""),
    print: (figures, account) => iconv.encode(printCsv(pageOf(figures, undefined, account), ",", mergedBlank), "gbk"),
  },
  { ...csv("CSV that names its delimiter", (page) => `sep=;\r\n${printCsv(page, ";", mergedBlank)}`) },
  { ...csv("CSV that pandas wrote, rows and columns numbered", printFrames), isTitled: false },
  csv("CSV of formulas that give texts", printFormulas),
  long("CSV of a record to a figure, by address", (tables) =>
    printLong(tables, ["table", "row", "column", "value"], byAddress),
  ),
  long("CSV of a record to a figure, by labels", (tables, { edition }) =>
    printLong(tables, ["表", "行", "列", "值"], byLabel(edition)),
  ),
  long("CSV of a record to a figure, by labels alone", (tables, { edition }) =>
    printLong(tables, ["项目", "类别", "数量"], (address, figure) => byLabel(edition)(address, figure).slice(1)),
  ),
  ...(["proactiveDisclosure", "requests", "reviewAndLitigation"] as const).map(
    (table): Dialect => ({
      ...csv(`CSV of one table, ${table}`, (page) =>
        printCsv({ ...page, tables: page.tables.filter((one) => one.table === table) }, ",", mergedBlank),
      ),
      tables: [table],
    }),
  ),
];

/** Every dialect, by family. */
export const dialects: readonly Dialect[] = [...markups, ...texts, lostZeros, ...delimited];
