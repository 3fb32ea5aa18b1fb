import { open, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { holdingFile, splitMember } from "../batch/archives/paths.ts";
import { absolutePath, displayPath } from "../batch/display-path.ts";
import { choose, type Inputs } from "../batch/inputs.ts";
import type { FormatId } from "../formatters/index.ts";
import { isUri, parseS3, withoutCredentials } from "../network/uris.ts";
import { bytesIn, type Input, isOwnOutput } from "../run.ts";
import { fill, type Words } from "../words/index.ts";
import type { Terminal } from "./terminal.ts";

/** Bytes at either end of a file that tell what it is. */
const edgeLength = 16_384;

/** What `--report <format>=<file>` asks for. */
export interface ReportFile<Format extends string = FormatId> {
  readonly format: Format;
  /** An address of a bucket; or absolute, and where links lead to: a link stays one, and what it leads to is written. */
  readonly file: string;
}

/**
 * The files that `--report` names, each in one of the formats. What is wrong with them is said, and null comes back.
 * What a format is written to may be decided by more than the name that is given.
 */
export async function reportFiles<Format extends string>(
  values: readonly string[],
  formats: readonly Format[],
  terminal: Terminal,
  { phrases }: Words,
  fileFor: (format: Format, path: string) => Promise<string> | string = (_, path) => path,
): Promise<readonly ReportFile<Format>[] | null> {
  const files: ReportFile<Format>[] = [];
  for (const value of values) {
    const [, name = "", path = ""] = /^([^=]*)=(.+)$/s.exec(value) ?? [];
    const format = formats.find((id) => id === name);
    if (format === undefined) {
      const last = formats.at(-1) ?? "";
      const values = { value, example: `${last}=report.${last}`, formats: formats.join(" ") };
      await terminal.note(`disclose: ${fill(phrases.usage.badReport, values)}\n`);
      return null;
    }
    const named = await fileFor(format, path);
    if (isUri(named) && parseS3(named) === null) {
      await terminal.note(`disclose: ${fill(phrases.usage.noSuchOutput, { path: withoutCredentials(path) })}\n`);
      return null;
    }
    const file = isUri(named) ? named : await realFile(resolve(terminal.cwd, named));
    if (files.some((other) => other.file === file)) {
      await terminal.note(`disclose: ${fill(phrases.usage.reportTwice, { file: displayPath(file, terminal.cwd) })}\n`);
      return null;
    }
    files.push({ format, file });
  }
  return files;
}

/**
 * The inputs without what an earlier run wrote under the names of `--report`; null, and said why, where a report would be
 * written over one that is checked, or over one of the files that are read beside them.
 */
export async function withoutOwnReports(
  found: Inputs,
  files: readonly { readonly file: string }[],
  { cwd, note }: Terminal,
  { phrases }: Words,
  beside: readonly string[] = [],
  isOwn: (edges: Uint8Array) => boolean = isOwnText,
): Promise<Inputs | null> {
  const targets = new Set(files.map(({ file }) => file));
  const isTarget = async (path: string) =>
    targets.has(isUri(path) ? path : await realFile(resolve(cwd, holdingFile(path))));
  const refuse = async (file: string) => {
    await note(`disclose: ${fill(phrases.usage.reportIsInput, { file })}\n`);
    return null;
  };
  if (targets.size === 0) return found;
  for (const path of beside)
    if (await isTarget(path)) return refuse(displayPath(absolutePath(holdingFile(path), cwd), cwd));
  const kept: number[] = [];
  for (let number = 0; number < found.length; number++) {
    const input = found.input(number);
    if (!(await isTarget(input.path))) kept.push(number);
    else if (splitMember(input.path) !== null || !(await isOverwritable(input, cwd, isOwn))) {
      return refuse(holdingFile(input.path));
    }
  }
  return kept.length === found.length ? found : choose(found, kept);
}

/** What is not there yet cannot be written over. */
async function isOverwritable(
  { path, read }: Input,
  cwd: string,
  isOwn: (edges: Uint8Array) => boolean,
): Promise<boolean> {
  const edges = await (isUri(path) ? read().then(bytesIn) : edgesOf(resolve(cwd, path))).catch(() => null);
  return edges === null || isOwn(edges);
}

/** The beginning and the end of a file, by which it is told what it is: an earlier run may have written gigabytes. */
async function edgesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, 2 * edgeLength);
    const edges = Buffer.alloc(length);
    const head = Math.min(length, edgeLength);
    await handle.read(edges, 0, head, 0);
    await handle.read(edges, head, length - head, size - (length - head));
    return edges;
  } finally {
    await handle.close();
  }
}

function isOwnText(edges: Uint8Array): boolean {
  return isOwnOutput(new TextDecoder().decode(edges));
}

/** The same for a file whichever links it is reached by; one that is not there may yet come into a folder that is. */
export async function realFile(file: string): Promise<string> {
  const real = await realpath(file).catch(() => null);
  if (real !== null) return real;
  const folder = await realpath(dirname(file)).catch(() => dirname(file));
  return join(folder, basename(file));
}
