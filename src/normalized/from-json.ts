import { formOf } from "../editions/index.ts";
import {
  type Address,
  addresses,
  at,
  isAddress,
  proactiveRows,
  requestRows,
  reviewRows,
  splitAddress,
  type TableId,
} from "../model/form.ts";
import { type Narrative, noNarrative, type Reading, type Statement } from "../model/narrative.ts";
import type { Failure } from "../model/outcome.ts";
import { buildForm, type Form, type Note, type Report, type TableState } from "../model/report.ts";
import type { ReportJson } from "../schema/generated/report.ts";
import { type ValidationError, validateReport } from "../schema/generated/validators.js";

/** Reads a normalized report back. The place of a cell is then its JSON Pointer. */
export function fromJson(text: string): Report | Failure {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse("", error instanceof Error ? error.message : String(error));
  }
  if (!validateReport(json)) {
    const worst = deepest(validateReport.errors ?? []);
    return refuse(worst?.instancePath ?? "", worst?.message ?? "is not valid");
  }
  const report = json as ReportJson;
  const notes = (report.notes ?? []).map(noteOf);
  const strange = notes.findIndex((note) => !isNamedOnForm(note));
  if (strange >= 0) return refuse(`/notes/${strange}`, "names what is not on the form");
  const narrative = narrativeFrom(report);
  const astray = narrative.statements.findIndex((statement) => !readingsOf(statement).flat().every(isAddress));
  if (astray >= 0) return refuse(`/narrative/statements/${astray}`, "names what is not on the form");
  const tables = {
    proactiveDisclosure: stateOf(report, "proactiveDisclosure"),
    requests: stateOf(report, "requests"),
    reviewAndLitigation: stateOf(report, "reviewAndLitigation"),
  };
  return {
    year: report.year,
    agency: report.agency,
    title: report.title,
    indexNumber: report.indexNumber,
    publishedOn: report.publishedOn,
    ...cellsFrom(report, formOf(tables, report.source.mediaType)),
    tables,
    notes,
    narrative,
    source: report.source,
  };
}

function refuse(pointer: string, problem: string): Failure {
  return { stage: "extract", reason: "not-a-report-json", pointer, problem };
}

/** Of the errors of all alternatives, the one that got furthest. */
function deepest(errors: readonly ValidationError[]): ValidationError | undefined {
  const depth = (error: ValidationError) => error.instancePath.split("/").length;
  return errors.reduce<ValidationError | undefined>(
    (a, b) => (a === undefined || depth(b) > depth(a) ? b : a),
    undefined,
  );
}

function cellsFrom(report: ReportJson, isOnForm: (address: Address) => boolean): Form {
  return buildForm((address) => {
    const value = at(report, address) as number | null | undefined;
    const cell = { address, onForm: isOnForm(address) };
    if (value === undefined) return { ...cell, text: null, value: null, at: null };
    const printed = report.cells?.[address];
    const text = printed === undefined ? String(value ?? "") : printed.text;
    return { ...cell, text, value, at: { pointer: `/${address.replaceAll(".", "/")}` } };
  });
}

function stateOf(report: ReportJson, table: TableId): TableState {
  const edition = table === "reviewAndLitigation" ? null : report.editions[table];
  const found = report[table] !== null;
  return { found, edition, missingRows: missingRows(report, table), at: found ? { pointer: `/${table}` } : null };
}

/** What the page says in words; its places are now in the JSON. */
function narrativeFrom({ narrative }: ReportJson): Narrative {
  if (narrative === undefined) return noNarrative;
  const placed = (part: "sections" | "statements") =>
    narrative[part].map((entry, i) => ({ ...entry, at: { pointer: `/narrative/${part}/${i}` } }));
  const { digests } = narrative;
  // The schema has checked it; which kind a statement is it knows better than the types that are made from it.
  return { sections: placed("sections"), statements: placed("statements"), digests } as unknown as Narrative;
}

/** The cells that a statement is of: the schema does not list addresses. */
function readingsOf(statement: Statement): readonly Reading[] {
  if ("readings" in statement) return statement.readings;
  return statement.kind === "all-upheld" ? [statement.upheld, statement.others] : [];
}

/** What extraction noticed on the page; its place is now in the JSON. */
function noteOf(note: object, index: number): Note {
  const at = (state: object) =>
    "at" in state && state.at !== null ? { ...state, at: { pointer: `/notes/${index}` } } : state;
  const { other } = note as { readonly other?: object };
  return { ...at(note), ...(other === undefined ? {} : { other: at(other) }) } as Note;
}

const rowsOf: Readonly<Record<TableId, readonly string[]>> = {
  proactiveDisclosure: proactiveRows,
  requests: requestRows,
  reviewAndLitigation: reviewRows,
};

/** True for a note whose rows and cells, where it names any, are those of the form: the schema does not list them. */
function isNamedOnForm(note: Note): boolean {
  if (note.kind === "unit-differs") return isAddress(note.address);
  if (note.kind === "column-by-position") return isAddress(note.column);
  if (note.kind === "column-missing") return note.columns.every(isAddress);
  const rows = "rows" in note ? note.rows : "row" in note ? [note.row] : [];
  return rows.length === 0 || ("table" in note && rows.every((row) => rowsOf[note.table].includes(row)));
}

/** The rows of which the page had no cell; a row that lacks single columns is there. */
function missingRows(report: ReportJson, table: TableId): string[] {
  const lacking = new Set(
    Object.entries(report.cells ?? {}).flatMap(([address, { text }]) => (text === null ? [address] : [])),
  );
  const isStated = (address: Address) => at(report, address) !== undefined && !lacking.has(address);
  const own = addresses.filter((address) => splitAddress(address).table === table);
  const stated = new Set(own.filter(isStated).map((address) => splitAddress(address).row));
  const rows = [...lacking].map((address) => splitAddress(address)).filter((place) => place.table === table);
  return [...new Set(rows.map(({ row }) => row))].filter((row) => !stated.has(row));
}
