import type { Document } from "../model/document.ts";
import { tables } from "../model/form.ts";
import type { Note } from "../model/report.ts";
import type { Simplify } from "./labels.ts";
import { compact } from "./metadata/compact.ts";
import { ownTitles } from "./metadata/own-names.ts";
import { isTable, type Passage, passagesOf } from "./metadata/passages.ts";
import { type PrintedTitle, printedTitles, type Title } from "./metadata/title.ts";
import { readTables } from "./tables/read-tables.ts";

/** A page from the title of another report on, and that title. */
interface OtherReport {
  readonly title: PrintedTitle;
  /** The block it begins at. */
  readonly index: number;
}

/** What follows a title with fewer tables of the form is no report. */
const fewestTables = 2;

/**
 * The titles behind the first tables of a page that name another year or agency than the titles before them, and than the
 * page's names for itself. Links to other years look the same: what follows must hold tables to be a report.
 */
function otherReports(document: Document, simplify: Simplify): OtherReport[] {
  const firstTable = document.blocks.findIndex(isTable);
  if (firstTable < 0) return [];
  const passages = passagesOf(document);
  const behind = titlesIn(passages.filter(({ block }) => block > firstTable));
  if (behind.length === 0) return [];
  const own = new Map<number | null, Set<string>>();
  const before = titlesIn(passages.filter(({ block }) => block < firstTable)).map(({ title }) => title);
  // A name of the page without an agency would make every report of its year the page's own.
  const isKept = ({ agency }: Title) => agency !== null || before.length === 0;
  for (const title of [...before, ...ownTitles(document, simplify).filter(isKept)]) {
    own.set(title.year, (own.get(title.year) ?? new Set()).add(agencyKey(title, simplify)));
  }
  return behind.filter(({ title }) => {
    const [agencies, agency] = [own.get(title.year), agencyKey(title, simplify)];
    // A title of the same year that names no agency is the same report's.
    return agencies === undefined || !(agency === "" || agencies.has("") || agencies.has(agency));
  });

  function titlesIn(some: readonly Passage[]): OtherReport[] {
    const titles = printedTitles(some, simplify).filter(({ year }) => year !== null);
    return titles.map((title) => ({ title, index: some[title.first]?.block ?? 0 }));
  }
}

function agencyKey({ agency }: Title, simplify: Simplify): string {
  return agency === null ? "" : compact(agency, simplify).text;
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
