import { readFile } from "node:fs/promises";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Terminal } from "./terminal.ts";

export const schemaNames = ["report", "outcome"] as const;

/** `disclose schema <name>`: the published JSON Schema, as the package carries it. */
export async function schemaCommand(name: (typeof schemaNames)[number], terminal: Terminal): Promise<ExitStatus> {
  const folder = new URL(import.meta.url.endsWith(".ts") ? "../../schemas/" : "../../schemas/", import.meta.url);
  await terminal.print(await readFile(new URL(`${name}.schema.json`, folder), "utf8"));
  return exitStatus.ok;
}
