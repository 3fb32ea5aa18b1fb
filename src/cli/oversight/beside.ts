import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { Journal } from "../../batch/journal.ts";
import type { BatchWords } from "../../words/index.ts";
import { hasContent } from "../exists.ts";
import type { RunOptions } from "../run-options.ts";
import { isSystemError } from "../system-error.ts";

/** What a run writes beside its result, or what is wrong with that. */
export type Opened = { readonly journal: Journal | null } | { readonly problem: string };

/**
 * Opens the journal, and makes the folder of the quarantine, so that what cannot be written is known before anything is
 * read. `digest` is of all that results depend on beside the inputs.
 */
export async function openBeside(
  { journal: file, resume = false, quarantine }: RunOptions,
  digest: () => string,
  cwd: string,
  say: BatchWords,
): Promise<Opened> {
  if (file === undefined && resume) return { problem: say("needsJournal") };
  if (quarantine !== undefined) {
    const folder = await writing(quarantine, () => mkdir(resolve(cwd, quarantine), { recursive: true }), say);
    if ("problem" in folder) return folder;
  }
  if (file === undefined) return { journal: null };
  const path = resolve(cwd, file);
  if (!resume && (await hasContent(path))) return { problem: say("journalExists", { file }) };
  const opened = await writing(file, () => Journal.open(path, digest()), say);
  if ("problem" in opened) return opened;
  return opened.made === null ? { problem: say("noJournal", { file }) } : { journal: opened.made };
}

/** What comes of making something, or why the system does not let it be made. */
async function writing<Made>(
  file: string,
  make: () => Promise<Made>,
  say: BatchWords,
): Promise<{ readonly made: Made } | { readonly problem: string }> {
  try {
    return { made: await make() };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { problem: say("cannotWrite", { file, message: error.message }) };
  }
}
