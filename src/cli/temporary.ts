import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { begun, done } from "./unfinished.ts";

const files = new Set<string>();

/** Names a new file that is removed with the others, or where a signal ends the program. */
export function temporaryFile(): string {
  const file = join(tmpdir(), `disclose-${process.pid}-${Date.now()}-${files.size}`);
  begun(file);
  files.add(file);
  return file;
}

/** Removes them all: the run is over that needed them. */
export function removeTemporaryFiles(): void {
  for (const file of files) {
    rmSync(file, { force: true });
    done(file);
  }
  files.clear();
}
