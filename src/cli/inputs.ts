import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { archiveEndings } from "../batch/archives/paths.ts";
import { type Discovery, discover, endings } from "../batch/discover.ts";
import { inputsOf, startingWith } from "../batch/inputs.ts";
import type { BatchInput, InputLimits } from "../batch/origin.ts";
import { defaultMaxBytes } from "../batch/read-within.ts";
import type { SearchOptions } from "../batch/search.ts";
import { Refused, tooLarge } from "../run.ts";
import { fill, type Words } from "../words/index.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { type NetworkOptions, networkOf } from "./network.ts";
import { temporaryFile } from "./temporary.ts";
import type { Terminal } from "./terminal.ts";

export interface InputOptions extends NetworkOptions {
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  /** Larger inputs are refused before they are read. */
  readonly maxBytes?: number;
}

export interface Found extends Discovery {
  /** Wrong usage where nothing was given or an argument matched nothing. */
  readonly status: ExitStatus;
}

/** Standard input, among other paths. */
export const stdinPath = "-";

/** Turns the arguments of a command into inputs; what matches nothing is said on standard error. */
export async function findInputs(
  command: string,
  paths: readonly string[],
  options: InputOptions,
  terminal: Terminal,
  words: Words,
): Promise<Found> {
  const { usage } = words.phrases;
  const say = (text: string) => terminal.note(`disclose: ${text}\n`);
  if (options.filesFrom === stdinPath && paths.includes(stdinPath)) {
    await say(usage.stdinTwice);
    return { inputs: inputsOf([]), unmatched: [], root: terminal.cwd, status: exitStatus.usage };
  }
  const listed = options.filesFrom === undefined ? [] : await readList(options.filesFrom, terminal);
  const all = [...paths, ...listed];
  if (all.length === 0) await say(fill(usage.noInputs, { command }));
  const fromDisk = await discover(
    all.filter((path) => path !== stdinPath),
    terminal.cwd,
    searchOptions(options, terminal),
  );
  for (const path of fromDisk.unmatched) {
    await say(
      fill(usage.nothingMatched, {
        path,
        endings: [...endings, ...archiveEndings].map((ending) => `.${ending}`).join(" "),
      }),
    );
  }
  return {
    ...fromDisk,
    // Standard input comes first, wherever it is named.
    inputs: all.includes(stdinPath) ? startingWith(stdinInput(options, terminal), fromDisk.inputs) : fromDisk.inputs,
    status: all.length === 0 || fromDisk.unmatched.length > 0 ? exitStatus.usage : exitStatus.ok,
  };
}

/** How inputs are looked for, and what they may take. */
export function searchOptions(options: InputOptions, terminal: Pick<Terminal, "env">): SearchOptions {
  return { temporaryFile, ...inputLimits(options, terminal) };
}

/** What an input may take, and where from. */
export function inputLimits(options: InputOptions, { env }: Pick<Terminal, "env">): InputLimits {
  const { maxBytes } = options;
  return { network: networkOf(options, env), ...(maxBytes === undefined ? {} : { maxBytes }) };
}

/** Standard input ends when it has been read; who reads it again gets the same. */
function stdinInput(
  { stdinFilename = stdinPath, maxBytes: most = defaultMaxBytes }: InputOptions,
  { stdin }: Terminal,
): BatchInput {
  let bytes: Promise<Uint8Array> | null = null;
  const read = async () => {
    bytes ??= stdin(most);
    if ((await bytes).length > most) throw new Refused(tooLarge(null, most));
    return bytes;
  };
  return { path: stdinFilename, origin: { kind: "own" }, read };
}

/** One path a line, from a file or standard input. */
export async function readList(path: string, terminal: Terminal): Promise<string[]> {
  const bytes = path === stdinPath ? await terminal.stdin() : await readFile(resolve(terminal.cwd, path));
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
