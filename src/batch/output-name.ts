import { createHash } from "node:crypto";
import { basename, isAbsolute, relative, resolve } from "node:path";
import { isUri } from "../network/uris.ts";
import { memberMark, splitMember } from "./archives/paths.ts";
import { toSlashes } from "./display-path.ts";

/** What some system has no place for in a name, or obeys. */
const forbidden = /[<>:"|?*\\]|\p{Cc}|[. ]$/gu;
/** Names that Windows has for devices, whatever ending they have. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Systems take 255 bytes; an ending and the name of a temporary file are to come. */
const mostBytes = 200;
const digestLength = 16;

/**
 * What is made of an input is called so, below the folder that it is put into: the path of the input below the common
 * root, with `/`; a member below a folder that has the name of its archive and `!`, a page of a network below one of its
 * scheme and one of its host. It leads out of no folder, and is a name on every system.
 */
export function outputName(path: string, { root, cwd }: { readonly root: string; readonly cwd: string }): string {
  // Standard input, whatever it is called, goes straight into the folder.
  if (path === "-") return "stdin";
  if (isUri(path)) return safePath(path.replace(/^([^:]+):\/\//, (_, scheme: string) => `${scheme.toLowerCase()}/`));
  const part = splitMember(path);
  if (part === null) return below(root, path, cwd);
  return below(root, part.archive, cwd) + memberMark + safePath(part.member);
}

function safePath(path: string): string {
  const names = path.split("/").filter((name, i, all) => name !== "" || i === all.length - 1);
  return names.map(safeName).join("/");
}

function below(root: string, path: string, cwd: string): string {
  const found = relative(root, resolve(cwd, path));
  return found.startsWith("..") || isAbsolute(found) || found === "" ? basename(path) : toSlashes(found);
}

/** A name of an archive as one of a file: what cannot stand in it is written as in an address. */
function safeName(name: string): string {
  if (name === "") return "index";
  if (name === "." || name === "..") return name.replaceAll(".", "%2E");
  const safe = name.replace(forbidden, encoded);
  const whole = devices.test(safe) ? `_${safe}` : safe;
  return Buffer.byteLength(whole) <= mostBytes ? whole : shortened(whole);
}

function encoded(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/** The beginning of a name that is too long, and what tells it from others that begin so. */
function shortened(name: string): string {
  const digest = createHash("sha256").update(name).digest("hex").slice(0, digestLength);
  let start = "";
  for (const character of name) {
    if (Buffer.byteLength(start + character) > mostBytes - digestLength - 1) break;
    start += character;
  }
  return `${start}~${digest}`;
}
