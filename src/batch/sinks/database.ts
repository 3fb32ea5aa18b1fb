/** What is needed of a library for SQLite; `node:sqlite` and `libsql` both have it. */
export interface Database {
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => { readonly run: (...values: (string | number | null)[]) => unknown };
  readonly close: () => unknown;
}

/** Opens the database of a file, which is made where it is not there. */
export type OpenDatabase = (file: string) => Database;
