import { stat } from "node:fs/promises";

/** True for a folder that is there, or that a link leads to. */
export async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status?.isDirectory() === true;
}
