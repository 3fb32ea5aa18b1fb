import type { OpenDatabase, Database as OpenedDatabase } from "../batch/sinks/database.ts";

/** Node's own is there from 22.13 on; no types of Node 20 know it. */
const ofNode: string = "node:sqlite";

/** The library for SQLite that is there: Node's own, or `libsql`; null where there is neither. */
export async function findDatabase(): Promise<OpenDatabase | null> {
  return (await databaseOfNode()) ?? (await libsql());
}

async function databaseOfNode(): Promise<OpenDatabase | null> {
  const { emitWarning } = process;
  // It is loaded with a warning that it may change; what is used of it here is as old as the module.
  process.emitWarning = () => {};
  try {
    const { DatabaseSync } = await import(ofNode);
    return (file) => new DatabaseSync(file);
  } catch {
    return null;
  } finally {
    process.emitWarning = emitWarning;
  }
}

async function libsql(): Promise<OpenDatabase | null> {
  try {
    const { default: Database } = await import("libsql");
    // Its types do not say that a statement takes any number of values.
    return (file) => new Database(file) as unknown as OpenedDatabase;
  } catch {
    return null;
  }
}
