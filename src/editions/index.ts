import { type Address, splitAddress, type TableId, tables } from "../model/form.ts";
import { type EditionId, holdsOneTable, type MediaType, type TableState } from "../model/report.ts";
import { edition2019 } from "./2019.ts";
import { edition2021 } from "./2021.ts";
import { statisticsForm2014 } from "./before-2019.ts";
import type { Edition, Label, Part, RefusedForm } from "./edition.ts";

/** The editions that are read, oldest first. */
export const editions: readonly Edition[] = [edition2019, edition2021];

/** The edition in force. */
export const newestEdition: Edition = edition2021;

/** The forms that are recognised and refused. */
export const refusedForms: readonly RefusedForm[] = [statisticsForm2014];

/** The addresses an edition prints. */
export function addressesOn(id: EditionId): ReadonlySet<Address> {
  return printed.get(id) ?? new Set();
}

/**
 * True for the cells that are on the form of a report, by what is known of its tables. A table that was not found is
 * expected in the edition of the others, unless the file is one of those that hold one table by design.
 */
export function formOf(
  states: Readonly<Record<TableId, TableState>>,
  mediaType: MediaType,
): (address: Address) => boolean {
  const isPart = holdsOneTable(mediaType, (table) => states[table].found);
  const fallback = states.requests.edition ?? states.proactiveDisclosure.edition ?? newestEdition.id;
  return (address) => {
    const { found, edition } = states[splitAddress(address).table];
    return (found || !isPart) && addressesOn(edition ?? fallback).has(address);
  };
}

/** The parts a table has in an edition, each under a header of its own. */
export function partsOf(edition: Edition, table: TableId): readonly Part[] {
  const { proactiveDisclosure, requests, reviewAndLitigation } = edition;
  if (table === "proactiveDisclosure") return proactiveDisclosure;
  return table === "requests"
    ? [requests]
    : [{ rows: reviewAndLitigation.groups, columns: reviewAndLitigation.columns }];
}

/** The rows of a table in every edition. */
export function rowLabels(table: TableId): readonly Label[] {
  return editions.flatMap((edition) => partsOf(edition, table).flatMap((part) => part.rows));
}

function addressesOf(edition: Edition): ReadonlySet<Address> {
  return new Set(
    tables.flatMap((table) =>
      partsOf(edition, table).flatMap((part) =>
        part.rows.flatMap((row) => part.columns.map((column) => `${table}.${row.id}.${column.id}` as Address)),
      ),
    ),
  );
}

const printed = new Map(editions.map((edition) => [edition.id, addressesOf(edition)]));

export type { Edition, Label, Part, RefusedForm } from "./edition.ts";
export { countWords, ignoredColumns, ignoredRows, otherMeasures, weakRows } from "./shared.ts";
