import type { Place } from "./place.ts";

/** What a report says in words: its sections, and the figures that its sentences state. Empty for a file of tables alone. */
export interface Narrative {
  /** The headings of the six sections, in the order of the page. */
  readonly sections: readonly Section[];
  /** What sentences state of the figures of the tables, in the order of the page. */
  readonly statements: readonly Statement[];
  /** A short digest of every sentence that is long enough to tell reports apart, in the order of the page. */
  readonly digests: readonly string[];
}

export const noNarrative: Narrative = { sections: [], statements: [], digests: [] };

/** The sections of the form: 一、总体情况 … 六、其他需要报告的事项. */
export const sectionIds = [
  "overview",
  "proactiveDisclosure",
  "requests",
  "reviewAndLitigation",
  "problems",
  "other",
] as const;
export type SectionId = (typeof sectionIds)[number];

/** A section as its heading announces it, and what stands under it up to the next heading. */
export interface Section {
  readonly id: SectionId;
  /** The heading as printed, without the prose that may follow on its line. */
  readonly text: string;
  /** The number as printed, `六、` or `l六、`; null where the heading has none. */
  readonly numbering: string | null;
  /** The number that is; null where there is none, or none that can be read. */
  readonly number: number | null;
  /** Chinese characters of the lines under it, those of lone cells among them; not those that end a page, where known. */
  readonly characters: number;
  /** The first paragraph under it, where it is short; null where it is long or there is none. */
  readonly opening: string | null;
  readonly hasTable: boolean;
  readonly hasPicture: boolean;
  readonly at: Place;
}

/** Sections that the form fills with prose; a table stands under the others. */
export const proseSections: readonly SectionId[] = ["overview", "problems", "other"];

const fewestHeadings = 3;
/** What has less prose is a table's remark. */
const fewestCharacters = 20;

/**
 * True for a report that is written out, false for a file of its tables under their headings. Of the last section on a
 * page nobody knows where it ends, so its prose does not count.
 */
export function isWrittenOut({ sections }: Narrative): boolean {
  if (sections.length === sectionIds.length) return true;
  const isProse = ({ id, characters }: Section) => proseSections.includes(id) && characters >= fewestCharacters;
  return sections.length >= fewestHeadings && sections.slice(0, -1).some(isProse);
}

/** A sentence that states a figure. */
export interface Statement {
  /** The sentence as printed. */
  readonly sentence: string;
  readonly at: Place;
}
