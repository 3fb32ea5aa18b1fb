import { availableParallelism } from "node:os";
import type { Writable } from "node:stream";
import { errorCode } from "../model/error-code.ts";
import type { Interruption, Terminal } from "./terminal.ts";
import { holdBack } from "./unfinished.ts";

/** Of a terminal that does not say how wide it is. */
const usualColumns = 80;
const endSignals = ["SIGINT", "SIGTERM"] as const;

/** The real terminal. A reader that closes its pipe is not an error: what is left is not written. */
export function processTerminal(threadProgram: URL | null): Terminal {
  return {
    cwd: process.cwd(),
    env: process.env,
    get stdoutIsTerminal() {
      return process.stdout.isTTY === true;
    },
    get stdinIsTerminal() {
      return process.stdin.isTTY === true;
    },
    get stderrColumns() {
      return process.stderr.isTTY === true ? process.stderr.columns || usualColumns : null;
    },
    get columns() {
      return process.stdout.columns || null;
    },
    print: writer(() => process.stdout),
    // The result matters more than what is said of it.
    note: (text) => note(text).catch(() => {}),
    stdin: readStdin,
    stdinChunks,
    ask,
    interrupted,
    threadProgram,
    processors: availableParallelism(),
  };
}

const note = writer(() => process.stderr);

function writer(open: () => Writable): (text: string) => Promise<void> {
  let stream: Writable | null = null;
  let closed = false;
  return (text) =>
    new Promise((resolve, reject) => {
      if (stream === null) {
        stream = open();
        stream.on("error", () => {});
      }
      if (closed || text === "") return resolve();
      stream.write(text, (error) => {
        if (errorCode(error) === "EPIPE") closed = true;
        else if (error) return reject(error);
        resolve();
      });
    });
}

async function readStdin(most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

async function* stdinChunks(over: Promise<unknown>): AsyncGenerator<Uint8Array> {
  const { stdin } = process;
  let isOver = false;
  void over.then(() => {
    isOver = true;
    stdin.destroy();
  });
  try {
    for await (const chunk of stdin) yield chunk as Buffer;
  } catch (error) {
    // Whoever waited for more is told that there will be none.
    if (!isOver) throw error;
  }
}

/** The question goes to standard error, because standard output carries the result; an end of input is no answer, Ctrl-C the end. */
async function ask(question: string): Promise<string | null> {
  if (process.stdin.isTTY !== true) return null;
  const { createInterface } = await import("node:readline");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.once("close", () => resolve(""));
    lines.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

/** A second Ctrl-C ends the process as it ends any other; nobody is left to print to where a reader has closed its pipe. */
function interrupted(): Promise<Interruption> {
  const letGo = holdBack();
  return new Promise((resolve) => {
    const end = (interruption: Interruption) => {
      for (const signal of endSignals) process.off(signal, end);
      // Others who listen to this signal still have to hear that it is taken care of.
      setImmediate(letGo);
      resolve(interruption);
    };
    for (const signal of endSignals) process.on(signal, end);
    process.stdout.once("error", () => end("closed"));
  });
}
