import { nest, splitAddress, type TableId, tables } from "../model/form.ts";
import type { Narrative } from "../model/narrative.ts";
import type { Place } from "../model/place.ts";
import { cellsOf, type Report } from "../model/report.ts";
import type { ReportJson } from "../schema/generated/report.ts";

export interface ToJsonOptions {
  /**
   * Adds the printed text and the place of every cell, and the places of what the page says in words. Without it only those cells are listed whose `null` is no empty
   * cell: the page has no such cell, or it prints a mark for “none” or what is no number.
   */
  readonly cells?: boolean;
}

/** The normalized report: every figure as printed, `null` where blank; keys in form order. */
export function toJson(report: Report, { cells = false }: ToJsonOptions = {}): ReportJson {
  const printed = cellsOf(report).filter(
    (cell) => cell.onForm && report.tables[splitAddress(cell.address).table].found,
  );
  const listed = cells ? printed : printed.filter(({ value, text }) => value === null && text !== "");
  const form = nest(printed.map(({ address, value }) => [address, value]));
  const table = (id: TableId) => form[id] ?? null;
  const json = {
    schemaVersion: "1.0",
    year: report.year,
    agency: report.agency,
    title: report.title,
    indexNumber: report.indexNumber,
    publishedOn: report.publishedOn,
    editions: {
      proactiveDisclosure: report.tables.proactiveDisclosure.edition,
      requests: report.tables.requests.edition,
    },
    ...Object.fromEntries(tables.map((id) => [id, table(id)])),
    source: report.source,
    ...(listed.length > 0
      ? { cells: Object.fromEntries(listed.map(({ address, text, at }) => [address, { text, at }])) }
      : {}),
    ...(report.notes.length > 0 ? { notes: report.notes } : {}),
    ...(isEmpty(report.narrative) ? {} : { narrative: narrativeJson(report.narrative, cells) }),
  };
  // The tests hold this equal to the schema; building it key by key would say every address twice.
  return json as unknown as ReportJson;
}

/** What the page says in words; where it says so only beside the places of the cells. */
function narrativeJson(narrative: Narrative, withPlaces: boolean): object {
  if (withPlaces) return narrative;
  const withoutPlace = ({ at: _, ...entry }: { readonly at: Place }) => entry;
  const { sections, statements, digests } = narrative;
  return { sections: sections.map(withoutPlace), statements: statements.map(withoutPlace), digests };
}

function isEmpty({ sections, statements, digests }: Narrative): boolean {
  return sections.length === 0 && statements.length === 0 && digests.length === 0;
}
