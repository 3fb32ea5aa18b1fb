import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { root } from "./root.ts";

/** Milliseconds after which what was waited for counts as never said. */
const longestWait = 15_000;

/** The built program while it runs. */
export interface RunningCli {
  /** What a stream says, from where the last call left off to the end of the line with this; fails where it never does. */
  readonly stdout: (expected: RegExp) => Promise<string>;
  readonly stderr: (expected: RegExp) => Promise<string>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Closes the pipe that standard output is read from, as `head` does when it has read enough. */
  readonly closeStdout: () => void;
  /** The exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts the built program, or a variant of it, and leaves it running; it is killed when the test has finished. */
export function startCli(
  argv: readonly string[],
  cwd: string,
  wait = longestWait,
  program = join(root, "bin/disclose.js"),
): RunningCli {
  const env = { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined };
  const child = spawn(process.execPath, [program, ...argv], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on("close", (status, signal) => resolve(status ?? signal)),
  );
  return {
    stdout: listener(child.stdout, wait),
    stderr: listener(child.stderr, wait),
    signal: (name) => child.kill(name),
    closeStdout: () => child.stdout.destroy(),
    ended,
  };
}

function listener(stream: Readable, wait: number): RunningCli["stdout"] {
  let unread = "";
  let heard = () => {};
  stream.setEncoding("utf8").on("data", (text: string) => {
    unread += text;
    heard();
  });
  return (expected) =>
    new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`${expected} was not said, but “${unread}”`));
      const timer = setTimeout(fail, wait);
      heard = () => {
        const at = unread.search(expected);
        const end = unread.indexOf("\n", at) + 1;
        if (at === -1 || end === 0) return;
        clearTimeout(timer);
        heard = () => {};
        resolve(unread.slice(0, end));
        unread = unread.slice(end);
      };
      heard();
    });
}
