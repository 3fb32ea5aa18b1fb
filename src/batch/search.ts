import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Failure } from "../model/outcome.ts";
import { networkFailure } from "../network/failure.ts";
import { readFailure } from "../run.ts";
import type { ArchiveSearch } from "./archives/archive-search.ts";
import { archiveKind, memberMark, splitMember } from "./archives/paths.ts";
import { type Argument, argumentOf, commonFolder, rootOf } from "./arguments.ts";
import { displayPath, toSlashes } from "./display-path.ts";
import { globRoot } from "./glob-syntax.ts";
import { InputList } from "./input-list.ts";
import type { Inputs } from "./inputs.ts";
import { isJsonName, isNormalized } from "./normalized-json.ts";
import type { InputLimits, ReadableOrigin } from "./origin.ts";
import { PathSet } from "./path-set.ts";
import { defaultMaxBytes } from "./read-within.ts";
import { hasReportEnding, isPassedOver } from "./searched.ts";
import { type Walk, walk } from "./walk.ts";

export interface SearchOptions extends InputLimits {
  /** Names a new temporary file, and sees to it that it is removed when the run is over. */
  readonly temporaryFile: () => string;
}

/** Inputs that are being found. */
export interface Search {
  /** Those found so far: in the order of the arguments, those of a folder, a glob or an archive by path, none twice. */
  readonly inputs: Inputs;
  /** Looks on until there are more; false where there are no more. */
  readonly more: () => Promise<boolean>;
  /** Arguments under which nothing was found: all of them once there are no more inputs. */
  readonly unmatched: readonly string[];
  /** The deepest folder that holds every argument that is a path, absolute; the working directory where none is. */
  readonly root: string;
  /** Ends a search that is not carried on to the end. */
  readonly close: () => Promise<void>;
}

/** Begins to look for what arguments stand for: files, folders, globs, archives and what is in them. */
export function search(paths: readonly string[], cwd: string, options: SearchOptions): Search {
  const finder = new Finder(paths, resolve(cwd), options);
  const found = finder.find();
  return {
    inputs: finder.list,
    more: async () => (await found.next()).done !== true,
    close: async () => {
      await found.return(undefined);
    },
    unmatched: finder.unmatched,
    root: finder.root,
  };
}

/** A folder is searched for what is named like a report, and for archives. */
const inFolder: Walk = {
  wants: (file) => !isPassedOver(basename(file)) && (hasReportEnding(file) || archiveKind(file) !== null),
  enters: (folder) => !isPassedOver(basename(folder)),
};

/** So many members of an archive are found at a time. */
const mostAtOnce = 256;

class Finder {
  readonly list: InputList;
  readonly unmatched: string[] = [];
  readonly root: string;
  readonly #paths: readonly string[];
  readonly #cwd: string;
  readonly #options: SearchOptions & { readonly maxBytes: number };
  /** The arguments that name archives, or parts of them. */
  readonly #ofArchives: Argument[] = [];
  /** Loaded where an archive is met. */
  #archives: ArchiveSearch | null = null;
  /** What is found already; one argument by itself finds nothing twice. */
  readonly #known: PathSet | null;
  #folder = { path: "", place: 0, displayed: "" };

  constructor(paths: readonly string[], cwd: string, options: SearchOptions) {
    const { maxBytes = defaultMaxBytes, temporaryFile: _, ...limits } = options;
    const most = Math.min(maxBytes, defaultMaxBytes);
    this.list = new InputList({ ...limits, maxBytes: most });
    this.#paths = paths;
    this.#cwd = cwd;
    this.#options = { ...options, maxBytes: most };
    this.#known = paths.length > 1 ? new PathSet(this.list) : null;
    let root: string | null = null;
    for (const path of paths) {
      const argument = argumentOf(path, cwd);
      if (argument.kind === "archive" || argument.kind === "archives") this.#ofArchives.push(argument);
      const own = rootOf(argument);
      root = root === null || own === null ? (root ?? own) : commonFolder(root, own);
    }
    this.root = root ?? cwd;
  }

  /** Goes on whenever some were found. */
  async *find(): AsyncGenerator<void> {
    try {
      for (const path of this.#paths) {
        let hasMatched = false;
        for await (const isMatch of this.#matching(argumentOf(path, this.#cwd))) {
          hasMatched ||= isMatch;
          yield;
        }
        if (!hasMatched) this.unmatched.push(path);
      }
    } finally {
      await this.#archives?.close();
    }
  }

  async #archiveSearch(): Promise<ArchiveSearch> {
    if (this.#archives !== null) return this.#archives;
    const { ArchiveSearch } = await import("./archives/archive-search.ts");
    const archives = new ArchiveSearch(this.#options.maxBytes, this.#options.temporaryFile);
    for (const argument of this.#ofArchives) {
      if (argument.kind === "archive") archives.expect(argument.path, argument.member);
      if (argument.kind === "archives" && argument.member !== null) archives.expectOfAny(argument.member);
    }
    this.#archives = archives;
    return archives;
  }

  /** Adds what an argument stands for, and says, as it goes, whether anything is. */
  async *#matching(argument: Argument): AsyncGenerator<boolean> {
    switch (argument.kind) {
      case "file":
        this.#addFile(dirname(argument.path), basename(argument.path));
        yield true;
        return;
      case "uri":
        this.#addUri(argument.path);
        yield true;
        return;
      case "objects":
        return yield* this.#listed(argument.path);
      case "folder":
        return yield* this.#walked(argument.path, inFolder, { member: null, isFolder: true });
      case "glob":
        return yield* this.#globbed(argument.path, null);
      case "archives":
        return yield* this.#globbed(argument.path, argument.member);
      case "archive":
        return yield* this.#membersOf(argument.path, argument.member);
    }
  }

