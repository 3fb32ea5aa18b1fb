import type { TableId } from "../../src/model/form.ts";
import type { FormTable } from "./form-table.ts";

/** A report ready to be printed: its title, its tables, and what it says around them. */
export interface Page {
  readonly title: string;
  readonly tables: readonly FormTable[];
  readonly agency: string;
  /** ISO date. */
  readonly publishedOn: string;
  /** Null for a page of tables alone. */
  readonly prose: Prose | null;
}

export interface Prose {
  /** Below the title, above section one. */
  readonly preamble: readonly string[];
  /** The six sections. */
  readonly sections: readonly ProseSection[];
  /** Below section six: who signs, and when. */
  readonly ending: readonly string[];
}
export interface ProseSection {
  readonly heading: string;
  /** Paragraphs above and below the section's table. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a page prints below its title, in its order: paragraphs and tables. */
export type PageBlock = string | FormTable;

/** The sections that hold tables, by their number from 0. */
const sectionOf: Readonly<Record<TableId, number>> = { proactiveDisclosure: 1, requests: 2, reviewAndLitigation: 3 };

export function blocksOf({ tables, prose }: Page): readonly PageBlock[] {
  if (prose === null) {
    const sections = tables.flatMap((table) => [...(table.heading === "" ? [] : [table.heading]), table]);
    return [...sections, "五、存在的主要问题及改进情况"];
  }
  const sections = prose.sections.flatMap(({ heading, before, after }, i) => {
    const own = tables.filter(({ table }) => sectionOf[table] === i);
    return [heading, ...before, ...own, ...after];
  });
  return [...prose.preamble, ...sections, ...prose.ending].filter((block) => block !== "");
}
