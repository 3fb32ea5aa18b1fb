import { formatPatch, OMIT_HEADERS, structuredPatch } from "diff";
import type { Corrected } from "../fix.ts";

/** Lines of the page around what is changed. */
const context = 3;
const byteOrderMark = "\uFEFF";

/** How the lines of a patch are coloured. */
export interface PatchPaint {
  readonly header: (line: string) => string;
  readonly place: (line: string) => string;
  readonly added: (line: string) => string;
  readonly removed: (line: string) => string;
}

/**
 * A unified diff that makes a copy beside the page and corrects it there, as `git apply -p0` and `patch -p0` do: a diff
 * of two names by itself would have them change the page.
 */
export function patchOf(
  { before, after }: Corrected,
  { path, copy }: { readonly path: string; readonly copy: string },
  paint: PatchPaint | null,
): string {
  const [old, changed] = [before, after].map(({ start, text }) => (start > 0 ? byteOrderMark : "") + text);
  const patch = structuredPatch(path, copy, old as string, changed as string, undefined, undefined, { context });
  const text = [...headerOf(path, copy), formatPatch(patch, OMIT_HEADERS)].join("\n");
  return paint === null ? text : painted(text, paint);
}

/** Written here, for the library takes `a/` off the names: a folder may well be called so. */
function headerOf(path: string, copy: string): readonly string[] {
  const [from, to] = [quoted(path), quoted(copy)];
  return [`diff --git ${from} ${to}`, `copy from ${from}`, `copy to ${to}`, `--- ${from}`, `+++ ${to}`];
}

/** A name as the header of a patch holds it: in quotes where `patch` would not know where it ends, its bytes in octal. */
function quoted(name: string): string {
  if (/^[!#-[\]-~]+$/.test(name)) return name;
  const bytes = [...new TextEncoder().encode(name)];
  return `"${bytes.map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : octal(byte))).join("")}"`;
}

/** True for what is printed in ASCII, but for quotes and backslashes. */
function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
}

function octal(byte: number): string {
  return `\\${byte.toString(8).padStart(3, "0")}`;
}

function painted(patch: string, paint: PatchPaint): string {
  const first = patch.indexOf("\n@@ ") + 1;
  const header = patch.slice(0, first).replace(/[^\n]+/g, paint.header);
  const hunks = patch
    .slice(first)
    .split("\n")
    .map((line) => {
      if (line.startsWith("@@")) return paint.place(line);
      if (line.startsWith("+")) return paint.added(line);
      return line.startsWith("-") ? paint.removed(line) : line;
    });
  return header + hunks.join("\n");
}
