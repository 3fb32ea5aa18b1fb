import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Temporary files of one run. */
export interface TemporaryFiles {
  /** Names a new one. */
  readonly temporaryFile: () => string;
  readonly remove: () => Promise<void>;
}

export function temporaryFiles(): TemporaryFiles {
  const files: string[] = [];
  return {
    temporaryFile: () => {
      const file = join(tmpdir(), `disclose-${randomUUID()}`);
      files.push(file);
      return file;
    },
    remove: async () => {
      for (const file of files.splice(0)) await rm(file, { force: true });
    },
  };
}
