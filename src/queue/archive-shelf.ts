import { rm, stat } from "node:fs/promises";
import { type ArchiveIndex, indexArchive } from "../batch/archives/index-archive.ts";
import { type ArchiveKind, archiveKind } from "../batch/archives/paths.ts";
import { Spool } from "../batch/archives/spool.ts";
import { hasReportEnding } from "../batch/searched.ts";

/** So many archives are kept open beside those in use: a large one has members in many shards, one after another. */
const mostKept = 4;

interface Kept {
  readonly index: Promise<ArchiveIndex>;
  /** What tells whether the archive is still the same. */
  readonly stamp: string;
  /** Members that are named though they do not look like reports. */
  readonly odd: ReadonlySet<string>;
  /** What is read of it that cannot be read in the archive itself. */
  readonly files: readonly string[];
  users: number;
}

/** The archives that a worker reads members of: each is indexed once for all shards that come in a row. */
export class ArchiveShelf {
  readonly #maxBytes: number;
  readonly #temporaryFile: () => string;
  /** By file, the one that was used last at the end. */
  readonly #kept = new Map<string, Kept>();

  constructor(maxBytes: number, temporaryFile: () => string) {
    this.#maxBytes = maxBytes;
    this.#temporaryFile = temporaryFile;
  }

  /** What there is in an archive, some members of it among that; they can be read until it is let go. */
  async index(
    file: string,
    members: readonly string[],
  ): Promise<{ readonly index: ArchiveIndex; readonly letGo: () => Promise<void> }> {
    const stamp = await stampOf(file);
    const odd = members.filter((name) => !hasReportEnding(name));
    const known = this.#kept.get(file);
    const isEnough = known !== undefined && known.stamp === stamp && odd.every((name) => known.odd.has(name));
    const kept = isEnough ? known : this.#indexed(file, stamp, new Set([...odd, ...(known?.odd ?? [])]));
    this.#kept.delete(file);
    this.#kept.set(file, kept);
    kept.users++;
    if (known !== undefined && known !== kept) await this.#removeUnused(file, known);
    const letGo = async () => {
      kept.users--;
      await this.#removeUnused(file, kept);
      for (const [other, oldest] of this.#kept) {
        if (this.#kept.size <= mostKept) break;
        if (oldest.users === 0) this.#kept.delete(other);
        await this.#removeUnused(other, oldest);
      }
    };
    return { index: await kept.index, letGo };
  }

  #indexed(file: string, stamp: string, odd: ReadonlySet<string>): Kept {
    const files: string[] = [];
    const spool = new Spool(() => {
      const own = this.#temporaryFile();
      files.push(own);
      return own;
    });
    const options = { isNamed: (name: string) => odd.has(name), maxBytes: this.#maxBytes, spool };
    const index = indexArchive(file, archiveKind(file) as ArchiveKind, options).finally(() => spool.close());
    return { index, stamp, odd, files, users: 0 };
  }

  /** Removes the files of one that nobody uses and that is no longer on the shelf. */
  async #removeUnused(file: string, kept: Kept): Promise<void> {
    if (kept.users > 0 || this.#kept.get(file) === kept) return;
    for (const own of kept.files) await rm(own, { force: true });
  }
}

async function stampOf(file: string): Promise<string> {
  const status = await stat(file).catch(() => null);
  return status === null ? "" : `${status.size} ${status.mtimeMs} ${status.ino}`;
}
