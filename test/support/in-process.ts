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
  readonly stderrColumns?: number | null;
}

/** Runs a command line without a process, so that it is fast and its lines are counted as covered. */
export function disclose(argv: readonly string[], options: InProcessOptions = {}): Promise<Result> {
  return inProcess((terminal) => run(argv, terminal), options);
}

/** Runs a part of the program at a terminal of its own. */
export async function inProcess(
  work: (terminal: Terminal) => Promise<number>,
  {
    cwd = root,
    env = { LANG: "zh_CN.UTF-8" },
    stdin = "",
    stdoutIsTerminal = false,
    stdinIsTerminal = false,
    answers,
    columns = stdoutIsTerminal ? 80 : null,
    threadProgram,
    stderrColumns = null,
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
    stderrColumns,
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
  return { status: await work(terminal), stdout, stderr };
}
