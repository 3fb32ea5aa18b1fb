import { dirname } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { isWatched, isWithin, type Watched } from "./targets.ts";

/** Milliseconds without another change after which a file counts as saved. */
const quiet = 100;

/** Tells of changes to what is watched, one after the other; what changes while nobody waits is told to who waits next. */
export class Changes {
  #watcher: FSWatcher | null = null;
  #watched: Watched = { files: new Set(), folders: [], written: new Set() };
  #timer: NodeJS.Timeout | undefined;
  #first: string | null = null;
  #isSettled = false;
  #tell: ((path: string) => void) | null = null;

  /** Watches this from now on; every change after it resolves is told. */
  async watch(watched: Watched): Promise<void> {
    if (this.#watcher !== null && isSame(watched, this.#watched)) return;
    const before = this.#watcher;
    this.#watched = watched;
    this.#watcher = await watching(watched, (path) => this.#changed(path));
    await before?.close();
  }

  /** The first file that has changed since it was last asked, as soon as nothing changes any more. */
  next(): Promise<string> {
    return new Promise((resolve) => {
      this.#tell = resolve;
      if (this.#isSettled) this.#settle();
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher?.close();
  }

  #changed(path: string): void {
    this.#first ??= path;
    this.#isSettled = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), quiet);
  }

  #settle(): void {
    this.#isSettled = true;
    if (this.#tell === null || this.#first === null) return;
    this.#tell(this.#first);
    this.#tell = null;
    this.#first = null;
    this.#isSettled = false;
  }
}

/**
 * A file is watched through its folder, so that it may go and come back, as it does where an editor saves by renaming;
 * of a folder that is not searched nothing else is watched.
 */
async function watching(watched: Watched, changed: (path: string) => void): Promise<FSWatcher> {
  const { files, folders } = watched;
  const roots = new Set([...[...files].map((file) => dirname(file)), ...folders]);
  const watcher = watch([...roots], {
    ignoreInitial: true,
    ignored: (path, status) => {
      if (roots.has(path) || files.has(path)) return false;
      return status?.isFile() === true ? !isWatched(path, watched) : !isWithin(path, folders);
    },
  });
  watcher.on("all", (event, path) => {
    // A folder that was not there is one path that is watched, until it is and what is in it counts.
    if (event === "addDir" ? files.has(path) : event !== "unlinkDir" && isWatched(path, watched)) changed(path);
  });
  // What cannot be watched any more, such as a folder that has gone, is a change like any other that is not seen.
  watcher.on("error", () => {});
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return watcher;
}

function isSame(one: Watched, other: Watched): boolean {
  const key = ({ files, folders }: Watched) => JSON.stringify([[...files].sort(), [...folders].sort()]);
  return key(one) === key(other);
}
