import { absolutePath } from "../batch/display-path.ts";
import { InputList } from "../batch/input-list.ts";
import { PathSet } from "../batch/path-set.ts";
import { isUri } from "../network/uris.ts";

/** Paths, each relative to a folder, and none twice: of a million that is some tens of megabytes. */
export class QueuedPaths {
  readonly #list = new InputList();
  readonly #known = new PathSet(this.#list);
  #folder = { path: "", place: 0 };

  has(path: string, cwd: string): boolean {
    return this.#known.has(absolutePath(path, cwd));
  }

  add(path: string, cwd: string): void {
    const own = absolutePath(path, cwd);
    if (this.#known.has(own)) return;
    const nameAt = own.lastIndexOf("/") + 1;
    const folder = own.slice(0, nameAt);
    if (this.#folder.path !== folder) this.#folder = { path: folder, place: this.#list.place(folder, folder) };
    this.#known.add(own, this.#list.length);
    this.#list.addFile(this.#folder.place, own.slice(nameAt));
  }
}

/** True for what has to be looked for from some folder on; addresses are the same from every one. */
export function isRelative(path: string): boolean {
  return !isUri(path) && !path.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(path);
}
