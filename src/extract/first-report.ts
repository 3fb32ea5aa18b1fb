import type { Block, Document, Paragraph } from "../model/document.ts";
import { tables } from "../model/form.ts";
import type { Note } from "../model/report.ts";
import type { Simplify } from "./labels.ts";
import { readTables } from "./read-tables.ts";
import { titleOf } from "./title.ts";

/** A page from the title of another report on, and that title. */
interface OtherReport {
  readonly title: Paragraph;
  readonly index: number;
}

/** A table with fewer lines is none of a report's. */
const fewestLines = 5;
/** What follows a title with fewer tables of the form is no report. */
const fewestTables = 2;

/**
 * The titles behind the first tables of a page that name another year or agency than the title before them. Links to
 * other years look the same: what follows must hold tables to be a report.
 */
function otherReports({ blocks }: Document, simplify: Simplify): OtherReport[] {
  const firstTable = blocks.findIndex((block) => block.kind === "grid" && block.slots.length >= fewestLines);
  if (firstTable < 0) return [];
  const own = blocks.slice(0, firstTable).flatMap((block) => nameOf(block, simplify) ?? []);
  return blocks.flatMap((block, index) => {
    if (index <= firstTable || block.kind !== "paragraph") return [];
    const name = nameOf(block, simplify);
    return name === null || own.includes(name) ? [] : [{ title: block, index }];
  });
}

/** Agency and year of a paragraph that is the title of a report. */
function nameOf(block: Block, simplify: Simplify): string | null {
  const title = block.kind === "paragraph" ? titleOf(block.text, simplify) : null;
  return title === null || title.year === null ? null : `${title.agency ?? ""} ${title.year}`;
}

/** The part of a page before the title of another report that has tables of its own. */
export function firstReport(document: Document, simplify: Simplify): { document: Document; note: readonly Note[] } {
  for (const { title, index } of otherReports(document, simplify)) {
    const first = { ...document, blocks: document.blocks.slice(0, index), endsInsideTable: null };
    const rest = { ...document, blocks: document.blocks.slice(index) };
    // What follows a later title is part of what follows this one, and holds no more.
    if (tablesIn(rest, simplify) < fewestTables) break;
    if (tablesIn(first, simplify) === 0) continue;
    return { document: first, note: [{ kind: "another-report", text: title.text, at: title.at }] };
  }
  return { document, note: [] };
}

function tablesIn(document: Document, simplify: Simplify): number {
  const readings = readTables(document, simplify);
  return tables.filter((table) => readings[table] !== null).length;
}
