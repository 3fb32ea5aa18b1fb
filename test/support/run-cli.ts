import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Result } from "./in-process.ts";
import { root } from "./root.ts";

export interface RunOptions {
  readonly cwd?: string;
  /** Beside the environment of the tests; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string | Uint8Array;
  /** What starts a variant of the program. */
  readonly program?: string;
  /** Leaves standard input open, as somebody does who goes on typing. */
  readonly keepOpen?: boolean;
  /** Waits so many milliseconds before it reads standard output, as a slow reader of a pipe does. */
  readonly readAfter?: number;
  /** Closes standard output after the first so many bytes, as `head -c` does. */
  readonly closeAfter?: number;
}

/** Milliseconds after which a program that hangs is killed. */
const longestRun = 120_000;

const bin = join(root, "bin/disclose.js");
const variables = ["NO_COLOR", "FORCE_COLOR", "LC_ALL", "LC_MESSAGES", "NODE_OPTIONS", "NODE_V8_COVERAGE"].concat([
  "GITHUB_ACTIONS",
  "GITHUB_STEP_SUMMARY",
  "GITHUB_WORKSPACE",
  "CI_PROJECT_DIR",
]);

/** Runs the built program as a process of its own; a Chinese locale and no colour variables unless told. */
export async function runCli(argv: readonly string[], options: RunOptions = {}): Promise<Result> {
  const { cwd = root, env = {}, stdin = "", keepOpen = false, readAfter = 0, closeAfter, program = bin } = options;
  const unset = Object.fromEntries(variables.map((name) => [name, undefined]));
  const child = spawn(process.execPath, [program, ...argv], {
    cwd,
    env: { ...process.env, ...unset, LANG: "zh_CN.UTF-8", ...env },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: longestRun,
  });
  const closed = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) =>
      status === null ? reject(new Error(`ended by ${signal}`)) : resolve(status),
    );
  });
  const errors: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  // A program that does not read its standard input may end before it is written.
  child.stdin.on("error", () => {});
  if (keepOpen) child.stdin.write(stdin);
  else child.stdin.end(stdin);
  if (readAfter > 0) await new Promise((resolve) => setTimeout(resolve, readAfter));
  const chunks: Buffer[] = [];
  let length = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (closeAfter !== undefined && length >= closeAfter) child.stdout.destroy();
  });
  const status = await closed;
  return { status, stdout: Buffer.concat(chunks).toString(), stderr: Buffer.concat(errors).toString() };
}
