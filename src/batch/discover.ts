import { readFile, stat } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { readers } from "../readers/index.ts";
import { displayPath, toSlashes } from "./display-path.ts";
import { type Inputs, inputsOf } from "./inputs.ts";
import { type BatchInput, type InputLimits, openInput } from "./origin.ts";

/** File name endings that a directory is searched for: what is read, and what `convert` writes. */
export const endings: readonly string[] = [...readers.flatMap((reader) => reader.extensions), "json"];
/** Folders that hold no reports. */
const passedOver = ["**/node_modules/**", "**/.git/**"];
const magic = /[*?[\]{}!]/;

export interface Discovery {
  /** Inputs in the order of the arguments, those of a directory or glob by path, none twice. */
  readonly inputs: Inputs;
  /** Arguments under which nothing was found. */
  readonly unmatched: readonly string[];
  /** The deepest folder that holds every argument, absolute. */
  readonly root: string;
}

/** Expands files, directories and globs. A file that does not exist stays an input, so that reading it is reported. */
export async function discover(paths: readonly string[], cwd: string, limits: InputLimits = {}): Promise<Discovery> {
  const inputs = new Map<string, BatchInput>();
  const unmatched: string[] = [];
  const roots: string[] = [];
  for (const path of paths) {
    const { files, root } = await expand(path, cwd);
    roots.push(root);
    if (files.length === 0) unmatched.push(path);
    for (const file of files) if (!inputs.has(file)) inputs.set(file, fileInput(file, cwd, limits));
  }
  return { inputs: inputsOf([...inputs.values()]), unmatched, root: commonFolder(roots, cwd) };
}

/** The folder that is searched for what an argument stands for, absolute; null where it stands for one file. */
export async function searchedFolder(path: string, cwd: string): Promise<string | null> {
  const absolute = resolve(cwd, path);
  const status = await stat(absolute).catch(() => null);
  if (status?.isDirectory() === true) return absolute;
  return status === null && magic.test(path) ? globRoot(absolute) : null;
}

export function fileInput(file: string, cwd: string, limits?: InputLimits): BatchInput {
  return openInput(displayPath(file, cwd), { kind: "file", file }, limits);
}

/** Absolute paths that an argument stands for, and the folder it begins in. */
async function expand(path: string, cwd: string): Promise<{ files: string[]; root: string }> {
  const absolute = resolve(cwd, path);
  const status = await stat(absolute).catch(() => null);
  if (status === null && magic.test(path)) {
    const root = globRoot(absolute);
    return { files: await findFiles([toSlashes(absolute)], root), root };
  }
  if (status?.isDirectory() !== true) return { files: [absolute], root: dirname(absolute) };
  const found = await findFiles([`**/*.{${endings.join(",")}}`], absolute);
  const wanted = await Promise.all(found.map(async (file) => !/\.json$/i.test(file) || (await isNormalized(file))));
  return { files: found.filter((_, i) => wanted[i]), root: absolute };
}

async function findFiles(patterns: readonly string[], cwd: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const files = await glob([...patterns], {
    cwd,
    absolute: true,
    caseSensitiveMatch: false,
    ignore: passedOver,
    expandDirectories: false,
  });
  return files.map((file) => resolve(file)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What `--format json` writes begins with its verdict: findings, and no report. */
const outcome = /^\s*\{\s*"schemaVersion"\s*:\s*"[^"]*"\s*,\s*"verdict"/;

/** A folder holds other JSON files too; a report that this program wrote begins with its schema version. */
async function isNormalized(file: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => "");
  const isOwn = /^\uFEFF?\s*\{\s*"schemaVersion"/.test(text) && !outcome.test(text);
  return isOwn && text.includes('"reviewAndLitigation"');
}

function globRoot(pattern: string): string {
  const parts = pattern.split(sep);
  const first = parts.findIndex((part) => magic.test(part));
  return parts.slice(0, first).join(sep) || sep;
}

function commonFolder(folders: readonly string[], cwd: string): string {
  const [first = cwd, ...rest] = folders;
  return rest.reduce((common, folder) => {
    let shared = common;
    while (shared !== dirname(shared) && folder !== shared && !folder.startsWith(shared === sep ? sep : shared + sep)) {
      shared = dirname(shared);
    }
    return shared;
  }, first);
}
