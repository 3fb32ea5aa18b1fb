import { type FileHandle, open } from "node:fs/promises";
import type { Failure } from "../../model/outcome.ts";
import { readFailure } from "../../run.ts";
import { archiveFailure, failureOf } from "./failure.ts";
import { type IsNamed, Members } from "./members.ts";
import type { ArchiveKind } from "./paths.ts";
import type { Spool } from "./spool.ts";

/** An archive that is read. */
export interface ArchiveFile {
  /** Absolute. */
  readonly file: string;
  readonly handle: FileHandle;
  readonly size: number;
}

export interface IndexOptions {
  /** What is an input though it does not look like a report. */
  readonly isNamed: IsNamed;
  /** Larger members are refused. */
  readonly maxBytes: number;
  /** Where the members of what cannot be read in parts are kept. */
  readonly spool: Spool;
}

/** The wanted members of an archive. */
export interface ArchiveIndex {
  readonly members: Members;
  /** Their numbers in the order of their names, each name once: a later member replaces an earlier one. */
  readonly order: Uint32Array;
  /** Why not all of the archive could be read, or none; null where nothing is wrong. */
  readonly failure: Failure | null;
}

/** After these nothing of an archive is trusted. */
const untrusted: ReadonlySet<string> = new Set(["swells", "too-many-members"]);

/** Finds the wanted members of an archive; never throws for what is wrong with it. */
export async function indexArchive(
  file: string,
  kind: ArchiveKind,
  { isNamed, maxBytes, spool }: IndexOptions,
): Promise<ArchiveIndex> {
  const nothing = (failure: Failure) => ({
    members: new Members(0, isNamed, maxBytes),
    order: new Uint32Array(),
    failure,
  });
  let handle: FileHandle;
  try {
    handle = await open(file);
  } catch (error) {
    return nothing(readFailure(error));
  }
  try {
    const status = await handle.stat();
    if (!status.isFile()) return nothing(archiveFailure("not-an-archive", kind.toUpperCase()));
    const members = new Members(status.size, isNamed, maxBytes);
    const failure = await problemOf(() => indexAs(kind, { file, handle, size: status.size }, members, spool));
    await spool.flush();
    const isTrusted = failure?.reason !== "archive" || !untrusted.has(failure.problem);
    return isTrusted ? { members, order: byName(members), failure } : nothing(failure);
  } finally {
    await handle.close();
  }
}

async function indexAs(kind: ArchiveKind, archive: ArchiveFile, members: Members, spool: Spool): Promise<void> {
  switch (kind) {
    case "zip":
      return (await import("./zip.ts")).indexZip(archive, members);
    case "tar":
      return (await import("./tar.ts")).indexTar(archive, members);
    case "tar.gz":
      return (await import("./tar.ts")).indexTarGz(archive, members, spool);
    case "warc":
      return (await import("./warc.ts")).indexWarc(archive, members);
    case "warc.gz":
      return (await import("./warc.ts")).indexWarcGz(archive, members, spool);
  }
}

async function problemOf(index: () => Promise<void>): Promise<Failure | null> {
  try {
    await index();
    return null;
  } catch (error) {
    return failureOf(error, "damaged");
  }
}

function byName({ list }: Members): Uint32Array {
  const names = Array.from({ length: list.length }, (_, number) => list.pathOf(number));
  const name = (number: number) => names[number] as string;
  const order = Uint32Array.from(names.keys()).sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a - b));
  return order.filter((number, i) => i + 1 === order.length || name(order[i + 1] as number) !== name(number));
}
