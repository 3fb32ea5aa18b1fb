/** Why an archive, or a member of it, is not read. */
export const archiveProblems = [
  "not-an-archive",
  "damaged",
  "cut-off",
  "too-many-members",
  "swells",
  "several-members",
  "nested",
  "unsafe-name",
  "no-file",
  "encrypted",
  "method-unknown",
  "overlaps",
  "member-damaged",
  "checksum-differs",
  "size-differs",
] as const;
export type ArchiveProblem = (typeof archiveProblems)[number];
