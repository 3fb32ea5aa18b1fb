import { fstat } from "node:fs";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

const standardInput = 0;

/** True for what leads to the pipe or terminal that is standard input (`/dev/stdin`); a file that it is can be read twice. */
export async function isStandardInput(file: string): Promise<boolean> {
  const there = await stat(file).catch(() => null);
  if (there === null || there.isFile() || there.isDirectory()) return false;
  const own = await promisify(fstat)(standardInput).catch(() => null);
  return own !== null && own.dev === there.dev && own.ino === there.ino;
}
