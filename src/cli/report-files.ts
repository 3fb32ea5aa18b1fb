import { resolve } from "node:path";
import { displayPath } from "../batch/discover.ts";
import { type FormatId, formatIds } from "../formatters/index.ts";
import { type Input, isOwnPage } from "../run.ts";
import { fill, type Words } from "../words/index.ts";
import type { Terminal } from "./terminal.ts";

/** What `--report <format>=<file>` asks for. */
export interface ReportFile {
  readonly format: FormatId;
  /** Absolute. */
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
    const file = resolve(terminal.cwd, path);
    if (files.some((other) => other.file === file)) {
      await terminal.note(`disclose: ${fill(phrases.usage.reportTwice, { file: displayPath(file, terminal.cwd) })}\n`);
      return null;
    }
    files.push({ format, file });
  }
  return files;
}

/**
 * The inputs without the pages that an earlier run wrote under the names of `--report`; null, and said why, where a report
 * would be written over one that is checked.
 */
export async function withoutOwnReports(
  found: readonly Input[],
  files: readonly ReportFile[],
  terminal: Terminal,
  { phrases }: Words,
): Promise<readonly Input[] | null> {
  const targets = new Set(files.map(({ file }) => file));
  const inputs: Input[] = [];
  for (const input of found) {
    if (!targets.has(resolve(terminal.cwd, input.path))) inputs.push(input);
    else if (!(await isOurs(input))) {
      await terminal.note(`disclose: ${fill(phrases.usage.reportIsInput, { file: input.path })}\n`);
      return null;
    }
  }
  return inputs;
}

/** What is not there yet cannot be written over. */
async function isOurs({ read }: Input): Promise<boolean> {
  const bytes = await read().catch(() => null);
  return bytes === null || isOwnPage(new TextDecoder().decode(bytes));
}
