/** What a system or a library calls an error, `ENOENT` for one; null where it has no name for it. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}
