import { access, stat } from "node:fs/promises";

export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** True for what can be read as a file; standard input under a name of its own is one, a folder is none. */
export function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => !status.isDirectory(),
    () => false,
  );
}

/** True for a file that says something: an empty one may have been left by a run that came to nothing. */
export async function hasContent(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status !== null && status.size > 0;
}
