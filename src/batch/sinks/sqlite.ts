import { open } from "node:fs/promises";
import { type Address, addresses, positionOf, splitAddress } from "../../model/form.ts";
import { printedCells, wideCells } from "./cell-tables.ts";
import type { Database } from "./database.ts";
import { findingTable } from "./finding-table.ts";
import { applicationId } from "./own.ts";
import { reportTable } from "./report-table.ts";
import type { Sink, SinkContext, Target } from "./sink.ts";
import { type Column, type Row, storable } from "./table.ts";

/** Where the head of a file says which version of SQLite wrote it. */
const versionOffset = 96;

/** Reports that are written in one transaction. */
const reportsOfTransaction = 500;

/** A file that is not whole is thrown away: nothing need be rolled back, and nothing stands beside it. */
const settings = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = 1;
`;

/** Made when all rows are there, which is faster. */
const indexes = `
  CREATE INDEX reports_by_agency ON reports (agency, year);
  CREATE INDEX reports_by_path ON reports (path);
  CREATE INDEX cells_by_address ON cells (address, value);
`;
const indexesOfFindings = `
  CREATE INDEX findings_by_report ON findings (report);
  CREATE INDEX findings_by_rule ON findings (rule);
`;

/** Rows that are inserted by one statement: each time that one is run has its price. */
const rowsOfStatement = 50;

const types: Readonly<Record<Column["type"], string>> = { text: "TEXT", integer: "INTEGER", number: "REAL" };

/**
 * A database of `reports` (a row for each input), their `cells`, and their `findings`; the view `tidy` has the cells as
 * the tidy tables have them, and `wide` a column for every address.
 */
export async function sqlite(target: Target, context: SinkContext): Promise<Sink> {
  const { openDatabase, words, withFindings } = context;
  const { file } = target;
  if (openDatabase === null || file === null) throw new Error("a database needs a library and a file");
  const reports = reportTable(words);
  const findings = findingTable(words);
  const database = openDatabase(file);
  database.exec(settings);
  database.exec(schemaOf(reports.columns, withFindings ? findings.columns : []));
  const insertReports = insertionInto(database, "reports", 1 + reports.columns.length);
  const insertCells = insertionInto(database, "cells", 4);
  const insertFindings = withFindings ? insertionInto(database, "findings", 2 + findings.columns.length) : null;
  database.exec("BEGIN;");
  let id = 0;
  let isOpen = true;
  const close = () => {
    if (isOpen) database.close();
    isOpen = false;
  };
  return {
    add: async (converted) => {
      id++;
      const { report } = converted;
      const cells = report === null ? [] : printedCells(report);
      insertReports(Array.from(reports.rowsOf(converted), (row) => [id, ...row]));
      insertCells(cells.map(({ address, value, text }) => [id, address, value, storable(text)]));
      insertFindings?.(Array.from(findings.rowsOf(converted), (row) => [null, id, ...row]));
      if (id % reportsOfTransaction === 0) database.exec("COMMIT; BEGIN;");
    },
    end: async () => {
      database.exec(`COMMIT; ${indexes}${withFindings ? indexesOfFindings : ""}`);
      close();
      await forgetVersion(file);
      await target.finish();
    },
    discard: async () => {
      close();
      await target.discard();
    },
  };
}

/** Nobody needs to know the version; without it every one makes the same bytes. */
async function forgetVersion(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.write(new Uint8Array(4), 0, 4, versionOffset);
  } finally {
    await handle.close();
  }
}

function schemaOf(reports: readonly Column[], findings: readonly Column[]): string {
  return `
    CREATE TABLE addresses (
      address TEXT PRIMARY KEY, position INTEGER, "table" TEXT, "row" TEXT, "column" TEXT
    ) WITHOUT ROWID;
    INSERT INTO addresses VALUES ${addresses.map(addressRow).join(", ")};
    CREATE TABLE reports (id INTEGER PRIMARY KEY, ${definitions(reports)});
    CREATE TABLE cells (
      report INTEGER NOT NULL REFERENCES reports, address TEXT NOT NULL REFERENCES addresses, value REAL, text TEXT,
      PRIMARY KEY (report, address)
    ) WITHOUT ROWID;
    ${findings.length === 0 ? "" : findingsOf(definitions(findings))}
    CREATE VIEW tidy AS
      SELECT path, agency, year,
        CASE "table"
          WHEN 'proactiveDisclosure' THEN "editions.proactiveDisclosure"
          WHEN 'requests' THEN "editions.requests"
        END AS edition,
        "table", "row", "column", value, text
      FROM cells JOIN reports ON reports.id = report JOIN addresses USING (address) ORDER BY report, position;
    CREATE VIEW wide AS SELECT ${wideCells.columns.map(wideColumn).join(", ")} FROM reports;
  `;
}

function findingsOf(columns: string): string {
  return `CREATE TABLE findings (
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports, ${columns}
  );`;
}

function addressRow(address: Address): string {
  const { table, row, column } = splitAddress(address);
  return `('${address}', ${positionOf(address)}, '${table}', '${row}', '${column}')`;
}

function definitions(columns: readonly Column[]): string {
  return columns.map(({ name, type }) => `"${name}" ${types[type]}`).join(", ");
}

/** A figure is looked up by its key, and only where it is asked for. */
function wideColumn({ name, type }: Column): string {
  return type === "number"
    ? `(SELECT value FROM cells WHERE report = reports.id AND address = '${name}') AS "${name}"`
    : `"${name}"`;
}

/** Inserts rows, many with one statement where there are many. */
function insertionInto(database: Database, table: string, columns: number): (rows: readonly Row[]) => void {
  const tuple = `(${Array(columns).fill("?").join(", ")})`;
  const prepare = (rows: number) =>
    database.prepare(`INSERT INTO ${table} VALUES ${Array(rows).fill(tuple).join(", ")}`);
  const one = prepare(1);
  const many = prepare(rowsOfStatement);
  return (rows) => {
    const whole = rows.length - (rows.length % rowsOfStatement);
    for (let i = 0; i < whole; i += rowsOfStatement) many.run(...rows.slice(i, i + rowsOfStatement).flat());
    for (const row of rows.slice(whole)) one.run(...row);
  };
}
