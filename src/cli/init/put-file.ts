import { readFile } from "node:fs/promises";
import { displayPath } from "../../batch/display-path.ts";
import type { InitWords } from "../../words/index.ts";
import { exists } from "../exists.ts";
import { isSystemError } from "../system-error.ts";
import type { Terminal } from "../terminal.ts";
import { writeWhole } from "../write-whole.ts";

/** What became of a file. */
export type Put = "wrote" | "overwrote" | "same" | "kept" | "exists" | "has" | "add" | "failed";

/** Answers to whether a file may be overwritten; any other is no. */
const yes = /^(?:y|yes|是|好)$/i;

interface Content {
  readonly text: string;
  /** As in a template. */
  readonly shared: string | null;
}

interface Context {
  /** Overwrites without asking. */
  readonly force: boolean;
  readonly terminal: Terminal;
  readonly own: InitWords;
}

/** Writes one file, if it may, and says what became of it; what is to be added to it by hand is printed. */
export async function putFile(file: string, content: Content, context: Context): Promise<Put> {
  const { terminal, own } = context;
  const name = displayPath(file, terminal.cwd);
  try {
    const put = await decide(file, content, context);
    if (put === "wrote" || put === "overwrote") await writeWhole(file, content.text);
    await terminal.note(`disclose: ${own(put, { file: name })}\n`);
    if (put === "add") await terminal.print(content.text);
    return put;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    await terminal.note(`disclose: ${own("failed", { file: name, message: error.message })}\n`);
    return "failed";
  }
}

/** What is to become of a file; on a terminal whoever is there is asked before it is overwritten. */
async function decide(
  file: string,
  { text, shared }: Content,
  { force, terminal, own }: Context,
): Promise<Exclude<Put, "failed">> {
  if (!(await exists(file))) return "wrote";
  const there = await readFile(file, "utf8");
  if (there === text) return "same";
  if (shared !== null) return there.includes(shared) ? "has" : "add";
  if (force) return "overwrote";
  const answer = await terminal.ask(`disclose: ${own("ask", { file: displayPath(file, terminal.cwd) })}`);
  if (answer === null) return "exists";
  return yes.test(answer.trim()) ? "overwrote" : "kept";
}
