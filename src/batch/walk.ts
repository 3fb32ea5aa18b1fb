import { opendir, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";

/** What is looked for below a folder; names and folders are relative to it, with `/`. */
export interface Walk {
  readonly wants: (file: string) => boolean;
  /** False for a folder in which nothing is wanted. */
  readonly enters: (folder: string) => boolean;
  /** Told of a folder that cannot be read, where it comes in the order; it is passed over. */
  readonly unreadable?: (folder: string, error: unknown) => void;
}

/** Files of one folder that come one after another. */
export interface Neighbours {
  /** Absolute, and relative to where the walk began; both with a separator at the end, or empty. */
  readonly folder: string;
  readonly relative: string;
  readonly names: readonly string[];
}

/** So many at a time, so that whoever asks can begin with the first of a large folder. */
const mostNeighbours = 256;
/** Of a folder so many entries are had from the system at once. */
const bufferSize = 4096;

/**
 * The wanted files below a folder, in the order of their paths: nothing is kept but the names of the folders that lead
 * to where it is. Links are followed, but not in a circle: what a link leads to is not gone through by another in it.
 */
export async function* walk(root: string, options: Walk): AsyncGenerator<Neighbours> {
  yield* walkFolder(root.endsWith(sep) ? root : root + sep, "", [], options);
}

async function* walkFolder(
  folder: string,
  relative: string,
  links: readonly string[],
  options: Walk,
): AsyncGenerator<Neighbours> {
  const { names, linked } = await entriesOf(folder, relative, links, options);
  let batch: string[] = [];
  for (const name of names) {
    if (!name.endsWith("/")) {
      batch.push(name);
      if (batch.length < mostNeighbours) continue;
    }
    if (batch.length > 0) yield { folder, relative, names: batch };
    batch = [];
    if (!name.endsWith("/")) continue;
    const real = linked.get(name);
    const below = folder + name.slice(0, -1) + sep;
    yield* walkFolder(below, relative + name, real === undefined ? links : [...links, real], options);
  }
  if (batch.length > 0) yield { folder, relative, names: batch };
}

/** The wanted names of a folder, those of folders with `/`, by which all are sorted as their paths are. */
async function entriesOf(folder: string, relative: string, links: readonly string[], options: Walk) {
  const names: string[] = [];
  /** Where those folders are that are reached by a link. */
  const linked = new Map<string, string>();
  const addFolder = (name: string) => {
    if (!options.enters(relative + name)) return false;
    names.push(`${name}/`);
    return true;
  };
  try {
    for await (const entry of await opendir(folder, { bufferSize })) {
      const { name } = entry;
      if (entry.isFile()) {
        if (options.wants(relative + name)) names.push(name);
      } else if (entry.isDirectory()) {
        addFolder(name);
      } else if (entry.isSymbolicLink()) {
        const target = await targetOf(folder + name);
        if (target === null) continue;
        if (!target.isFolder) {
          if (options.wants(relative + name)) names.push(name);
        } else if (!links.some((link) => isWithin(link, target.real) || isWithin(target.real, link))) {
          if (addFolder(name)) linked.set(`${name}/`, target.real);
        }
      }
    }
  } catch (error) {
    options.unreadable?.(folder, error);
  }
  return { names: names.sort(), linked };
}

/** Where a link leads; null where it leads nowhere, or to what is neither a file nor a folder. */
async function targetOf(link: string): Promise<{ readonly real: string; readonly isFolder: boolean } | null> {
  try {
    const real = await realpath(link);
    const status = await stat(real);
    return status.isDirectory() || status.isFile() ? { real, isFolder: status.isDirectory() } : null;
  } catch {
    return null;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
