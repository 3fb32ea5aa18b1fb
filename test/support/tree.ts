import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** The files below a folder, by their paths in it, each byte a character. */
export async function filesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents: Record<string, string> = {};
  for (const file of files.sort()) contents[relative(folder, file)] = (await readFile(file)).toString("latin1");
  return contents;
}
