import { join, relative, resolve } from "node:path";
import { displayPath } from "../../batch/display-path.ts";
import type { Language } from "../../model/language.ts";
import { configName, findConfig } from "../config-file.ts";
import { exists } from "../exists.ts";
import type { Setup } from "./template.ts";

/** Where an editor finds the schema of the configuration, if the package is installed there; nobody serves it. */
const schemaInFolder = "node_modules/disclose/schemas/config.schema.json";

interface Asked {
  /** The working directory, and the top of the repository, absolute. */
  readonly folder: string;
  readonly top: string;
  /** As the command line has it. */
  readonly reports: string;
  readonly lang: Language;
  readonly source: string | null;
}

/** What the files are to be written for; null where the reports lie outside the repository. */
export async function setupFor({ folder, top, reports, lang, source }: Asked): Promise<Setup | null> {
  const path = within(top, resolve(folder, reports));
  if (path === null) return null;
  const config = join(folder, (await otherConfig(folder)) ?? configName);
  return {
    lang,
    reports: path,
    config: folder === top ? null : within(top, config),
    source,
    schema: (await exists(join(folder, schemaInFolder))) ? `./${schemaInFolder}` : null,
  };
}

/** The configuration that a folder has under another name than the usual, which would hide it. */
export async function otherConfig(folder: string): Promise<string | null> {
  const found = await findConfig(folder);
  return found === null || found.folder !== folder || found.path === configName ? null : found.path;
}

/** A path from a folder, with `/`; null where it leads out of it. */
function within(folder: string, path: string): string | null {
  const way = relative(folder, path);
  if (way === "") return ".";
  const leadsOut = /^\.\.(?:[\\/]|$)/.test(way) || resolve(way) === way;
  return leadsOut ? null : displayPath(path, folder);
}
