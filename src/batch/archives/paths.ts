/** What an archive is by the ending of its name. */
const endingsOf = {
  zip: [".zip"],
  tar: [".tar"],
  "tar.gz": [".tar.gz", ".tgz"],
  warc: [".warc"],
  "warc.gz": [".warc.gz"],
} as const;

export type ArchiveKind = keyof typeof endingsOf;

const kinds = Object.entries(endingsOf) as readonly [ArchiveKind, readonly string[]][];

/** The endings of archives, without the dot. */
export const archiveEndings: readonly string[] = kinds.flatMap(([, endings]) =>
  endings.map((ending) => ending.slice(1)),
);

/** Between an archive and its member: `2023.zip!/市局/a.html`. */
export const memberMark = "!/";

/** What kind of archive a file is by its name; null where it is none. */
export function archiveKind(file: string): ArchiveKind | null {
  const name = file.toLowerCase();
  return kinds.find(([, endings]) => endings.some((ending) => name.endsWith(ending)))?.[0] ?? null;
}

/** The archive and the member, or folder or glob in it, that a path names; null where it names no part of an archive. */
export function splitMember(path: string): { readonly archive: string; readonly member: string } | null {
  for (let at = path.indexOf(memberMark); at >= 0; at = path.indexOf(memberMark, at + 1)) {
    const archive = path.slice(0, at);
    if (archiveKind(archive) !== null) return { archive, member: path.slice(at + memberMark.length) };
  }
  return null;
}

/** The file that a path is or is in: of a member that of its archive. */
export function holdingFile(path: string): string {
  return splitMember(path)?.archive ?? path;
}
