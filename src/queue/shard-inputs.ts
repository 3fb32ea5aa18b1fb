import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { archiveKind, splitMember } from "../batch/archives/paths.ts";
import { select } from "../batch/archives/selection.ts";
import { isFolder } from "../batch/is-folder.ts";
import type { ReadableOrigin } from "../batch/origin.ts";
import { hasReportEnding } from "../batch/searched.ts";
import type { Failure } from "../model/outcome.ts";
import { isUri } from "../network/uris.ts";
import { readFailure } from "../run.ts";
import type { ArchiveShelf } from "./archive-shelf.ts";

/** The inputs of a shard on this machine. */
export interface ShardInputs {
  /** Of each path, in their order. */
  readonly origins: readonly ReadableOrigin[];
  /** They have been read. */
  readonly letGo: () => Promise<void>;
}

interface Member {
  readonly name: string;
  readonly number: number;
}

/**
 * What the paths of a shard name in a folder: each is what it was to the run that added it, whether that is still there
 * or not. No path is a pattern here.
 */
export async function openShard(
  paths: readonly string[],
  folder: string,
  archives: ArchiveShelf,
): Promise<ShardInputs> {
  const origins: ReadableOrigin[] = [];
  const members = new Map<string, Member[]>();
  for (const [number, path] of paths.entries()) {
    if (isUri(path)) {
      origins[number] = { kind: "uri", uri: path };
      continue;
    }
    const part = splitMember(path);
    const file = resolve(folder, path);
    if (part === null || (await isThere(file))) origins[number] = await originOf(file, archives);
    else {
      const archive = resolve(folder, part.archive);
      const named = members.get(archive);
      if (named === undefined) members.set(archive, [{ name: part.member, number }]);
      else named.push({ name: part.member, number });
    }
  }
  const opened: (() => Promise<void>)[] = [];
  for (const [archive, named] of members) {
    const { index, letGo } = await archives.index(
      archive,
      named.map(({ name }) => name),
    );
    opened.push(letGo);
    for (const { name, number } of named) {
      const [found] = select(index, name).numbers;
      const { list } = index.members;
      const isFound = found !== undefined && list.pathOf(found) === name;
      origins[number] = isFound ? list.originOf(found) : refused(index.failure ?? notFound);
    }
  }
  return {
    origins,
    letGo: async () => {
      for (const letGo of opened) await letGo();
    },
  };
}

/** The member was there when it was added. */
const notFound: Failure = { stage: "read", reason: "not-found", system: "no such member" };

/** A file; or else what is an input because something is wrong with it: a folder, or an archive as a whole. */
async function originOf(file: string, archives: ArchiveShelf): Promise<ReadableOrigin> {
  if (archiveKind(file) !== null) {
    const { index, letGo } = await archives.index(file, []);
    await letGo();
    if (index.failure !== null) return refused(index.failure);
  } else if (!hasReportEnding(file)) {
    const error = await whyClosed(file);
    if (error !== null) return refused(readFailure(error));
  }
  return { kind: "file", file };
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}

/** Why a folder is not to be read; null for any other. */
async function whyClosed(file: string): Promise<unknown> {
  if (!(await isFolder(file))) return null;
  return readdir(file).then(
    () => null,
    (error: unknown) => error,
  );
}

function refused(failure: Failure): ReadableOrigin {
  return { kind: "refused", failure };
}
