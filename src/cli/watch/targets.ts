import { resolve, sep } from "node:path";
import { archiveKind, holdingFile } from "../../batch/archives/paths.ts";
import { searchedFolder } from "../../batch/discover.ts";
import { isRollupError, readRollup } from "../../batch/rollup.ts";
import { hasReportEnding } from "../../batch/searched.ts";
import { isUri } from "../../network/uris.ts";
import type { CheckCommandOptions } from "../check-command.ts";
import { configName, findConfig } from "../config-file.ts";
import { settle } from "../config-settings.ts";
import { readList, searchOptions } from "../inputs.ts";
import { realFile } from "../report-files.ts";
import type { Terminal } from "../terminal.ts";

/** What a check reads, as absolute paths. */
export interface Watched {
  /** Files by themselves, whether they are there or not. */
  readonly files: ReadonlySet<string>;
  /** Folders in which every report counts, new ones too. */
  readonly folders: readonly string[];
  /** Files that the check itself writes. */
  readonly written: ReadonlySet<string>;
}

/** Folders that hold no reports, as for finding them. */
const passedOver: readonly string[] = ["node_modules", ".git"];

/** What is read when these paths are checked with these options; what is wrong with either, the check says. */
export async function watchedBy(
  paths: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<Watched> {
  const { cwd } = terminal;
  const { previous, rollup, filesFrom } = options;
  const listed = filesFrom === undefined ? [] : await readList(filesFrom, terminal).catch(() => []);
  const plan = rollup === undefined ? null : await readRollup(rollup, cwd, searchOptions(options, terminal));
  const units = plan === null || isRollupError(plan) ? [] : plan.files;
  const files = new Set([
    ...(await settingsFiles(options, terminal)),
    ...units.filter((unit) => !isUri(unit)).map(holdingFile),
  ]);
  for (const file of [previous, filesFrom]) if (file !== undefined && !isUri(file)) files.add(fileOf(file, cwd));
  const folders: string[] = [];
  for (const path of [...paths, ...listed, ...(rollup === undefined ? [] : [rollup])]) {
    // Nobody tells when something changes on a network.
    if (isUri(path)) continue;
    const folder = await searchedFolder(path, cwd);
    if (folder === null) files.add(fileOf(path, cwd));
    else folders.push(folder);
  }
  const named = (options.report ?? []).map((value) => resolve(cwd, value.slice(value.indexOf("=") + 1)));
  return { files, folders, written: new Set([...named, ...(await Promise.all(named.map(realFile)))]) };
}

/** The file that an argument is or is in, absolute: an archive is watched as a file. */
function fileOf(path: string, cwd: string): string {
  return resolve(cwd, holdingFile(path));
}

/** The configuration, which may yet be written, and the baseline. */
async function settingsFiles(options: CheckCommandOptions, terminal: Terminal): Promise<string[]> {
  const { cwd } = terminal;
  const settings = await settle(options, { ...terminal, note: async () => {} });
  const found = options.config === undefined && options.isolated !== true ? await findConfig(cwd) : null;
  const config = options.config ?? (options.isolated === true ? undefined : (found?.path ?? configName));
  return [config, settings?.baseline ?? options.baseline].flatMap((file) => (file == null ? [] : resolve(cwd, file)));
}

/** True for a file that counts. */
export function isWatched(path: string, { files, folders, written }: Watched): boolean {
  if (written.has(path)) return false;
  if (files.has(path)) return true;
  return (hasReportEnding(path) || archiveKind(path) !== null) && isWithin(path, folders);
}

/** True for what lies in one of the folders that are searched. */
export function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const start = folder.endsWith(sep) ? folder : folder + sep;
    if (!path.startsWith(start)) return false;
    return !path
      .slice(start.length)
      .split(sep)
      .some((part) => passedOver.includes(part));
  });
}
