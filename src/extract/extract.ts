import { editions, formOf } from "../editions/index.ts";
import type { Document } from "../model/document.ts";
import { type Address, type TableId, tables } from "../model/form.ts";
import type { Failure } from "../model/outcome.ts";
import type { Place } from "../model/place.ts";
import { buildForm, type Form, type MediaType, type Note, type Report, type TableState } from "../model/report.ts";
import { parseAmount } from "./amount.ts";
import { whatIsMissing } from "./completeness.ts";
import { firstReport } from "./first-report.ts";
import type { Simplify } from "./labels.ts";
import { readMetadata } from "./metadata/metadata.ts";
import { citedForms } from "./narrative/cited-forms.ts";
import { readNarrative } from "./narrative/narrative.ts";
import { templateResidue } from "./narrative/template-residue.ts";
import { whyNothing } from "./refusal.ts";
import { laidOut } from "./tables/long-form.ts";
import { lostCells } from "./tables/lost-cells.ts";
import { mapTables, type Readings, readTables } from "./tables/read-tables.ts";
import { type Section, tableImages, tableSections } from "./tables/sections.ts";
import type { TableReading } from "./tables/table-reading.ts";
import { unitNotes } from "./tables/units.ts";

/** Everything of a report but where its bytes came from. */
type Extracted = Omit<Report, "source">;

interface Extraction {
  /** What could be read, or null where the document is no report. */
  readonly extracted: Extracted | null;
  /** Why the document, or a part of it, could not be read. */
  readonly failure: Failure | null;
}

export interface ExtractOptions {
  readonly simplify: Simplify;
  readonly mediaType: MediaType;
}

/** Finds the three tables in a document and puts every figure at its address. Of several reports the first is read. */
export function extract(whole: Document, { simplify, mediaType }: ExtractOptions): Extraction {
  const { document, note } = firstReport(laidOut(whole, simplify), simplify);
  const { metadata, notes: disagreements } = readMetadata(document, simplify);
  const readings = readTables(document, simplify, metadata.year);
  const found = tables.filter((table) => readings[table] !== null);
  const sections = tableSections(document, simplify);
  const lost = lostCells(document, readings, simplify);
  if (found.length === 0 && lost.length === 0)
    return { extracted: null, failure: whyNothing(document, sections, simplify) };
  const states = mapTables((table) => stateOf(readings[table], headingOf(table, sections)));
  const notes: Note[] = [
    ...found.flatMap((table) => readings[table]?.notes ?? []),
    ...unitNotes(document, readings, simplify),
    ...lost,
    ...tableImages(
      sections,
      tables.filter((table) => readings[table] === null),
    ),
    ...editionNotes(states, metadata.year),
    ...disagreements,
    ...templateResidue(document, simplify),
    ...citedForms(document, metadata.year, simplify),
    ...note,
    ...(document.endsInsideTable === null ? [] : [{ kind: "page-breaks-off", at: document.endsInsideTable } as const]),
  ];
  const extracted: Extracted = {
    ...metadata,
    ...cellsFrom(readings, formOf(states, mediaType)),
    tables: states,
    notes,
    narrative: readNarrative(document, simplify, metadata),
  };
  return { extracted, failure: whatIsMissing(states, mediaType, notes) };
}

function stateOf(reading: TableReading | null, heading: Place | null): TableState {
  if (reading === null) return { found: false, edition: null, missingRows: [], at: heading };
  const [first] = reading.cells.values();
  return { found: true, edition: reading.edition, missingRows: reading.missingRows, at: first?.at ?? heading };
}

function headingOf(table: TableId, sections: readonly Section[]): Place | null {
  return sections.findLast((section) => section.table === table)?.heading.at ?? null;
}

/** One cell for every address: as printed, or without text where the page has none. */
function cellsFrom(readings: Readings, isOnForm: (address: Address) => boolean): Form {
  const cells = tables.map((table) => readings[table]?.cells);
  return buildForm((address) => {
    // Only the cells of its own table have an address.
    const printed = cells.find((own) => own?.has(address) === true)?.get(address);
    const onForm = isOnForm(address);
    if (printed === undefined) return { address, onForm, text: null, value: null, at: null };
    const { text, at, isAmbiguous = false } = printed;
    return { address, onForm, text, value: isAmbiguous ? null : parseAmount(text), at };
  });
}

/** Tables of different editions, or every table of an edition that was not the year's. */
function editionNotes(states: Record<TableId, TableState>, year: number | null): Note[] {
  const proactive = states.proactiveDisclosure.edition;
  const requests = states.requests.edition;
  if (proactive !== null && requests !== null && proactive !== requests) {
    return [{ kind: "edition-mixture", proactiveDisclosure: proactive, requests }];
  }
  if (year === null) return [];
  return tables.flatMap((table): Note[] => {
    const edition = editions.find(({ id }) => id === states[table].edition);
    if (edition === undefined) return [];
    const [first, last] = edition.years;
    const isOfYear = year >= first && year <= (last ?? year);
    return isOfYear ? [] : [{ kind: "edition-of-another-year", table, edition: edition.id, year }];
  });
}
