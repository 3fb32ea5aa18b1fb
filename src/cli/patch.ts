import { formatPatch, structuredPatch } from "diff";
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
  const text = formatPatch({ ...patch, isGit: true, isCopy: true });
  return paint === null ? text : painted(text, paint);
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
