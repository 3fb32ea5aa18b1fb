import { addressesOn } from "../../src/editions/index.ts";
import { parseAmount } from "../../src/extract/amount.ts";
import { type Address, isAddress, type TableId } from "../../src/model/form.ts";
import { noNarrative } from "../../src/model/narrative.ts";
import { buildForm, type Cell, type EditionId, type Note, type Report } from "../../src/model/report.ts";

/** What stands in a cell: a number, a text as printed, or null where the page has no such cell. */
export type Printed = number | string | null;

export interface ReportOptions {
  readonly edition?: EditionId;
  readonly year?: number | null;
  readonly agency?: string | null;
  readonly path?: string;
  readonly notes?: readonly Note[];
  /** Tables that were not found: their cells are not on the page. */
  readonly without?: readonly TableId[];
}

/**
 * A report of one edition in which every cell of the form prints `0`, except those given:
 * `report({ "requests.received.total": 5, "requests.carriedIn.total": "", "requests.received.business": "约5,6件" })`.
 */
export function report(
  cells: Readonly<Partial<Record<Address, Printed>>> = {},
  { edition = "2021", year, agency = "某市某局", path = "report.html", notes = [], without = [] }: ReportOptions = {},
): Report {
  const onForm = addressesOn(edition);
  for (const address of Object.keys(cells)) {
    if (!isAddress(address)) throw new Error(`no such address: ${address}`);
    if (!onForm.has(address)) throw new Error(`not on the form of ${edition}: ${address}`);
  }
  const found = (table: TableId) => !without.includes(table);
  const form = buildForm((address, position): Cell => {
    const line = position + 1;
    const given = address in cells ? (cells[address] ?? null) : "0";
    const isPrinted = onForm.has(address) && given !== null && found(address.split(".")[0] as TableId);
    if (!isPrinted) return { address, onForm: onForm.has(address), text: null, value: null, at: null };
    const text = String(given);
    return { address, onForm: true, text, value: parseAmount(text), at: { line, column: 1, offset: line } };
  });
  return {
    ...form,
    year: year === undefined ? Number(edition) : year,
    agency,
    title: `${agency}${edition}年政府信息公开工作年度报告`,
    indexNumber: null,
    publishedOn: null,
    tables: {
      proactiveDisclosure: { found: found("proactiveDisclosure"), edition, missingRows: [], at: null },
      requests: { found: found("requests"), edition, missingRows: [], at: null },
      reviewAndLitigation: { found: found("reviewAndLitigation"), edition: null, missingRows: [], at: null },
    },
    notes,
    narrative: noNarrative,
    source: {
      path,
      sha256: "0".repeat(64),
      bytes: 0,
      mediaType: "text/html",
      encoding: "utf-8",
      encodingFrom: "detected",
    },
  };
}
