import { type ArchiveIndex, indexArchive } from "./index-archive.ts";
import { type ArchiveKind, archiveKind } from "./paths.ts";
import { namedBy } from "./selection.ts";
import { Spool } from "./spool.ts";

/** The archives of a search: each is indexed once, however many arguments name members of it. */
export class ArchiveSearch {
  readonly #maxBytes: number;
  readonly #spool: Spool;
  /** What is named of each archive, by its file, and of all that a glob may match. */
  readonly #named = new Map<string, string[]>();
  readonly #namedOfAny: string[] = [];
  /** How often an archive will still be asked for. */
  readonly #uses = new Map<string, number>();
  readonly #indexes = new Map<string, Promise<ArchiveIndex>>();

  constructor(maxBytes: number, temporaryFile: () => string) {
    this.#maxBytes = maxBytes;
    this.#spool = new Spool(temporaryFile);
  }

  /** Takes note, before anything is indexed, that an argument names an archive, or a part of it. */
  expect(file: string, member: string | null): void {
    this.#uses.set(file, (this.#uses.get(file) ?? 0) + 1);
    if (member === null) return;
    const named = this.#named.get(file);
    if (named === undefined) this.#named.set(file, [member]);
    else named.push(member);
  }

  /** The same of archives that a glob will find. */
  expectOfAny(member: string): void {
    this.#namedOfAny.push(member);
  }

  index(file: string): Promise<ArchiveIndex> {
    const known = this.#indexes.get(file) ?? this.#indexed(file);
    const left = (this.#uses.get(file) ?? 1) - 1;
    this.#uses.set(file, left);
    if (left > 0) this.#indexes.set(file, known);
    else this.#indexes.delete(file);
    return known;
  }

  close(): Promise<void> {
    return this.#spool.close();
  }

  #indexed(file: string): Promise<ArchiveIndex> {
    const isNamed = namedBy([...(this.#named.get(file) ?? []), ...this.#namedOfAny]);
    const options = { isNamed, maxBytes: this.#maxBytes, spool: this.#spool };
    return indexArchive(file, archiveKind(file) as ArchiveKind, options);
  }
}
