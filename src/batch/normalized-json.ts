import { open } from "node:fs/promises";
import { bytesIn } from "../run.ts";
import { type InputLimits, openInput, type ReadableOrigin } from "./origin.ts";

/** What `--format json` writes begins with its verdict: findings, and no report. */
const outcome = /^\s*\{\s*"schemaVersion"\s*:\s*"[^"]*"\s*,\s*"verdict"/;
/** The keys of a report stand in the order of the form, so that of its last table comes soon. */
const lastTable = '"reviewAndLitigation"';
const headBytes = 262_144;

export function isJsonName(name: string): boolean {
  return /\.json$/i.test(name);
}

/** Folders and archives hold other JSON files too; a report that this program wrote begins with its schema version. */
export async function isNormalized(origin: ReadableOrigin, limits: InputLimits = {}): Promise<boolean> {
  const bytes = await headOf(origin, limits);
  // What is damaged may be a report, and is named.
  if (bytes === null) return origin.kind !== "file";
  const text = new TextDecoder().decode(bytes);
  return /^\s*\{\s*"schemaVersion"/.test(text) && !outcome.test(text) && text.includes(lastTable);
}

/** The beginning of an input, or more; null where it cannot be read. */
async function headOf(origin: ReadableOrigin, limits: InputLimits): Promise<Uint8Array | null> {
  if (origin.kind !== "file")
    return openInput("", origin, limits)
      .read()
      .then(bytesIn, () => null);
  const handle = await open(origin.file).catch(() => null);
  try {
    const read = await handle?.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return read === undefined ? null : read.buffer.subarray(0, read.bytesRead);
  } catch {
    return null;
  } finally {
    await handle?.close();
  }
}
