// What is read of one archive. Nobody packs reports that exceed it; what exceeds it was made to exhaust whoever reads it.

/** Entries of an archive, reports or not. */
export const mostMembers = 2_000_000;
/** How many times larger than it is packed a member may become, or an archive as a whole. Pages become ten to fifty times. */
export const mostSwelling = 250;
/** What is not larger than this harms nobody, however little it was packed to. */
export const harmlessBytes = 64_000_000;
const harmlessMemberBytes = 1_000_000;
/** The bytes of a name: more than any system takes. */
export const mostNameBytes = 4096;
/** The head of a WARC record with that of the response in it, or an extended header of tar. */
export const mostHeadBytes = 65_536;

/** True for a member that becomes larger than a page does that was packed to so many bytes. */
export function memberSwells(bytes: number, packed: number): boolean {
  return bytes > harmlessMemberBytes && bytes > packed * mostSwelling;
}

/** The same for all members together. */
export function archiveSwells(bytes: number, packed: number): boolean {
  return bytes > harmlessBytes + packed * mostSwelling;
}
