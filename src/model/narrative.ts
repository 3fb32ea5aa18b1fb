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

/** A section as its heading announces it. */
export interface Section {
  readonly id: SectionId;
  /** The heading as printed. */
  readonly text: string;
  readonly at: Place;
}

/** A sentence that states a figure. */
export interface Statement {
  /** The sentence as printed. */
  readonly sentence: string;
  readonly at: Place;
}
