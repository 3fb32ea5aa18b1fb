import { sep } from "node:path";

const magic = /[*?[\]{}!]/;

export function isGlob(path: string): boolean {
  return magic.test(path);
}

/** The folder that a glob begins in; both are absolute. */
export function globRoot(pattern: string): string {
  const parts = pattern.split(sep);
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first).join(sep) || sep;
}
