import { type Stats, statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { isUri, parseS3, withoutCredentials } from "../network/uris.ts";
import { archiveKind, splitMember } from "./archives/paths.ts";
import { globRoot, isGlob } from "./glob-syntax.ts";

/** What an argument of a command stands for; paths are absolute. */
export type Argument =
  | { readonly kind: "file" | "folder" | "glob"; readonly path: string }
  /** An address: of one page or object, or of all objects that a prefix or a glob stands for. */
  | { readonly kind: "uri" | "objects"; readonly path: string }
  /** Of an archive, or of those that a glob matches, all members or those that a name, a folder or a glob stands for. */
  | { readonly kind: "archive" | "archives"; readonly path: string; readonly member: string | null };

/** A path that is not there stays a file, so that reading it is reported. */
export function argumentOf(given: string, cwd: string): Argument {
  if (isUri(given)) return { kind: standsForSeveral(given) ? "objects" : "uri", path: withoutCredentials(given) };
  const path = resolve(cwd, given);
  const status = statusOf(path);
  if (status?.isDirectory() === true) return { kind: "folder", path };
  if (status !== null)
    return archiveKind(path) === null ? { kind: "file", path } : { kind: "archive", path, member: null };
  const part = splitMember(given);
  if (part !== null) {
    const archive = resolve(cwd, part.archive);
    const isThere = statusOf(archive) !== null;
    return { kind: isThere || !isGlob(part.archive) ? "archive" : "archives", path: archive, member: part.member };
  }
  return { kind: isGlob(given) ? "glob" : "file", path };
}

/** True for a bucket, a prefix that ends with a slash, and a glob in one; a page on a network is one page whatever it is called. */
function standsForSeveral(uri: string): boolean {
  const object = parseS3(uri);
  return object !== null && (object.key === "" || object.key.endsWith("/") || isGlob(object.key));
}

/** Null for what is not there, or not to be seen: a list may have a million paths, for which waiting by turns takes longer. */
function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** The folder that an argument begins in; null for one that begins in none. */
export function rootOf({ kind, path }: Argument): string | null {
  switch (kind) {
    case "uri":
    case "objects":
      return null;
    case "folder":
      return path;
    case "glob":
    case "archives":
      return globRoot(path);
    case "file":
    case "archive":
      return dirname(path);
  }
}

/** The deepest folder that holds both. */
export function commonFolder(one: string, other: string): string {
  let shared = one;
  while (shared !== dirname(shared) && other !== shared && !other.startsWith(shared === sep ? sep : shared + sep)) {
    shared = dirname(shared);
  }
  return shared;
}