  async *#globbed(pattern: string, member: string | null): AsyncGenerator<boolean> {
    const { globBelow } = await import("./glob.ts");
    const root = globRoot(pattern);
    yield* this.#walked(root, globBelow(pattern, root), { member, isFolder: false });
  }

  async *#listed(uri: string): AsyncGenerator<boolean> {
    const { listObjects } = await import("./objects.ts");
    const { failure, objects } = await listObjects(uri, this.#options);
    let found = 0;
    for await (const object of objects) {
      this.#addUri(object);
      if (++found % mostAtOnce === 0) yield true;
    }
    if (failure() !== null) this.#addOther(uri, { kind: "refused", failure: failure() as Failure });
    yield found > 0 || failure() !== null;
  }

  async *#walked(
    root: string,
    options: Walk,
    { member, isFolder }: { readonly member: string | null; readonly isFolder: boolean },
  ): AsyncGenerator<boolean> {
    const unreadable: { readonly folder: string; readonly failure: Failure }[] = [];
    const refuse = () => {
      for (const { folder, failure } of unreadable.splice(0)) {
        this.#addOther(displayPath(folder, this.#cwd), { kind: "refused", failure });
      }
    };
    const noted: Walk = {
      ...options,
      unreadable: (folder, error) => {
        const failure = readFailure(error);
        // What is gone, or was never there, has nothing to be read.
        if (failure.reason !== "not-found") unreadable.push({ folder, failure });
      },
    };
    for await (const { folder, names } of walk(root, noted)) {
      refuse();
      const isReport = await Promise.all(names.map((name) => this.#isInput(folder + name, isFolder)));
      for (const [i, name] of names.entries()) {
        if (archiveKind(name) !== null) yield* this.#membersOf(folder + name, member);
        else if (member === null && isReport[i]) this.#addFile(folder, name);
      }
      yield isReport.includes(true) && member === null;
    }
    const hasUnreadable = unreadable.length > 0;
    refuse();
    yield hasUnreadable;
  }

  async #isInput(file: string, isFolder: boolean): Promise<boolean> {
    if (archiveKind(file) !== null) return false;
    return !isFolder || !isJsonName(file) || isNormalized({ kind: "file", file });
  }

  /** The members of an archive that a name in it stands for; what is wrong with the archive is an input of its own. */
  async *#membersOf(archive: string, member: string | null): AsyncGenerator<boolean> {
    const displayed = displayPath(archive, this.#cwd);
    const index = await (await this.#archiveSearch()).index(archive);
    const { select } = await import("./archives/selection.ts");
    if (index.failure !== null) {
      this.#addOther(displayed, { kind: "refused", failure: index.failure });
      yield true;
    }
    const { list, json } = index.members;
    const { numbers, isNamed } = select(index, member);
    const places = new Map<string, number>();
    let found = 0;
    for (const number of numbers) {
      const name = list.pathOf(number);
      const origin = list.originOf(number);
      if (!isNamed && (isJsonName(name) || json.has(name)) && !(await isNormalized(origin))) continue;
      this.#addMember(displayed + memberMark, name, origin, places);
      if (++found % mostAtOnce === 0) yield true;
    }
    yield found > 0;
  }

  #addMember(archive: string, member: string, origin: ReadableOrigin, places: Map<string, number>): void {
    if (origin.kind !== "range") {
      this.#addOther(archive + member, origin);
      return;
    }
    if (!this.#isNew(archive + member)) return;
    const { kind: _, file, ...range } = origin;
    const nameAt = member.lastIndexOf("/") + 1;
    const folder = member.slice(0, nameAt);
    // Some members may be put aside, others be read where they are.
    const key = `${file}\0${folder}`;
    const place = places.get(key) ?? this.list.place(archive + folder, file);
    places.set(key, place);
    this.list.addRange(place, member.slice(nameAt), range);
  }

  #addOther(path: string, origin: ReadableOrigin): void {
    if (this.#isNew(path)) this.list.add(path, origin);
  }

  #addUri(uri: string): void {
    if (archiveKind(uri) !== null || splitMember(uri) !== null) {
      this.#addOther(uri, { kind: "refused", failure: networkFailure("archive") });
      return;
    }
    if (!this.#isNew(uri)) return;
    const nameAt = uri.lastIndexOf("/") + 1;
    this.list.addUri(this.#placeOfUris(uri.slice(0, nameAt)), uri.slice(nameAt));
  }

  /** What stands before the names of addresses that come one after another. */
  #placeOfUris(start: string): number {
    if (this.#folder.path !== start) {
      this.#folder = { path: start, place: this.list.place(start, ""), displayed: start };
    }
    return this.#folder.place;
  }

  #addFile(folder: string, name: string): void {
    if (this.#folder.path !== folder) {
      const displayed = this.#displayedFolder(folder);
      const place = this.list.place(displayed, folder.endsWith(sep) ? folder : folder + sep);
      this.#folder = { path: folder, place, displayed };
    }
    if (this.#isNew(this.#folder.displayed + name)) this.list.addFile(this.#folder.place, name);
  }

  /** What stands before the names of a folder's files, as `displayPath` shows them. */
  #displayedFolder(folder: string): string {
    const path = relative(this.#cwd, folder);
    if (path === "") return "";
    return toSlashes(isAbsolute(path) ? folder : path).replace(/\/?$/, "/");
  }

  /** True for a path that is not among the inputs; it is the next one's. */
  #isNew(path: string): boolean {
    if (this.#known === null) return true;
    if (this.#known.has(path)) return false;
    this.#known.add(path, this.list.length);
    return true;
  }
}
