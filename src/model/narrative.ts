import type { Address } from "./form.ts";
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

/** What a finding names that points at a sentence. */
export const inText = "narrative";

/** A sentence as printed, and the figure in it: where it begins and ends, in UTF-16 code units. */
export interface Quote {
  /** Shortened to what stands around the figure where it is very long. */
  readonly sentence: string;
  readonly range: readonly [from: number, to: number];
  readonly at: Place;
}

/** Cells whose sum a figure may state. It lists those of every edition; what a form does not print is left out. */
export type Reading = readonly Address[];

/** What a sentence states. Where its words are ambiguous it has several readings, the likeliest first. */
export type Statement = Quote &
  (
    | {
        /** 收到政府信息公开申请12件. */
        readonly kind: "count";
        readonly value: number;
        readonly readings: readonly Reading[];
      }
    | {
        /** 不予公开35件，占4.34%. */
        readonly kind: "percentage";
        readonly value: number;
        readonly decimals: number;
        /** The count that is said to be so large a share, and what it is of. */
        readonly count: number;
        readonly readings: readonly Reading[];
      }
    | {
        /** 收到申请12件，同比下降3.5%: negative where it is a decline. */
        readonly kind: "growth";
        readonly value: number;
        readonly decimals: number;
        /** This year's count; null where the sentence names what grew and no count: 行政许可决定同比增长5%. */
        readonly count: number | null;
        readonly readings: readonly Reading[];
      }
    | {
        /** 收到申请12件，比上年减少3件: negative where it is a decline. */
        readonly kind: "difference";
        readonly value: number;
        readonly count: number;
        readonly readings: readonly Reading[];
      }
    | {
        /** 共15件（甲12件、乙3件）: parts that are all there is. */
        readonly kind: "parts";
        readonly value: number;
        readonly parts: readonly number[];
        /** Of the fee for processing information, not of the tables. */
        readonly isFee: boolean;
      }
    | {
        /** 行政复议7件，诉讼9件，均获维持. */
        readonly kind: "all-upheld";
        /** How many cases were named. */
        readonly value: number;
        readonly upheld: Reading;
        /** What must then be 0: other results, and cases still pending. */
        readonly others: Reading;
      }
    | {
        /** 收取信息处理费2950元; 0 where none was charged. */
        readonly kind: "fee";
        readonly yuan: number;
        /** False for what was asked for or waived. */
        readonly isCollected: boolean;
      }
    | {
        /** Section six has text, and none of the page speaks of the fee. */
        readonly kind: "fee-not-mentioned";
      }
  );
export type StatementOf<Kind extends Statement["kind"]> = Extract<Statement, { readonly kind: Kind }>;
