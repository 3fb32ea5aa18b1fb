import { type FormCell, type FormTable, slotsOf } from "./form-table.ts";
import { blocksOf, type Page } from "./page.ts";

type PrintTable = (table: FormTable) => readonly string[];

/** A text: the title, and under each heading the lines of a table; a paragraph is a line, as extractors leave it. */
export function printText(page: Page, print: PrintTable): string {
  const body = blocksOf(page).flatMap((block) => (typeof block === "string" ? block.split("\n") : print(block)));
  return [page.title, ...body, ""].join("\n");
}

const inline = (text: string) => text.replace(/\s+/g, " ");

/** What stands in the further slots of a merged cell: to its right, and below its first line. */
export interface Merged {
  readonly right: (text: string) => string;
  readonly below: (text: string) => string;
}
export const mergedBlank: Merged = { right: () => "", below: () => "" };
export const mergedRepeated: Merged = { right: (text) => text, below: (text) => text };
export const mergedMarked: Merged = { right: () => "<", below: () => "^" };

/** The texts of every slot of a table. */
export function texts(table: FormTable, merged: Merged): string[][] {
  return slotsOf(table).map((line) =>
    line.map(({ cell, isFirst }, x) => {
      if (isFirst) return cell.text;
      return line[x - 1]?.cell === cell ? merged.right(cell.text) : merged.below(cell.text);
    }),
  );
}

/** Cells joined by bars as page extractors join them: merged cells gone, lines filled up with blanks. */
export const bars: PrintTable = ({ rows }) => {
  const width = Math.max(...rows.map((cells) => cells.reduce((sum, { colspan }) => sum + colspan, 0)));
  return rows.map((cells) => filled(cells, width).map(inline).join(" | "));
};

function filled(cells: readonly FormCell[], width: number): string[] {
  return [...cells.map(({ text }) => text), ...Array.from({ length: width - cells.length }, () => "")];
}

/** The same without the blanks, with bars before and behind. */
export const edgedBars: PrintTable = ({ rows }) =>
  rows.map((cells) => `|${cells.map(({ text }) => inline(text)).join("|")}|`);

/** A table of Markdown, with a ruler under its first line. */
export function markdown(merged: Merged): PrintTable {
  return (table) => {
    const [head = [], ...rest] = texts(table, merged).map((line) => line.map(inline));
    return [head, head.map(() => "---"), ...rest].map((line) => `| ${line.join(" | ")} |`);
  };
}

/** A frame drawn around every cell. */
export const boxes: PrintTable = (table) => {
  const lines = texts(table, mergedBlank).map((line) => `│ ${line.map(inline).join(" │ ")} │`);
  const width = Math.max(...lines.map((line) => line.length));
  return [`┌${"─".repeat(width)}┐`, ...lines.flatMap((line) => [line, `├${"─".repeat(width)}┤`])];
};

/** A grid table as pandoc draws it: a ruler between all rows, long texts broken over several lines. */
export const gridTable: PrintTable = (table) => {
  const longest = 9;
  const lines = texts(table, mergedBlank).map((line) => line.map(inline));
  const ruler = `+${(lines[0] ?? []).map(() => `${"-".repeat(longest + 2)}+`).join("")}`;
  const rows = lines.flatMap((line) => {
    const height = Math.max(1, ...line.map((cell) => Math.ceil(cell.length / longest)));
    const part = (cell: string, i: number) => cell.slice(i * longest, (i + 1) * longest).padEnd(longest);
    return [...Array.from({ length: height }, (_, i) => `| ${line.map((cell) => part(cell, i)).join(" | ")} |`), ruler];
  });
  return [ruler, ...rows];
};

/** Markdown with what a converter leaves of the page: breaks, bold headers, entities, escapes. */
export const convertedMarkdown: PrintTable = (table) => {
  const [head = [], ...rest] = slotsOf(table).map((line) =>
    line.map(({ cell, isFirst }) => {
      if (!isFirst) return "&nbsp;";
      if (cell.role === "figure") return cell.text.replace(/^-/, "\\-");
      const broken = cell.text.length > 6 ? `${cell.text.slice(0, 3)}<br>${cell.text.slice(3)}` : cell.text;
      return cell.role === "label" ? broken.replace(/^(\d)\./, "$1\\.") : `**${broken}**`;
    }),
  );
  return [head, head.map(() => ":---:"), ...rest].map((line) => `| ${line.join(" | ")} |`);
};

/** Cells joined by tabs, as a browser copies a table. */
export function tabs(merged: Merged): PrintTable {
  return (table) => texts(table, merged).map((line) => line.map(inline).join("\t"));
}

/** Cells joined by runs of blanks, as the text of a PDF comes; blank cells leave no trace. */
export function spaces(gap: string): PrintTable {
  return ({ rows }) => rows.map((cells) => cells.map(({ text }) => inline(text)).join(gap));
}

/** One cell to a line. */
export const cellByCell: PrintTable = ({ rows }) => rows.flat().map(({ text }) => inline(text));

/** One cell to a line, with a blank line behind each. */
export const doubleSpaced: PrintTable = (table) => cellByCell(table).flatMap((line) => [line, ""]);

/** Rows of many cells broken behind the fifth. */
export const wrapped: PrintTable = ({ rows }) =>
  rows.flatMap((cells) => {
    const line = cells.map(({ text }) => inline(text));
    return line.length < 8 ? [line.join(" | ")] : [line.slice(0, 5).join(" | "), line.slice(5).join(" | ")];
  });

/** A printer whose lines a page's number interrupts. */
export function withPageNumbers(print: PrintTable, number: (page: number) => readonly string[]): PrintTable {
  const linesOnPage = 17;
  return (table) =>
    print(table).flatMap((line, i) => (i > 0 && i % linesOnPage === 0 ? [...number(i / linesOnPage), line] : [line]));
}
