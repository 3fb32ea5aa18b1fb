import { archiveFailure } from "./archives/failure.ts";
import { memberMark } from "./archives/paths.ts";
import { argumentOf, rootOf } from "./arguments.ts";
import { displayPath, toSlashes } from "./display-path.ts";
import type { Inputs } from "./inputs.ts";
import { type BatchInput, openInput } from "./origin.ts";
import { type SearchOptions, search } from "./search.ts";

export { endings } from "./searched.ts";

export interface Discovery {
  /** Inputs in the order of the arguments, those of a directory, a glob or an archive by path, none twice. */
  readonly inputs: Inputs;
  /** Arguments under which nothing was found. */
  readonly unmatched: readonly string[];
  /** The deepest folder that holds every argument, absolute. */
  readonly root: string;
}

/** Expands files, directories, globs and archives. A file that does not exist stays an input, so that reading it is reported. */
export async function discover(paths: readonly string[], cwd: string, options: SearchOptions): Promise<Discovery> {
  const found = search(paths, cwd, options);
  while (await found.more());
  return found;
}

/** The folder that is searched for what an argument stands for, absolute; null where it stands for one file, or for none. */
export async function searchedFolder(path: string, cwd: string): Promise<string | null> {
  const argument = argumentOf(path, cwd);
  return argument.kind === "file" || argument.kind === "archive" ? null : rootOf(argument);
}

/** The one input that a path names: a file, an address, a member of an archive, or an archive of one member. */
export async function namedInput(path: string, cwd: string, options: SearchOptions): Promise<BatchInput> {
  const argument = argumentOf(path, cwd);
  if (argument.kind === "uri" || argument.kind === "objects") {
    return openInput(argument.path, { kind: "uri", uri: argument.path }, options);
  }
  if (argument.kind !== "archive") {
    return openInput(displayPath(argument.path, cwd), { kind: "file", file: argument.path }, options);
  }
  const { inputs } = await discover([path], cwd, options);
  if (inputs.length === 1) return inputs.input(0);
  const failure = archiveFailure("several-members", `${displayPath(argument.path, cwd)}${memberMark}2023.html`);
  return openInput(toSlashes(path), { kind: "refused", failure });
}
