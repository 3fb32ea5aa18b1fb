import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { begun, done } from "./unfinished.ts";

const files = new Set<string>();
let named = 0;

/** Names a new file that is removed with the others, or where a signal ends the program. */
export function temporaryFile(): string {
  const file = join(tmpdir(), `disclose-${process.pid}-${Date.now()}-${named++}`);
  begun(file);
  files.add(file);
  return file;
}

/** Removes them all: the run is over that needed them. */
export function removeTemporaryFiles(): void {
  for (const file of files) remove(file);
}

/** Does work that is a part of a run, and removes the temporary files that it names when it is done. */
export async function withTemporaryFiles<Result>(work: (name: () => string) => Promise<Result>): Promise<Result> {
  const own: string[] = [];
  try {
    return await work(() => {
      const file = temporaryFile();
      own.push(file);
      return file;
    });
  } finally {
    for (const file of own) remove(file);
  }
}

function remove(file: string): void {
  rmSync(file, { force: true });
  done(file);
  files.delete(file);
}
