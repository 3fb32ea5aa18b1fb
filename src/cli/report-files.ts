import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { holdingFile, splitMember } from "../batch/archives/paths.ts";
import { displayPath } from "../batch/display-path.ts";
import { choose, type Inputs } from "../batch/inputs.ts";
import { type FormatId, formatIds } from "../formatters/index.ts";
import { type Input, isOwnOutput } from "../run.ts";
import { fill, type Words } from "../words/index.ts";
import type { Terminal } from "./terminal.ts";

/** What `--report <format>=<file>` asks for. */
export interface ReportFile {
  readonly format: FormatId;
  /** Absolute, and where links lead to: a link stays one, and what it leads to is written. */
  readonly file: string;
}

/** The files that `--report` names. What is wrong with them is said, and null comes back. */
export async function reportFiles(
  values: readonly string[],
  terminal: Terminal,
  { phrases }: Words,
): Promise<readonly ReportFile[] | null> {
  const files: ReportFile[] = [];
  for (const value of values) {
    const [, name = "", path = ""] = /^([^=]*)=(.+)$/s.exec(value) ?? [];
    const format = formatIds.find((id) => id === name);
    if (format === undefined) {
      const values = { value, formats: formatIds.join(" ") };
      await terminal.note(`disclose: ${fill(phrases.usage.badReport, values)}\n`);
      return null;
    }
    const file = await realFile(resolve(terminal.cwd, path));
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
  files: readonly ReportFile[],
  { cwd, note }: Terminal,
  { phrases }: Words,
  beside: readonly string[] = [],
): Promise<Inputs | null> {
  const targets = new Set(files.map(({ file }) => file));
  const isTarget = async (path: string) => targets.has(await realFile(resolve(cwd, holdingFile(path))));
  const refuse = async (file: string) => {
    await note(`disclose: ${fill(phrases.usage.reportIsInput, { file })}\n`);
    return null;
  };
  if (targets.size === 0) return found;
  for (const path of beside) if (await isTarget(path)) return refuse(displayPath(resolve(cwd, holdingFile(path)), cwd));
  const kept: number[] = [];
  for (let number = 0; number < found.length; number++) {
    const input = found.input(number);
    if (!(await isTarget(input.path))) kept.push(number);
    else if (splitMember(input.path) !== null || !(await isOwn(input))) return refuse(holdingFile(input.path));
  }
  return kept.length === found.length ? found : choose(found, kept);
}

/** What is not there yet cannot be written over. */
async function isOwn({ read }: Input): Promise<boolean> {
  const bytes = await read().catch(() => null);
  if (bytes === null) return true;
  return isOwnOutput(new TextDecoder().decode(bytes));
}

/** The same for a file whichever links it is reached by; one that is not there may yet come into a folder that is. */
export async function realFile(file: string): Promise<string> {
  const real = await realpath(file).catch(() => null);
  if (real !== null) return real;
  const folder = await realpath(dirname(file)).catch(() => dirname(file));
  return join(folder, basename(file));
}
