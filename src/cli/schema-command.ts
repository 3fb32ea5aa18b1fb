import { readFile } from "node:fs/promises";
import type { SchemaName } from "./choices.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Terminal } from "./terminal.ts";

/** `schemas/` of the package, two folders up from the source as from the bundle's chunks. */
const folder = new URL("../../schemas/", import.meta.url);

/** `disclose schema <name>`: the published JSON Schema, as the package carries it. */
export async function schemaCommand(name: SchemaName, terminal: Terminal): Promise<ExitStatus> {
  await terminal.print(await readFile(new URL(`${name}.schema.json`, folder), "utf8"));
  return exitStatus.ok;
}
