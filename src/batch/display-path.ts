import { isAbsolute, relative, resolve, sep } from "node:path";
import { isUri } from "../network/uris.ts";
import { memberMark, splitMember } from "./archives/paths.ts";

/** Relative to the working directory, with `/` on every system; an address as it is. */
export function displayPath(file: string, cwd: string): string {
  if (isUri(file)) return file;
  const path = relative(cwd, file);
  return toSlashes(path === "" || isAbsolute(path) ? file : path);
}

/** The path of an input, relative to another folder than the working directory; what is named in an archive stays, and so does an address. */
export function pathFrom(folder: string, path: string, cwd: string): string {
  if (isUri(path)) return path;
  const inArchive = splitMember(path);
  if (inArchive === null) return displayPath(resolve(cwd, path), folder);
  return displayPath(resolve(cwd, inArchive.archive), folder) + memberMark + inArchive.member;
}

/** The path of an input, absolute, or its address: what tells inputs apart. */
export function absolutePath(path: string, cwd: string): string {
  if (isUri(path)) return path;
  const inArchive = splitMember(path);
  if (inArchive === null) return resolve(cwd, path);
  return resolve(cwd, inArchive.archive) + memberMark + inArchive.member;
}

export function toSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
