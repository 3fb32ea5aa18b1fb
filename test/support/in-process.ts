import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { root } from "./root.ts";

export interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface InProcessOptions {
  readonly cwd?: string;
  /** The whole environment; a Chinese locale where none is given. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array | readonly Uint8Array[];
  readonly stdoutIsTerminal?: boolean;
  /** What is answered to questions, one after the other; left out, nobody is there to be asked. */
  readonly answers?: readonly string[];
  readonly stdinIsTerminal?: boolean;
  readonly columns?: number | null;
  /** The program of a thread; there are none where it is left out. */
  readonly threadProgram?: URL;
}

/** Runs a command line without a process, so that it is fast and its lines are counted as covered. */
export async function disclose(
  argv: readonly string[],
  {
    cwd = root,
    env = { LANG: "zh_CN.UTF-8" },
    stdin = "",
    stdoutIsTerminal = false,
    stdinIsTerminal = false,
    answers,
    columns = stdoutIsTerminal ? 80 : null,
    threadProgram,
  }: InProcessOptions = {},
): Promise<Result> {
  let stdout = "";
  let stderr = "";
  const left = answers === undefined ? null : [...answers];
  const chunks = typeof stdin === "string" ? [Buffer.from(stdin)] : stdin instanceof Uint8Array ? [stdin] : stdin;
  const terminal: Terminal = {
    cwd,
    env,
    stdoutIsTerminal,
    stdinIsTerminal,
    stderrColumns: null,
    columns,
    print: async (text) => {
      stdout += text;
    },
    note: async (text) => {
      stderr += text;
    },
    stdin: async () => Buffer.concat(chunks),
    async *stdinChunks() {
      yield* chunks;
    },
    ask: async (question) => {
      stderr += question;
      return left?.shift() ?? null;
    },
    interrupted: () => new Promise(() => {}),
    threadProgram: threadProgram ?? null,
    processors: 1,
  };
  const status = await run(argv, terminal);
  return { status, stdout, stderr };
}
