import { appendFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { FormatContext, Printer } from "../formatters/formatter.ts";
import { formatters } from "../formatters/index.ts";
import type { Words } from "../words/index.ts";
import type { Output } from "./outputs.ts";
import { isSystemError } from "./system-error.ts";
import type { Terminal } from "./terminal.ts";

/** Findings that the summary of a step lists. */
const most = 500;

/** Bytes that the summary of a step may have; a longer one is refused as a whole. */
const mostBytes = 1024 * 1024;

/** True in a job of GitHub Actions, which shows annotations. */
export function isGithubActions({ env }: Terminal): boolean {
  return env.GITHUB_ACTIONS === "true";
}

/** What the runner takes for a command: at the beginning of a line, or anywhere in one. */
const commands = /^([^\S\n]*:)(?=:)|(#)(?=#\[)/gm;
const nothing = "\u{200B}";

/** The same for people, in which nothing that a page or a path says is a command to the job. */
export function withoutCommands(printer: Printer): Printer {
  return {
    add: (report) => textWithoutCommands(printer.add(report)),
    end: (summary, statistics) => textWithoutCommands(printer.end(summary, statistics)),
  };
}

export function textWithoutCommands(text: string): string {
  return text.replace(commands, `$1$2${nothing}`);
}

/** The summary of the step, to which the findings are added as Markdown; null where the job has none. */
export async function stepSummary(context: FormatContext, terminal: Terminal): Promise<Output | null> {
  const { GITHUB_STEP_SUMMARY: file } = terminal.env;
  if (file === undefined || file === "") return null;
  const printer = (await formatters.markdown())({ ...context, listed: { ...context.listed, most } });
  let text = "";
  return {
    add: async (report) => {
      text += printer.add(report);
    },
    end: async (summary, statistics) => {
      try {
        const path = resolve(terminal.cwd, file);
        const before = await stat(path).catch(() => null);
        const room = before === null ? mostBytes : mostBytes - before.size;
        await appendFile(path, cutTo(room, text + printer.end(summary, statistics), context.words));
      } catch (error) {
        // The findings stand in the log; a summary that cannot be written is no reason to fail.
        if (!isSystemError(error)) throw error;
        await terminal.note(`disclose: ${error.message}\n`);
      }
    },
    isWhole: false,
    discard: async () => {},
  };
}

/** As many paragraphs as there is room for; that some are left out is said. */
function cutTo(bytes: number, text: string, { phrases }: Words): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const more = `\n\n${phrases.parts.leftOut}\n`;
  const room = Buffer.from(text).subarray(0, Math.max(0, bytes - Buffer.byteLength(more)));
  const end = room.lastIndexOf("\n\n");
  return end < 0 ? "" : room.subarray(0, end).toString() + more;
}
