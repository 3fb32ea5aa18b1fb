import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { FormatContext } from "../formatters/formatter.ts";
import { formatters } from "../formatters/index.ts";
import type { Output } from "./outputs.ts";
import { isSystemError } from "./system-error.ts";
import type { Terminal } from "./terminal.ts";

/** Findings that the summary of a step lists: it may have a million bytes. */
const most = 500;

/** True in a job of GitHub Actions, which shows annotations. */
export function isGithubActions({ env }: Terminal): boolean {
  return env.GITHUB_ACTIONS === "true";
}

/** The summary of the step, to which the findings are added as Markdown; null where the job has none. */
export async function stepSummary(context: FormatContext, terminal: Terminal): Promise<Output | null> {
  const { GITHUB_STEP_SUMMARY: file } = terminal.env;
  if (file === undefined || file === "") return null;
  const { listed } = context;
  const printer = (await formatters.markdown())({
    ...context,
    listed: { ...listed, most: Math.min(listed.most, most) },
  });
  let text = "";
  return {
    add: async (report) => {
      text += printer.add(report);
    },
    end: async (summary) => {
      try {
        await appendFile(resolve(terminal.cwd, file), text + printer.end(summary));
      } catch (error) {
        // The findings stand in the log; a summary that cannot be written is no reason to fail.
        if (!isSystemError(error)) throw error;
        await terminal.note(`disclose: ${error.message}\n`);
      }
    },
    discard: async () => {},
  };
}
