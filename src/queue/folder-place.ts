import { randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isFolder } from "../batch/is-folder.ts";
import { errorCode } from "../model/error-code.ts";
import type { Place } from "./place.ts";

/** A folder that all machines of a queue see. It has to be there: one that is not mounted is not made anew. */
export function folderPlace(folder: string): Place {
  return {
    name: folder,
    read: (name) => readFile(join(folder, name)).catch(nullIfMissing),
    fileOf: (name) => join(folder, name),
    has: async (name) => {
      const found = await access(join(folder, name)).catch(nullIfMissing);
      return found !== null;
    },
    isHere: () => isFolder(folder),
    write: (name, content) => writeWhole(join(folder, name), content),
  };
}

/** What was written stays when the machine loses its power: the queue will not ask for it again. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file)).catch(nothingIfThere);
  const temporary = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function nothingIfThere(error: unknown): void {
  if (errorCode(error) !== "EEXIST") throw error;
}

/** For a file that is not there. */
export function nullIfMissing(error: unknown): null {
  if (errorCode(error) === "ENOENT") return null;
  throw error;
}
